import SourceText

/// How two texts that belong together differ.
enum TextChange: Equatable {
  /// They say the same; quotes, dashes and blanks may be drawn otherwise.
  case none
  /// Letter case, punctuation, or one mistyped letter.
  case corrected
  /// Other words.
  case reworded

  init(from old: String, to new: String) {
    if Self.sameBytes(old, new) || Typography(old).elementsEqual(Typography(new)) {
      self = .none
      return
    }
    var (oldWords, newWords) = ([UInt8](), [UInt8]())
    TextFolding.fold(old, into: &oldWords)
    TextFolding.fold(new, into: &newWords)
    self = oldWords == newWords || TypingCorrection.explains(oldWords, newWords) ? .corrected : .reworded
  }

  static func sameBytes(_ a: String, _ b: String) -> Bool {
    a.withUTF8Span { one in b.withUTF8Span { one.elementsEqual($0) } }
  }

  /// The text with plain quotes, dashes and blanks.
  static func typography(_ text: String) -> String {
    var plain = ""
    plain.unicodeScalars.append(contentsOf: Typography(text))
    return plain
  }
}

/// Tells one mistyped letter from another word.
///
/// Two texts are one with its typing corrected when they differ in a single word of at least five letters that keeps its
/// first letter: by one letter that was left out or put in, two neighbors swapped, or, from seven letters on, one vowel (or
/// s and z) taken for another. `moral` and `morale` pass too: the rule has no dictionary, and an editorial change is still shown.
enum TypingCorrection {
  /// - Parameters: Folded texts that differ.
  static func explains(_ old: [UInt8], _ new: [UInt8]) -> Bool {
    let olds = old.split(separator: 0x20)
    let news = new.split(separator: 0x20)
    guard olds.count == news.count else { return false }
    var pair: (ArraySlice<UInt8>, ArraySlice<UInt8>)?
    for (one, other) in zip(olds, news) where one != other {
      guard pair == nil else { return false }
      pair = (one, other)
    }
    guard let (one, other) = pair else { return true }
    return isSlip(Array(one), Array(other))
  }

  private static func isSlip(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    guard min(a.count, b.count) >= 5, a[0] == b[0], abs(a.count - b.count) <= 1,
      (a + b).allSatisfy({ $0 >= 0x80 || (0x61...0x7A).contains($0) })
    else { return false }
    let start = zip(a, b).prefix { $0 == $1 }.count
    let end = zip(a.reversed(), b.reversed()).prefix { $0 == $1 }.count
    if a.count != b.count { return start + end >= min(a.count, b.count) }
    let differing = a.count - start - end
    if differing == 2 { return a[start] == b[start + 1] && a[start + 1] == b[start] }
    guard differing == 1, a.count >= 7 else { return false }
    let letters: Set<UInt8> = [a[start], b[start]]
    return letters.isSubset(of: Set("aeiouy".utf8)) || letters == Set("sz".utf8)
  }
}

/// The characters of a text with plain quotes, dashes and blanks: without what typesetting varies and nobody means.
///
/// One at a time, since most texts that differ do so in their first words.
struct Typography: Sequence, IteratorProtocol {
  private var scalars: String.UnicodeScalarView.Iterator
  /// What is still to come of a character that stands for several, last first.
  private var pending: [Unicode.Scalar] = []
  private var isAtStart = true

  init(_ text: String) { scalars = text.unicodeScalars.makeIterator() }

  mutating func next() -> Unicode.Scalar? {
    if let scalar = pending.popLast() { return scalar }
    var isBehindBlank = false
    while let scalar = scalars.next() {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: isBehindBlank = true
      case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: break
      default:
        defer { isAtStart = false }
        if isBehindBlank, !isAtStart {
          pending.append(plain(scalar))
          return " "
        }
        return plain(scalar)
      }
    }
    return nil
  }

  private mutating func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0..<0x60: return scalar
    case 0x2018, 0x2019, 0x201A, 0x201B, 0x2BC, 0x2032, 0xB4, 0x60: return "'"
    case 0x201C, 0x201D, 0x201E, 0x201F, 0xAB, 0xBB, 0x2033: return "\""
    case 0x2010...0x2015, 0x2212: return "-"
    case 0x2026:
      pending += [".", "."]
      return "."
    default: return scalar
    }
  }
}
