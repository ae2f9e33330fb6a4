import SourceText

@testable import Writing

/// What a sink was told, as a tree to compare.
indirect enum Tree: Equatable {
  case mapping([(key: String, value: Tree)])
  case sequence([Tree])
  case string(String)
  case integer(Int)

  static func == (a: Tree, b: Tree) -> Bool {
    switch (a, b) {
    case (.mapping(let x), .mapping(let y)):
      x.count == y.count && zip(x, y).allSatisfy { $0.key == $1.key && $0.value == $1.value }
    case (.sequence(let x), .sequence(let y)): x == y
    // Bytes, since Swift's == takes composed and decomposed characters for equal.
    case (.string(let x), .string(let y)): Array(x.utf8) == Array(y.utf8)
    case (.integer(let x), .integer(let y)): x == y
    default: false
    }
  }
}

/// A sink that builds a tree.
struct TreeSink: OutputSink {
  typealias Failure = Never

  private(set) var root: Tree?
  private var stack: [(key: String?, tree: Tree)] = []
  private var pending: String?

  mutating func beginMapping() { begin(.mapping([])) }
  mutating func endMapping() { end() }
  mutating func beginSequence() { begin(.sequence([])) }
  mutating func endSequence() { end() }
  mutating func key(_ name: String) { pending = name }
  mutating func string(_ text: Span<UInt8>) { add(.string(String(utf8: text))) }
  mutating func integer(_ value: Int) { add(.integer(value)) }

  private mutating func begin(_ tree: Tree) {
    stack.append((pending, tree))
    pending = nil
  }

  private mutating func end() {
    let top = stack.removeLast()
    pending = top.key
    add(top.tree)
  }

  private mutating func add(_ value: Tree) {
    let key = pending
    pending = nil
    switch stack.popLast() {
    case nil: root = value
    case (let own, .mapping(let entries))?:
      precondition(key != nil, "a value in a mapping follows its key")
      stack.append((own, .mapping(entries + [(key ?? "", value)])))
    case (let own, .sequence(let items))?: stack.append((own, .sequence(items + [value])))
    default: preconditionFailure("a scalar holds nothing")
    }
  }
}
