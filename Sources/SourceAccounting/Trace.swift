public import FrameworkModel
public import SourceText

/// Tells of each line of a source what became of it, from what one reading left behind: its model, its spans, its
/// outline.
///
/// Nothing is guessed here a second time. Linear in the source, but for sorting.
public struct Trace {
  private let source: SourceFile
  private let reading: SourceReading
  /// For each line, the texts of the model on it.
  private var contents: [[Content]]
  /// For each line, what it is where no text of the model stands.
  private var spans: [SourceRole?]
  /// The numbers of levels by the places of their headings.
  private var levels: [UInt32: Int] = [:]

  /// A text of the model on a line.
  public struct Content {
    public var entity: Entity
    /// Whether it began on a line above.
    public var isContinued: Bool
  }

  public init(of reading: SourceReading, _ source: SourceFile) {
    self.source = source
    self.reading = reading
    contents = Array(repeating: [], count: source.lines.starts.count)
    spans = Array(repeating: nil, count: source.lines.starts.count)
    for (place, competency) in reading.competencies.enumerated() {
      for level in competency.levels { levels[level.location.range.start] = level.number }
      var last: SourceRange?
      for (statement, entity) in competency.statements(at: place) {
        let range = statement.location.range
        // Names of one phrase share its range.
        if range.isEmpty || range == last { continue }
        last = range
        add(range, entity)
      }
    }
    for span in reading.spans where !span.range.isEmpty {
      for line in lines(of: span.range) where rank(span.role) > spans[line].map(rank) ?? 0 { spans[line] = span.role }
    }
  }

  private func lines(of range: SourceRange) -> ClosedRange<Int> {
    source.lines.line(of: range.start)...source.lines.line(of: range.end - 1)
  }

  private mutating func add(_ range: SourceRange, _ entity: Entity) {
    let lines = lines(of: range)
    for line in lines {
      contents[line].append(Content(entity: entity, isContinued: line > lines.lowerBound))
    }
  }

  /// Of several roles on a line, what says most of it.
  private func rank(_ role: SourceRole) -> Int {
    switch role {
    case .chrome, .furniture, .placeholder: 6
    case .heading: 5
    case .comment: 4
    case .tableRule: 3
    case .syntax, .mark: 2
    case .markup, .invisible: 1
    }
  }

  /// What a line is, in an editor's words, why, and what it is in one word where the texts on it do not say so.
  public typealias Explanation = (role: String, reason: String, meaning: LineMeaning?)

  /// The lines that are not blank; `explain` is asked for each.
  public func lines(_ explain: (_ line: Int, _ trace: Trace) -> Explanation) -> [TraceLine] {
    let starts = source.lines.starts
    return starts.indices.compactMap { line in
      let start = Int(starts[line])
      let end = line + 1 < starts.count ? Int(starts[line + 1]) : source.bytes.count
      let first = Blanks.skip(source.bytes, start, end)
      guard first < end else { return nil }
      let (role, reason, meaning) = explain(line, self)
      return TraceLine(
        line: line + 1, role: role, reason: reason, meaning: meaning ?? self.meaning(of: line),
        continues: contents[line].first?.isContinued ?? false, text: excerpt(first, end))
    }
  }

  /// The first 50 characters.
  private func excerpt(_ start: Int, _ end: Int) -> String {
    // No need to decode a page that stands on one line.
    var limit = min(end, start + 400)
    while limit < end, source.bytes[limit] & 0xC0 == 0x80 { limit += 1 }
    let text = source.text(SourceRange(start, limit))
    return String(text.prefix(50).map { $0.isNewline || $0 == "\t" ? " " : $0 }).trimmingBlanks
  }

  // MARK: What is on a line

  public func contents(on line: Int) -> [Content] { contents[line] }

  /// What the first text on a line is; a heading or nothing where there is none.
  private func meaning(of line: Int) -> LineMeaning {
    if let kind = contents[line].first?.entity.item?.kind { return LineMeaning(kind) }
    return spans[line] == .heading ? .heading : .noise
  }

  public func span(on line: Int) -> SourceRole? { spans[line] }

  /// The number of the level whose heading begins at an offset.
  public func level(at offset: UInt32) -> Int? { levels[offset] }

  /// The texts of a line as one phrase: `level 2/behavior 3`.
  public func phrase(of line: Int) -> String? {
    guard let first = contents[line].first else { return nil }
    let path = first.entity.pathInCompetency
    return contents[line].count > 1 ? "\(path) and \(contents[line].count - 1) more" : path
  }
}

extension SourceRole {
  /// What the role is in an editor's words, and why a line has it.
  public var explanation: (role: String, reason: String) {
    switch self {
    case .heading: ("heading", "")
    case .mark: ("list mark", "its text stands on the next line")
    case .markup: ("markup", "tags or emphasis without text")
    case .tableRule: ("rule", "only bars, hyphens or the like")
    case .syntax: ("keys and signs", "")
    case .chrome: ("page text", "belongs to the page around the competencies")
    case .furniture: ("page header or footer", "recurs in the middle of other text")
    case .placeholder: ("placeholder", "stands in for text still to be written")
    case .comment: ("comment", "comments, scripts and styles are no text")
    case .invisible: ("invisible", "characters without a meaning")
    }
  }
}

extension String {
  /// Without blanks at its end.
  fileprivate var trimmingBlanks: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
