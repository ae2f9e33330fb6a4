import FrameworkModel
import SourceText
import StructuredData
import TextReading

/// Reads a description that is a small page: prose, then lists, under headings of its own.
extension ForeignDocument {
  /// Whether a text holds items of a list.
  func holdsList(_ node: DataNode) -> Bool {
    guard case .string(let words, let style) = node.value, style != .plain, words.utf8.contains(0x0A) else {
      return false
    }
    return ForeignText(node, in: bytes).lines.count(where: \.isMarked) >= 1
  }

  /// Lines under one heading, or under none.
  private struct ProsePart {
    var heading: Line?
    var lines: Range<Int>
  }

  /// Takes the prose in front for the definition, and the lists for what their headings say.
  ///
  /// - Parameter hasContent: Whether levels or sections stand beside it.
  mutating func takeProse(_ entry: DataNode.Entry, _ competency: inout Competency, hasContent: Bool) {
    let text = ForeignText(entry.value, in: bytes)
    for part in Self.parts(text.lines) {
      let lists = text.lines[part.lines].firstIndex(where: \.isMarked) ?? part.lines.upperBound
      let meaning = part.heading.map { heading in keys.meaning(of: words(of: heading, text)) } ?? .unknown
      if lists > part.lines.lowerBound {
        let prose = statement(text.lines[part.lines.lowerBound..<lists], of: text, .definition)
        if competency.definition == nil, part.heading == nil || meaning == .section(.definition) {
          competency.definition = prose
        } else if let prose {
          add([prose], part.heading, text, entry, &competency)
        }
      }
      guard lists < part.lines.upperBound else { continue }
      let kind = meaning.section ?? .behaviors
      let list = text.lines[lists..<part.lines.upperBound]
      let items = ItemGrouping.items(Array(list), text.bytes).compactMap { item in
        statement(list[(lists + item.lines.lowerBound)..<(lists + item.lines.upperBound)], of: text, kind)
      }
      place(items, hasContent: hasContent, meaning, part.heading, text, entry, &competency)
    }
  }

  /// A list under a heading that nobody knows is behaviors, where nothing else is.
  private mutating func place(
    _ items: [Statement], hasContent: Bool, _ meaning: ForeignKey, _ heading: Line?, _ text: ForeignText,
    _ entry: DataNode.Entry, _ competency: inout Competency
  ) {
    switch meaning {
    case .section(.behaviors): competency.behaviors += items
    case .section(.negativeBehaviors): competency.negativeBehaviors += items
    case .section(.questions): competency.questions += items.map { Question($0) }
    case .section(.activities): competency.activities += items.map { Activity($0) }
    case .section(.courses): competency.courses += items
    case .section(.resources): competency.resources += items.map { Resource(kind: nil, $0) }
    case .section(.related): competency.related += items.map { Relation($0) }
    case .section(.titles): competency.titles += items
    default:
      if competency.behaviors.isEmpty, !hasContent {
        competency.behaviors += items
      } else {
        add(items, heading, text, entry, &competency)
      }
    }
  }

  private mutating func add(
    _ items: [Statement], _ heading: Line?, _ text: ForeignText, _ entry: DataNode.Entry, _ competency: inout Competency
  ) {
    if let heading, let title = statement([heading], of: text, .sections) {
      competency.sections.append(OtherSection(title: title, items: items))
    } else {
      addSection(entry, items, &competency)
    }
  }

  /// A heading's words, without the colon behind them.
  private func words(of heading: Line, _ text: ForeignText) -> String {
    var builder = TextBuilder(text.bytes)
    var words = builder.text([heading][...])
    while let last = words.last, last == ":" || last == "." { words.removeLast() }
    return words
  }

  private static func parts(_ lines: [Line]) -> [ProsePart] {
    var parts: [ProsePart] = []
    for (place, line) in lines.enumerated() {
      let isHeading =
        !line.isMarked
        && (line.headingDepth > 0 || line.flags.contains(.bold)
          || (line.flags.contains(.endsColon) && place + 1 < lines.count && lines[place + 1].isMarked))
      if isHeading {
        parts.append(ProsePart(heading: line, lines: place + 1..<place + 1))
      } else if parts.isEmpty {
        parts.append(ProsePart(heading: nil, lines: place..<place + 1))
      } else {
        parts[parts.count - 1].lines = parts[parts.count - 1].lines.lowerBound..<place + 1
      }
    }
    return parts
  }
}
