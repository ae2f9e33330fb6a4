import SourceText

/// Bytes of a report, as it grows.
struct TextOutput {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func writeLine(_ text: String = "") {
    bytes.append(contentsOf: text.utf8)
    bytes.append(0x0A)
  }
}

/// A text for a line of a terminal: line ends become blanks, and what would steer the terminal becomes a sign.
func printable(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: TerminalCells.isShownAsSign) else { return text }
  return String(
    String.UnicodeScalarView(
      text.unicodeScalars.map { scalar in
        if scalar == "\n" || scalar == "\r" || scalar == "\t" { return " " }
        return TerminalCells.isShownAsSign(scalar) ? "\u{FFFD}" : scalar
      }))
}

/// `1 error`, `2 errors`.
func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
