import FrameworkModel
import SourceText
import TextReading

/// A row above a table that says something of its competency.
enum TitleRow {
  /// `Code: B-1` in a cell, or `Code` and `B-1` in two: what it says and where it says so; nil for other rows.
  static func statement(_ row: GridView.Row, _ source: CellSource, _ vocabulary: Vocabulary) -> (ColumnRole, Grid.Cell)?
  {
    let own = row.own
    guard let label = own.first?.cell, own.count <= 2, label.own == nil else { return nil }
    let text = CellText(label, in: source)
    guard let line = text.lines.first, text.lines.count == 1 || own.count == 1 else { return nil }
    let range = SourceRange(line.text.start, text.lines[text.lines.count - 1].text.end)
    if own.count == 2 {
      return SectionHeading.label(source.bytes, range, vocabulary).flatMap(role).map { ($0, own[1].cell) }
    }
    guard let heading = SectionHeading.match(source.bytes, range, vocabulary), let role = role(heading.target),
      let start = heading.contentStart
    else { return nil }
    return (role, Grid.Cell(column: label.column, range: SourceRange(start, Int(range.end))))
  }

  private static func role(_ target: SectionHeading.Target) -> ColumnRole? {
    switch target {
    case .name: .name
    case .code: .code
    case .cluster: .cluster
    case .section(.definition): .definition
    case .section: nil
    }
  }
}
