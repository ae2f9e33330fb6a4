import SourceText
import TextReading

/// Levels that Roman numerals count: `III. Manages`.
extension ScaleFinder {
  private struct Counted {
    var line: Int
    var number: Int
    var title: SourceRange
  }

  /// Takes lines that count down to I, or that count up with the same titles several times; chapters do neither.
  mutating func findRomans() -> Bool {
    var runs: [[Counted]] = []
    for place in outline.lines.indices {
      guard let counted = roman(place) else { continue }
      if let last = runs.last, continues(last, counted) {
        runs[runs.count - 1].append(counted)
      } else {
        runs.append([counted])
      }
    }
    runs.removeAll { run in run.count < 3 || min(run[0].number, run[run.count - 1].number) != 1 }
    let falling = runs.filter { $0[0].number > $0[1].number }
    let repeated = Dictionary(grouping: runs) { $0.map { titlePhrase($0.title) } }.values.filter { $0.count >= 2 }
    let chosen = falling.isEmpty ? repeated.flatMap(\.self) : falling
    for counted in chosen.joined() {
      outline.put(
        Heading(
          line: counted.line, kind: .level(number: counted.number, last: counted.number), title: counted.title,
          content: nil), because: .ordinal)
    }
    return !chosen.isEmpty
  }

  private func continues(_ run: [Counted], _ next: Counted) -> Bool {
    let step = next.number - run[run.count - 1].number
    guard abs(step) == 1 else { return false }
    return run.count < 2 || step == run[run.count - 1].number - run[run.count - 2].number
  }

  /// A short line with a numeral, a sign and a title, and a text of its own below.
  private func roman(_ place: Int) -> Counted? {
    let line = outline.lines[place]
    let start = Int(line.text.start)
    guard !line.isTable, !line.isMarked, !line.text.isEmpty, [0x49, 0x56, 0x58].contains(outline.bytes[start]),
      line.text.count <= 72, line.flags.isDisjoint(with: [.endsSentence, .endsColon]),
      outline.isText(place) || outline.heading(at: place)?.kind == .other, hasText(below: place)
    else { return nil }
    let end = Int(line.text.end)
    guard let numeral = LevelHeading.numeral(outline.bytes, start, end), !numeral.isDigits, numeral.end < end,
      outline.bytes[start..<numeral.end].allSatisfy({ $0 == 0x49 || $0 == 0x56 || $0 == 0x58 })
    else { return nil }
    let title = LevelHeading.separator(outline.bytes, numeral.end, end)
    guard title.found, title.end < end, outline.bytes[title.end].isUpperLetter else { return nil }
    return Counted(line: place, number: numeral.value, title: SourceRange(title.end, end))
  }

  private func titlePhrase(_ title: SourceRange) -> Words.Word {
    Words.phrase(Words(outline.bytes, Int(title.start), Int(title.end)).list)
  }
}
