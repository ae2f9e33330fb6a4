/// Dates and times of TOML, by RFC 3339. They are checked and kept as the texts that they are.
enum TOMLDate {
  /// `1979-05-27`, `07:32:00.5`, or both with a `T` or a blank between them and an offset behind them.
  static func isDateOrTime(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    guard date(&rest) else { return time(&rest) && rest.isEmpty }
    if rest.isEmpty { return true }
    guard let apart = rest.popFirst(), apart == 0x54 || apart == 0x74 || apart == 0x20, time(&rest) else {
      return false
    }
    return offset(rest)
  }

  /// Whether a text is a date and nothing else.
  static func isDate(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    return date(&rest) && rest.isEmpty
  }

  private static func date(_ rest: inout ArraySlice<UInt8>) -> Bool {
    var ahead = rest
    guard let year = number(&ahead, 4), ahead.popFirst() == 0x2D, let month = number(&ahead, 2),
      ahead.popFirst() == 0x2D,
      let day = number(&ahead, 2), (1...12).contains(month)
    else { return false }
    let isLeapYear = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1...days[month - 1]).contains(day) else { return false }
    rest = ahead
    return true
  }

  private static func time(_ rest: inout ArraySlice<UInt8>) -> Bool {
    guard let hour = number(&rest, 2), rest.popFirst() == 0x3A, let minute = number(&rest, 2), rest.popFirst() == 0x3A,
      let second = number(&rest, 2), hour < 24, minute < 60, second <= 60
    else { return false }
    guard rest.first == 0x2E else { return true }
    rest.removeFirst()
    guard rest.first?.isDigit == true else { return false }
    rest = rest.drop { $0.isDigit }
    return true
  }

  /// Nothing, `Z`, or `-07:00`.
  private static func offset(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    guard let sign = rest.popFirst() else { return true }
    if sign == 0x5A || sign == 0x7A { return rest.isEmpty }
    guard sign == 0x2B || sign == 0x2D, let hour = number(&rest, 2), rest.popFirst() == 0x3A,
      let minute = number(&rest, 2)
    else { return false }
    return hour < 24 && minute < 60 && rest.isEmpty
  }

  /// A number of exactly so many digits.
  private static func number(_ rest: inout ArraySlice<UInt8>, _ count: Int) -> Int? {
    var value = 0
    for _ in 0..<count {
      guard let digit = rest.popFirst(), digit.isDigit else { return nil }
      value = value * 10 + Int(digit - 0x30)
    }
    return value
  }
}
