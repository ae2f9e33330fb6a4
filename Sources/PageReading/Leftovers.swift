import FrameworkModel
import SourceText
import TextReading

/// Keeps what no stage has placed: nothing of a source is lost.
///
/// Text goes to the sections of the competency that it stands in, as footnotes do; lone signs are markup.
struct Leftovers {
  private let bytes: [UInt8]
  private let source: SourceID
  private var covered: OffsetSet

  static func place(in reading: inout SourceReading, _ bytes: [UInt8], _ source: SourceID, from start: Int) {
    var leftovers = Leftovers(bytes: bytes, source: source, covered: OffsetSet(count: bytes.count))
    leftovers.cover(reading)
    leftovers.place(in: &reading, from: start)
  }

  private mutating func cover(_ reading: SourceReading) {
    for span in reading.spans { covered.insert(span.range) }
    for competency in reading.competencies {
      competency.forEachStatement(at: 0) { text, _ in covered.insert(text.location.range) }
    }
  }

  private mutating func place(in reading: inout SourceReading, from start: Int) {
    var builder = TextBuilder(bytes)
    var index = covered.firstOutside(from: start)
    while index < bytes.count {
      defer { index = covered.firstOutside(from: index) }
      let blank = Blanks.length(bytes, index, bytes.count)
      if blank > 0 {
        let range = SourceRange(index, index + blank)
        if bytes[index] == 0x26 {
          reading.spans.append(SourceSpan(range, .markup))
        } else if !WhiteSpace.trimmed(index..<index + blank, in: bytes).isEmpty {
          reading.spans.append(SourceSpan(range, .invisible))
        }
        index += blank
        continue
      }
      let end = endOfPart(index)
      var range = SourceRange(index, Blanks.trim(bytes, index, end))
      let note = Footnote.textStart(bytes, index, Int(range.end))
      if let note {
        reading.spans.append(SourceSpan(SourceRange(index, note), .mark))
        range = SourceRange(note, Int(range.end))
      }
      let text = builder.text(range)
      if text.utf8.contains(where: { $0.isLetter || $0.isDigit || $0 >= 0xC3 }) {
        let title = note == nil ? "Unplaced text" : "Footnotes"
        keep(Statement(text, at: Location(source, range)), under: title, in: &reading)
      } else {
        reading.spans.append(SourceSpan(range, .markup))
      }
      // Blanks at its end may be written as entities, which are markup.
      index = Int(range.end)
    }
    reading.spans += builder.spans
  }

  /// Behind the last byte that nothing covers, on the same line.
  private func endOfPart(_ start: Int) -> Int {
    var index = start
    while index < bytes.count, !covered.contains(index), bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
    return index
  }

  /// Puts a text into the sections of the competency that it stands in, or behind.
  private func keep(_ text: Statement, under title: String, in reading: inout SourceReading) {
    guard !reading.competencies.isEmpty else {
      reading.spans.append(SourceSpan(text.location.range, .chrome))
      return
    }
    let start = text.location.range.start
    let place = reading.competencies.lastIndex { $0.location.range.start <= start } ?? 0
    if let last = reading.competencies[place].sections.lastIndex(where: { $0.title.text == title }) {
      reading.competencies[place].sections[last].items.append(text)
    } else {
      let heading = Statement(title, at: Location(source, SourceRange(start, start)))
      reading.competencies[place].sections.append(OtherSection(title: heading, items: [text]))
    }
  }
}
