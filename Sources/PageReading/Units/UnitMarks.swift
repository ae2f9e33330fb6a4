import SourceText
import TextReading

/// Marks that lines of text do not treat as list marks, since they are rarer: signs, pictures, blanks to fill in, Roman numbers,
/// capital letters, dotted numbers.
enum UnitMarks {
  struct Found {
    var mark: ListMark
    var textStart: Int
    var ordinal = -1
  }

  static func find(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Found? {
    guard start < end else { return nil }
    return sign(bytes, start, end) ?? blank(bytes, start, end) ?? dotted(bytes, start, end)
      ?? roman(bytes, start, end) ?? capital(bytes, start, end)
  }

  /// `§ text`, `🔹 text`, `★text`.
  private static func sign(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Found? {
    guard bytes[start] >= 0xC2 else { return nil }
    var index = start
    var found = false
    while index < end, bytes[index] >= 0xC2 {
      let length = bytes[index] < 0xE0 ? 2 : bytes[index] < 0xF0 ? 3 : 4
      guard index + length <= end,
        let scalar = String(decoding: bytes[index..<index + length], as: UTF8.self).unicodeScalars.first
      else { return nil }
      let value = scalar.value
      let isSign =
        value == 0xA7 || (0x2190...0x21FF).contains(value) || (0x2460...0x27BF).contains(value)
        || (0x2B00...0x2BFF).contains(value) || (0x1F300...0x1FAFF).contains(value) || value == 0x203A
      if !isSign, !(found && (value == 0xFE0F || value == 0x200D)) { break }
      found = true
      index += length
    }
    guard found else { return nil }
    let text = Blanks.skip(bytes, index, end)
    return text < end ? Found(mark: .square, textStart: text) : nil
  }

  /// `____ text`
  private static func blank(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Found? {
    var index = start
    while index < end, bytes[index] == 0x5F { index += 1 }
    guard index - start >= 2 else { return nil }
    let text = Blanks.skip(bytes, index, end)
    return text > index && text < end ? Found(mark: .check, textStart: text) : nil
  }

  /// `1.2 text`, `E1.2 text`, `1.2.3. text`.
  private static func dotted(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Found? {
    var index = start
    if bytes[index].isUpperLetter { index += 1 }
    var dots = 0
    var digits = 0
    var number = 0
    while index < end, index - start < 10 {
      if bytes[index].isDigit {
        digits += 1
        number = number * 10 + Int(bytes[index] - 0x30)
      } else if bytes[index] == 0x2E, digits > 0 {
        dots += 1
        digits = 0
        if index + 1 < end, bytes[index + 1].isDigit { number = 0 }
      } else {
        break
      }
      index += 1
    }
    guard dots >= 1, digits > 0 || dots >= 2 || bytes[start].isUpperLetter, index < end else { return nil }
    let text = Blanks.skip(bytes, index, end)
    guard text > index, text < end, bytes[text].isUpperLetter || bytes[text] >= 0xC3 else { return nil }
    return Found(mark: .number, textStart: text, ordinal: number)
  }

  /// `II. text`, `iv) text`.
  private static func roman(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Found? {
    var index = start
    while index < end, index - start < 5, "IVX".utf8.contains(bytes[index]) { index += 1 }
    guard index > start, index + 1 < end, bytes[index] == 0x2E || bytes[index] == 0x29 else { return nil }
    let text = Blanks.skip(bytes, index + 1, end)
    guard text > index + 1, text < end, let word = Words.first(bytes, start, index), let value = Numerals.value(word)
    else {
      return nil
    }
    return Found(mark: .number, textStart: text, ordinal: value)
  }

  /// `B. text`, `C) text`.
  private static func capital(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Found? {
    guard start + 3 < end, bytes[start].isUpperLetter, bytes[start + 1] == 0x2E || bytes[start + 1] == 0x29 else {
      return nil
    }
    let text = Blanks.skip(bytes, start + 2, end)
    guard text > start + 2, text < end else { return nil }
    return Found(mark: .letter, textStart: text, ordinal: Int(bytes[start]) - 0x40)
  }
}
