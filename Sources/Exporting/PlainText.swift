/// Texts for systems that show them on web pages or keep them in databases.
enum PlainText {
  /// The text without control characters and blanks around; on one line where that is asked for.
  static func clean(_ text: String, onOneLine: Bool = false) -> String {
    var clean = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A, 0x0D, 0x09: clean.append(onOneLine ? " " : scalar)
      case 0x00..<0x20, 0x7F..<0xA0, 0xFEFF, 0xFFFE, 0xFFFF, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069:
        clean.append(" ")
      default: clean.append(scalar)
      }
    }
    func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }
    guard let first = clean.firstIndex(where: { !isBlank($0) }), let last = clean.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(String.UnicodeScalarView(clean[first...last]))
  }

  /// The same with a blank behind each `<` that a web page would take for the beginning of a tag: `a < b` stays,
  /// `<script>` becomes `< script>`.
  static func withoutTags(_ text: String, onOneLine: Bool = false) -> String {
    var plain = String.UnicodeScalarView()
    var isBehindBracket = false
    for scalar in clean(text, onOneLine: onOneLine).unicodeScalars {
      if isBehindBracket, scalar.properties.isAlphabetic || scalar == "/" || scalar == "!" || scalar == "?" {
        plain.append(" ")
      }
      isBehindBracket = scalar == "<"
      plain.append(scalar)
    }
    return String(plain)
  }
}
