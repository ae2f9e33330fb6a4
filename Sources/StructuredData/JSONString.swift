import SourceText

/// One string of a JSON document, from its opening quote on.
struct JSONString {
  private let bytes: [UInt8]
  private let start: Int
  /// While reading, the next byte; afterwards, the one behind the closing quote.
  private(set) var offset: Int

  init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    self.start = start
    self.offset = start + 1
  }

  mutating func read() throws(DataError) -> String {
    skipOrdinary()
    // Most strings have no escape: their bytes are copied as they stand.
    if offset < bytes.count, bytes[offset] == 0x22 {
      offset += 1
      return String(decoding: bytes[start + 1..<offset - 1], as: UTF8.self)
    }
    var text = Array(bytes[start + 1..<offset])
    while true {
      guard offset < bytes.count else {
        throw DataError("this text has no closing double quote", at: SourceRange(start, start + 1))
      }
      switch bytes[offset] {
      case 0x22:
        offset += 1
        return String(decoding: text, as: UTF8.self)
      case 0x5C:
        try escape(into: &text)
      default:
        throw error(
          "a line break, tab or control character stands inside a text; write it as an escape such as \\n or \\t", 1)
      }
      let from = offset
      skipOrdinary()
      text.append(contentsOf: bytes[from..<offset])
    }
  }

  private func error(_ message: String, _ count: Int) -> DataError {
    DataError(message, at: SourceRange(from: offset, count: count, in: bytes))
  }

  /// Moves on to the next quote, backslash or control character.
  private mutating func skipOrdinary() {
    while offset < bytes.count, case let byte = bytes[offset], byte >= 0x20, byte != 0x22, byte != 0x5C {
      offset += 1
    }
  }

  private mutating func escape(into text: inout [UInt8]) throws(DataError) {
    guard offset + 1 < bytes.count else { throw error("this text ends in the middle of an escape", 1) }
    let sign = bytes[offset + 1]
    if sign == 0x75 { return try unicodeEscape(into: &text) }
    guard let plain = sign == 0x2F ? sign : EscapeSign.byte(for: sign) else {
      throw error("JSON knows no such escape; a backslash itself is written \\\\", 2)
    }
    text.append(plain)
    offset += 2
  }

  /// `\uXXXX`, or two of them for a character beyond U+FFFF.
  private mutating func unicodeEscape(into text: inout [UInt8]) throws(DataError) {
    let first = try codeUnit(at: offset)
    var value = UInt32(first)
    var length = 6
    if first >= 0xD800, first < 0xDC00, offset + 7 < bytes.count, bytes[offset + 6] == 0x5C, bytes[offset + 7] == 0x75 {
      let second = try codeUnit(at: offset + 6)
      if second >= 0xDC00, second < 0xE000 {
        value = 0x10000 + (UInt32(first - 0xD800) << 10) + UInt32(second - 0xDC00)
        length = 12
      }
    }
    guard let scalar = Unicode.Scalar(value) else {
      throw error("this escape is half of a character; its other half is missing", 6)
    }
    text.append(contentsOf: String(Character(scalar)).utf8)
    offset += length
  }

  private func codeUnit(at place: Int) throws(DataError) -> UInt16 {
    guard let value = EscapeSign.value(bytes, place + 2..<place + 6, before: bytes.count) else {
      throw error("four hexadecimal digits must follow \\u", 2)
    }
    return UInt16(truncatingIfNeeded: value)
  }
}
