import SourceText

/// One pass over the bytes of a TOML document.
struct TOMLScanner {
  let bytes: [UInt8]
  /// Where the document ends in the bytes.
  let end: Int
  var offset: Int
  var tree: TOMLTree
  private var comments: [SourceRange] = []

  init(_ bytes: [UInt8], in range: Range<Int>) {
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

  /// The sign at the offset; empty at the end.
  private var here: SourceRange { SourceRange(from: offset, in: bytes, before: end) }

  // MARK: Between

  private mutating func skipBlanks() {
    while byte == 0x20 || byte == 0x09 { offset += 1 }
  }

  /// Passes over blanks, comments and the ends of lines.
  private mutating func skipLines() throws(DataError) {
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
      name: String(decoding: bytes[range.offsets], as: UTF8.self), range: range)
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

/// Values, with what they hold. A loop with a stack of its own rather than calls within calls.
extension TOMLScanner {
  private struct Frame {
    var node: Int
    var isList: Bool
    var isNew = true
  }

  /// Reads the value at the offset.
  mutating func value(at slot: TOMLTree.Slot) throws(DataError) {
    var open: [Frame] = []
    var slot: TOMLTree.Slot? = slot
    while let place = slot {
      if byte == 0x5B || byte == 0x7B {
        let isList = byte == 0x5B
        let range = SourceRange(offset, offset + 1)
        open.append(Frame(node: try tree.add(isList ? .list : .inline, at: range, to: place), isList: isList))
        offset += 1
      } else {
        try scalar(at: place)
      }
      slot = try goOn(&open)
    }
  }

  /// Ends what ends here; gives the place of the next value, nil behind the last.
  private mutating func goOn(_ open: inout [Frame]) throws(DataError) -> TOMLTree.Slot? {
    while let top = open.last {
      let closing: UInt8 = top.isList ? 0x5D : 0x7D
      if top.isList { try skipLines() } else { skipBlanks() }
      var isBehindComma = false
      if !top.isNew, byte == 0x2C {
        offset += 1
        isBehindComma = true
        if top.isList { try skipLines() } else { skipBlanks() }
      }
      if byte == closing, top.isList || !isBehindComma {
        offset += 1
        tree.close(top.node, at: offset)
        open.removeLast()
        continue
      }
      guard isBehindComma || top.isNew else { throw missing(top) }
      guard offset < end else { throw missing(top) }
      open[open.count - 1].isNew = false
      if top.isList { return TOMLTree.Slot(parent: top.node) }
      if byte == 0x0A || byte == 0x0D { throw missing(top) }
      if byte == closing { throw error("no comma stands before the brace that ends an inline table; remove it") }
      return try tree.slot(key(), in: top.node)
    }
    return nil
  }

  private func missing(_ frame: Frame) -> DataError {
    let sign = frame.isList ? "]" : "}"
    if offset == end { return error("the TOML document ends too early: \"\(sign)\" is missing") }
    if !frame.isList, byte == 0x0A || byte == 0x0D || byte == 0x23 {
      return error(
        "an inline table stands on one line; put all of it there, or make it a table with a heading of its own")
    }
    return error("a comma or \"\(sign)\" is missing here")
  }

  private mutating func scalar(at slot: TOMLTree.Slot) throws(DataError) {
    let start = offset
    let value: DataNode.Value
    if byte == 0x22 || byte == 0x27 {
      let (text, style) = try string()
      value = .string(text, style)
    } else {
      value = try plain()
    }
    try tree.add(.scalar(value), at: SourceRange(start, offset), to: slot)
  }

  /// A number, a date, `true` or `false`.
  private mutating func plain() throws(DataError) -> DataNode.Value {
    let start = offset
    while byte.isPlain { offset += 1 }
    // The time may stand apart from its date.
    if offset - start == 10, byte == 0x20, next.isDigit, TOMLDate.isDate(bytes[start..<offset]) {
      offset += 1
      while byte.isPlain { offset += 1 }
    }
    guard offset > start else {
      throw error(
        byte == 0 || byte == 0x0A || byte == 0x0D || byte == 0x23 || byte == 0x2C || byte == 0x5D
          ? "a value is missing here" : "a value is missing here; a text stands in double quotes")
    }
    let word = String(decoding: bytes[start..<offset], as: UTF8.self)
    let range = SourceRange(start, offset)
    if let value = TOMLNumber.value(of: word) { return value }
    if TOMLDate.isDateOrTime(bytes[start..<offset]) { return .string(word, .plain) }
    throw DataError(
      TOMLNumber.isTooLarge(word)
        ? "this number is too large"
        : "\"\(word)\" is no TOML value; put a text into double quotes, or check how the number or date is written",
      at: range)
  }
}

extension UInt8 {
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }

  /// Whether it can stand in a number, a date or a word.
  fileprivate var isPlain: Bool {
    isDigit || (self >= 0x61 && self <= 0x7A) || (self >= 0x41 && self <= 0x5A) || self == 0x2B || self == 0x2D
      || self == 0x2E || self == 0x3A || self == 0x5F || self >= 0x80
  }
}
