import FrameworkModel
import SourceText
import TextReading

/// What the columns of a table hold, by its row or rows of headings.
struct TableLayout {
  /// By column; nil for a column without a heading.
  var headings: [ColumnHeading?]
  /// The rows of headings.
  var rows: Range<Int>
  /// Whether rows and columns have changed places.
  var isTransposed = false

  /// The columns of a role, from left to right.
  func columns(_ role: ColumnRole) -> [Int] { headings.indices.filter { headings[$0]?.role == role } }

  func holds(_ role: ColumnRole) -> Bool { headings.contains { $0?.role == role } }

  var levelColumns: [Int] { columns(.levelColumn) }

  /// Whether any column holds what a competency is made of.
  var hasContent: Bool { headings.contains { $0?.role?.isContent ?? false } }

  /// Whether the headings are those of a table of competencies.
  var isComplete: Bool {
    let isNamed = [ColumnRole.name, .skill, .title, .cluster].contains(where: holds)
    let isLeveled = holds(.level) || holds(.levelName)
    if Self.areLevels(headings.compactMap { $0?.role == .levelColumn ? $0?.level : nil }) { return true }
    let sections = headings.contains { heading in
      switch heading?.role {
      case .section, .levelDescription, .text, .levelColumn: true
      default: false
      }
    }
    let isDescribed = holds(.definition) || holds(.description)
    if isNamed { return sections || isDescribed || (holds(.name) && holds(.skill)) }
    return isLeveled && (sections || holds(.description))
  }

  /// The share of headings that are understood.
  var knownShare: Double {
    let all = headings.compactMap(\.self)
    return all.isEmpty ? 0 : Double(all.count { $0.role != nil }) / Double(all.count)
  }

  /// Whether labels run up or down as levels do, all numbered or all named.
  static func areLevels(_ labels: [LevelLabel]) -> Bool {
    // One level can have several columns, side by side or one for each of its parts.
    var numbers: [Int] = []
    for number in labels.compactMap({ $0.number ?? $0.place }) where !numbers.contains(number) {
      numbers.append(number)
    }
    guard numbers.count >= 2, labels.allSatisfy({ $0.number != nil }) || labels.allSatisfy({ $0.number == nil }),
      labels.allSatisfy(\.isBare) || !labels.contains(where: \.isDigits)
    else { return false }
    let steps = zip(numbers, numbers.dropFirst())
    return steps.allSatisfy { $0 < $1 } || steps.allSatisfy { $0 > $1 }
  }
}

/// Finds the rows of headings in a view of a table.
struct LayoutFinder {
  private let view: GridView
  private let source: CellSource
  private var headings: ColumnHeadings

  init(_ view: GridView, _ source: CellSource, _ headings: ColumnHeadings) {
    self.view = view
    self.source = source
    self.headings = headings
  }

  /// How many rows can stand above the headings.
  private static let deepest = 40

  /// The first layout at a row or below it, among the next few.
  mutating func first(from start: Int) -> TableLayout? {
    for row in start..<min(view.rows.count, start + Self.deepest) {
      if let layout = layout(at: row, above: start) { return layout }
    }
    return nil
  }

  /// The layout whose headings begin in a row; nil where none do.
  ///
  /// - Parameter above: The first row that can belong to the headings.
  mutating func layout(at row: Int, above: Int) -> TableLayout? {
    guard let own = parse(row) else { return nil }
    var layout = TableLayout(headings: own, rows: row..<row + 1)
    // Headings are parted into two rows where the upper one groups, or says too little.
    if layout.isComplete || view.rows[row].own.count < view.width, let whole = joined(layout, with: row + 1) {
      layout = whole
    }
    guard layout.isComplete || (row == 0 && mayHoldUnknownLevels(layout)) else { return nil }
    // A row of groups above, which says nothing alone.
    if row > above, view.rows[row - 1].number + 1 == view.rows[row].number, view.rows[row - 1].own.count >= 2,
      TitleRow.statement(view.rows[row - 1], source, headings.vocabulary) == nil,
      let groups = parse(row - 1), let whole = joined(TableLayout(headings: groups, rows: row - 1..<row), with: row)
    {
      return whole
    }
    return layout
  }

