public import SourceText

/// Reads JSON, strictly by RFC 8259, into a tree with positions.
///
/// Beyond the standard it refuses a key that stands twice, and nesting beyond `DataNode.depthLimit`. A byte order mark
/// in front is passed over. Cost is linear in the document.
public struct JSONReader: Sendable {
  public init() {}

  public func read(_ source: SourceFile) throws(DataError) -> DataNode {
    try read(source.bytes)
  }

  /// - Parameter bytes: Valid UTF-8.
  public func read(_ bytes: [UInt8]) throws(DataError) -> DataNode {
    var scanner = JSONScanner(bytes)
    return try scanner.document()
  }

  /// Reads JSON lines: one document a line, which together are a list.
  ///
  /// Empty lines between them are passed over. A document may also go on over several lines.
  /// - Parameter bytes: Valid UTF-8.
  public func readLines(_ bytes: [UInt8]) throws(DataError) -> DataNode {
    var scanner = JSONScanner(bytes)
    return DataNode(.sequence(try scanner.documents()), at: SourceRange(0, bytes.count))
  }
}

/// One pass over the bytes of a JSON document.
struct JSONScanner {
  private let bytes: [UInt8]
  private var offset = 0
  private var tree = NodeBuilder()

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { offset = 3 }
  }

  /// The byte at the offset; behind the end 0, which stands nowhere in JSON.
  private var byte: UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  mutating func document() throws(DataError) -> DataNode {
    let root = try next()
    skipSpace()
    guard offset == bytes.count else {
      throw error("something follows the end of the JSON document; remove it")
    }
    return root
  }

  mutating func documents() throws(DataError) -> [DataNode] {
    var documents: [DataNode] = []
    repeat {
      documents.append(try next())
      skipSpace()
      guard offset == bytes.count || bytes[Int(documents[documents.count - 1].range.end)..<offset].contains(0x0A) else {
        throw error("something follows the end of the JSON document on this line; begin a line with it")
      }
    } while offset < bytes.count
    return documents
  }

  /// The document that begins here, or behind blanks.
  private mutating func next() throws(DataError) -> DataNode {
    tree = NodeBuilder()
    while true {
      skipSpace()
      if tree.expectsKey { try key() }
      guard try value() else { continue }
      try behindValue()
      if let root = tree.root { return root }
    }
  }

  private func error(_ message: String) -> DataError {
    DataError(message, at: SourceRange(from: offset, in: bytes))
  }

  private mutating func skipSpace() {
    while offset < bytes.count {
      let byte = bytes[offset]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
      offset += 1
    }
  }

  /// A key and its colon.
  private mutating func key() throws(DataError) {
    guard byte == 0x22 else {
      throw error("a key in double quotes is missing here; is there a comma too many before it?")
    }
    let start = offset
    let name = try string()
    try tree.key(name, at: SourceRange(start, offset))
    skipSpace()
    guard byte == 0x3A else { throw error("a colon is missing behind the key \"\(name)\"") }
    offset += 1
    skipSpace()
  }

  /// A value; false where it opens a mapping or list that has something in it, which is to be read next.
  private mutating func value() throws(DataError) -> Bool {
    let start = offset
    switch byte {
    case 0x22:
      let text = try string()
      tree.add(DataNode(.string(text, .quoted), at: SourceRange(start, offset)))
    case 0x7B, 0x5B:
      try tree.open(mapping: byte == 0x7B, at: start)
      offset += 1
      skipSpace()
      guard byte == bytes[start] + 2 else { return false }
      offset += 1
      tree.close(at: offset)
    case 0x2D, 0x30...0x39: tree.add(try number())
    case 0x74: try literal("true", .boolean(true))
    case 0x66: try literal("false", .boolean(false))
    case 0x6E: try literal("null", .null)
    default:
      throw error(
        offset == bytes.count
          ? "the JSON document ends too early: a value is missing"
          : "a JSON value is missing here; a text stands in double quotes, and no comma stands behind the last value")
    }
    return true
  }

  /// The comma behind a value, and the ends of what it ends.
  private mutating func behindValue() throws(DataError) {
    while tree.depth > 0 {
      skipSpace()
      if byte == 0x2C {
        offset += 1
        return
      }
      guard byte == (tree.isInMapping ? 0x7D : 0x5D) else {
        let end = tree.isInMapping ? "}" : "]"
        throw error(
          offset == bytes.count
            ? "the JSON document ends too early: \"\(end)\" is missing"
            : "a comma or \"\(end)\" is missing here")
      }
      offset += 1
      tree.close(at: offset)
    }
  }

  private mutating func literal(_ word: String, _ value: DataNode.Value) throws(DataError) {
    let end = offset + word.utf8.count
    guard bytes[offset...].starts(with: word.utf8) else {
      throw error("this word is no JSON value; put a text into double quotes")
    }
    tree.add(DataNode(value, at: SourceRange(offset, end)))
    offset = end
  }

  /// `-? (0 | [1-9][0-9]*) (\.[0-9]+)? ([eE][-+]?[0-9]+)?`
  private mutating func number() throws(DataError) -> DataNode {
    let start = offset
    var isWhole = true
    if byte == 0x2D { offset += 1 }
    if byte == 0x30 { offset += 1 } else { try digits() }
    if byte == 0x2E {
      isWhole = false
      offset += 1
      try digits()
    }
    if byte == 0x65 || byte == 0x45 {
      isWhole = false
      offset += 1
      if byte == 0x2B || byte == 0x2D { offset += 1 }
      try digits()
    }
    let text = String(decoding: bytes[start..<offset], as: UTF8.self)
    let range = SourceRange(start, offset)
    if isWhole, let whole = Int(text) { return DataNode(.integer(whole), at: range) }
    guard let number = Double(text), number.isFinite else {
      throw DataError("this number is too large", at: range)
    }
    return DataNode(.number(number), at: range)
  }

  private mutating func digits() throws(DataError) {
    let start = offset
    while byte >= 0x30, byte <= 0x39 { offset += 1 }
    if offset == start { throw error("a digit is missing in this number") }
  }

  private mutating func string() throws(DataError) -> String {
    var text = JSONString(bytes, from: offset)
    let value = try text.read()
    offset = text.offset
    return value
  }
}
