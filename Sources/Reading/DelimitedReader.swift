import DataReading
import FrameworkModel
import Importing
import SourceText
import StructuredData
import TableReading
import Tables
import TextReading

/// Reads frameworks that are kept as delimited text: CSV, TSV.
struct DelimitedReader {
  let vocabulary: Vocabulary
  let mapping: DataMapping?

  /// - Returns: Nil for a source that is not named as one.
  /// - Throws: For one whose quotes do not close, or whose rows are no competencies.
  func read(_ source: SourceFile, as id: SourceID) throws(DataError) -> SourceReading? {
    guard let form = DelimitedText.Form(named: source.name) else { return nil }
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

  /// Tabs part the columns of TSV wherever they stand in it; what parts those of CSV is found.
  private func delimiter(of source: SourceFile, _ form: DelimitedText.Form) -> DelimitedText.Delimiter? {
    form == .tsv && source.bytes.contains(DelimitedText.Delimiter.tab.rawValue) ? .tab : nil
  }
}
