import FrameworkModel
import SourceText
import TextReading

/// Settles what headings alone leave open, by which columns there are and by what stands in them.
struct LayoutRoles {
  private let view: GridView
  private let source: CellSource
  private let vocabulary: Vocabulary
  private var layout: TableLayout
  /// The rows below the headings.
  private let body: Range<Int>

  static func settled(
    _ layout: TableLayout, _ body: Range<Int>, _ view: GridView, _ source: CellSource, _ vocabulary: Vocabulary
  ) -> TableLayout {
    var roles = LayoutRoles(view: view, source: source, vocabulary: vocabulary, layout: layout, body: body)
    roles.settleLevelColumns()
    roles.settleNumbers()
    roles.settleNames()
    roles.settleCodes()
    roles.settleUnknownLevels()
    roles.settleLevels()
    roles.settleTexts()
    return roles.layout
  }

  private mutating func set(_ column: Int, _ role: ColumnRole?) { layout.headings[column]?.role = role }

  /// Up to a few dozen cells of a column.
  private func sample(_ column: Int) -> [CellText] {
    var cells: [CellText] = []
    for row in body {
      if let place = view.rows[row][column], !place.isCovered { cells.append(CellText(place.cell, in: source)) }
      if cells.count == 50 { break }
    }
    return cells
  }

  /// One column alone with the name of a level is none, and numbers that do not run up or down count something else.
  private mutating func settleLevelColumns() {
    let columns = layout.levelColumns
    let labels = columns.compactMap { layout.headings[$0]?.level }
    if TableLayout.areLevels(labels) { return settleLevelsBetween(columns) }
    if labels.contains(where: { $0.number == nil }) || labels.contains(where: \.isBare) && labels.count > 1 {
      // Among numbered levels the others are no levels.
      let numbered = columns.filter { layout.headings[$0]?.level?.number != nil }
      let isSeries = TableLayout.areLevels(numbered.compactMap { layout.headings[$0]?.level })
      for column in columns where !(isSeries && numbered.contains(column)) {
        set(column, layout.headings[column]?.inner)
        layout.headings[column]?.level = nil
      }
    }
  }

  /// Columns of texts between two levels whose names are known are levels too, called as nobody else calls them: `Novice`,
  /// `Keeper`, `Master`.
  private mutating func settleLevelsBetween(_ columns: [Int]) {
    guard columns.allSatisfy({ layout.headings[$0]?.level?.number == nil }) else { return }
    for (left, right) in zip(columns, columns.dropFirst()) where right - left > 1 {
      guard let low = layout.headings[left]?.level?.place, let high = layout.headings[right]?.level?.place,
        low != high
      else { continue }
      var groups: [String] = []
      for column in left + 1..<right {
        guard let heading = layout.headings[column], heading.role == nil || heading.role?.isContent == true,
          let name = heading.above ?? (heading.role == nil ? heading.text : nil),
          Self.holdsTexts(column, body, view, source)
        else { return }
        if groups.last != name { groups.append(name) }
      }
      var count = 0
      for column in left + 1..<right {
        let name = layout.headings[column].flatMap { $0.above ?? $0.text } ?? ""
        while count < groups.count, groups[count] != name { count += 1 }
        var label = LevelLabel(unknown: name)
        label.place = low + (high - low) * (count + 1) / (groups.count + 1)
        let inner = layout.headings[column]?.role
        layout.headings[column]?.inner = inner
        layout.headings[column]?.level = label
        set(column, .levelColumn)
      }
    }
  }

  /// `Position` counts rows where numbers stand below it, and `Number` names levels where nothing else does.
  private mutating func settleNumbers() {
    for column in layout.columns(.section(.titles)) {
      let cells = sample(column)
      if !cells.isEmpty, cells.allSatisfy({ $0.joined.utf8.allSatisfy(\.isDigit) }) { set(column, .order) }
    }
  }

