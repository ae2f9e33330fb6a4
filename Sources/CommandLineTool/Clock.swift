import Driver
import SourceText

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The clock on the wall, for commands that go on until they are ended and for what people do on a day.
///
/// What is published knows no clock: where a form needs a time, SOURCE_DATE_EPOCH or the ledger tells it.
enum Clock {
  /// What `SOURCE_DATE_EPOCH` says; nil where it is not set.
  static func sourceDate() throws(Problem) -> UTCMoment? {
    guard let text = Terminal.variable("SOURCE_DATE_EPOCH"), !text.isEmpty else { return nil }
    guard let seconds = Int(text), seconds >= 0, seconds < 253_402_300_800 else {
      throw Problem("SOURCE_DATE_EPOCH is \"\(text)\". Set it to a number of seconds since 1970, or not at all.")
    }
    return UTCMoment(secondsSince1970: seconds)
  }

  /// Today, or the day that `SOURCE_DATE_EPOCH` says.
  static func day() throws(Problem) -> CivilDay {
    if let moment = try sourceDate() { return moment.day }
    return UTCMoment(secondsSince1970: time(nil)).day
  }

  /// The time of day where the user is: `14:03:12`.
  static var timeOfDay: String {
    var now = time(nil)
    var parts = unsafe tm()
    // The call fills in the parts.
    guard unsafe localtime_r(&now, &parts) != nil else { return "" }
    return unsafe [parts.tm_hour, parts.tm_min, parts.tm_sec].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(
      separator: ":")
  }

  /// Does nothing for a while.
  static func pause(milliseconds: UInt32) { usleep(milliseconds * 1000) }
}
