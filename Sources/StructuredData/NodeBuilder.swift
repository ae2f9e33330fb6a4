import SourceText

/// Builds the tree of a document from what a reader finds one after another.
///
/// Keeps its own stack, so that no document, however deep, can use up the thread's. Refuses what neither format's
/// readers may let through: a key that stands twice, and nesting beyond `DataNode.depthLimit`.
struct NodeBuilder {
  private struct Frame {
    let start: Int
    let isMapping: Bool
    var entries: [DataNode.Entry] = []
    var items: [DataNode] = []
    /// The key that waits for its value.
    var key: (name: String, range: SourceRange)?
    /// The keys so far; filled only where a look at each would cost too much.
    var keys: Set<String> = []
  }

  /// Mappings with more entries than this look a key up in a set.
  private static let smallMapping = 12

  private var frames: [Frame] = []
  private(set) var root: DataNode?

  var depth: Int { frames.count }
  var isInMapping: Bool { frames.last?.isMapping ?? false }
  /// Whether the next string is a key.
  var expectsKey: Bool { isInMapping && frames[frames.count - 1].key == nil }

  /// Opens a mapping or a sequence whose first byte is at `start`.
  mutating func open(mapping: Bool, at start: Int) throws(DataError) {
    guard frames.count < DataNode.depthLimit else {
      throw DataError(
        "lists and mappings are nested more than \(DataNode.depthLimit) deep; write the document with fewer levels",
        at: SourceRange(start, start + 1))
    }
    frames.append(Frame(start: start, isMapping: mapping))
  }

  /// Closes the innermost mapping or sequence, which ends before `end`.
  mutating func close(at end: Int) {
    guard let frame = frames.popLast() else { preconditionFailure("closed more than was opened") }
    let range = SourceRange(frame.start, end)
    add(DataNode(frame.isMapping ? .mapping(frame.entries) : .sequence(frame.items), at: range))
  }

  /// Adds the key of the next entry.
  mutating func key(_ name: String, at range: SourceRange) throws(DataError) {
    let top = frames.count - 1
    let count = frames[top].entries.count
    var isRepeated = false
    if count <= Self.smallMapping {
      for entry in frames[top].entries where entry.key == name { isRepeated = true }
    } else {
      if frames[top].keys.isEmpty {
        for entry in frames[top].entries { frames[top].keys.insert(entry.key) }
      }
      isRepeated = !frames[top].keys.insert(name).inserted
    }
    if isRepeated {
      throw DataError("the key \"\(name)\" stands twice in one mapping; keep one of them", at: range)
    }
    frames[top].key = (name, range)
  }

  /// Adds a finished node: the root, a list's next item, or the value of the last key.
  mutating func add(_ node: DataNode) {
    let top = frames.count - 1
    if top < 0 {
      root = node
    } else if frames[top].isMapping {
      guard let key = frames[top].key else { preconditionFailure("a value without a key") }
      frames[top].key = nil
      frames[top].entries.append(DataNode.Entry(key: key.name, keyRange: key.range, value: node))
    } else {
      frames[top].items.append(node)
    }
  }
}
