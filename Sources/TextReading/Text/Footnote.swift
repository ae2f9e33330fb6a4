import SourceText

/// The text of a footnote on a line of its own, `[^1]: As the charter has it.`
public enum Footnote {
  /// Where the words begin behind the mark at `start`; nil where no footnote stands.
  public static func textStart(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
    guard let markEnd = InlineLink.footnoteEnd(bytes, start, end), markEnd < end, bytes[markEnd] == 0x3A else {
      return nil
    }
    let text = Blanks.skip(bytes, markEnd + 1, end)
    return text < end ? text : nil
  }
}
