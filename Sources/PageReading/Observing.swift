import FrameworkModel
import SourceText
import TextReading

/// Observations about a source as a whole.
struct SourceObserver {
  private let source: SourceFile
  private let id: SourceID

  init(_ source: SourceFile, _ id: SourceID) {
    self.source = source
    self.id = id
  }

  func observations(_ outline: borrowing Outline, isWebPage: Bool) -> [Observation] {
    furniture(outline) + (isWebPage || source.name.hasSuffix(".md") ? [] : residue(outline)) + truncation(outline)
  }

  private func observation(_ fact: Observation.Fact, _ range: SourceRange) -> Observation {
    Observation(fact, at: Location(id, range))
  }

  private func furniture(_ outline: borrowing Outline) -> [Observation] {
    var builder = TextBuilder(outline.bytes)
    return outline.furniture.flatMap { group in
      group.enumerated().map { place, line in
        let text = outline.lines[line].text
        return observation(.pageFurniture(text: builder.text(text), place: place, times: group.count), text)
      }
    }
  }

  // MARK: Tags

  /// The first tag of each line that has one.
  private func residue(_ outline: borrowing Outline) -> [Observation] {
    var found = outline.residue.compactMap(residue)
    for line in outline.lines { if let seen = residue(line) { found.append(seen) } }
    for table in outline.tables {
      for row in table.rows {
        for cell in row { for line in cell.lines { if let seen = residue(line) { found.append(seen) } } }
      }
    }
    return found
  }

  private func residue(_ line: Line) -> Observation? {
    guard
      line.flags.contains(.tagged)
        || (line.whole.start < line.text.start && source.bytes[Int(line.whole.start)] == 0x3C)
    else {
      return nil
    }
    return residue(line.whole)
  }

  /// The first tag in a range.
  func residue(_ range: SourceRange) -> Observation? {
    var index = Int(range.start)
    let end = Int(range.end)
    while index < end {
      if source.bytes[index] == 0x3C, let tag = Tag.parse(source.bytes, index, end) {
        return observation(.htmlResidue(tag: "\(tag.name)"), SourceRange(tag.start, tag.end))
      }
      index += 1
    }
    return nil
  }

  // MARK: The end of the text

  private func truncation(_ outline: borrowing Outline) -> [Observation] {
    guard let place = outline.lines.indices.last, outline.isText(place), !outline.lines[place].isTable else {
      return []
    }
    let last = outline.lines[place]
    let items = outline.lines.dropLast().filter { $0.isMarked || $0.flags.contains(.blankBefore) }
    let texts = items.filter { $0.headingDepth == 0 && !$0.isTable && $0.text.count > 30 }
    return truncation(last.text, last.flags, whole: last.whole, others: texts.map(\.flags))
  }

  /// The last item has no full stop where the others have one, and the file ends without a line break: it was cut.
  /// - Parameter others: How the other items look that are more than a few words.
  func truncation(
    _ text: SourceRange, _ flags: LineFlags, whole: SourceRange, others: [LineFlags]
  ) -> [Observation] {
    guard Int(whole.end) == source.bytes.count, flags.isDisjoint(with: [.endsSentence, .endsColon]) else { return [] }
    let ended = others.count { $0.contains(.endsSentence) }
    guard ended >= 4, ended * 10 >= others.count * 8 else { return [] }
    let tailStart = max(Int(text.start), Int(text.end) - 24)
    let word = source.bytes[tailStart..<Int(text.end)].lastIndex(of: 0x20).map { $0 + 1 } ?? Int(text.start)
    let tail = SourceRange(word, Int(text.end))
    return [observation(.textTruncated(tail: source.text(tail)), tail)]
  }
}
