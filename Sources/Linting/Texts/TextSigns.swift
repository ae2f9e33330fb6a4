/// What a text may be about, told by single bytes: one look that spares most rules most texts.
///
/// A sign never fails to be set where a rule would find something; that it is set promises nothing.
public struct TextSigns: OptionSet, Sendable {
  public let rawValue: UInt16

  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// A byte that is no ASCII.
  static let beyondASCII = TextSigns(rawValue: 1 << 0)
  /// `(`, `)`, `[` or `]`.
  static let bracket = TextSigns(rawValue: 1 << 1)
  /// `[` or `_`, with which gaps to be filled in begin.
  static let gap = TextSigns(rawValue: 1 << 2)
  /// A byte that text damaged by a wrong encoding begins with.
  static let damage = TextSigns(rawValue: 1 << 3)
  /// Two capitals in a row.
  static let capitals = TextSigns(rawValue: 1 << 4)
  /// Two equal folded words in a row.
  static let wordTwice = TextSigns(rawValue: 1 << 5)
  /// The text is an interview question or a probing question.
  static let question = TextSigns(rawValue: 1 << 6)
  /// No sign of a text: a capital, for `capitals`.
  static let capital = TextSigns(rawValue: 1 << 7)
  /// No sign of a text either: every text has it while rules are asked.
  static let any = TextSigns(rawValue: 1 << 8)

  /// What each of the 256 bytes tells.
  static let ofBytes = (UInt8.min...UInt8.max).map(of)

  /// What a single byte tells.
  private static func of(_ byte: UInt8) -> TextSigns {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "]"): .bracket
    case UInt8(ascii: "["): [.bracket, .gap]
    case UInt8(ascii: "_"): .gap
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): .capital
    // What stands at the start of Â, Ã, â and of U+FFFD.
    case 0xC3, 0xEF: [.beyondASCII, .damage]
    case 0x80...: .beyondASCII
    default: []
    }
  }
}
