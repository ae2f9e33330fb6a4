public import FrameworkModel
import SourceAccounting
public import SourceText
public import StructuredData

/// Reads what Rung writes: a document of the format `rung/1`, in YAML or JSON.
///
/// It reads strictly: an unknown key or a value of the wrong kind is an error, so that no field gets lost unseen. Texts
/// are content, everything else (keys, quotes, numbers, ids) is syntax; together they cover each byte that is not white
/// space once. Cost is linear in the document.
public struct CanonicalReader: Sendable {
  public init() {}

  /// Whether the source says of itself that it is a document of Rung's, of this version or another.
  ///
  /// Reads no further than it must; raw text that is no YAML or JSON is not one.
  public static func recognizes(_ source: SourceFile) -> Bool {
    FormatMark.stands(in: source)
  }

  public func read(_ source: SourceFile, as id: SourceID) throws(DataError) -> SourceReading {
    try readData(source, as: id).reading
  }

  /// The same, with the document as a tree.
  public func readData(
    _ source: SourceFile, as id: SourceID
  ) throws(DataError) -> (reading: SourceReading, root: DataNode) {
    let root = try FormatMark.isJSON(source) ? JSONReader().read(source) : YAMLReader().read(source)
    var document = CanonicalDocument(source.bytes, id)
    var reading = try document.read(root)
    reading.spans = SyntaxSpans.of(root, around: document.contents, in: source, hasComments: !FormatMark.isJSON(source))
    return (reading, root)
  }
}
