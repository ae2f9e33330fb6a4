import SourceText
import StructuredData

/// The data in blocks of code that are all of a page.
struct FencedData {
  var data: ParsedData

  /// Nil where other text stands beside the blocks, or one of them is no data.
  init?(in source: SourceFile) {
    guard let fenced = FencedBlocks(in: source), fenced.areAll else { return nil }
    let parts = fenced.blocks.compactMap { Self.parse($0, source.bytes) }
    guard parts.count == fenced.blocks.count, let first = parts.first else { return nil }
    data = first
    if parts.count > 1 {
      data.root = DataNode(.sequence(parts.map(\.root)), at: SourceRange(0, source.bytes.count))
    }
    data.comments = parts.flatMap(\.comments)
    // The number signs of headings around it begin comments there, as they do in YAML itself.
    if data.comments.isEmpty { data.form = .yaml }
  }

  /// What a block holds, with offsets of the source; nil where it is no data.
  static func parse(_ block: FencedBlocks.Block, _ bytes: [UInt8]) -> ParsedData? {
    let content = Array(bytes[block.content])
    let start = Blanks.skip(content, 0, content.count)
    guard
      let form = DataForm(language: block.language)
        ?? (block.language.isEmpty ? DataForm(lookingAt: content, from: start) : nil),
      var data = try? form.parse(content), !data.isPage
    else { return nil }
    let offset = block.content.lowerBound
    data.root = data.root.moved(back: -offset, within: bytes)
    data.comments = data.comments.map { SourceRange(Int($0.start) + offset, Int($0.end) + offset) }
    return data
  }
}

extension DataForm {
  /// The form that a block of code is said to be in.
  fileprivate init?(language: String) {
    switch language {
    case "yaml", "yml": self = .yaml
    case "json", "json5", "jsonc": self = .json
    case "jsonl", "ndjson": self = .jsonLines
    case "toml": self = .toml
    case "xml": self = .xml
    default: return nil
    }
  }
}
