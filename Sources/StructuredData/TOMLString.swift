import SourceText

/// One text or quoted key of a TOML document, from its opening quote on.
struct TOMLString {
  private let bytes: [UInt8]
  private let start: Int
  private let end: Int
  private let quote: UInt8
  let isMultiline: Bool
  /// While reading, the next byte; afterwards, the one behind the closing quotes.
  private(set) var offset: Int

  init(_ bytes: [UInt8], from start: Int, to end: Int) {
    self.bytes = bytes
    self.start = start
    self.end = end
    let quote = bytes[start]
    self.quote = quote
    isMultiline = start + 2 < end && bytes[start + 1] == quote && bytes[start + 2] == quote
    offset = start + (isMultiline ? 3 : 1)
  }

  private var byte: UInt8 { offset < end ? bytes[offset] : 0 }

  mutating func read() throws(DataError) -> String {
    // The line break behind the opening quotes is no part of the text.
    if isMultiline { skipLineBreak() }
    var text: [UInt8] = []
    while true {
      let from = offset
      skipOrdinary()
      text.append(contentsOf: bytes[from..<offset])
      guard offset < end else { throw unclosed }
      if byte == quote {
        if let quotes = closing() {
          text.append(contentsOf: repeatElement(quote, count: quotes))
          return String(decoding: text, as: UTF8.self)
        }
        text.append(quote)
        offset += 1
      } else if byte == 0x5C, quote == 0x22 {
        try escape(into: &text)
      } else if byte == 0x0A || (byte == 0x0D && offset + 1 < end && bytes[offset + 1] == 0x0A) {
        guard isMultiline else { throw unclosed }
        let from = offset
        skipLineBreak()
        text.append(contentsOf: bytes[from..<offset])
      } else {
        throw error("a control character stands inside a text; write it as an escape such as \\t or \\u0000", 1)
      }
    }
  }

  /// How many quotes before the closing ones belong to the text; nil where the quote at the offset closes nothing.
  private mutating func closing() -> Int? {
    guard isMultiline else {
      offset += 1
      return 0
    }
    var count = 0
    while count < 5, offset + count < end, bytes[offset + count] == quote { count += 1 }
    guard count >= 3 else { return nil }
    offset += count
    return count - 3
  }

  private var unclosed: DataError {
    let sign = quote == 0x22 ? "double" : "single"
    return DataError(
      isMultiline
        ? "this text has no closing quotes; three \(sign) quotes end it"
        : "this text has no closing \(sign) quote on its line; a text of several lines stands between three quotes",
      at: SourceRange(start, start + 1))
  }

  private func error(_ message: String, _ count: Int) -> DataError {
    DataError(message, at: SourceRange(from: offset, count: count, in: bytes, before: end))
  }

  private mutating func skipOrdinary() {
    while offset < end, case let byte = bytes[offset], byte != quote, byte != 0x5C || quote == 0x27, !byte.isControl {
      offset += 1
    }
  }

  private mutating func skipLineBreak() {
    if byte == 0x0D, offset + 1 < end, bytes[offset + 1] == 0x0A { offset += 1 }
    if byte == 0x0A { offset += 1 }
  }

  // MARK: Escapes

  private mutating func escape(into text: inout [UInt8]) throws(DataError) {
    guard offset + 1 < end else { throw unclosed }
    switch bytes[offset + 1] {
    case 0x75: return try unicodeEscape(digits: 4, into: &text)
    case 0x55: return try unicodeEscape(digits: 8, into: &text)
    case let sign:
      if let plain = EscapeSign.byte(for: sign) {
        text.append(plain)
        offset += 2
      } else if !isMultiline || !skipBrokenLine() {
        try refuseEscape()
      }
    }
  }

  private func refuseEscape() throws(DataError) {
    throw error("TOML knows no such escape; a backslash itself is written \\\\", bytes[offset + 1] < 0x80 ? 2 : 1)
  }

  /// A backslash at the end of a line takes the line break and all white space behind it away.
  private mutating func skipBrokenLine() -> Bool {
    var index = offset + 1
    while index < end, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    if index < end, bytes[index] == 0x0D { index += 1 }
    guard index < end, bytes[index] == 0x0A else { return false }
    offset = index
    while true {
      while byte == 0x20 || byte == 0x09 { offset += 1 }
      let from = offset
      skipLineBreak()
      if offset == from { return true }
    }
  }

  /// `\uXXXX` or `\UXXXXXXXX`.
  private mutating func unicodeEscape(digits: Int, into text: inout [UInt8]) throws(DataError) {
    guard let value = EscapeSign.value(bytes, offset + 2..<offset + 2 + digits, before: end) else {
      throw error("\(digits == 4 ? "four" : "eight") hexadecimal digits must follow \(digits == 4 ? "\\u" : "\\U")", 2)
    }
    guard let scalar = Unicode.Scalar(value) else { throw error("no character has this number", 2 + digits) }
    text.append(contentsOf: String(Character(scalar)).utf8)
    offset += 2 + digits
  }
}
