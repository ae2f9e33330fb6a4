import FrameworkModel
import SourceText

/// What rules ask about a text before they look at it: its words, as hashes of their folded form, and its signs.
struct TextScan: Sendable {
  private(set) var wordHashes: [UInt64] = []
  private(set) var signs: TextSigns = []

  /// Linear in the text.
  /// - Parameter folded: Room for the folded text, to be used for one text after the other.
  init(_ statement: Statement, isQuestion: Bool, _ folded: inout [UInt8]) {
    self = statement.withUTF8Span { TextScan($0, &folded) }
    if isQuestion { signs.insert(.question) }
    if statement.withUTF8Span({ $0.count <= TextSigns.shortLength }) { signs.insert(.short) }
  }

  init(_ text: Span<UInt8>, _ folded: inout [UInt8]) {
    scan(text)
    guard signs.contains(.beyondASCII) else { return }
    // The words of other texts are those of the folded text; the signs are those of the text as it stands.
    let ownSigns = signs.subtracting(.wordTwice)
    self = TextScan()
    folded.removeAll(keepingCapacity: true)
    TextFolding.fold(text, into: &folded)
    scan(folded.span)
    signs = signs.intersection(.wordTwice).union(ownSigns)
  }

  private init() {}

  private static let and = StableHash.of("and")

  /// Finds the signs, and the words of ASCII or of what is folded already.
  private mutating func scan(_ text: Span<UInt8>) {
    wordHashes.reserveCapacity(text.count / 4 + 1)
    let signsOfBytes = TextSigns.ofBytes
    let foldedASCII = TextFolding.foldedASCII
    var hash = StableHash.seed
    var isInWord = false
    var isBehindCapital = false
    for index in text.indices {
      let byte = text[index]
      // Most bytes are small letters, which are no signs and fold to themselves.
      if byte >= 0x61, byte <= 0x7A {
        hash = StableHash.step(hash, byte)
        isInWord = true
        isBehindCapital = false
        continue
      }
      let own = signsOfBytes[Int(byte)]
      let isCapital = own.contains(.capital)
      if isCapital, isBehindCapital { signs.insert(.capitals) }
      isBehindCapital = isCapital
      signs.formUnion(own)
      let folded = byte < 0x80 ? foldedASCII[Int(byte)] : byte
      if folded > 2 {
        hash = StableHash.step(hash, folded)
        isInWord = true
      } else if folded != 1 {
        if isInWord { add(hash) }
        if folded == 2 { add(Self.and) }
        hash = StableHash.seed
        isInWord = false
      }
    }
    if isInWord { add(hash) }
    signs.remove(.capital)
  }

  private mutating func add(_ wordHash: UInt64) {
    if wordHashes.last == wordHash { signs.insert(.wordTwice) }
    wordHashes.append(wordHash)
  }
}

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
  /// The text has at most `shortLength` bytes.
  static let short = TextSigns(rawValue: 1 << 9)
  static let shortLength = 48
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
