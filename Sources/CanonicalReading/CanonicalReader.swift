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

  /// A competency in the canonical form that stands in a document of others, and where its texts stand.
  /// - Parameter bytes: Those of the document.
  public static func competency(
    _ node: DataNode, in bytes: [UInt8], as id: SourceID
  ) throws(DataError) -> (competency: Competency, contents: [SourceRange]) {
    var document = CanonicalDocument(bytes, id)
    return (try document.competency(node), document.contents)
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

/// Tells documents of Rung's from raw text, by their `format: rung/…`.
enum FormatMark {
  /// How far into a source that is not named as YAML or JSON the mark may stand.
  private static let reach = 4096

  /// Whether the source's first thing is a brace.
  static func isJSON(_ source: SourceFile) -> Bool {
    source.bytes.first { $0 > 0x20 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF } == 0x7B
  }

  /// Whether a key `format` with a value `rung/…` begins a line, or in JSON stands anywhere.
  ///
  /// In a file named as YAML or JSON it may come late; in any other source only comments may come before it, lest a text
  /// that quotes it be taken for one.
  static func stands(in source: SourceFile) -> Bool {
    let isNamed = [".yaml", ".yml", ".json"].contains { source.name.hasSuffix($0) }
    let isJSON = isJSON(source)
    let bytes = source.bytes
    guard isNamed else { return standsInFront(bytes, isJSON: isJSON) }
    return bytes.indices.contains {
      bytes[$0] == 0x66 && isMark(bytes, at: $0) && (isJSON || beginsLine(bytes, $0))
    }
  }

  /// Whether the mark is the first thing behind blank lines, comments, `---`, quotes and braces.
  private static func standsInFront(_ bytes: [UInt8], isJSON: Bool) -> Bool {
    let end = min(bytes.count, reach)
    var index = 0
    var isLineEmpty = true
    while index < end {
      switch bytes[index] {
      case 0x0A, 0x0D: isLineEmpty = true
      case 0x23 where isLineEmpty:
        while index + 1 < end, bytes[index + 1] != 0x0A, bytes[index + 1] != 0x0D { index += 1 }
      case 0x2D, 0x7B, 0x22, 0x27: isLineEmpty = false
      case ...0x20, 0x80...: break
      default: return isMark(bytes, at: index) && (isJSON || beginsLine(bytes, index))
      }
      index += 1
    }
    return false
  }

  /// `format`, a quote perhaps, a colon, a quote perhaps, `rung/`.
  private static func isMark(_ bytes: [UInt8], at start: Int) -> Bool {
    var index = start
    func passes(_ word: String) -> Bool {
      guard bytes[index...].starts(with: word.utf8) else { return false }
      index += word.utf8.count
      return true
    }
    func skip(_ isSkipped: (UInt8) -> Bool) {
      while index < bytes.count, isSkipped(bytes[index]) { index += 1 }
    }
    guard passes("format") else { return false }
    skip { $0 == 0x22 || $0 == 0x27 || $0 == 0x20 || $0 == 0x09 }
    guard passes(":") else { return false }
    skip { $0 == 0x22 || $0 == 0x27 || $0 == 0x20 || $0 == 0x09 }
    // JSON may write the slash with an escape.
    return passes("rung/") || passes("rung\\/")
  }

  private static func beginsLine(_ bytes: [UInt8], _ index: Int) -> Bool {
    var before = index - 1
    if before >= 0, bytes[before] == 0x22 || bytes[before] == 0x27 { before -= 1 }
    return before < 0 || bytes[before] == 0x0A || bytes[before] == 0x0D || bytes[before] == 0xBF
  }
}
