/// A day of the calendar that is in use everywhere, counted backwards and forwards without end.
public struct CivilDay: Hashable, Sendable {
  public var year: Int
  public var month: Int
  public var day: Int

  /// - Parameter days: Since January 1 of 1970.
  ///
  /// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
  public init(daysSince1970 days: Int) {
    // Days since March 1 of year 0.
    let days = days + 719_468
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shifted + 2) / 5 + 1
    month = shifted < 10 ? shifted + 3 : shifted - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// As ISO 8601 writes it: `2026-11-30`.
  public var text: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }
}

/// A moment to the second, where the clocks show UTC.
public struct UTCMoment: Hashable, Sendable {
  public let day: CivilDay
  private let second: Int

  public init(secondsSince1970 seconds: Int) {
    let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    day = CivilDay(daysSince1970: days)
    second = seconds - days * 86_400
  }

  /// As ISO 8601 writes it: `2026-11-30T17:12:00Z`.
  public var text: String {
    "\(day.text)T\(padded(second / 3600, 2)):\(padded(second / 60 % 60, 2)):\(padded(second % 60, 2))Z"
  }
}

private func padded(_ number: Int, _ count: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, count - digits.utf8.count)) + digits
}
