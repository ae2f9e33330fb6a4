public import FrameworkModel
public import SourceText
public import StructuredData

/// What lies between the texts of a document: its syntax and its comments.
public struct SyntaxSpans {
  private let bytes: [UInt8]
  /// Where the document stands, behind a byte order mark.
  private let part: Range<Int>
  /// How many bytes a byte order mark takes.
  private let mark: Int
  private var comments: [SourceRange] = []
  /// The end of the last key or scalar that was walked.
  private var end = 0

  /// - Parameters:
  ///   - root: The document.
  ///   - contents: The ranges of its texts, in any order, without overlap.
  ///   - part: Where in the source the document stands; nil for all of it.
  ///   - hasComments: Whether `#` begins a comment, as in YAML.
  /// - Returns: Spans that cover, with `contents`, each byte of the document that is not white space once.
  public static func of(
    _ root: DataNode, around contents: [SourceRange], in source: SourceFile, part: Range<Int>? = nil, hasComments: Bool
  ) -> [SourceSpan] {
    var spans = SyntaxSpans(source, part)
    if hasComments {
      spans.end = spans.part.lowerBound
      spans.walk(root)
      spans.findComments(before: spans.part.upperBound)
    }
    return spans.rest(contents)
  }

  /// The same for a document whose reader found the comments.
  public static func of(
    comments: [SourceRange], around contents: [SourceRange], in source: SourceFile, part: Range<Int>? = nil
  ) -> [SourceSpan] {
    var spans = SyntaxSpans(source, part)
    spans.comments = comments
    return spans.rest(contents)
  }

  private init(_ source: SourceFile, _ part: Range<Int>?) {
    bytes = source.bytes
    mark = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let part = part ?? 0..<bytes.count
    self.part = max(part.lowerBound, mark)..<max(part.upperBound, mark)
  }

  /// Goes from scalar to scalar: a number sign between two of them begins a comment, and nothing else can.
  private mutating func walk(_ node: DataNode) {
    switch node.value {
    case .mapping(let entries):
      for entry in entries {
        pass(entry.keyRange)
        walk(entry.value)
      }
    case .sequence(let items):
      for item in items { walk(item) }
    default: pass(node.range)
    }
  }

  private mutating func pass(_ scalar: SourceRange) {
    findComments(before: scalar.offsets.lowerBound)
    end = max(end, scalar.offsets.upperBound)
  }

  private mutating func findComments(before limit: Int) {
    var index = end
    while index < limit {
      let start = index
      index += 1
      guard bytes[start] == 0x23 else { continue }
      while index < limit, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
      comments.append(SourceRange(start, index))
    }
  }

  private func rest(_ contents: [SourceRange]) -> [SourceSpan] {
    var spans = comments.map { SourceSpan($0, .comment) }
    if mark > 0 { spans.append(SourceSpan(SourceRange(0, mark), .invisible)) }
    var start = part.lowerBound
    for taken in (contents + comments).sorted(by: { $0.start < $1.start }) where !taken.isEmpty {
      addSyntax(start, taken.offsets.lowerBound, &spans)
      start = max(start, taken.offsets.upperBound)
    }
    addSyntax(start, part.upperBound, &spans)
    return spans
  }

  private func addSyntax(_ start: Int, _ end: Int, _ spans: inout [SourceSpan]) {
    var (start, end) = (start, end)
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    if start < end { spans.append(SourceSpan(SourceRange(start, end), .syntax)) }
  }
}
