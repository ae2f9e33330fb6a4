public import SourceText

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
