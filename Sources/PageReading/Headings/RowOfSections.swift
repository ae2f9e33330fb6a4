import SourceText
import TextReading

/// Tables that lay out sections side by side.
extension TableFrame {
  /// Whether its one row lays out sections side by side: each cell begins with a heading and goes on with a text.
  func isRowOfSections(_ bytes: [UInt8]) -> Bool {
    guard rows.count == 1, rows[0].count >= 2 else { return false }
    return rows[0].allSatisfy { cell in
      guard cell.lines.count >= 2, let first = cell.lines.first, !first.isTable, !first.isMarked else { return false }
      return SectionHeading.match(bytes, first.text, .standard)?.contentStart == nil
        && SectionHeading.match(bytes, first.text, .standard) != nil
    }
  }
}
