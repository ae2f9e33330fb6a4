import CanonicalReading
public import DataReading
public import FrameworkModel
import Importing
public import PageReading
import SourceAccounting
public import SourceText
public import StructuredData
import TableReading
public import TextReading

/// Reads a source whatever it is: Rung's own YAML or JSON, somebody else's, or text, in this order.
public struct SourceReader: Sendable {
  let vocabulary: Vocabulary
  private let mapping: DataMapping?
  private let pages: PageReader

  /// - Parameters:
  ///   - mapping: Where the competencies of others' data stand; nil to know them by the words of the keys.
  ///   - hints: What single lines of pages are.
  ///   - model: What was learned of pages.
  public init(
    vocabulary: Vocabulary = .standard, mapping: DataMapping? = nil, hints: [LineHint] = [],
    model: ReadingModel = .standard
  ) {
    self.vocabulary = vocabulary
    self.mapping = mapping
    pages = PageReader(vocabulary: vocabulary, hints: hints, model: model)
  }

  /// Reads a source.
  ///
  /// Text is always read. Cost is linear in the source's size.
  /// - Throws: For structured data that is malformed, or that cannot be told as a framework.
  public func read(_ source: SourceFile, as id: SourceID) throws(DataError) -> SourceReading {
    var reading = try structured(source, as: id)?.reading ?? page(source, as: id)
    // The forms that Rung writes state their links, or have none.
    if !CanonicalReader.recognizes(source), !CanonicalMarkdownReader.recognizes(source),
      let links = PageLinks(source.bytes)
    {
      for index in reading.competencies.indices {
        reading.competencies[index].changeStatements { $0.links = links.links(in: $0) }
      }
    }
    reading.slugs = reading.competencies.indices.map { Slug.of(reading.competencies[$0].name) }
    return reading
  }

  /// What somebody should know of how a source was read, in words for behind `FILE: `. Linear.
  public func remarks(on source: SourceFile) -> [String] {
    ForeignReader(vocabulary: vocabulary).remarks(on: source)
  }

  /// What Rung took each line of a source for, and why. Reads the source once.
  /// - Throws: As `read` does.
  public func trace(_ source: SourceFile, as id: SourceID) throws(DataError) -> [TraceLine] {
    if let (reading, explain) = try structured(source, as: id) { return Trace(of: reading, source).lines(explain) }
    let matter = frontMatter(source)
    return pages.trace(source, as: id, from: matter?.pageStart ?? 0) {
      matter?.complete(&$0, source, id, vocabulary)
    }
  }

  /// The reading of a source that is data or a table; nil for a page.
  public func readAsData(_ source: SourceFile, as id: SourceID) throws(DataError) -> SourceReading? {
    try structured(source, as: id)?.reading
  }

  /// Says of a line what it is and why, where a trace knows what became of it.
  private typealias Explanation = (Int, Trace) -> Trace.Explanation

  /// The reading of a source that is more than lines, and what explains its lines; nil for a page.
  private func structured(
    _ source: SourceFile, as id: SourceID
  ) throws(DataError) -> (reading: SourceReading, explain: Explanation)? {
    if let document = source.document {
      // The text of a document is a page, whatever it looks like, but for sheets of tables.
      if let mapping, !document.tables.isEmpty {
        let rows = MappedRows(vocabulary: vocabulary, mapping: mapping)
        return (try rows.read(document.tables, source, as: id), RowTrace.explain)
      }
      if let sheets = SheetsReader(vocabulary: vocabulary).read(source, document.tables, as: id) {
        return (sheets, RowTrace.explain)
      }
      return tabled(source, as: id)
    }
    if CanonicalReader.recognizes(source) {
      let data = try CanonicalReader().readData(source, as: id)
      return (data.reading, DataTrace(data.root, source).explain)
    }
    if CanonicalMarkdownReader.recognizes(source) {
      return (try CanonicalMarkdownReader.read(source, as: id), RowTrace.explain)
    }
    if !PageReader.isWebPage(source),
      let reading = try DelimitedReader(vocabulary: vocabulary, mapping: mapping).read(source, as: id)
    {
      return (reading, RowTrace.explain)
    }
    if mapping == nil, let data = try ExchangeReader.read(source, as: id) {
      return (data.reading, DataTrace(data.root, source).explain)
    }
    guard let data = try ForeignReader(vocabulary: vocabulary, mapping: mapping).read(source, as: id) else {
      return tabled(source, as: id)
    }
    var reading = data.reading
    // The framework is in front; what stands behind it is the page around it.
    if let start = data.pageStart { reading.spans += PageReader.chrome(source, from: start) }
    return (reading, DataTrace(data.root, source).explain)
  }

  private func tabled(
    _ source: SourceFile, as id: SourceID
  ) -> (reading: SourceReading, explain: Explanation)? {
    if frontMatter(source) != nil { return nil }
    return TabledPageReader(vocabulary: vocabulary, pages: pages).read(source, as: id, from: 0).map {
      ($0, RowTrace.explain)
    }
  }

  private func page(_ source: SourceFile, as id: SourceID) -> SourceReading {
    let matter = frontMatter(source)
    var reading = pages.read(source, as: id, from: matter?.pageStart ?? 0)
    matter?.complete(&reading, source, id, vocabulary)
    return reading
  }

  /// What stands in front of a page of Markdown. A web page has none, nor has a document.
  private func frontMatter(_ source: SourceFile) -> FrontMatter? {
    PageReader.isWebPage(source) || source.isMadeText ? nil : FrontMatter.find(source.bytes)
  }
}

extension SourceFile {
  /// Whether nobody wrote the text: it was made of a document. A page with drawn tables is somebody's but for these.
  fileprivate var isMadeText: Bool { document.map { $0.kind != .drawnTables } ?? false }
}
