/// How a number is shown: `0.00`, `"Level "0`, `d mmm yyyy`.
struct NumberFormat: Sendable {
  /// What a format is made of.
  enum Piece: Equatable, Sendable {
    case literal(String)
    /// A place for a digit: one that is always shown, or only where there is one.
    case digit(isShown: Bool)
    case point, group, percent
    /// Year, month, day, hour, minute, second, by how many letters it has.
    case date(UInt8, Int)
    /// Hours, minutes or seconds that count on.
    case elapsed(UInt8, Int)
    case half
    /// The text or number itself.
    case whole
  }

  /// For positive numbers, negative ones, and zero; the first stands for those that are not stated.
  private var sections: [[Piece]]

  static let general = NumberFormat("General")

  init(_ code: String) {
    sections = NumberFormatScanner.sections(code)
  }

  /// A number as a cell shows it; what is no number comes back as it is.
  func shown(_ value: String, isFrom1904: Bool) -> String {
    guard let number = Double(value), number.isFinite else { return value }
    let isNegative = number < 0
    let place = number > 0 ? 0 : isNegative ? 1 : 2
    let pieces = place < sections.count ? sections[place] : sections[0]
    // What is taken for a date or a number, the cell's own sign stands in front unless a section of its own says it.
    let isSigned = isNegative && !(place < sections.count)
    if pieces.isEmpty { return "" }
    if pieces.contains(where: { if case .date = $0 { true } else if case .elapsed = $0 { true } else { false } }) {
      guard let moment = Moment(serial: number, isFrom1904: isFrom1904) else { return Self.plain(number) }
      return moment.shown(pieces)
    }
    guard pieces.contains(where: \.isOfNumber) else {
      return (isSigned ? "-" : "") + pieces.map { $0.words ?? "" }.joined()
    }
    if pieces.contains(.whole) {
      return pieces.map {
        $0 == .whole ? Self.plain(isSigned ? number : abs(number) == number ? number : -number) : $0.words ?? ""
      }
      .joined()
    }
    return (isSigned ? "-" : "") + digits(abs(number), pieces)
  }

  /// Puts a number's digits into their places.
  private func digits(_ number: Double, _ pieces: [Piece]) -> String {
    let isPercent = pieces.contains(.percent)
    let point = pieces.firstIndex(of: .point) ?? pieces.endIndex
    let decimals = pieces[point...].count { if case .digit = $0 { true } else { false } }
    let least = pieces[point...].count { $0 == .digit(isShown: true) }
    let (whole, fraction) = Decimal.rounded(isPercent ? number * 100 : number, decimals: decimals)
    let wholePlaces = pieces[..<point].indices.filter { if case .digit = pieces[$0] { true } else { false } }
    let leastWhole = wholePlaces.count { pieces[$0] == .digit(isShown: true) }
    var digits = whole == "0" ? "" : whole
    while digits.count < leastWhole { digits = "0" + digits }
    if pieces[..<point].contains(.group) { digits = Decimal.grouped(digits) }
    var kept = fraction
    while kept.utf8.count > least, kept.hasSuffix("0") { kept.removeLast() }

    var out = ""
    var isPlaced = false
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .digit where index < point:
        // All digits stand at the first place; literals between places are rare enough.
        if !isPlaced { out += digits }
        isPlaced = true
      case .point:
        if !isPlaced { out += digits.isEmpty ? "0" : digits }
        isPlaced = true
        if !kept.isEmpty { out += "." + kept }
      case .percent: out += "%"
      case .digit, .group: continue
      default: out += piece.words ?? ""
      }
    }
    return out
  }

  /// A number as Excel shows it in a cell without a format: to ten digits.
  static func plain(_ number: Double) -> String {
    if number == number.rounded(), abs(number) < 1e15 { return String(Int64(number)) }
    let size = abs(number)
    guard size >= 1e-9, size < 1e11 else { return "\(number)" }
    var decimals = 9
    var scale = size
    while scale >= 10 {
      scale /= 10
      decimals -= 1
    }
    while scale < 1 {
      scale *= 10
      decimals += 1
    }
    var (whole, fraction) = Decimal.rounded(size, decimals: max(0, min(decimals, 17)))
    while fraction.hasSuffix("0") { fraction.removeLast() }
    return (number < 0 ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction)
  }
}

extension NumberFormat.Piece {
  var words: String? { if case .literal(let words) = self { words } else { nil } }

  var isOfNumber: Bool {
    switch self {
    case .digit, .percent, .whole: true
    default: false
    }
  }
}

/// Numbers as digits.
enum Decimal {
  /// The digits before and behind the point of a number that is not negative.
  static func rounded(_ number: Double, decimals: Int) -> (whole: String, fraction: String) {
    guard number < 1e15 else { return ("\(number)", "") }
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    // The nearest decimal of what was typed, not of its binary neighbor: 1.005 to two digits is 1.01, as Excel has it.
    let scaled = number * scale
    guard scaled < 9e15 else { return (String(Int64(number)), String(repeating: "0", count: decimals)) }
    let nearest = (scaled + scaled.ulp * 2).rounded(.toNearestOrAwayFromZero)
    var digits = String(Int64(nearest))
    while digits.count <= decimals { digits = "0" + digits }
    return (String(digits.dropLast(decimals)), String(digits.suffix(decimals)))
  }

  /// With a comma behind each three digits from the right.
  static func grouped(_ digits: String) -> String {
    var out = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { out += "," }
      out.append(digit)
    }
    return out
  }
}
