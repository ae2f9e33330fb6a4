import SourceText

/// Looks up each line's first word once; the finders that follow look closer only where it tells them to.
enum OpeningFinder {
  static func find(_ outline: inout Outline) {
    for place in outline.lines.indices where !outline.lines[place].isTable {
      let text = outline.lines[place].text
      guard let first = Words.first(outline.bytes, Int(text.start), Int(text.end)) else { continue }
      if let opening = outline.vocabulary.openings[first] { outline.lines[place].opening = opening }
      if !outline.bytes[Int(text.start)].isDigit {
        outline.lines[place].lead = UInt32(truncatingIfNeeded: first)
      }
    }
    for table in outline.tables.indices {
      for row in outline.tables[table].rows.indices {
        for cell in outline.tables[table].rows[row].indices {
          for line in outline.tables[table].rows[row][cell].lines.indices {
            let text = outline.tables[table].rows[row][cell].lines[line].text
            outline.tables[table].rows[row][cell].lines[line].opening = outline.vocabulary.opening(outline.bytes, text)
          }
        }
      }
    }
  }
}
