/// What a TOML value without quotes means, dates apart.
enum TOMLNumber {
  /// Nil for what is no number and no truth value, or does not fit.
  static func value(of word: String) -> DataNode.Value? {
    switch word {
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    case "inf", "+inf": return .number(.infinity)
    case "-inf": return .number(-.infinity)
    case "nan", "+nan", "-nan": return .number(.nan)
    default: break
    }
    var text = Array(word.utf8)
    if text.count > 2, text[0] == 0x30, let radix = radix(text[1]) { return whole(text[2...], radix: radix) }
    guard let isWhole = form(text[...]) else { return nil }
    text.removeAll { $0 == 0x5F }
    let digits = String(decoding: text, as: UTF8.self)
    if isWhole { return Int(digits).map { .integer($0) } }
    return Double(digits).flatMap { $0.isFinite ? .number($0) : nil }
  }

  /// Whether it is written as a number but has no value here.
  static func isTooLarge(_ word: String) -> Bool {
    let text = Array(word.utf8)
    if text.count > 2, text[0] == 0x30, let radix = radix(text[1]) { return isDigits(text[2...], radix: radix) }
    return form(text[...]) != nil
  }

  private static func radix(_ letter: UInt8) -> Int? {
    switch letter {
    case 0x78: 16
    case 0x6F: 8
    case 0x62: 2
    default: nil
    }
  }

  private static func whole(_ text: ArraySlice<UInt8>, radix: Int) -> DataNode.Value? {
    guard isDigits(text, radix: radix) else { return nil }
    return Int(String(decoding: text.filter { $0 != 0x5F }, as: UTF8.self), radix: radix).map { .integer($0) }
  }

  /// Digits with single underscores between them.
  private static func isDigits(_ text: ArraySlice<UInt8>, radix: Int = 10) -> Bool {
    var isBehindDigit = false
    for byte in text {
      if byte == 0x5F, isBehindDigit {
        isBehindDigit = false
      } else if let digit = Character(Unicode.Scalar(byte)).hexDigitValue, digit < radix {
        isBehindDigit = true
      } else {
        return false
      }
    }
    return isBehindDigit
  }

  /// Whether a decimal number is whole; nil for what is none.
  ///
  /// `[-+]? (0 | [1-9][0-9]*) (\.[0-9]+)? ([eE][-+]?[0-9]+)?`, with underscores between digits.
  private static func form(_ text: ArraySlice<UInt8>) -> Bool? {
    var rest = text
    if rest.first == 0x2B || rest.first == 0x2D { rest = rest.dropFirst() }
    var isWhole = true
    if let sign = rest.firstIndex(where: { $0 == 0x65 || $0 == 0x45 }) {
      var exponent = rest[(sign + 1)...]
      if exponent.first == 0x2B || exponent.first == 0x2D { exponent = exponent.dropFirst() }
      guard isDigits(exponent) else { return nil }
      rest = rest[..<sign]
      isWhole = false
    }
    if let dot = rest.firstIndex(of: 0x2E) {
      guard isDigits(rest[(dot + 1)...]) else { return nil }
      rest = rest[..<dot]
      isWhole = false
    }
    guard isDigits(rest), rest.count == 1 || rest.first != 0x30 else { return nil }
    return isWhole
  }
}