  private mutating func settleNames() {
    let isLeveled = layout.holds(.level) || layout.holds(.levelName) || !layout.levelColumns.isEmpty
    let isFull = isLeveled || layout.hasContent
    var names = layout.columns(.name)
    if names.isEmpty, let skill = layout.columns(.skill).last {
      set(skill, .name)
      names = [skill]
    } else if let skill = layout.columns(.skill).first, let name = names.first {
      if isFull {
        // The finer of two names has the levels; the other one groups.
        if layout.holds(.cluster) { set(layout.columns(.cluster)[0], nil) }
        set(name, .cluster)
        set(skill, .name)
        names = [skill]
      } else {
        set(skill, .section(.behaviors))
      }
    }
    if names.isEmpty, let title = layout.columns(.title).first, !layout.holds(.level) || layout.holds(.levelName) {
      set(title, .name)
      names = [title]
    }
    if names.isEmpty, !layout.levelColumns.isEmpty, let corner = corner() {
      set(corner, .name)
      names = [corner]
    }
    if names.isEmpty, isFull, let cluster = layout.columns(.cluster).last {
      set(cluster, .name)
      names = [cluster]
    }
    for title in layout.columns(.title) { set(title, isLeveled && !layout.holds(.levelName) ? .levelName : nil) }
    for skill in layout.columns(.skill) { set(skill, nil) }
    for name in names.dropFirst() { set(name, nil) }
    for cluster in layout.columns(.cluster).dropFirst() { set(cluster, nil) }
  }

  /// Codes that differ in the rows of one competency are those of its levels or behaviors, unless they count the rows.
  private mutating func settleCodes() {
    for column in layout.columns(.code) where hasSeveral(column) { set(column, .rowCode) }
    for column in layout.columns(.identifier) where hasSeveral(column) {
      set(column, counts(column) ? .order : .rowCode)
    }
  }

  /// Whether a column has several texts in the rows of one competency.
  private func hasSeveral(_ column: Int) -> Bool {
    let name = layout.columns(.name).first
    var open: [Words.Word] = []
    var known: [[Words.Word]: String] = [:]
    for row in body {
      if let place = name.flatMap({ view.rows[row][$0] }) { open = CellText(place.cell, in: source).words }
      guard let place = view.rows[row][column], !place.isCovered else { continue }
      let text = CellText(place.cell, in: source).joined
      if let first = known[open], first != text { return true }
      known[open] = text
    }
    return false
  }

  /// Whether the cells of a column are 1, 2, 3 and so on.
  private func counts(_ column: Int) -> Bool {
    sample(column).enumerated().allSatisfy { $1.joined == String($0 + 1) }
  }

  /// The column on the left of levels that names what stands in each row, whatever is written above it.
  private mutating func corner() -> Int? {
    guard let first = layout.levelColumns.min(), first > 0 else { return nil }
    for column in 0..<first {
      let role = layout.headings[column]?.role
      guard role == nil || role == .level || role == .levelName || role == .cluster else { continue }
      let cells = sample(column)
      guard !cells.isEmpty, cells.allSatisfy({ $0.lines.count <= 3 && $0.joined.utf8.count <= 120 }) else { continue }
      if layout.headings[column] == nil, let row = body.first(where: { view.rows[$0][column] != nil }),
        let place = view.rows[row][column]
      {
        let start = SourceRange(place.cell.range.start, place.cell.range.start)
        layout.headings[column] = ColumnHeading(cell: Grid.Cell(column: column, range: start), text: "")
      }
      return column
    }
    return nil
  }

