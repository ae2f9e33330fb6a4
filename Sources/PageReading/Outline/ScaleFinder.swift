import FrameworkModel
import SourceText
import TextReading

/// Finds levels that no word "level" announces: names of a scale, ordinals with lists below, codes such as `L3`.
///
/// Only a series counts: one name alone can be any word.
struct ScaleFinder: ~Copyable {
  var outline: Outline

  static func find(_ outline: inout Outline) {
    var finder = ScaleFinder(outline: outline)
    if finder.numberedLevels < 2, !finder.findNames(), finder.numberedLevels == 0, !finder.findCodes(),
      !finder.findRomans(), !finder.findCounted(), !finder.findHeaded()
    {
      finder.findOrdinals()
    }
    finder.sortHeadings()
    outline = finder.outline
  }

  private var numberedLevels: Int { outline.headings.count { $0.isLevel } }

  // MARK: Names

  struct Candidate {
    var line: Int
    var phrase: Words.Word
    var place: Int
    var title: SourceRange
    var content: SourceRange?
    var number: Int?
    /// Whether nothing but a full stop ends the name.
    var isRunIn = false
  }

  /// Takes names of a known scale as levels; returns whether there were any.
  private mutating func findNames() -> Bool {
    var candidates: [Candidate] = []
    for place in outline.lines.indices {
      if let candidate = candidate(place) { candidates.append(candidate) }
    }
    dropFewRunIns(&candidates)
    guard candidates.count >= 2 else { return false }
    let places = Set(candidates.map(\.line))
    candidates = ofOneForm(candidates.filter { hasContent($0, among: places) && !titlesLevelTable($0) })
    guard Set(candidates.map(\.phrase)).count >= 2 else { return false }
    let inline = candidates.filter { $0.content != nil }
    let whole = candidates.filter { $0.content == nil }
    // Of two forms the one with more names is the scale; the other is text.
    let chosen = Set(whole.map(\.phrase)).count >= Set(inline.map(\.phrase)).count ? whole : inline
    guard Set(chosen.map(\.phrase)).count >= 2 else { return false }
    for candidate in chosen { take(candidate) }
    takeSiblings(chosen)
    return true
  }

