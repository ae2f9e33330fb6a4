import FrameworkModel
import StructuredData
import TextReading

/// The entries of a mapping with what their keys mean.
struct ForeignFields {
  let node: DataNode
  let entries: [(entry: DataNode.Entry, meaning: ForeignKey)]

  init(_ node: DataNode, _ keys: inout ForeignKeys) {
    self.node = node
    entries = node.entries.map { ($0, keys.meaning(of: $0)) }
  }

  /// The first value of a meaning.
  func first(_ meaning: ForeignKey) -> DataNode? {
    entries.first { $0.meaning == meaning && $0.entry.value.value != .null }?.entry.value
  }

  /// The first scalar of a meaning.
  func scalar(_ meaning: ForeignKey) -> DataNode? {
    entries.first { $0.meaning == meaning && $0.entry.value.isScalar }?.entry.value
  }

  func holds(_ meaning: ForeignKey) -> Bool { first(meaning) != nil }

  /// Whether it holds a section of a competency: behaviors, questions, activities.
  var holdsSection: Bool {
    entries.contains { $0.meaning.section.map { $0 != .definition } ?? false && $0.entry.value.value != .null }
  }
}
