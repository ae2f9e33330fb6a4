public import SourceText

extension LevelHeading {
  /// Recognizes a heading in a range without marks. Prose such as `At Level 2, you are …` or `Level 2 is …` is none.
  public static func match(_ bytes: [UInt8], _ range: SourceRange) -> LevelHeading? {
    // `**Level 2: Doer.** Opens with the date.`
    if let lead = EmphasizedLead.find(bytes, range), var heading = matchWhole(bytes, lead.words),
      !heading.title.isEmpty,
      heading.content == nil
    {
      heading.content = lead.content
      return heading
    }
    return matchWhole(bytes, range)
  }

  /// Splits what stands behind the number into title and content.
  mutating func setTitle(_ bytes: [UInt8], _ start: Int, _ end: Int) {
    var from = start
    var to = end
    if bytes[from] == 0x28, let close = bytes[from..<to].firstIndex(of: 0x29) {
      // `(Foundational): text`
      let behind = Blanks.skip(bytes, Self.separator(bytes, close + 1, to).end, to)
      title = SourceRange(from + 1, close)
      content = behind < to ? SourceRange(behind, to) : nil
      return
    }
    while to > from, bytes[to - 1] == 0x3A || bytes[to - 1] == 0x2A { to -= 1 }
    to = Blanks.trim(bytes, from, to)
    from = Blanks.skip(bytes, from, to)
    title = SourceRange(from, to)
  }
}
