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
    if CanonicalReader.recognizes(source) { return try CanonicalReader().read(source, as: id) }
    if let reading = try ForeignReader(vocabulary: vocabulary).read(source, as: id) { return reading }
    return Reader(vocabulary: vocabulary).read(source, as: id)
  }
}
