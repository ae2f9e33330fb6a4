import SourceText

extension LevelHeading {
  /// Recognizes a heading in a range without marks. Prose such as `At Level 2, you are …` or `Level 2 is …` is none.
  static func match(_ bytes: [UInt8], _ range: SourceRange) -> LevelHeading? {
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
}
