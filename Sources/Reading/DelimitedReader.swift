import DataReading
import FrameworkModel
import Importing
import SourceText
import StructuredData
import TableReading
import Tables
import TextReading

/// Reads frameworks that are kept as delimited text: CSV, TSV, in files of their own or pasted into a text.
struct DelimitedReader {
  let vocabulary: Vocabulary
  let mapping: DataMapping?

  /// - Returns: Nil for a source that is not named as one, and holds none.
  /// - Throws: For one whose quotes do not close, or whose rows are no competencies.
  func read(_ source: SourceFile, as id: SourceID) throws(DataError) -> SourceReading? {
    guard let form = DelimitedText.Form(named: source.name) else { return readPasted(source, as: id) }
    let grid: Grid
    do { grid = try DelimitedText.grid(source, delimiter: delimiter(of: source, form)) } catch {
      throw DataError(error.message, at: error.range)
    }
    if let mapping { return try MappedRows(vocabulary: vocabulary, mapping: mapping).read([grid], source, as: id) }
    if let reading = ExchangeReader.read(grid, source, as: id) { return reading }
    let table = CompetencyTable(
      grid, in: source.bytes, as: id, vocabulary: vocabulary, fallbackName: SourceName.words(of: source.name))
    guard table.confidence > 0 else {
      var error = DataError(
        "Rung finds no table of competencies in this \(form.rawValue): \(table.reason). It looks for a row of headings, in any "
          + "order, with a row below for each competency, level or behavior: Competency, Definition, Level, Level Name, "
          + "Behavior, Question … Rename headings, add them to headings in rung.yml, or exclude the file there.",
        at: SourceRange(0, 0))
      error.kind = .other
      throw error
    }
    return table.reading
  }

  /// Rows that are all of a page or of its only block of code, below a row of headings.
  ///
  /// Commas stand in prose as well: nearly all lines must have as many, and most headings must be known.
  private func readPasted(_ source: SourceFile, as id: SourceID) -> SourceReading? {
    guard source.isPlainPage, let rows = PastedRows(source),
      let grid = try? DelimitedText.grid(SourceFile(name: source.name, bytes: rows.masked), delimiter: rows.delimiter),
      let first = grid.rows.first?.cells, first.count >= 2, first.count * 2 > rows.columns
    else { return nil }
    let table = CompetencyTable(
      grid, in: source.bytes, as: id, vocabulary: vocabulary, fallbackName: SourceName.words(of: source.name))
    guard table.confidence >= 0.7, table.isHeadedByFirstRow else { return nil }
    var reading = table.reading
    if let index = reading.spans.indices.last {
      reading.spans[index] = SourceSpan(SourceRange(0, source.bytes.count), .tableRule)
    }
    return reading
  }

  /// Tabs part the columns of TSV wherever they stand in it; what parts those of CSV is found.
  private func delimiter(of source: SourceFile, _ form: DelimitedText.Form) -> DelimitedText.Delimiter? {
    form == .tsv && source.bytes.contains(DelimitedText.Delimiter.tab.rawValue) ? .tab : nil
  }
}