  /// Of names that stand in different forms, those of the form with most of them: a competency can be called Leadership.
  private func ofOneForm(_ candidates: [Candidate]) -> [Candidate] {
    let forms = Dictionary(grouping: candidates) { candidate in
      let line = outline.lines[candidate.line]
      return Int(line.mark.rawValue) * 16 + Int(line.headingDepth)
    }
    guard forms.count > 1 else { return candidates }
    let counts = forms.mapValues { Set($0.map(\.phrase)).count }
    guard let best = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), best.value >= 3 else {
      return candidates
    }
    // A form that holds one name only is no scale of its own.
    return candidates.filter { candidate in
      let line = outline.lines[candidate.line]
      let form = Int(line.mark.rawValue) * 16 + Int(line.headingDepth)
      return form == best.key || counts[form, default: 0] > 1
    }
  }

  private mutating func take(_ candidate: Candidate) {
    let kind: Heading.Kind =
      candidate.number.map { .level(number: $0, last: $0) } ?? .namedLevel(place: candidate.place)
    outline.put(
      Heading(line: candidate.line, kind: kind, title: candidate.title, content: candidate.content), because: .scaleName
    )
  }

  private mutating func sortHeadings() {
    outline.headings.sort { $0.line < $1.line }
    outline.renumberHeadings()
  }

  private func candidate(_ place: Int) -> Candidate? {
    scaleCandidate(place) ?? roleCandidate(place) ?? anchor(place)
  }

  /// A role with a text of its own below: `Store manager` above what is asked of one.
  private func roleCandidate(_ place: Int) -> Candidate? {
    let line = outline.lines[place]
    guard !line.isTable, !line.isMarked, line.text.count <= 48, place + 1 < outline.lines.count,
      line.flags.contains(.startsUpper), line.flags.isDisjoint(with: [.endsSentence, .endsColon]),
      outline.isText(place) || outline.heading(at: place)?.kind == .other,
      line.headingDepth > 0 || !line.flags.isDisjoint(with: [.blankBefore, .bold])
        || outline.lines[place + 1].ordinal == 1
    else { return nil }
    let next = outline.lines[place + 1]
    guard !next.isTable, next.isMarked || next.flags.contains(.endsSentence) || next.flags.contains(.endsColon) else {
      return nil
    }
    let words = Words(outline.bytes, Int(line.text.start), Int(line.text.end), limit: 5)
    // `L3: Commander` is a code with its title.
    guard let rank = RoleNames.place(words), LevelCode.match(outline.bytes, line.text) == nil else { return nil }
    return Candidate(
      line: place, phrase: Words.phrase(words.list), place: rank, title: line.text, content: nil, number: nil)
  }

  private func scaleCandidate(_ place: Int) -> Candidate? {
    let line = outline.lines[place]
    guard !line.isTable, !line.text.isEmpty, outline.isText(place) || outline.heading(at: place)?.kind == .other else {
      return nil
    }
    let start = Int(line.text.start)
    let end = Int(line.text.end)
    guard line.opening.contains(.scaleName), !line.flags.contains(.startsLower) else { return nil }
    let number = line.mark == .number ? Int(line.ordinal) : nil
    if let label = NameLabel.find(outline.bytes, start, end) {
      guard let known = known(label.nameStart, label.nameEnd) else { return nil }
      let content = label.contentStart < end ? SourceRange(label.contentStart, end) : nil
      return Candidate(
        line: place, phrase: known.phrase, place: known.place, title: SourceRange(label.nameStart, label.nameEnd),
        content: content,
        number: label.number ?? number)
    }
    if let runIn = runIn(place) { return runIn }
    guard line.text.count <= 60, !line.flags.contains(.endsSentence), let known = known(start, end) else { return nil }
    return Candidate(
      line: place, phrase: known.phrase, place: known.place, title: line.text, content: nil, number: number)
  }

  func known(_ start: Int, _ end: Int) -> (phrase: Words.Word, place: Int)? {
    let words = Words(outline.bytes, start, end, limit: 6)
    guard !words.list.isEmpty, words.list.count <= 6 else { return nil }
    let phrase = Words.phrase(words.list)
    return outline.vocabulary.scaleNames[phrase].map { (phrase, $0) }
  }

  /// A name with nothing below it but the next name is one of a list of names, not a level.
  private func hasContent(_ candidate: Candidate, among all: Set<Int>) -> Bool {
    if candidate.content != nil { return true }
    var next = candidate.line + 1
    while next < outline.lines.count, outline.isNoise(next) { next += 1 }
    guard next < outline.lines.count else { return false }
    let line = outline.lines[next]
    if all.contains(next) { return false }
    if let heading = outline.heading(at: next) { return heading.section != nil || heading.kind == .other }
    let own = outline.lines[candidate.line]
    return !own.isMarked || own.mark == .number || line.indent > own.indent || !line.isMarked || line.mark != own.mark
  }

  /// Whether a table with levels of its own stands below a name, before the next heading: then it names a competency, such as
  /// Knowledge.
  private func titlesLevelTable(_ candidate: Candidate) -> Bool {
    guard candidate.content == nil else { return false }
    for place in outline.lines.indices[(candidate.line + 1)...].prefix(4) {
      guard outline.lines[place].isTable else {
        if outline.heading(at: place) != nil { return false }
        continue
      }
      let rows = outline.tables[Int(outline.lines[place].table)].rows
      let reader = TableHeader(outline)
      let labels = rows.dropFirst().compactMap(\.first)
      return reader.levels(rows.first ?? []).count >= 2
        || (labels.count >= 2 && reader.levels(labels).count * 2 > labels.count)
    }
    return false
  }

  /// Takes lines that look like the known names and stand among them: one unknown name does not end a scale.
  private mutating func takeSiblings(_ known: [Candidate]) {
    guard let first = known.first, let last = known.last else { return }
    let model = outline.lines[first.line]
    let isInline = first.content != nil
    var rising = 0
    for (a, b) in zip(known, known.dropFirst()) { rising += b.place > a.place ? 1 : b.place < a.place ? -1 : 0 }
    let isRising = rising >= 0
    var place = first.line
    let end = min(outline.lines.count - 1, last.line + 40)
    while place <= end {
      defer { place += 1 }
      guard outline.isText(place) || outline.heading(at: place)?.kind == .other, !outline.lines[place].isTable else {
        continue
      }
      guard continuesScale(place, known, isRising: isRising) else { continue }
      let line = outline.lines[place]
      guard line.mark == model.mark, line.indent == model.indent, line.flags.contains(.startsUpper) else { continue }
      if place > last.line, !isInline { continue }
      let start = Int(line.text.start)
      let lineEnd = Int(line.text.end)
      if isInline {
        guard line.isMarked || line.flags.contains(.bold) || place < last.line,
          let label = NameLabel.find(outline.bytes, start, lineEnd), label.contentStart < lineEnd,
          Words(outline.bytes, start, label.nameEnd).list.count <= 3
        else { continue }
        outline.put(
          Heading(
            line: place, kind: .namedLevel(place: nil), title: SourceRange(label.nameStart, label.nameEnd),
            content: SourceRange(label.contentStart, lineEnd)), because: .scaleSibling)
      } else {
        guard line.text.count <= 40, !line.flags.contains(.endsSentence),
          line.flags.contains(.bold) == model.flags.contains(.bold),
          Words(outline.bytes, start, lineEnd).list.count <= 3,
          place + 1 < outline.lines.count, standsAs(model, place)
        else { continue }
        let kind: Heading.Kind =
          line.mark == .number && first.number != nil
          ? .level(number: Int(line.ordinal), last: Int(line.ordinal)) : .namedLevel(place: nil)
        outline.put(Heading(line: place, kind: kind, title: line.text, content: nil), because: .scaleSibling)
      }
    }
  }

  /// Whether a line stands apart as a known name does: between blank lines, or tightly between sentences.
  private func standsAs(_ model: Line, _ place: Int) -> Bool {
    let line = outline.lines[place]
    let next = outline.lines[place + 1]
    if model.isMarked { return true }
    if line.flags.contains(.blankBefore) { return next.flags.contains(.blankBefore) || next.isMarked }
    return !model.flags.contains(.blankBefore) && place > 0 && outline.lines[place - 1].flags.contains(.endsSentence)
      && next.flags.contains(.startsUpper)
  }

  /// Whether the names before and behind a line belong to one scale. Where a scale ends and begins anew, what stands between
  /// is the next competency's name.
  private func continuesScale(_ place: Int, _ known: [Candidate], isRising: Bool) -> Bool {
    let next = known.partitioningIndex { $0.line > place }
    guard next > 0, next < known.count else { return true }
    return isRising ? known[next].place > known[next - 1].place : known[next].place < known[next - 1].place
  }
}