  /// Whether texts stand below several headings that nobody knows, beside the names of competencies.
  private func mayHoldUnknownLevels(_ layout: TableLayout) -> Bool {
    guard layout.holds(.name) || layout.holds(.skill) else { return false }
    let unknown = layout.headings.indices.filter { layout.headings[$0].map { $0.role == nil } ?? false }
    return unknown.count >= 2
      && unknown.count { LayoutRoles.holdsTexts($0, layout.rows.upperBound..<view.rows.count, view, source) } >= 2
  }

  /// The headings of a row; nil when one of its cells is too long for one.
  private mutating func parse(_ row: Int) -> [ColumnHeading?]? {
    guard view.rows[row].places.count >= 2 else { return nil }
    var found: [ColumnHeading?] = Array(repeating: nil, count: view.width)
    for place in view.rows[row].places {
      guard let heading = headings.heading(place.cell, in: source) else { return nil }
      found[place.column] = heading
    }
    return found
  }

  /// A layout with a second row of headings; nil where the next row is none.
  private mutating func joined(_ upper: TableLayout, with row: Int) -> TableLayout? {
    guard row < view.rows.count, view.rows[row].number == view.rows[row - 1].number + 1, let lower = parse(row) else {
      return nil
    }
    let filledAbove = upper.headings.count { $0 != nil }
    // A row of data above headings that stand again.
    if !upper.isComplete, filledAbove >= lower.count(where: { $0 != nil }) { return nil }
    let labels = lower.compactMap { $0?.role == .levelColumn ? $0?.level : nil }
    let alone = TableLayout(headings: lower, rows: row..<row + 1)
    let known = view.rows[row].own.count { lower[$0.column]?.role != nil }
    let isHeading = alone.isComplete || (known >= 2 && known == view.rows[row].own.count)
    guard isHeading, !isSame(row - 1, row), TableLayout.areLevels(labels) || known * 2 >= view.rows[row].own.count
    else {
      return nil
    }
    // Below the heading of names or definitions stand names and definitions.
    let isData = view.rows[row].own.contains { place in
      guard let above = upper.headings[place.column]?.role else { return false }
      // Below the heading of levels stands the number of one.
      if above == .level, labels.count == 1, lower[place.column]?.level?.isDigits ?? false { return true }
      guard lower[place.column]?.role == nil else { return false }
      return above != .levelColumn && above != .level && !above.isContent
    }
    if isData { return nil }
    var layout = TableLayout(headings: lower, rows: row - 1..<row + 1)
    var group: ColumnHeading?
    for column in layout.headings.indices {
      let above = upper.headings[column]
      if let above { group = above }
      // What is not filled in belongs to the group on its left, where there are fewer groups than headings.
      let own = lower[column]
      let isFilled = own != nil && above == nil && filledAbove < lower.count { $0 != nil }
      switch (above ?? (isFilled ? group : nil), own) {
      case (let above?, let own?) where view.rows[row][column].map({ !$0.isCovered }) ?? false:
        layout.headings[column] = headings.joined(above, own)
      case (let above?, _): layout.headings[column] = above
      case (nil, let own): layout.headings[column] = own
      }
    }
    return layout
  }

  /// Whether two rows say the same.
  func isSame(_ one: Int, _ other: Int) -> Bool {
    let (a, b) = (view.rows[one].places, view.rows[other].places)
    return a.count == b.count
      && zip(a, b).allSatisfy { $0.column == $1.column && text($0.cell) == text($1.cell) }
  }

  private func text(_ cell: Grid.Cell) -> [Words.Word] { CellText(cell, in: source).words }
}
