import SourceText
import TextReading

/// Tables that lay out sections or levels side by side.
extension TableFrame {
  /// Whether it lays out parts of the page side by side: each cell begins with a heading of a section or level and goes on
  /// with a text. Sections stand in one row, levels in any number.
  func isRowOfSections(_ bytes: [UInt8]) -> Bool {
    guard let width = rows.first?.count, width >= 2 else { return false }
    let cells = rows.flatMap { $0 }.filter { rows.count == 1 || !$0.isEmpty }
    return cells.allSatisfy { cell in
      guard cell.lines.count >= 2, let first = cell.lines.first, !first.isTable, !first.isMarked else { return false }
      // A level's title may stand below its number, so a text is what comes behind that.
      if cell.lines.count >= 3 || cell.lines[1].isMarked, let level = LevelHeading.match(bytes, first.text),
        level.content == nil
      {
        return true
      }
      return rows.count == 1 && SectionHeading.match(bytes, first.text, .standard)?.contentStart == nil
        && SectionHeading.match(bytes, first.text, .standard) != nil
    }
  }
}
