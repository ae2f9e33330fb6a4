import SourceText

/// A day and its time, as spreadsheets count them: days, with the time as their fraction.
struct Moment {
  var year: Int
  var month: Int
  var day: Int
  /// Since midnight.
  var seconds: Int
  /// From 0 for Sunday.
  var weekday: Int
  /// Days since the count began, with the time.
  private var serial: Double

  /// - Returns: Nil for a number that stands for no day that programs show.
  init?(serial: Double, isFrom1904: Bool) {
    guard serial >= 0, serial < 2_958_466 else { return nil }
    self.serial = serial
    var day = Int(serial)
    seconds = Int(((serial - Double(day)) * 86_400).rounded())
    if seconds == 86_400 {
      seconds = 0
      day += 1
    }
    if isFrom1904 { day += 1462 }
    // The count takes 1900 for a leap year: its day 60, which never was, is shown as February 29.
    if day == 60 {
      (year, month, self.day) = (1900, 2, 29)
    } else {
      let civil = CivilDay(daysSince1970: (day > 60 ? day : day + 1) - 25_569)
      (year, month, self.day) = (civil.year, civil.month, civil.day)
    }
    weekday = (day + 6) % 7
  }

  func shown(_ pieces: [NumberFormat.Piece]) -> String {
    let isHalved = pieces.contains(.half)
    return pieces.map { piece in
      switch piece {
      case .literal(let words): words
      case .date(let letter, let count): part(letter, count, isHalved)
      case .elapsed(let letter, let count): Self.padded(elapsed(letter), count)
      case .half: seconds < 43_200 ? "AM" : "PM"
      case .point: "."
      case .group: ","
      case .percent: "%"
      case .digit, .whole: ""
      }
    }.joined()
  }

  private func part(_ letter: UInt8, _ count: Int, _ isHalved: Bool) -> String {
    switch letter {
    case UInt8(ascii: "y"): return count <= 2 ? Self.padded(year % 100, 2) : String(year)
    case UInt8(ascii: "m"):
      switch count {
      case 1, 2: return Self.padded(month, count)
      case 3: return String(Self.months[month - 1].prefix(3))
      case 5: return String(Self.months[month - 1].prefix(1))
      default: return Self.months[month - 1]
      }
    case UInt8(ascii: "d"):
      switch count {
      case 1, 2: return Self.padded(day, count)
      case 3: return String(Self.weekdays[weekday].prefix(3))
      default: return Self.weekdays[weekday]
      }
    case UInt8(ascii: "h"):
      let hour = seconds / 3600
      return Self.padded(isHalved ? (hour + 11) % 12 + 1 : hour, count)
    case UInt8(ascii: "n"): return Self.padded(seconds / 60 % 60, count)
    default: return Self.padded(seconds % 60, count)
    }
  }

  private func elapsed(_ letter: UInt8) -> Int {
    let whole = Int((serial * 86_400).rounded())
    return letter == UInt8(ascii: "h") ? whole / 3600 : letter == UInt8(ascii: "m") ? whole / 60 : whole
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return digits.count < min(width, 2) ? "0" + digits : digits
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  private static let weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
}
