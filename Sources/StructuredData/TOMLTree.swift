import SourceText

/// The tree of a TOML document while it grows: a table can get keys from several places of the document.
///
/// Nodes lie in one array, each behind the one that holds it, so that no document can use up the thread's stack.
struct TOMLTree {
  /// One step of a key: `b` in `a.b.c`.
  struct Step {
    var name: String
    var range: SourceRange
  }

  /// Where a value is to be put: behind a key of a table, or behind the last item of a list.
  struct Slot {
    var parent: Int
    var step: Step?
  }

  enum Form {
    case scalar(DataNode.Value)
    /// `[…]`
    case list
    /// `{…}`: nothing can be added from outside.
    case inline
    /// A table that only stands in the heading of another, and may get a heading of its own.
    case implied
    /// A table that dotted keys made, which can have no heading.
    case dotted
    /// A table with a heading of its own.
    case headed
    /// The tables under `[[name]]`.
    case tables
  }

  private struct Node {
    var form: Form
    var depth: Int
    var range: SourceRange
    var children: [(step: Step?, node: Int)] = []
  }

  private struct Place: Hashable {
    var parent: Int
    var name: String
  }

  private var nodes: [Node]
  private var places: [Place: Int] = [:]

  /// - Parameter end: Where the document ends.
  init(end: Int) {
    nodes = [Node(form: .headed, depth: 1, range: SourceRange(end, end))]
  }

  // MARK: Values

  /// Where the value of a dotted key goes, from a table or an inline table on.
  mutating func slot(_ key: [Step], in table: Int) throws(DataError) -> Slot {
    var node = table
    for (step, next) in zip(key, key.dropFirst()) {
      guard let found = places[Place(parent: node, name: step.name)] else {
        node = try add(.dotted, at: next.range, to: Slot(parent: node, step: step))
        continue
      }
      switch nodes[found].form {
      case .dotted: break
      case .implied: nodes[found].form = .dotted
      case .headed, .tables: throw Self.error("the table \"\(step.name)\" has a heading; put this key below it", step)
      case .scalar, .list, .inline: throw Self.complete(step)
      }
      node = found
    }
    guard let last = key.last else { preconditionFailure("a key has a step") }
    if places[Place(parent: node, name: last.name)] != nil {
      throw Self.error("the key \"\(last.name)\" stands twice in one table; keep one of them", last)
    }
    return Slot(parent: node, step: last)
  }

  /// Adds a node.
  @discardableResult
  mutating func add(_ form: Form, at range: SourceRange, to slot: Slot) throws(DataError) -> Int {
    let depth = nodes[slot.parent].depth + 1
    if depth > DataNode.depthLimit, !form.isScalar {
      throw DataError(
        "lists and tables are nested more than \(DataNode.depthLimit) deep; write the document with fewer levels",
        at: slot.step?.range ?? range)
    }
    let node = nodes.count
    nodes.append(Node(form: form, depth: depth, range: range))
    nodes[slot.parent].children.append((slot.step, node))
    if let step = slot.step { places[Place(parent: slot.parent, name: step.name)] = node }
    return node
  }

  /// States where a list or an inline table ends.
  mutating func close(_ node: Int, at end: Int) { nodes[node].range.end = UInt32(truncatingIfNeeded: end) }

  // MARK: Headings

  /// The table below a heading `[a.b]`.
  mutating func table(_ key: [Step], at heading: SourceRange) throws(DataError) -> Int {
    let (parent, last) = try holder(of: key, at: heading)
    guard let found = places[Place(parent: parent, name: last.name)] else {
      return try add(.headed, at: heading, to: Slot(parent: parent, step: last))
    }
    switch nodes[found].form {
    case .implied:
      nodes[found].form = .headed
      return found
    case .headed: throw Self.error("the table \"\(last.name)\" has two headings; put its keys below one of them", last)
    case .dotted: throw Self.error("the table \"\(last.name)\" is made by dotted keys above; put its keys there", last)
    case .tables:
      throw Self.error("\"\(last.name)\" is a list of tables; write [[ and ]] here to add one to it", last)
    case .scalar, .list, .inline: throw Self.complete(last)
    }
  }

  /// The next table below a heading `[[a.b]]`.
  mutating func item(_ key: [Step], at heading: SourceRange) throws(DataError) -> Int {
    let (parent, last) = try holder(of: key, at: heading)
    var list = places[Place(parent: parent, name: last.name)]
    if let list {
      guard case .tables = nodes[list].form else {
        throw Self.error("\"\(last.name)\" is no list of tables; give one of the two another name", last)
      }
    } else {
      list = try add(.tables, at: heading, to: Slot(parent: parent, step: last))
    }
    guard let list else { preconditionFailure("it was added") }
    return try add(.headed, at: heading, to: Slot(parent: list))
  }

  /// The table that a heading's last step stands in; of a list of tables its last one.
  private mutating func holder(of key: [Step], at heading: SourceRange) throws(DataError) -> (Int, Step) {
    var node = 0
    for step in key.dropLast() {
      guard let found = places[Place(parent: node, name: step.name)] else {
        node = try add(.implied, at: heading, to: Slot(parent: node, step: step))
        continue
      }
      switch nodes[found].form {
      case .implied, .dotted, .headed: node = found
      case .tables: node = nodes[found].children[nodes[found].children.count - 1].node
      case .scalar, .list, .inline: throw Self.complete(step)
      }
    }
    guard let last = key.last else { preconditionFailure("a heading has a step") }
    return (node, last)
  }

  private static func complete(_ step: Step) -> DataError {
    error("\"\(step.name)\" has a value already, to which nothing can be added; give one of the two another name", step)
  }

  private static func error(_ message: String, _ step: Step) -> DataError { DataError(message, at: step.range) }

  // MARK: The end

  /// The finished tree. Linear: each node is made of those behind it.
  func root() -> DataNode {
    var built: [DataNode?] = Array(repeating: nil, count: nodes.count)
    for index in nodes.indices.reversed() {
      let node = nodes[index]
      var range = node.range
      var entries: [DataNode.Entry] = []
      var items: [DataNode] = []
      for (step, index) in node.children {
        guard let child = built[index].take() else { preconditionFailure("a node stands behind its holder") }
        range.start = min(range.start, step?.range.start ?? child.range.start, child.range.start)
        range.end = max(range.end, child.range.end)
        if let step {
          entries.append(DataNode.Entry(key: step.name, keyRange: step.range, value: child))
        } else {
          items.append(child)
        }
      }
      // An empty document ends where it stands; any other ends with its last value.
      if index == 0, !node.children.isEmpty { range.end = entries.map(\.value.range.end).max() ?? range.end }
      built[index] =
        switch node.form {
        case .scalar(let value): DataNode(value, at: range)
        case .list, .tables: DataNode(.sequence(items), at: range)
        case .inline, .implied, .dotted, .headed: DataNode(.mapping(entries), at: range)
        }
    }
    guard let root = built[0] else { preconditionFailure("the root is always there") }
    return root
  }
}

extension TOMLTree.Form {
  fileprivate var isScalar: Bool { if case .scalar = self { true } else { false } }
}
