import SourceText

/// One pass over the bytes of a TOML document. Lives no longer than the buffer that it reads.
struct TOMLScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  /// Where the document ends in the buffer.
  let end: Int
  var offset: Int
  var tree: TOMLTree
  private var comments: [SourceRange] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) {
    self.bytes = bytes
    end = range.upperBound
    offset = range.lowerBound
    tree = TOMLTree(end: end)
    if end - offset >= 3, bytes[offset] == 0xEF, bytes[offset + 1] == 0xBB, bytes[offset + 2] == 0xBF { offset += 3 }
  }

  /// The byte at the offset; behind the end 0, which stands nowhere in TOML.
  var byte: UInt8 { offset < end ? bytes[offset] : 0 }

  /// The byte behind the one at the offset.
  var next: UInt8 { offset + 1 < end ? bytes[offset + 1] : 0 }

  mutating func document() throws(DataError) -> TOMLDocument {
    var table = 0
    while true {
      try skipLines()
      guard offset < end else { break }
      if byte == 0x5B {
        table = try heading()
      } else {
        let key = try key()
        try value(at: tree.slot(key, in: table))
      }
      try lineEnd()
    }
    return TOMLDocument(root: tree.root(), comments: comments)
  }

  func error(_ message: String) -> DataError { DataError(message, at: here) }

  /// The sign at the offset; empty at the end. A character is never cut in two.
  private var here: SourceRange {
    var behind = min(offset + 1, end)
    while behind < end, bytes[behind] & 0xC0 == 0x80 { behind += 1 }
    return SourceRange(offset, behind)
  }

  // MARK: Between

  mutating func skipBlanks() {
    while byte == 0x20 || byte == 0x09 { offset += 1 }
  }

  /// Passes over blanks, comments and the ends of lines.
  mutating func skipLines() throws(DataError) {
    while offset < end {
      switch byte {
      case 0x20, 0x09, 0x0A: offset += 1
      case 0x0D where next == 0x0A: offset += 2
      case 0x23: try comment()
      default: return
      }
    }
  }

  private mutating func comment() throws(DataError) {
    let start = offset
    while offset < end, byte != 0x0A, !(byte == 0x0D && next == 0x0A) {
      if byte.isControl { throw error("a control character stands in this comment; remove it") }
      offset += 1
    }
    comments.append(SourceRange(start, offset))
  }

  /// What may stand behind a value: blanks and a comment.
  private mutating func lineEnd() throws(DataError) {
    skipBlanks()
    if byte == 0x23 { try comment() }
    guard offset < end else { return }
    guard byte == 0x0A || (byte == 0x0D && next == 0x0A) else {
      throw error("something follows the value on its line; put it on a line of its own, or make it a comment with #")
    }
  }

  // MARK: Headings and keys

  /// `[a.b]` or `[[a.b]]`; gives the table that the keys below it belong to.
  private mutating func heading() throws(DataError) -> Int {
    let start = offset
    let isItem = next == 0x5B
    offset += isItem ? 2 : 1
    skipBlanks()
    let key = try steps()
    guard byte == 0x5D, !isItem || next == 0x5D else {
      throw error("\"\(isItem ? "]]" : "]")\" is missing here, at the end of the table's heading")
    }
    offset += isItem ? 2 : 1
    let range = SourceRange(start, offset)
    return isItem ? try tree.item(key, at: range) : try tree.table(key, at: range)
  }

  /// A key and its equals sign.
  mutating func key() throws(DataError) -> [TOMLTree.Step] {
    let key = try steps()
    guard byte == 0x3D else {
      throw error("\"=\" is missing here; a key is one word, or stands in quotes, and \"=\" and its value follow it")
    }
    offset += 1
    skipBlanks()
    return key
  }

  /// The parts of a key with dots between them, and the blanks behind it.
  private mutating func steps() throws(DataError) -> [TOMLTree.Step] {
    var steps: [TOMLTree.Step] = []
    while true {
      steps.append(try step())
      skipBlanks()
      guard byte == 0x2E else { return steps }
      offset += 1
      skipBlanks()
    }
  }

  private mutating func step() throws(DataError) -> TOMLTree.Step {
    let start = offset
    if byte == 0x22 || byte == 0x27 {
      if next == byte, offset + 2 < end, bytes[offset + 2] == byte {
        throw error("a key stands between one quote on each side, not three")
      }
      let name = try string().text
      return TOMLTree.Step(name: name, range: SourceRange(start, offset))
    }
    while byte.isBareKey { offset += 1 }
    let range = SourceRange(start, offset)
    guard !range.isEmpty else {
      throw error(
        byte >= 0x80
          ? "a key with letters such as this one stands in double quotes"
          : "a key is missing here; it is a word of letters, digits, - and _, or stands in double quotes")
    }
    return TOMLTree.Step(
      name: String(decoding: UnsafeBufferPointer(rebasing: bytes[range.offsets]), as: UTF8.self), range: range)
  }

  mutating func string() throws(DataError) -> (text: String, style: DataNode.StringStyle) {
    var string = TOMLString(bytes, from: offset, to: end)
    let text = try string.read()
    offset = string.offset
    return (text, string.isMultiline ? .multiline : .quoted)
  }
}

extension UInt8 {
  /// Whether TOML lets it stand in no comment and no text: all below a blank but the tab, and the one above the tilde.
  var isControl: Bool { (self < 0x20 && self != 0x09) || self == 0x7F }

  fileprivate var isBareKey: Bool {
    (self >= 0x61 && self <= 0x7A) || (self >= 0x41 && self <= 0x5A) || (self >= 0x30 && self <= 0x39) || self == 0x2D
      || self == 0x5F
  }
}