  /// Where a column names competencies and none says what they are made of, columns of texts are levels, whatever they are
  /// called: `Junior`, `Owner of a product`.
  private mutating func settleUnknownLevels() {
    guard layout.holds(.name), !layout.hasContent, !layout.holds(.level), !layout.holds(.kind) else { return }
    let found = layout.headings.indices.filter { column in
      guard let heading = layout.headings[column], heading.role == nil, !heading.text.isEmpty else { return false }
      return Self.holdsTexts(column, body, view, source)
        && !(Words.words(heading.text).count <= 2
          && Words.words(heading.text).contains(where: Self.bookkeeping.contains))
    }
    guard let first = found.first, let last = found.last, found.count >= 2, last - first == found.count - 1 else {
      return
    }
    for column in found {
      let text = layout.headings[column]?.text ?? ""
      layout.headings[column]?.level = LevelLabel(unknown: text)
      set(column, .levelColumn)
    }
  }

  /// Whether the cells of a column hold phrases or sentences rather than single words.
  static func holdsTexts(_ column: Int, _ rows: Range<Int>, _ view: GridView, _ source: CellSource) -> Bool {
    var (cells, words) = (0, 0)
    for row in rows {
      guard let place = view.rows[row][column], !place.isCovered else { continue }
      cells += 1
      words += CellText(place.cell, in: source).words.count
      if cells == 50 { break }
    }
    return cells > 0 && words * 2 >= cells * 5
  }

  /// Words of columns about the rows rather than about people.
  private static let bookkeeping = Set(
    [
      "note", "notes", "comment", "comments", "remark", "remarks", "weight", "weighting", "owner", "date", "status",
      "source",
      "department", "rationale", "why", "method", "assessment", "remarques", "commentaires", "observaciones", "notas",
      "comentarios", "anmerkung", "anmerkungen", "kommentar", "bemerkung", "bemerkungen", "opmerking", "opmerkingen",
      "observacoes", "nota",
    ].map(Words.word))

  /// Of two columns for the level, one has the numbers and one the names.
  private mutating func settleLevels() {
    let levels = layout.columns(.level)
    guard let first = levels.first, levels.count > 1 || layout.holds(.levelName) else {
      if let name = layout.columns(.levelName).first, levels.isEmpty { set(name, .level) }
      return
    }
    let number = levels.first { isNumbered($0) } ?? first
    for column in levels where column != number {
      set(column, layout.holds(.levelName) ? nil : .levelName)
    }
    for name in layout.columns(.levelName).dropFirst() { set(name, nil) }
  }

  private func isNumbered(_ column: Int) -> Bool {
    let cells = sample(column)
    return !cells.isEmpty && cells.allSatisfy { LevelLabel.match($0.whole, vocabulary)?.number != nil }
  }

  private mutating func settleTexts() {
    let isLeveled = layout.holds(.level)
    for column in layout.columns(.text) where !layout.holds(.kind) { set(column, .section(.behaviors)) }
    if layout.holds(.kind), !layout.holds(.text) {
      // What a type is of.
      let column =
        layout.columns(.description).last ?? layout.columns(.section(.behaviors)).last
        ?? layout.columns(.definition).last
      if let column, !isLeveled || layout.columns(.kind)[0] < column {
        set(column, .text)
      } else {
        for column in layout.columns(.kind) { set(column, nil) }
      }
    }
    let hasBehaviors = layout.holds(.section(.behaviors)) || layout.holds(.text)
    for column in layout.columns(.description) {
      if isLeveled, differs(column) {
        set(column, .levelDescription)
      } else {
        set(column, layout.holds(.definition) ? (isLeveled && !hasBehaviors ? .levelDescription : nil) : .definition)
      }
    }
    for column in layout.columns(.definition).dropFirst() { set(column, nil) }
  }

  /// Whether a column says different things in the rows of one competency.
  private func differs(_ column: Int) -> Bool {
    guard let name = layout.columns(.name).first else { return true }
    var texts: [String: [Words.Word]] = [:]
    var open = ""
    for row in body {
      if let place = view.rows[row][name] { open = CellText(place.cell, in: source).joined }
      guard let place = view.rows[row][column], !place.isCovered else { continue }
      let words = CellText(place.cell, in: source).words
      if let known = texts[open], known != words { return true }
      texts[open] = words
    }
    return false
  }
}
