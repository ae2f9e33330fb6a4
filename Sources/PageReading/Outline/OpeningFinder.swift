import SourceText
import TextReading

/// Looks up each line's first word once; the finders that follow look closer only where it tells them to.
enum OpeningFinder {
  static func find(_ outline: inout Outline) {
    let bytes = outline.bytes
    let openings = outline.vocabulary.openings
    outline.lines.withUnsafeMutableBufferPointer { lines in
      for place in lines.indices where !lines[place].isTable {
        let text = lines[place].text
        guard let first = Words.first(bytes, text) else { continue }
        if let opening = openings[first] { lines[place].opening = opening }
        if !bytes[Int(text.start)].isDigit { lines[place].lead = UInt32(truncatingIfNeeded: first) }
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
