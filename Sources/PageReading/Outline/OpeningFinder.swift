import SourceText
import TextReading

/// Looks up each line's first word once; the finders that follow look closer only where it tells them to.
enum OpeningFinder {
  static func find(_ outline: inout Outline) {
    for line in outline.lines.indices where !outline.lines[line].isTable {
      outline.lines[line].opening = outline.vocabulary.opening(outline.bytes, outline.lines[line].text)
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
