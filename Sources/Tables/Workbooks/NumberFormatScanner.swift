/// Takes the code of a number format apart.
struct NumberFormatScanner {
  private typealias Piece = NumberFormat.Piece

  static func sections(_ code: String) -> [[NumberFormat.Piece]] {
    var scanner = NumberFormatScanner(Array(code.utf8))
    var sections = [scanner.section()]
    while scanner.index < scanner.bytes.count {
      scanner.index += 1
      sections.append(scanner.section())
    }
    // What is of no number, and of several parts, shows the number as it is.
    return sections.map { $0.isEmpty && code.isEmpty ? [.whole] : $0 }
  }

  private let bytes: [UInt8]
  private var index = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The pieces up to the next semicolon.
  private mutating func section() -> [NumberFormat.Piece] {
    var pieces: [Piece] = []
    func add(_ words: String) {
      if case .literal(let before)? = pieces.last {
        pieces[pieces.count - 1] = .literal(before + words)
      } else {
        pieces.append(.literal(words))
      }
    }
    while index < bytes.count, bytes[index] != UInt8(ascii: ";") {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\""):
        let start = index + 1
        index = start
        while index < bytes.count, bytes[index] != byte { index += 1 }
        add(String(decoding: bytes[start..<index], as: UTF8.self))
        index += 1
      case UInt8(ascii: "\\"), UInt8(ascii: "!"):
        index += 1
        add(character())
      case UInt8(ascii: "_"):
        // As wide as the sign behind it.
        index += 1
        _ = character()
        add(" ")
      case UInt8(ascii: "*"):
        index += 1
        _ = character()
      case UInt8(ascii: "["): bracket(&pieces)
      case UInt8(ascii: "0"), UInt8(ascii: "#"), UInt8(ascii: "?"):
        pieces.append(.digit(isShown: byte == UInt8(ascii: "0")))
        index += 1
      case UInt8(ascii: "."):
        // Behind seconds it parts their fraction, which nobody needs.
        if case .date? = pieces.last {
          index += 1
          while index < bytes.count, bytes[index] == UInt8(ascii: "0") { index += 1 }
        } else {
          pieces.append(.point)
          index += 1
        }
      case UInt8(ascii: ","):
        if pieces.contains(where: \.isOfNumber) { pieces.append(.group) } else { add(",") }
        index += 1
      case UInt8(ascii: "%"):
        pieces.append(.percent)
        index += 1
      case UInt8(ascii: "@"):
        pieces.append(.whole)
        index += 1
      case UInt8(ascii: "G") where bytes[index...].starts(with: "General".utf8):
        pieces.append(.whole)
        index += 7
      case UInt8(ascii: "A"), UInt8(ascii: "a"):
        if let length = Self.halfLength(bytes, index) {
          pieces.append(.half)
          index += length
        } else {
          add(character())
        }
      case let letter where Self.dateLetters.contains(letter | 0x20): letters(letter | 0x20, &pieces)
      case UInt8(ascii: "E") where index + 1 < bytes.count && [0x2B, 0x2D].contains(bytes[index + 1]),
        UInt8(ascii: "/") where pieces.contains { if case .digit = $0 { true } else { false } }:
        // Powers of ten and fractions: the number as it is.
        while index < bytes.count, bytes[index] != UInt8(ascii: ";") { index += 1 }
        return [.whole]
      default: add(character())
      }
    }
    return Self.minutes(pieces)
  }

  private static let dateLetters: [UInt8] = Array("ymdhs".utf8)

  private mutating func letters(_ letter: UInt8, _ pieces: inout [NumberFormat.Piece]) {
    let start = index
    while index < bytes.count, bytes[index] | 0x20 == letter { index += 1 }
    pieces.append(.date(letter, index - start))
  }

  /// `[Red]`, `[$€-407]`, `[h]`
  private mutating func bracket(_ pieces: inout [NumberFormat.Piece]) {
    let start = index + 1
    while index < bytes.count, bytes[index] != UInt8(ascii: "]") { index += 1 }
    let inner = bytes[start..<index]
    index += 1
    if inner.first == UInt8(ascii: "$") {
      let sign = inner.dropFirst().prefix { $0 != UInt8(ascii: "-") }
      if !sign.isEmpty { pieces.append(.literal(String(decoding: sign, as: UTF8.self))) }
    } else if let first = inner.first, [0x68, 0x6D, 0x73].contains(first | 0x20),
      inner.allSatisfy({ $0 | 0x20 == first | 0x20 })
    {
      pieces.append(.elapsed(first | 0x20, inner.count))
    }
  }

  private static func halfLength(_ bytes: [UInt8], _ index: Int) -> Int? {
    for words in ["AM/PM", "am/pm", "A/P", "a/p"] where bytes[index...].starts(with: words.utf8) {
      return words.utf8.count
    }
    return nil
  }

  /// The character at the place, which moves behind it.
  private mutating func character() -> String {
    guard index < bytes.count else { return "" }
    let start = index
    index += 1
    while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  /// An `m` behind hours or in front of seconds is minutes.
  private static func minutes(_ pieces: [NumberFormat.Piece]) -> [NumberFormat.Piece] {
    var pieces = pieces
    let dates = pieces.indices.filter { place in
      switch pieces[place] {
      case .date, .elapsed: true
      default: false
      }
    }
    for (place, index) in dates.enumerated() {
      guard case .date(UInt8(ascii: "m"), let count) = pieces[index], count <= 2 else { continue }
      let before = place > 0 ? pieces[dates[place - 1]].letter : nil
      let behind = place + 1 < dates.count ? pieces[dates[place + 1]].letter : nil
      if before == UInt8(ascii: "h") || behind == UInt8(ascii: "s") { pieces[index] = .date(UInt8(ascii: "n"), count) }
    }
    return pieces
  }
}

extension NumberFormat.Piece {
  fileprivate var letter: UInt8? {
    switch self {
    case .date(let letter, _), .elapsed(let letter, _): letter
    default: nil
    }
  }
}
