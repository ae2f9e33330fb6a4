import FrameworkModel
import SourceText

/// The physical lines of a source that was read, with what the reader made of them.
struct SourceLines {
  struct Line {
    /// Without the line's end.
    var text: String
    /// The white space and the mark in front of the text.
    var lead: String
    /// The line holds one item or one paragraph of the model, from its beginning to its end, and nothing else but a mark.
    var holdsWholeStatement = false
    /// The line begins a level: its heading stands here.
    var opensLevel: Int?
    /// The last line of the level's content.
    var endsLevel: Int?

    var isBlank: Bool { text.allSatisfy(\.isWhitespace) }
    var isMarked: Bool { lead.contains { !$0.isWhitespace } }
  }

  private(set) var lines: [Line] = []
  /// Whether no level's heading is missing; the place of a level without one says what it is.
  private(set) var isEachLevelHeaded = true

  var hasMarkedItems: Bool { lines.contains { $0.isMarked && $0.holdsWholeStatement } }

  /// - Parameter read: A source with LF as line ends and one competency or several.
  init(_ read: ReadSource) {
    let source = read.source
    let starts = source.lines.starts
    var markEnds: [Int: UInt32] = [:]
    for span in read.reading.spans where span.role == .mark {
      let line = source.lines.line(of: span.range.start)
      markEnds[line] = max(markEnds[line] ?? 0, span.range.end)
    }
    for (place, start) in starts.enumerated() {
      var end = place + 1 < starts.count ? Int(starts[place + 1]) : source.bytes.count
      while end > Int(start), source.bytes[end - 1] == 0x0A || source.bytes[end - 1] == 0x0D { end -= 1 }
      let text = source.text(SourceRange(Int(start), end))
      var lead = String(text.prefix { $0.isWhitespace })
      if let markEnd = markEnds[place], Int(markEnd) <= end {
        let mark = source.text(SourceRange(start, markEnd))
        lead = mark + String(text.dropFirst(mark.count).prefix { $0.isWhitespace })
      }
      lines.append(Line(text: text, lead: lead))
    }
    let wrappable: Set<Entity.ItemKind> = [
      .definition, .description, .behavior, .negativeBehavior, .question, .probe, .activity, .step, .reflection,
    ]
    for competency in read.competencies {
      for (statement, entity) in competency.statements(at: 0) where !statement.location.range.isEmpty {
        let range = statement.location.range
        let first = source.lines.line(of: range.start)
        let line = lines[first]
        if let kind = entity.item?.kind, wrappable.contains(kind),
          line.text.trimmingBlanks() == line.lead + source.text(range)
        {
          lines[first].holdsWholeStatement = true
        }
      }
      for level in competency.levels {
        let range = level.location.range
        let hasHeading = !level.inferred.contains(.number) || level.title != nil
        isEachLevelHeaded = isEachLevelHeaded && hasHeading
        guard hasHeading, !range.isEmpty else { continue }
        lines[source.lines.line(of: range.start)].opensLevel = level.number
        let ends = level.statements.map(\.location.range.end) + [range.end]
        if let end = ends.max() { lines[source.lines.line(of: end - 1)].endsLevel = level.number }
      }
    }
  }
}

extension Level {
  /// All texts of the level.
  var statements: [Statement] {
    [title, description].compactMap(\.self) + behaviors + negativeBehaviors
      + questions.flatMap { [$0.statement] + $0.probes }
  }
}

extension String {
  func trimmingBlanks() -> String {
    var text = Substring(self)
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
