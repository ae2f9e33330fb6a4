import FrameworkModel
import SourceText
import StructuredData
import TextReading

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

  private mutating func statement(
    _ lines: ArraySlice<Line>, of text: ForeignText, _ kind: SectionKind
  ) -> Statement? {
    guard let first = lines.first else { return nil }
    let range = text.place(lines)
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
      let place = text.isVerbatim ? range : text.range
      var builder = TextBuilder(text.bytes)
      let words = builder.text(range)
      if text.isVerbatim { reading.spans += builder.spans }
      return Statement(words, at: location(place))
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
