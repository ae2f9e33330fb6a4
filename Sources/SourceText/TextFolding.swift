/// Folds texts so that those that say the same compare equal.
///
/// Letter case, punctuation, quotation marks and white space do not count; letters, digits and the signs `#`, `+`, `%`
/// do ("C", "C++" and "C#" are three languages). An apostrophe inside a word vanishes, so that "client's" with a straight
/// and with a curly one are the same word. `&` is the word "and".
public enum TextFolding {
  /// The folded text: lower-case words with one blank between. Linear in the text.
  public static func fold(_ text: String) -> String {
    var words: [UInt8] = []
    words.reserveCapacity(text.utf8.count)
    fold(text, into: &words)
    return String(decoding: words, as: UTF8.self)
  }

  /// Appends the folded text to `output`; nothing when no word is left.
  public static func fold(_ text: String, into output: inout [UInt8]) {
    text.withUTF8Span { fold($0, into: &output) }
  }

  /// The same of a text's bytes as UTF-8.
  public static func fold(_ bytes: Span<UInt8>, into output: inout [UInt8]) {
    let ascii = ascii
    var needsBlank = false
    let start = output.count
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        index += 1
        switch ascii[Int(byte)] {
        case .word(let folded):
          if needsBlank, output.count > start { output.append(0x20) }
          needsBlank = false
          output.append(folded)
        case .apostrophe: break
        case .ampersand:
          if output.count > start { output.append(0x20) }
          output.append(contentsOf: "and".utf8)
          needsBlank = true
        case .separator: needsBlank = true
        }
      } else {
        let (scalar, length) = decode(bytes, at: index)
        index += length
        switch scalarClass(scalar) {
        case .word:
          if needsBlank, output.count > start { output.append(0x20) }
          needsBlank = false
          output.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
        case .apostrophe, .ampersand: break
        case .separator: needsBlank = true
        }
      }
    }
  }

  /// What folding makes of each byte of ASCII: a letter, digit or sign in lower case; 0 for what parts words, 1 for an
  /// apostrophe, which vanishes, 2 for `&`, which is a word.
  public static let foldedASCII: [UInt8] = ascii.map { byteClass in
    switch byteClass {
    case .word(let folded): folded
    case .separator: 0
    case .apostrophe: 1
    case .ampersand: 2
    }
  }

  private enum ByteClass {
    case word(UInt8)
    case apostrophe, ampersand, separator
  }

  private static let ascii = (0x00...0x7F as ClosedRange<UInt8>).map(asciiClass)

  private static func asciiClass(_ byte: UInt8) -> ByteClass {
    switch byte {
    case 0x61...0x7A, 0x30...0x39, 0x23, 0x25, 0x2B: .word(byte)
    case 0x41...0x5A: .word(byte | 0x20)
    case 0x27: .apostrophe
    case 0x26: .ampersand
    default: .separator
    }
  }

  private static func scalarClass(_ scalar: Unicode.Scalar) -> ByteClass {
    switch scalar.value {
    case 0x2018, 0x2019, 0x02BC, 0x200B...0x200D, 0x00AD, 0xFEFF: return .apostrophe
    default: break
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark, .currencySymbol, .mathSymbol,
      .otherSymbol:
      return .word(0)
    default: return .separator
    }
  }

  /// Decodes one scalar of valid UTF-8.
  private static func decode(_ bytes: Span<UInt8>, at index: Int) -> (Unicode.Scalar, Int) {
    let first = UInt32(bytes[index])
    func tail(_ offset: Int) -> UInt32 { UInt32(bytes[index + offset] & 0x3F) }
    let (value, length): (UInt32, Int) =
      if first < 0xE0 {
        ((first & 0x1F) << 6 | tail(1), 2)
      } else if first < 0xF0 {
        ((first & 0x0F) << 12 | tail(1) << 6 | tail(2), 3)
      } else {
        ((first & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
      }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }
}
