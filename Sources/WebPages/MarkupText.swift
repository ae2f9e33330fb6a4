import SourceText

/// Text as it stands within markup: what the markup would take for its own is escaped.
///
/// Control characters, and those that turn the direction of writing, become U+FFFD.
public enum MarkupText {
  /// For an attribute or an element of XML 1.0.
  public static func xml(_ text: String) -> String {
    escaped(text) { scalar in
      switch scalar {
      case "\"": "&quot;"
      case "\n": "&#10;"
      case "\r": "&#13;"
      case "\t": "&#9;"
      case "\u{FFFE}", "\u{FFFF}": "\u{FFFD}"
      default: reference(scalar)
      }
    }
  }

  /// For an attribute of a web page: on one line.
  public static func attribute(_ text: String) -> String {
    escaped(text) { scalar in
      switch scalar {
      case "\"": "&quot;"
      case "\n", "\r", "\t": " "
      default: reference(scalar)
      }
    }
  }

  /// For an element of a web page; breaks of lines stay.
  public static func html(_ text: String) -> String {
    escaped(text) { scalar in
      switch scalar {
      case "\"": "&quot;"
      case "\n": "<br>"
      case "\t": "\t"
      default: reference(scalar)
      }
    }
  }

  /// For one line of Markdown, which may stand in a table.
  public static func markdown(_ text: String) -> String {
    escaped(text) { scalar in
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "|", "~", "#": "\\\(scalar)"
      // A comment between the sign and the name, so that nobody is called by what a framework says.
      case "@": "@<!-- -->"
      case "\n", "\r", "\t": " "
      default: reference(scalar)
      }
    }
  }

  private static func reference(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    default: nil
    }
  }

  /// Whether a byte stands for itself in every kind of markup.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x2C...0x39, 0x3A, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  /// - Parameter sign: What stands for a scalar; nil for itself.
  private static func escaped(_ text: String, _ sign: (Unicode.Scalar) -> String?) -> String {
    if text.utf8.allSatisfy(isPlain) { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if let sign = sign(scalar) {
        result += sign
      } else {
        result.unicodeScalars.append(TerminalCells.isShownAsSign(scalar) ? "\u{FFFD}" : scalar)
      }
    }
    return result
  }
}
