public import SourceText

/// Reads TOML 1.0 into a tree with positions.
///
/// Dates and times are texts in plain style. Beyond the standard it refuses nesting beyond `DataNode.depthLimit`, and
/// keys that only a normal form tells apart. A byte order mark in front is passed over. Cost is linear in the document.
public struct TOMLReader: Sendable {
  public init() {}

  public func read(_ source: SourceFile) throws(DataError) -> TOMLDocument {
    try read(source.bytes, in: 0..<source.bytes.count)
  }

  /// Reads a part of a source; the offsets are those of the source.
  ///
  /// - Parameters:
  ///   - bytes: Valid UTF-8.
  ///   - range: Where the document stands in them.
  public func read(_ bytes: [UInt8], in range: Range<Int>) throws(DataError) -> TOMLDocument {
    var scanner = TOMLScanner(bytes, in: range)
    return try scanner.document()
  }
}

/// A TOML document as a tree, with its comments.
///
/// The comments come along since a tree does not tell them from its other signs: tables may stand in any order, and a key
/// may stand in many headings.
public struct TOMLDocument: Hashable, Sendable {
  /// A mapping. A table's range reaches from its first heading or key to behind the last thing in it, over what stands between.
  public var root: DataNode
  /// Each from its number sign to the end of its line, in the order of the document.
  public var comments: [SourceRange]
}
