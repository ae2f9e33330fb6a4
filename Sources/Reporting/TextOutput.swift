import SourceText

/// A report, as it grows.
struct TextOutput {
  private var text: [UInt8] = []
  private let mayCommand: Bool

  /// - Parameter mayCommand: Whether lines may be commands to the service that runs a pipeline.
  init(mayCommand: Bool = false) { self.mayCommand = mayCommand }

  /// The report, behind the gate that keeps everything in it from steering terminals and pipelines.
  var bytes: [UInt8] { OutgoingText.gated(text, isStyled: true, mayCommand: mayCommand) }

  /// Number of bytes so far, as they were written.
  var count: Int { text.count }

  mutating func write(_ text: String) { self.text.append(contentsOf: text.utf8) }

  mutating func writeLine(_ text: String = "") {
    self.text.append(contentsOf: text.utf8)
    self.text.append(0x0A)
  }
}

/// The name of a source for a line of a terminal or a log. One that a pipeline would take for a command leads through its
/// folder, which it stays the name of.
func printableName(_ name: String) -> String { (name.utf8.first == UInt8(ascii: ":") ? "./" : "") + printable(name) }

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
