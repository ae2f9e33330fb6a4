public import FrameworkModel
public import SourceText
public import StructuredData

/// Reads a source whatever it is: Rung's own YAML or JSON, somebody else's, or text, in this order.
public struct SourceReader: Sendable {
  let vocabulary: Vocabulary

  public init(vocabulary: Vocabulary = .standard) { self.vocabulary = vocabulary }

  /// Reads a source.
  ///
  /// Text is always read. Cost is linear in the source's size.
  /// - Throws: For structured data that is malformed, or that cannot be told as a framework.
  public func read(_ source: SourceFile, as id: SourceID) throws(DataError) -> SourceReading {
    var reading = try readWithoutSlugs(source, as: id)
    reading.slugs = reading.competencies.indices.map { Slug.of(reading.competencies[$0].name) }
    return reading
  }

  private func readWithoutSlugs(_ source: SourceFile, as id: SourceID) throws(DataError) -> SourceReading {
    if CanonicalReader.recognizes(source) { return try CanonicalReader().read(source, as: id) }
    if let reading = try ForeignReader(vocabulary: vocabulary).read(source, as: id) { return reading }
    return Reader(vocabulary: vocabulary).read(source, as: id)
  }

  /// What Rung took each line of a source for, and why. Reads the source once.
  /// - Throws: As `read` does.
  public func trace(_ source: SourceFile, as id: SourceID) throws(DataError) -> [TraceLine] {
    if CanonicalReader.recognizes(source) {
      let reading = try CanonicalReader().read(source, as: id)
      let data = DataTrace(try CanonicalReader.root(of: source), source)
      return Trace(of: reading, source).lines(data.explain)
    }
    if let (reading, root) = try ForeignReader(vocabulary: vocabulary).readData(source, as: id) {
      return Trace(of: reading, source).lines(DataTrace(root, source).explain)
    }
    return Reader(vocabulary: vocabulary).trace(source, as: id)
  }
}
