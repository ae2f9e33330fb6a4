public import FrameworkModel
public import SourceText

/// Signs at the end of short texts.
public enum LineEnds {
  public static func withoutColon(_ bytes: [UInt8], _ range: SourceRange) -> Int {
    var end = Blanks.trim(bytes, Int(range.start), Int(range.end))
    while end > Int(range.start), bytes[end - 1] == 0x3A || bytes[end - 1] == 0x2A {
      end = Blanks.trim(bytes, Int(range.start), end - 1)
    }
    return end
  }

  public static func trimmingColon(_ text: String) -> String {
    text.hasSuffix(":") ? String(text.dropLast()) : text
  }

  /// The statement without the full stop at its end.
  public static func trimmingStop(_ statement: Statement) -> Statement {
    let count = statement.withUTF8Span { bytes in
      bytes.last == 0x2E && (bytes.count < 2 || bytes[bytes.count - 2] != 0x2E) ? bytes.count - 1 : nil
    }
    return count.map { statement.part(0..<$0) } ?? statement
  }
}
