import SourceText
import TextReading

/// Finds items that are counted within their competency: `2.1 Leads …`, `2.2 Shares …`.
///
/// A dotted number alone can be a title's code; sentences that count up are items.
enum DottedItemFinder {
  static func find(_ outline: inout Outline) {
    var last: Dotted?
    var lastPlace = 0
    for place in outline.lines.indices {
      let text = outline.lines[place].text
      guard !text.isEmpty, outline.bytes[Int(text.start)].isDigit, outline.isText(place) else { continue }
      let line = outline.lines[place]
      guard !line.isMarked, line.headingDepth == 0, line.text.count > 24,
        let dotted = Dotted(outline.bytes, line.text), line.flags.contains(.endsSentence) || line.text.count > 60
      else { continue }
      if let previous = last, previous.prefix == dotted.prefix, dotted.last == previous.last + 1 {
        if !outline.lines[lastPlace].isMarked { mark(lastPlace, previous, &outline) }
        mark(place, dotted, &outline)
      } else if dotted.last == 1, let previous = last, outline.lines[lastPlace].isMarked, previous.depth == dotted.depth
      {
        mark(place, dotted, &outline)
      }
      last = dotted
      lastPlace = place
    }
  }

  private static func mark(_ place: Int, _ dotted: Dotted, _ outline: inout Outline) {
    outline.lines[place].mark = .number
    outline.lines[place].ordinal = Int32(dotted.last)
    LineFactory.finish(&outline.lines[place], outline.bytes, dotted.textStart, Int(outline.lines[place].text.end))
  }

  /// A number such as `2.1` in front of a text.
  private struct Dotted {
    /// The numbers in front of the last, as one.
    var prefix = 0
    var last = 0
    var depth = 0
    var textStart = 0

    init?(_ bytes: [UInt8], _ text: SourceRange) {
      let end = Int(text.end)
      var index = Int(text.start)
      while depth < 4, index < end, bytes[index].isDigit {
        var value = 0
        while index < end, bytes[index].isDigit, value < 1000 {
          value = value * 10 + Int(bytes[index] - 0x30)
          index += 1
        }
        if depth > 0 { prefix = prefix * 1000 + last }
        last = value
        depth += 1
        guard index < end, bytes[index] == 0x2E else { break }
        index += 1
      }
      guard depth >= 2, index < end, Blanks.length(bytes, index, end) > 0 else { return nil }
      textStart = Blanks.skip(bytes, index, end)
      guard textStart < end, bytes[textStart].isUpperLetter else { return nil }
    }
  }
}
