import FrameworkModel
import SourceText
import TextReading

/// A competency's definition, and the paragraphs behind it that are none.
extension RegionReader {
  mutating func takeDefinition(_ preamble: Range<Int>, _ definition: Int?) {
    guard let definition else { return }
    var lines: [Line] = []
    let heading = outline.heading(at: definition)
    if let heading {
      if let content = outline.contentLine(heading) { lines.append(content) }
    } else {
      lines.append(outline.lines[definition])
    }
    var rest: [Line] = []
    var hasEnded = false
    for place in preamble where place > definition && outline.isText(place) {
      let line = outline.lines[place]
      if repeatsName(line) {
        spans.append(SourceSpan(line.whole, .heading))
        continue
      }
      if !lines.isEmpty, leadsIn(place, preamble) {
        spans.append(SourceSpan(line.whole, .heading))
        continue
      }
      if line.flags.contains(.blankBefore) || hasEnded, !lines.isEmpty, endsDefinition(line) || isSubheading(place) {
        hasEnded = true
      }
      if hasEnded { rest.append(line) } else { lines.append(line) }
    }
    if !lines.isEmpty { setDefinition(lines[...]) }
    takeNotes(rest)
  }

  /// Whether a line holds the competency's name again and nothing else.
  @inline(__always)
  func repeatsName(_ line: Line) -> Bool {
    line.text.count <= 100 && !line.isMarked && !competency.inferred.contains(.name)
      && Words.areSame(outline.bytes, line.text, competency.name.location.range)
  }

  /// A short line apart with its text directly below: `Guidance notes`.
  private func isSubheading(_ place: Int) -> Bool {
    let next = place + 1
    guard TitleEvidence.isTitleLike(outline, place), outline.lines[place].text.count <= 60,
      next < region.lines.upperBound
    else { return false }
    if outline.heading(at: next)?.isLevel ?? false { return true }
    guard outline.isText(next) else { return false }
    return outline.lines[next].flags.isDisjoint(with: [.blankBefore, .startsLower])
      && outline.lines[next].flags.contains(.startsUpper)
  }

  /// A paragraph with a label of its own, or a footnote, is no part of the definition.
  private func endsDefinition(_ line: Line) -> Bool {
    outline.bytes[Int(line.text.start)] == 0x2A || isLabelled(line)
  }

  /// `Example skills: planning, writing`
  func isLabelled(_ line: Line) -> Bool {
    let end = Int(line.text.end)
    guard let label = NameLabel.find(outline.bytes, Int(line.text.start), end), label.contentStart < end else {
      return false
    }
    return outline.bytes[label.nameEnd..<label.contentStart].contains(0x3A)
  }

  mutating func setDefinition(_ lines: ArraySlice<Line>) {
    let text = statement(lines)
    guard !isPlaceholder(lines[lines.startIndex]) else {
      spans.append(SourceSpan(text.location.range, .placeholder))
      observe(.placeholder(text: text.text, .definition), text.location.range)
      return
    }
    competency.definition = text
    competency.related += RelatedPhrase.find(text)
  }

  /// Paragraphs behind the definition: a label and its text is a section of its own.
  mutating func takeNotes(_ lines: [Line]) {
    for item in ItemGrouping.items(lines, outline.bytes) {
      let first = lines[item.lines.lowerBound]
      let start = Int(first.text.start)
      if let label = NameLabel.find(outline.bytes, start, Int(first.text.end)), label.contentStart < Int(first.text.end)
      {
        for line in lines[item.lines] { markMargins(line) }
        let end = Int(lines[item.lines.upperBound - 1].text.end)
        spans.append(SourceSpan(SourceRange(start, end), .heading))
        // Each part is made once: what a text leaves out is noted while it is made.
        let title = statement(SourceRange(start, label.nameEnd))
        let content = statement(SourceRange(label.contentStart, end))
        competency.sections.append(OtherSection(title: title, items: [content]))
      } else if let last = competency.sections.indices.last {
        competency.sections[last].items.append(statement(lines[item.lines]))
      } else {
        addNotes([statement(lines[item.lines])])
      }
    }
  }
}
