import FrameworkModel
import SourceAccounting
import SourceText
import StructuredData
import TextReading

/// A form in which others keep their data. The raw value is its name.
enum DataForm: String {
  case json = "JSON"
  case jsonLines = "JSON lines"
  case toml = "TOML"
  case yaml = "YAML"
  case xml = "XML"

  /// The form that a source's ending states; nil for any other ending.
  init?(named name: String) {
    let endings: [(String, DataForm)] = [
      (".json", .json), (".jsonl", .jsonLines), (".ndjson", .jsonLines), (".toml", .toml), (".yaml", .yaml),
      (".yml", .yaml), (".xml", .xml),
    ]
    guard let form = endings.first(where: { name.hasSuffix($0.0) })?.1 else { return nil }
    self = form
  }

  func parse(_ source: SourceFile) throws(DataError) -> ParsedData { try parse(source.bytes) }

  /// - Parameter bytes: Valid UTF-8.
  func parse(_ bytes: [UInt8]) throws(DataError) -> ParsedData {
    switch self {
    case .json: return ParsedData(root: try JSONReader().read(bytes), form: self)
    case .jsonLines: return ParsedData(root: try JSONReader().readLines(bytes), form: self)
    case .yaml: return ParsedData(root: try YAMLReader().read(bytes), form: self)
    case .toml:
      let document = try TOMLReader().read(bytes, in: 0..<bytes.count)
      return ParsedData(root: document.root, form: self, comments: document.comments)
    case .xml:
      let document = try XMLDataReader().read(bytes)
      return ParsedData(root: document.root, form: self, comments: document.comments, isPage: document.isPage)
    }
  }
}

/// A document as a tree, before its keys are understood.
struct ParsedData {
  var root: DataNode
  var form: DataForm
  /// The comments, where the form's reader tells them.
  var comments: [SourceRange] = []
  /// Whether elements of a web page stand in it.
  var isPage = false
  /// Where in the source it stands; nil for all of it.
  var part: Range<Int>?

  /// What lies between the texts that the model takes from it.
  func spans(around contents: [SourceRange], in source: SourceFile) -> [SourceSpan] {
    form == .yaml && comments.isEmpty
      ? SyntaxSpans.of(root, around: contents, in: source, part: part, hasComments: true)
      : SyntaxSpans.of(comments: comments, around: contents, in: source, part: part)
  }
}

// MARK: Without an ending that says so

extension DataForm {
  /// The form that data can be in by its first line; nil for text.
  ///
  /// Whether all of it is so, only parsing tells.
  /// - Parameter start: The first byte that is neither blank nor in a comment.
  init?(lookingAt bytes: [UInt8], from start: Int) {
    var index = start
    guard index < bytes.count else { return nil }
    switch bytes[index] {
    case 0x3C: self = .xml
    case 0x7B: self = .json
    case 0x5B:
      let next = Blanks.skip(bytes, index + 1, bytes.count)
      if next < bytes.count, bytes[next] == 0x7B {
        self = .json
      } else {
        guard Self.isHeading(bytes, index) else { return nil }
        self = .toml
      }
    default:
      if bytes[index] == 0x2D, index + 1 < bytes.count, bytes[index + 1] == 0x20 {
        index = Blanks.skip(bytes, index + 1, bytes.count)
      }
      guard index < bytes.count, let form = Self.keyed(bytes, index) else { return nil }
      self = form
    }
  }

  /// A key as data has them, which begin small: `topics:` or `topics =`. A text begins with a capital.
  private static func keyed(_ bytes: [UInt8], _ start: Int) -> DataForm? {
    var index = start
    while index < bytes.count, bytes[index].isBareKey { index += 1 }
    guard index > start, bytes[start].isLowerLetter, index < bytes.count else { return nil }
    if bytes[index] == 0x3A { return index + 1 == bytes.count || bytes[index + 1] <= 0x20 ? .yaml : nil }
    while index < bytes.count, bytes[index].isBareKey || bytes[index] == 0x2E || bytes[index].isTabOrBlank {
      index += 1
    }
    return index < bytes.count && bytes[index] == 0x3D ? .toml : nil
  }

  /// A line that is the heading of a table and nothing else: `[a]`, `[[a.b]] # comment`.
  private static func isHeading(_ bytes: [UInt8], _ start: Int) -> Bool {
    var index = start
    while index < bytes.count, bytes[index] == 0x5B { index += 1 }
    let brackets = index - start
    while index < bytes.count, bytes[index] != 0x5D, bytes[index] >= 0x20 { index += 1 }
    guard index + brackets <= bytes.count, bytes[index..<index + brackets].allSatisfy({ $0 == 0x5D }) else {
      return false
    }
    index += brackets
    while index < bytes.count, bytes[index].isTabOrBlank { index += 1 }
    return index == bytes.count || bytes[index] == 0x0A || bytes[index] == 0x0D || bytes[index] == 0x23
  }
}

extension UInt8 {
  fileprivate var isTabOrBlank: Bool { self == 0x20 || self == 0x09 }
  fileprivate var isBareKey: Bool { isLetter || isDigit || self == 0x5F || self == 0x2D }
}
