import SourceText

/// Stable keys made of names.
public enum Slug {
  /// Lower-case letters and digits of the text, other characters as single hyphens; accents off Latin letters.
  public static func of(_ text: String) -> String {
    let slug = text.withUTF8Span { isASCII($0) ? of(ascii: $0) : nil } ?? of(scalars: text.unicodeScalars)
    return slug.isEmpty ? "competency" : slug
  }

  /// Of a text that need not become a string.
  public static func of(_ text: Statement) -> String {
    text.withUTF8Span { bytes in
      guard isASCII(bytes) else { return of(String(utf8: bytes)) }
      let slug = of(ascii: bytes)
      return slug.isEmpty ? "competency" : slug
    }
  }

  private static func isASCII(_ bytes: Span<UInt8>) -> Bool { bytes.allSatisfy { $0 < 0x80 } }

  private static func of(ascii bytes: Span<UInt8>) -> String {
    let letters = letters
    var slug: [UInt8] = []
    slug.reserveCapacity(bytes.count)
    var isHyphenPending = false
    for index in bytes.indices {
      let kept = letters[Int(bytes[index])]
      if kept != 0 {
        if isHyphenPending { slug.append(0x2D) }
        isHyphenPending = false
        slug.append(kept)
      } else if !slug.isEmpty, bytes[index] != 0x27 {
        isHyphenPending = true
      }
    }
    return String(decoding: slug, as: UTF8.self)
  }

  /// What a slug has for each byte of ASCII: letters in lower case and digits; 0 for all others.
  private static let letters: [UInt8] = (0x00...0x7F as ClosedRange<UInt8>).map {
    $0.isLetter || $0.isDigit ? $0.lowered : 0
  }

  private static func of(scalars: String.UnicodeScalarView) -> String {
    var slug: [UInt8] = []
    var isHyphenPending = false
    for scalar in scalars {
      let folded = fold(scalar)
      if folded.isEmpty {
        if !slug.isEmpty, scalar != "'", scalar != "\u{2019}" { isHyphenPending = true }
        continue
      }
      if isHyphenPending { slug.append(0x2D) }
      isHyphenPending = false
      slug += folded
    }
    return String(decoding: slug, as: UTF8.self)
  }

  private static func fold(_ scalar: Unicode.Scalar) -> [UInt8] {
    let value = scalar.value
    if value < 0x80 {
      let byte = UInt8(value)
      return byte.isLetter || byte.isDigit ? [byte.lowered] : []
    }
    if value >= 0xC0, value <= 0xFF { return latin1[Int(value - 0xC0)] }
    guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else { return [] }
    return Array(scalar.properties.lowercaseMapping.utf8)
  }

  private static let latin1: [[UInt8]] = [
    "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i", "d", "n", "o", "o", "o", "o", "o",
    "", "o", "u",
    "u", "u", "u", "y", "th", "ss", "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i",
    "d", "n", "o",
    "o", "o", "o", "o", "", "o", "u", "u", "u", "u", "y", "th", "y",
  ].map { Array($0.utf8) }
}
