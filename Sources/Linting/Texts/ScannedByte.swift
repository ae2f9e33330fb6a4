import SourceText

/// What is known of a byte before any text is looked at.
struct ScannedByte {
  /// The letter, digit or sign that folding makes of it; else one of the below. `TextFolding` says it, once for each of
  /// ASCII; others stand in folded texts alone, as they are.
  var folding: UInt8
  var signs: UInt16

  static let separator: UInt8 = 0
  static let apostrophe: UInt8 = 1
  static let ampersand: UInt8 = 2

  /// Whether it belongs to a word.
  var isWord: Bool { folding > 2 }

  static let all: [ScannedByte] = (0..<256).map { value in
    ScannedByte(folding: folding(of: UInt8(value)), signs: TextSigns.of(UInt8(value)).rawValue)
  }

  private static func folding(of byte: UInt8) -> UInt8 {
    if byte >= 0x80 { return byte }
    let folded = TextFolding.fold("x\(Character(Unicode.Scalar(byte)))x")
    switch folded {
    case "x x": return separator
    case "xx": return apostrophe
    case "x and x": return ampersand
    default: return folded.utf8[folded.utf8.index(after: folded.startIndex)]
    }
  }
}
