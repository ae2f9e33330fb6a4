/// Mac OS Roman, what Macs wrote and Excel on a Mac still exports, to UTF-8.
enum MacRoman {
  /// Decodes a file. Linear. Refuses control characters that no text holds: then the file is something else.
  static func decode(_ bytes: [UInt8]) throws(TextDecodingError) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for (offset, byte) in bytes.enumerated() {
      switch byte {
      case 0x09...0x0D, 0x20...0x7E: text.append(byte)
      case 0x80...0xFF: text.appendUTF8(upper[Int(byte) - 0x80])
      default: throw TextDecodingError(.controlCharacter(byte), at: offset)
      }
    }
    return text
  }

  /// Whether a file that is not UTF-8 reads better as Mac Roman than as Windows-1252.
  ///
  /// Each byte above ASCII is looked at between its neighbors, as both encodings have it: a capital or a sign in the middle of
  /// a word of small letters is not what anybody wrote.
  static func fitsBetter(_ bytes: [UInt8]) -> Bool {
    var (odd, oddAsWindows) = (0, 0)
    for index in bytes.indices where bytes[index] >= 0x80 {
      let before = index > 0 ? bytes[index - 1] : 0x20
      let behind = index + 1 < bytes.count ? bytes[index + 1] : 0x20
      if isOdd(upper[Int(bytes[index]) - 0x80], before, behind) { odd += 1 }
      if isOdd(Windows1252.scalar(bytes[index]), before, behind) { oddAsWindows += 1 }
    }
    return oddAsWindows > odd
  }

  private static func isOdd(_ scalar: UInt32, _ before: UInt8, _ behind: UInt8) -> Bool {
    guard let scalar = Unicode.Scalar(scalar), scalar.value > 0x7F else { return true }
    func isSmall(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }
    func isLetter(_ byte: UInt8) -> Bool { isSmall(byte | 0x20) }
    // A neighbor above ASCII is most often a letter too.
    let isWithinWord = (isLetter(before) || before >= 0x80) && isLetter(behind)
    switch scalar.properties.generalCategory {
    case .lowercaseLetter: return false
    case .uppercaseLetter: return isSmall(before) || (isLetter(before) && isSmall(behind))
    // Quotes, dashes and apostrophes stand between letters; currency, symbols and the like do not.
    case .finalPunctuation, .dashPunctuation, .initialPunctuation, .spaceSeparator: return false
    case .otherPunctuation where scalar == "\u{2026}": return false
    case .otherPunctuation where scalar == "\u{2022}" || scalar == "\u{B7}": return isWithinWord
    default: return isWithinWord || before <= 0x20 && behind <= 0x20
    }
  }

  /// What the bytes 0x80 to 0xFF stand for.
  private static let upper: [UInt32] = Array(
    ("ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ"
      + "\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ").unicodeScalars.map(\.value))
}
