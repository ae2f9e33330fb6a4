import FrameworkModel
import SourceText
import StructuredData
import TextReading

/// The text of a value, as lines: a block of Markdown in data holds lists and paragraphs like any other text.
struct ForeignText {
  /// What `lines` count in: the source's bytes, or those of a string with escapes.
  let bytes: [UInt8]
  private(set) var lines: [Line] = []
  /// Where the text stands in the source.
  let range: SourceRange
  /// Whether `bytes` are the source's, so that each line has a place of its own.
  let isVerbatim: Bool

  /// - Parameter source: The source's bytes.
  init(_ node: DataNode, in source: [UInt8]) {
    range = node.contentRange(in: source)
    if case .string(let text, let style) = node.value, style == .quoted || style == .multiline,
      !source[range.offsets].elementsEqual(text.utf8)
    {
      bytes = Array(text.utf8)
      isVerbatim = false
      scan(0, bytes.count)
    } else {
      bytes = source
      isVerbatim = true
      scan(range.offsets.lowerBound, range.offsets.upperBound)
    }
  }

  /// The words of a key.
  init(key: DataNode.Entry, in source: [UInt8]) {
    self.init(
      DataNode(.string(key.key, source[Int(key.keyRange.start)].isQuote ? .quoted : .plain), at: key.keyRange),
      in: source)
  }

  /// Divides into lines as the reader of text does, but for tables and rules.
  private mutating func scan(_ from: Int, _ to: Int) {
    var position = from
    var isApart = true
    while position < to {
      var lineEnd = position
      while lineEnd < to, bytes[lineEnd] != 0x0A, bytes[lineEnd] != 0x0D { lineEnd += 1 }
      let start = Blanks.skip(bytes, position, lineEnd)
      if start < lineEnd {
        let line = LineFactory.make(bytes, start, Blanks.trim(bytes, start, lineEnd), indent: start - position)
        for piece in LineDivision.divide(line, bytes) where !piece.text.isEmpty {
          var piece = piece
          if isApart { piece.flags.insert(.blankBefore) }
          isApart = false
          lines.append(piece)
        }
      } else {
        isApart = true
      }
      position = lineEnd + 1
      if lineEnd + 1 < to, bytes[lineEnd] == 0x0D, bytes[lineEnd + 1] == 0x0A { position += 1 }
    }
  }

  /// Where lines of the text stand in the source.
  func range(of lines: ArraySlice<Line>) -> SourceRange {
    guard isVerbatim, let first = lines.first, let last = lines.last else { return range }
    return SourceRange(first.text.start, last.text.end)
  }
}

extension DataNode {
  /// The range of a text without its quotes, or without the head of its block; of anything else its range.
  func contentRange(in bytes: [UInt8]) -> SourceRange {
    guard case .string(_, let style) = value else { return range }
    switch style {
    case .plain: return range
    // A text that breaks off can lack its last quotes.
    case .quoted: return SourceRange(range.start + 1, max(range.start + 1, range.end - 1))
    case .multiline where range.count < 6: return SourceRange(range.end, range.end)
    case .multiline:
      let end = range.offsets.upperBound - 3
      var start = range.offsets.lowerBound + 3
      if bytes[start] == 0x0D, bytes[start + 1] == 0x0A { start += 1 }
      if bytes[start] == 0x0A { start += 1 }
      return SourceRange(start, end)
    case .block:
      let end = range.offsets.upperBound
      var start = range.offsets.lowerBound
      while start < end, bytes[start] != 0x0A, bytes[start] != 0x0D { start += 1 }
      // The first line keeps its indentation: nested lists are told by it.
      while start < end, bytes[start] == 0x0A || bytes[start] == 0x0D { start += 1 }
      return SourceRange(start, end)
    }
  }

  /// Whether it is a text, a number or a truth value.
  var isScalar: Bool {
    switch value {
    case .string, .integer, .number, .boolean: true
    case .mapping, .sequence, .null: false
    }
  }

  var isComposite: Bool {
    switch value {
    case .mapping, .sequence: true
    default: false
    }
  }

  /// The entries of a mapping; none of anything else.
  var entries: [Entry] {
    if case .mapping(let entries) = value { entries } else { [] }
  }

