import FrameworkModel
import SourceText
import TextReading

/// Makes the model's texts of cells, and says what else their bytes are.
struct CellTexts {
  private let source: [UInt8]
  private let id: SourceID
  private let vocabulary: Vocabulary
  private var builder: TextBuilder
  var reading = SourceReading()
  /// What texts are about, for observations.
  var competency: Int?

  init(_ source: [UInt8], _ id: SourceID, _ vocabulary: Vocabulary) {
    self.source = source
    self.id = id
    self.vocabulary = vocabulary
    builder = TextBuilder(source)
  }

  /// The reading, with what the texts left out.
  mutating func finish() -> SourceReading {
    reading.spans += builder.spans
    return reading
  }

  mutating func mark(_ cell: Grid.Cell, _ role: SourceRole) { mark(cell.range, role) }

  mutating func mark(_ range: SourceRange, _ role: SourceRole) { reading.spans.append(SourceSpan(range, role)) }

  /// Takes back what was said of a cell, which is a text of the model after all.
  mutating func unmark(_ cell: Grid.Cell) { reading.spans.removeAll { $0.range == cell.range } }

  mutating func observe(_ fact: Observation.Fact, _ range: SourceRange, about entity: Entity?) {
    reading.observations.append(Observation(fact, at: Location(id, range), about: entity))
  }

  /// A text with how it is nested in its cell.
  struct Piece {
    var statement: Statement
    /// Whether it stands below the one before it, as a nested item of a list does.
    var isNested: Bool
  }

  /// The whole cell as one text; nil where there is none, or only what stands in for one.
  mutating func statement(_ text: CellText, in kind: SectionKind) -> Statement? {
    statement(text.lines[...], of: text, kind)
  }

  /// The items of a cell.
  mutating func pieces(_ text: CellText, in kind: SectionKind) -> [Piece] {
    var pieces: [Piece] = []
    for item in text.items {
      guard let statement = statement(text.lines[item.lines], of: text, kind) else { continue }
      pieces.append(Piece(statement: statement, isNested: item.isNested && !pieces.isEmpty))
    }
    return pieces
  }

  mutating func statements(_ text: CellText, in kind: SectionKind) -> [Statement] {
    pieces(text, in: kind).map(\.statement)
  }

  private mutating func statement(
    _ lines: ArraySlice<Line>, of text: CellText, _ kind: SectionKind
  ) -> Statement? {
    guard let first = lines.first else { return nil }
    let place = text.place(lines)
    if lines.count == 1, first.text.count <= 60 {
      let words = Words(text.bytes, Int(first.text.start), Int(first.text.end))
      if words.list.isEmpty, !isDitto(text.bytes[first.text.offsets]) {
        mark(place, .mark)
        return nil
      }
      if vocabulary.placeholders.contains(Words.phrase(words.list)) {
        mark(place, .placeholder)
        let words = String(decoding: text.bytes[first.text.offsets], as: UTF8.self)
        observe(.placeholder(text: words, kind), place, about: competency.map { Entity(competency: $0) })
        return nil
      }
    }
    if text.isVerbatim {
      for line in lines where line.whole.start < line.text.start {
        mark(SourceRange(line.whole.start, line.text.start), .mark)
      }
      let statement = builder.statement(lines, at: Location(id, place))
      return statement.text.isEmpty ? nil : statement
    }
    var own = TextBuilder(text.bytes)
    let words = own.text(lines)
    return words.isEmpty ? nil : Statement(words, at: Location(id, place))
  }

  /// Whether a cell holds `"`, which means the text of another cell.
  private func isDitto(_ cell: ArraySlice<UInt8>) -> Bool {
    [[0x22], [0x27, 0x27], Array("\u{3003}".utf8), Array("\u{201D}".utf8)].contains { cell.elementsEqual($0) }
  }

  /// A name, with the code that can stand in front of it or behind it.
  mutating func name(_ text: CellText) -> (statement: Statement, code: Statement?)? {
    guard let first = text.lines.first, let last = text.lines.last else { return nil }
    let parts = NameParts(text.bytes, SourceRange(first.text.start, last.text.end), vocabulary)
    func make(_ range: SourceRange) -> Statement {
      guard text.isVerbatim else {
        var own = TextBuilder(text.bytes)
        return own.statement(range, at: Location(id, text.range)).ownWords
      }
      return builder.statement(range, at: Location(id, range))
    }
    let statement = make(parts.name)
    return statement.text.isEmpty ? nil : (statement, parts.code.map(make))
  }
}

extension Statement {
  /// The same text apart from the bytes that it was made of.
  fileprivate var ownWords: Statement { Statement(text, at: location) }
}
