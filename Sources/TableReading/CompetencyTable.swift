public import FrameworkModel
public import SourceText
public import TextReading

/// Reads a table whose rows are competencies, levels or single behaviors, in whatever order its columns stand.
///
/// Levels can stand in rows, or side by side as columns with the competencies below one another, or the other way round.
/// What a cell leaves out is what stands above it.
public struct CompetencyTable: Sendable {
  /// What was read; empty where the grid is no such table.
  public var reading = SourceReading()
  /// How sure it is that the grid is such a table: 0 for certainly not, 1 for certainly.
  public var confidence = 0.0
  /// Why, in an editor's words.
  public var reason = ""
  /// Whether its first row is one of headings.
  public private(set) var isHeadedByFirstRow = false
  /// Whether its own headings say, side by side, which competency a row is about and what it holds of it: a level, or levels beside
  /// a code, cluster or definition.
  var saysWhatRowsAre = false
  /// Whether a column names the competencies; where none does, the table's own name or a line above does.
  var namesCompetencies = false

  /// Reads a grid.
  ///
  /// The spans cover the grid's whole range: texts of the model stand within, as everywhere. Cost is linear in the cells.
  /// - Parameters:
  ///   - source: The bytes that the grid's ranges count.
  ///   - lines: The lines of cells, by where the cells begin, where they are divided already: those of a web page by its tags.
  ///   - fallbackName: What to call a competency that neither the table nor its name calls anything.
  public init(
    _ grid: Grid, in source: [UInt8], lines: [UInt32: [Line]] = [:], as id: SourceID,
    vocabulary: Vocabulary = .standard, fallbackName: String
  ) {
    let source = CellSource(bytes: source, lines: lines)
    let view = GridView(grid)
    let headings = ColumnHeadings(vocabulary)
    guard let (view, layout) = Self.layout(view, source, headings) else {
      reason = "no row of it holds headings that Rung knows, such as Competency, Level and Behavior"
      return
    }
    isHeadedByFirstRow = layout.rows.lowerBound == 0
    saysWhatRowsAre =
      !layout.isTransposed && (layout.holds(.name) || layout.holds(.skill))
      && (layout.holds(.level) || layout.holds(.levelName)
        || !layout.levelColumns.isEmpty
          && (layout.holds(.code) || layout.holds(.cluster) || layout.holds(.definition)))
    var reader = TableRowReader(view, source, id, vocabulary, grid.name, fallbackName)
    reader.read(from: layout, headings)
    namesCompetencies = reader.namesCompetencies
    reading = reader.finish()
    reading.spans.append(SourceSpan(grid.range, .tableRule))
    let isFramework = reading.competencies.contains { competency in
      !competency.levels.isEmpty || !competency.behaviors.isEmpty || !competency.questions.isEmpty
        || !competency.activities.isEmpty || competency.definition != nil
    }
    guard isFramework else {
      reading = SourceReading()
      reason = "no row below its headings says anything of a competency"
      return
    }
    let known = layout.headings.compactMap { $0?.role == nil ? nil : "\"\($0?.text ?? "")\"" }
    confidence = min(1, 0.4 + 0.6 * layout.knownShare)
    reason = "it has the columns \(known.joined(separator: ", "))"
  }

  /// The view that shows headings on top: the grid as it is, else with rows and columns changed.
  private static func layout(
    _ view: GridView, _ source: CellSource, _ headings: ColumnHeadings
  ) -> (GridView, TableLayout)? {
    var finder = LayoutFinder(view, source, headings)
    let upright = finder.first(from: 0)
    if let upright, upright.holds(.level) || upright.holds(.levelName) || upright.knownShare > 0.99 {
      return (view, upright)
    }
    guard let turned = view.transposed else { return upright.map { (view, $0) } }
    var turnedFinder = LayoutFinder(turned, source, headings)
    if var layout = turnedFinder.first(from: 0), layout.knownShare > upright?.knownShare ?? 0 {
      layout.isTransposed = true
      return (turned, layout)
    }
    return upright.map { (view, $0) }
  }
}
