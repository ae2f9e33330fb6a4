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
