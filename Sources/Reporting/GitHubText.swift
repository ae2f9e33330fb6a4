/// Texts in the workflow commands that GitHub reads: `::error file=…,title=…::message`.
enum GitHubText {
  /// What stands behind the second `::`: percent signs and line ends are escaped.
  static func message(_ text: String) -> String { escape(text, alsoSeparators: false) }

  /// The value of a property: what parts properties is escaped too.
  static func property(_ text: String) -> String { escape(text, alsoSeparators: true) }

  private static func escape(_ text: String, alsoSeparators: Bool) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": escaped += "%25"
      case "\r": escaped += "%0D"
      case "\n": escaped += "%0A"
      case ":" where alsoSeparators: escaped += "%3A"
      case "," where alsoSeparators: escaped += "%2C"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
