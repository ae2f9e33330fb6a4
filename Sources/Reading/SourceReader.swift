import CanonicalReading
import DataReading
public import FrameworkModel
import PageReading
import SourceAccounting
public import SourceText
public import StructuredData
public import TextReading

/// Reads a source whatever it is: Rung's own YAML or JSON, somebody else's, or text, in this order.
public struct SourceReader: Sendable {
  let vocabulary: Vocabulary

  public init(vocabulary: Vocabulary = .standard) { self.vocabulary = vocabulary }

  /// Reads a source.
  ///
  /// Text is always read. Cost is linear in the source's size.
  /// - Throws: For structured data that is malformed, or that cannot be told as a framework.
  public func read(_ source: SourceFile, as id: SourceID) throws(DataError) -> SourceReading {
    var reading = try data(source, as: id)?.reading ?? page(source, as: id)
    reading.slugs = reading.competencies.indices.map { Slug.of(reading.competencies[$0].name) }
    return reading
  }

  /// What Rung took each line of a source for, and why. Reads the source once.
  /// - Throws: As `read` does.
  public func trace(_ source: SourceFile, as id: SourceID) throws(DataError) -> [TraceLine] {
    if let (reading, root) = try data(source, as: id) {
      return Trace(of: reading, source).lines(DataTrace(root, source).explain)
    }
    let matter = frontMatter(source)
    return PageReader(vocabulary: vocabulary).trace(source, as: id, from: matter?.pageStart ?? 0) {
      matter?.complete(&$0, source, id, vocabulary)
    }
  }

  /// The reading of structured data, with the data; nil for a page.
  private func data(
    _ source: SourceFile, as id: SourceID
  ) throws(DataError) -> (reading: SourceReading, root: DataNode)? {
    // The text of a document is a page, whatever it looks like.
    if source.isMadeText { return nil }
    if CanonicalReader.recognizes(source) { return try CanonicalReader().readData(source, as: id) }
    guard let data = try ForeignReader(vocabulary: vocabulary).read(source, as: id) else { return nil }
    var reading = data.reading
    // The framework is in front; what stands behind it is the page around it.
    if let start = data.pageStart { reading.spans += PageReader.chrome(source, from: start) }
    return (reading, data.root)
  }

  private func page(_ source: SourceFile, as id: SourceID) -> SourceReading {
    let matter = frontMatter(source)
    var reading = PageReader(vocabulary: vocabulary).read(source, as: id, from: matter?.pageStart ?? 0)
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
