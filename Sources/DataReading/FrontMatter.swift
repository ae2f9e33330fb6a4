public import FrameworkModel
import SourceAccounting
public import SourceText
import StructuredData
public import TextReading

/// The data in front of a Markdown page: YAML between a line `---` and the next one, or TOML between two lines `+++`.
public struct FrontMatter {
  /// The mapping that it holds.
  var root: DataNode
  /// The comments of TOML.
  var comments: [SourceRange]?
  /// Where the line that closes it begins, and where the page goes on.
  var closing: SourceRange

  /// Where the page begins that it stands in front of.
  public var pageStart: Int { Int(closing.end) }

  /// The front matter of a source; nil where the first line is neither `---` nor `+++`, or what follows is no mapping.
  ///
  /// A page that only begins with a rule has none. Linear in the front matter.
  public static func find(_ bytes: [UInt8]) -> FrontMatter? {
    var position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let first = fence(bytes, position), bytes[position] != 0x2E else { return nil }
    let isTOML = bytes[position] == 0x2B
    position = first
    while position < bytes.count {
      if let end = fence(bytes, position), isTOML == (bytes[position] == 0x2B) {
        let closing = SourceRange(position, end)
        if isTOML {
          guard let document = try? TOMLReader().read(bytes, in: first..<position) else { return nil }
          return FrontMatter(root: document.root, comments: document.comments, closing: closing)
        }
        // The offsets are the source's, since nothing in front is cut off.
        guard let root = try? YAMLReader().read(Array(bytes[..<position])), case .mapping = root.value else {
          return nil
        }
        return FrontMatter(root: root, closing: closing)
      }
      position = nextLine(bytes, position)
    }
    return nil
  }

  /// Behind a line of `---`, `...` or `+++` that begins at `start`.
  private static func fence(_ bytes: [UInt8], _ start: Int) -> Int? {
    guard start + 3 <= bytes.count else { return nil }
    let sign = bytes[start]
    guard sign == 0x2D || sign == 0x2E || sign == 0x2B, bytes[start + 1] == sign, bytes[start + 2] == sign else {
      return nil
    }
    var index = start + 3
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    guard index == bytes.count || bytes[index] == 0x0A || bytes[index] == 0x0D else { return nil }
    return nextLine(bytes, index)
  }

  private static func nextLine(_ bytes: [UInt8], _ start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] != 0x0A { index += 1 }
    return min(index + 1, bytes.count)
  }

  /// What becomes of its bytes, around the texts that the model takes from it.
  func spans(_ source: SourceFile, around contents: [SourceRange]) -> [SourceSpan] {
    let part = SourceFile(name: source.name, bytes: Array(source.bytes[..<Int(closing.start)]))
    let fence = SourceRange(Int(closing.start), Blanks.trim(source.bytes, Int(closing.start), Int(closing.end)))
    let spans =
      if let comments {
        SyntaxSpans.of(comments: comments, around: contents, in: part)
      } else {
        SyntaxSpans.of(root, around: contents, in: part, hasComments: true)
      }
    return spans + [SourceSpan(fence, .syntax)]
  }
}

extension FrontMatter {
  /// Gives the competency of a page what its front matter says and the page does not: name, code, cluster, definition.
  /// The rest is about the page.
  public func complete(_ reading: inout SourceReading, _ source: SourceFile, _ id: SourceID, _ vocabulary: Vocabulary) {
    var document = ForeignDocument(source.bytes, id, vocabulary, fallbackName: "")
    if reading.competencies.count == 1 {
      let fields = ForeignFields(root, &document.keys)
      fill(&reading.competencies[0], fields, &document)
      if !reading.competencies[0].inferred.contains(.name) {
        reading.observations.removeAll { if case .nameMissing = $0.fact { true } else { false } }
      }
    }
    reading.spans += document.reading.spans + document.builder.spans + spans(source, around: document.contents)
  }

  private func fill(_ competency: inout Competency, _ fields: ForeignFields, _ document: inout ForeignDocument) {
    if competency.inferred.contains(.name), let stated = fields.scalar(.title) ?? fields.scalar(.name),
      let name = document.name(stated)
    {
      competency.name = name.statement
      competency.code = competency.code ?? name.code
      competency.inferred.removeAll { $0 == .name }
    }
    if competency.code == nil, let code = fields.scalar(.code) { competency.code = document.text(code) }
    if competency.cluster == nil, let cluster = fields.scalar(.cluster) { competency.cluster = document.text(cluster) }
    if competency.definition == nil, let definition = fields.scalar(.section(.definition)) {
      competency.definition = document.text(definition)
    }
  }
}