  /// The items of a list; none of anything else.
  var items: [DataNode] {
    if case .sequence(let items) = value { items } else { [] }
  }
}

extension UInt8 {
  fileprivate var isQuote: Bool { self == 0x22 || self == 0x27 }
}

/// Makes the model's texts of values and keys.
extension ForeignDocument {
  /// A text with how it is nested in the value that it comes from.
  struct Piece {
    var statement: Statement
    /// Whether it stands below the piece before it, as a nested item of a list does.
    var isNested: Bool
  }

  /// The whole text of a scalar; nil where there is none, or only what stands in for one.
  mutating func text(_ node: DataNode, in kind: SectionKind = .definition) -> Statement? {
    guard node.isScalar else { return nil }
    let text = ForeignText(node, in: bytes)
    return statement(text.lines[...], of: text, kind)
  }

  /// The words of a key, where it is a text of the model.
  mutating func text(key: DataNode.Entry) -> Statement? {
    let text = ForeignText(key: key, in: bytes)
    return statement(text.lines[...], of: text, .sections)
  }

  /// The texts of a scalar: the items of a list, the paragraphs, or all of it.
  ///
  /// - Parameter isItem: Whether it is an item of a list already, so that only marks divide it.
  mutating func pieces(_ node: DataNode, in kind: SectionKind, isItem: Bool) -> [Piece] {
    guard node.isScalar else { return [] }
    let text = ForeignText(node, in: bytes)
    guard text.lines.count > 1, !isItem || text.lines.dropFirst().contains(where: \.isMarked) else {
      return statement(text.lines[...], of: text, kind).map { [Piece(statement: $0, isNested: false)] } ?? []
    }
    let items = ItemGrouping.items(text.lines, text.bytes)
    let first = items.first
    return items.compactMap { item in
      let isNested =
        item.indent > (first?.indent ?? 0) + 1 || (first?.mark == ListMark.none && item.mark != .none)
      return statement(text.lines[item.lines], of: text, kind).map { Piece(statement: $0, isNested: isNested) }
    }
  }

  mutating func statement(
    _ lines: ArraySlice<Line>, of text: ForeignText, _ kind: SectionKind
  ) -> Statement? {
    guard let first = lines.first else { return nil }
    let range = text.range(of: lines)
    if lines.count == 1, first.text.count <= 60 {
      let words = Words(text.bytes, Int(first.text.start), Int(first.text.end))
      if !words.list.isEmpty, vocabulary.placeholders.contains(Words.phrase(words.list)) {
        reading.spans.append(SourceSpan(range, .placeholder))
        observe(.placeholder(text: String(decoding: text.bytes[first.text.offsets], as: UTF8.self), kind), range)
        return nil
      }
    }
    let words = string(lines, of: text)
    guard !words.isEmpty else { return nil }
    return Statement(words, at: location(range))
  }

  private mutating func string(_ lines: ArraySlice<Line>, of text: ForeignText) -> String {
    if text.isVerbatim { return builder.text(lines) }
    var builder = TextBuilder(text.bytes)
    return builder.text(lines)
  }

  /// A name, with the code that can stand in front of it or behind it.
  mutating func name(_ node: DataNode) -> (statement: Statement, code: Statement?)? {
    name(ForeignText(node, in: bytes))
  }

  mutating func name(_ text: ForeignText) -> (statement: Statement, code: Statement?)? {
    guard let first = text.lines.first, let last = text.lines.last else { return nil }
    let parts = NameParts(text.bytes, SourceRange(first.text.start, last.text.end), vocabulary)
    func make(_ range: SourceRange) -> Statement {
      var builder = TextBuilder(text.bytes)
      let words = builder.text(range)
      if text.isVerbatim { reading.spans += builder.spans }
      return Statement(words, at: location(text.isVerbatim ? range : text.range))
    }
    let statement = make(parts.name)
    return statement.text.isEmpty ? nil : (statement, parts.code.map(make))
  }

  /// A text that is no statement of the model: the framework's title.
  func plain(_ node: DataNode) -> String {
    let text = ForeignText(node, in: bytes)
    guard let first = text.lines.first, let last = text.lines.last else { return "" }
    var builder = TextBuilder(text.bytes)
    return builder.text(NameParts(text.bytes, SourceRange(first.text.start, last.text.end), vocabulary).name)
  }
}
