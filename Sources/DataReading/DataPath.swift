import SourceText
import StructuredData

/// A path into data: JSONPath (RFC 9535), of which names, indices and the wildcard are known.
public struct DataPath: Sendable, Hashable {
  enum Step: Sendable, Hashable {
    case name(String)
    /// From the end where it is negative.
    case index(Int)
    case all
  }

  let steps: [Step]

  /// - Throws: Why a text is no such path, for behind `KEY is `.
  public init(_ text: String) throws(DataPathError) {
    var scanner = DataPathScanner(Array(text.utf8))
    steps = try scanner.steps()
  }

  init(steps: [Step]) { self.steps = steps }

  /// A node that a path leads to, with the entry that it is the value of.
  struct Match {
    var node: DataNode
    var entry: DataNode.Entry?
  }

  /// What the path leads to, in the order of the document.
  func matches(in root: DataNode) -> [Match] {
    var found = [Match(node: root)]
    for step in steps { found = found.flatMap { Self.take(step, $0.node) } }
    return found
  }

  private static func take(_ step: Step, _ node: DataNode) -> [Match] {
    switch (step, node.value) {
    case (.name(let name), .mapping(let entries)):
      return entries.first { $0.key == name }.map { [Match(node: $0.value, entry: $0)] } ?? []
    case (.index(let index), .sequence(let items)):
      let place = index < 0 ? items.count + index : index
      return items.indices.contains(place) ? [Match(node: items[place])] : []
    case (.all, .mapping(let entries)): return entries.map { Match(node: $0.value, entry: $0) }
    case (.all, .sequence(let items)): return items.map { Match(node: $0) }
    default: return []
    }
  }

  /// The path as it is written.
  var text: String {
    "$"
      + steps.map { step in
        switch step {
        case .name(let name): Self.isPlain(name) ? ".\(name)" : "['\(name)']"
        case .index(let index): "[\(index)]"
        case .all: "[*]"
        }
      }.joined()
  }

  private static func isPlain(_ name: String) -> Bool {
    name.utf8.allSatisfy { $0.isLetter || $0.isDigit || $0 == 0x5F || $0 >= 0x80 }
      && !(name.utf8.first?.isDigit ?? true)
  }
}

/// Why a text is no path.
public struct DataPathError: Error, Hashable {
  public var reason: String
}

/// Takes the text of a path apart.
private struct DataPathScanner {
  private let bytes: [UInt8]
  private var index = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func steps() throws(DataPathError) -> [DataPath.Step] {
    guard bytes.first == UInt8(ascii: "$") else {
      throw DataPathError(reason: "a path without $ in front, which stands for the whole")
    }
    index = 1
    var steps: [DataPath.Step] = []
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "."): steps.append(try dotted())
      case UInt8(ascii: "["): steps.append(try bracketed())
      default: throw unknown("\(Character(Unicode.Scalar(bytes[index])))")
      }
    }
    return steps
  }

  private func unknown(_ what: String) -> DataPathError {
    DataPathError(reason: "a path with \"\(what)\", which is not known; known are .name, ['name'], [0] and [*]")
  }

  private mutating func dotted() throws(DataPathError) -> DataPath.Step {
    index += 1
    guard index < bytes.count else { throw DataPathError(reason: "a path that ends with a dot") }
    if bytes[index] == UInt8(ascii: "*") {
      index += 1
      return .all
    }
    if bytes[index] == UInt8(ascii: ".") { throw unknown("..") }
    let start = index
    while index < bytes.count, bytes[index] != UInt8(ascii: "."), bytes[index] != UInt8(ascii: "[") { index += 1 }
    guard index > start else { throw unknown(".[") }
    return .name(String(decoding: bytes[start..<index], as: UTF8.self))
  }

  private mutating func bracketed() throws(DataPathError) -> DataPath.Step {
    let open = index + 1
    guard open < bytes.count else { throw DataPathError(reason: "a path with a bracket that does not close") }
    let quote = bytes[open]
    if quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") {
      guard let close = bytes[(open + 1)...].firstIndex(of: quote), close + 1 < bytes.count,
        bytes[close + 1] == UInt8(ascii: "]")
      else { throw DataPathError(reason: "a path with a quote or bracket that does not close") }
      index = close + 2
      return .name(String(decoding: bytes[open + 1..<close], as: UTF8.self))
    }
    guard let close = bytes[open...].firstIndex(of: UInt8(ascii: "]")) else {
      throw DataPathError(reason: "a path with a bracket that does not close")
    }
    let inner = String(decoding: bytes[open..<close], as: UTF8.self)
    index = close + 1
    if inner == "*" { return .all }
    guard let number = Int(inner) else { throw unknown("[\(inner)]") }
    return .index(number)
  }
}
