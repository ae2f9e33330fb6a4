public import SourceText

/// Reads JSON, strictly by RFC 8259, into a tree with positions.
///
/// Beyond the standard it refuses a key that stands twice, and nesting beyond `DataNode.depthLimit`. A byte order mark
/// in front is passed over. Cost is linear in the document.
public struct JSONReader: Sendable {
  public init() {}

  public func read(_ source: SourceFile) throws(DataError) -> DataNode {
    try read(source.bytes)
  }

  /// - Parameter bytes: Valid UTF-8.
  public func read(_ bytes: [UInt8]) throws(DataError) -> DataNode {
    try bytes.withUnsafeBufferPointer { (buffer) throws(DataError) -> DataNode in
      var scanner = JSONScanner(buffer)
      return try scanner.document()
    }
  }
}
