public import SourceText

/// Reads one YAML document into a tree with positions, through libyaml.
///
/// Scalars without quotes are typed by the core schema of YAML 1.2. Refused, with the place and what to do: keys that
/// stand twice or are no texts, nesting beyond `DataNode.depthLimit`, anchors, aliases and merge keys (a few lines of
/// them can stand for gigabytes), tags, and more than one document. Cost is linear in the document.
public struct YAMLReader: Sendable {
  public init() {}

  /// - Returns: The document's root; `.null` for a document that holds nothing.
  public func read(_ source: SourceFile) throws(DataError) -> DataNode {
    try read(source.bytes)
  }

  /// - Parameter bytes: Valid UTF-8.
  public func read(_ bytes: [UInt8]) throws(DataError) -> DataNode {
    try bytes.withUnsafeBufferPointer { (buffer) throws(DataError) -> DataNode in
      var composer = YAMLComposer(buffer)
      return try composer.document()
    }
  }
}
