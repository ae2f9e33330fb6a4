import FrameworkModel
import SourceText
import StructuredData
import TextReading

/// Reads what one level holds.
extension ForeignDocument {
  mutating func level(_ item: LevelItem, _ competency: inout Competency) -> OpenForeignLevel {
    var open = self.open(item)
    if case .mapping = item.value.value {
      let fields = item.fields ?? ForeignFields(item.value, &keys)
      takeTitle(of: item, fields, &open)
      // Lists under headings of the framework's own are behaviors where nothing else is.
      let isKnown = fields.entries.contains { $0.meaning.section == .behaviors || $0.meaning == .content }
      for (entry, meaning) in fields.entries where entry.value != item.titleNode {
        take(entry, meaning, isKnown: isKnown, &open, &competency)
      }
    } else {
      takeLoose(item.value, &open)
    }
    return open
  }

  /// A level under a key, `1: {title: Basic, …}`, can have its title within.
  private mutating func takeTitle(of item: LevelItem, _ fields: ForeignFields, _ open: inout OpenForeignLevel) {
    guard item.titleNode == nil, item.fields == nil, let title = fields.scalar(.title) ?? fields.scalar(.name) else {
      return
    }
    open.level.title = text(title)
  }

  /// A text, or a list, without a key that says what it is.
  private mutating func takeLoose(_ node: DataNode, _ open: inout OpenForeignLevel) {
    if case .sequence = node.value {
      open.level.behaviors += statements(node, .behaviors)
      return
    }
    let pieces = pieces(node, in: .behaviors, isItem: false)
    // Prose in front of a list is the level's description.
    if let first = pieces.first, !first.isNested, pieces.dropFirst().contains(where: \.isNested),
      pieces.dropFirst().allSatisfy(\.isNested)
    {
      open.level.description = first.statement
      open.level.behaviors += pieces.dropFirst().map(\.statement)
    } else {
      open.loose += pieces.map(\.statement)
    }
  }

  private mutating func take(
    _ entry: DataNode.Entry, _ meaning: ForeignKey, isKnown: Bool, _ open: inout OpenForeignLevel,
    _ competency: inout Competency
  ) {
    switch meaning {
    case .section(.definition) where entry.value.isScalar:
      if open.level.description == nil {
        open.level.description = text(entry.value)
      } else {
        keep(entry, &competency, isKnown: true)
      }
    case .section(.behaviors): open.level.behaviors += statements(entry.value, .behaviors)
    case .section(.definition), .content: takeLoose(list(entry.value), &open)
    case .text: takeLoose(entry.value, &open)
    case .section(.negativeBehaviors): open.level.negativeBehaviors += statements(entry.value, .negativeBehaviors)
    case .section(.questions): open.level.questions += questions(entry.value).map(\.question)
    case .section(.probes):
      let probes = statements(entry.value, .probes)
      if let last = open.level.questions.indices.last { open.level.questions[last].probes += probes }
    case .section(let kind): take(kind, entry, &competency, level: open.key.number)
    case .name, .title, .level, .identifier, .metadata, .kind, .code, .cluster:
      if entry.value.isComposite, meaning != .metadata { keep(entry, &competency) }
    case .levels, .competencies, .steps, .unknown:
      if !isKnown, entry.value.isComposite || Self.isProse(entry.value) {
        takeLoose(list(entry.value), &open)
      } else {
        keep(entry, &competency)
      }
    }
  }

  /// A mapping as a list: its keys are headings above behaviors.
  private func list(_ node: DataNode) -> DataNode {
    if case .mapping(let entries) = node.value { return DataNode(.sequence(entries.map(\.value)), at: node.range) }
    return node
  }
}
