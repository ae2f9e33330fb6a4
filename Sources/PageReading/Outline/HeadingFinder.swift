import FrameworkModel
import SourceText
import TextReading

/// Finds the headings that their own words or their markup give away.
struct HeadingFinder: ~Copyable {
  var outline: Outline

  static func find(_ outline: inout Outline) {
    var finder = HeadingFinder(outline: outline)
    finder.outline.headings.reserveCapacity(finder.outline.lines.count / 4)
    for line in finder.outline.lines.indices
    where !finder.outline.lines[line].isTable && !finder.outline.isNoise(line) { finder.look(line) }
    outline = finder.outline
    outline.placeActivityRanges()
    outline.joinTitles()
    outline.joinWraps()
  }

  private mutating func look(_ place: Int) {
    let line = outline.lines[place]
    guard !line.text.isEmpty else { return }
    if isCallout(line) {
      outline.roles[place] = .noise(.chrome)
      return
    }
    if namesPage(place) {
      outline.nameOfPage = place
      if let reason = lookOfHeading(place) {
        append(Heading(line: place, kind: .other, title: line.text, content: nil, reason: reason))
      }
      return
    }
    if line.flags.contains(.spacedLetters), lookSpaced(place) { return }
    if line.opening.isDisjoint(with: .telling) ? lookUnknown(place) : lookKnown(place) { return }
    if let reason = lookOfHeading(place) {
      append(Heading(line: place, kind: .other, title: line.text, content: nil, reason: reason))
    }
  }

  /// Whether the page's first line is its name although its words are known for something else: `Training` above a sentence, with
  /// levels behind it. No page begins with a list of courses or with a menu of one entry and then defines a competency.
  private func namesPage(_ place: Int) -> Bool {
    let line = outline.lines[place]
    guard place + 2 < outline.lines.count, !line.isMarked, !line.opening.isDisjoint(with: [.section, .chrome]),
      outline.lines.indices[..<place].allSatisfy({ outline.isNoise($0) }),
      line.flags.isDisjoint(with: [.endsSentence, .endsColon]), Words.count(outline.bytes, line.text) <= 3
    else { return false }
    let (text, next) = (outline.lines[place + 1], outline.lines[place + 2])
    guard text.flags.contains([.blankBefore, .endsSentence, .startsUpper]), !text.isMarked, !text.isTable,
      text.headingDepth == 0, next.flags.contains(.blankBefore), !next.isTable, !next.isMarked,
      LevelHeading.match(outline.bytes, next.text) != nil
    else { return false }
    guard let section = SectionHeading.match(outline.bytes, line.text, outline.vocabulary) else {
      // `Home » Skills` is a path.
      return line.headingDepth == 0 && outline.bytes[line.text.offsets].allSatisfy(\.isLetter)
    }
    switch section.target {
    case .section(.activities), .section(.courses), .section(.resources), .section(.reflections), .section(.titles),
      .section(.related):
      return section.contentStart == nil
    default: return false
    }
  }

  /// `> [!NOTE]` says how to draw the text below it.
  private func isCallout(_ line: Line) -> Bool {
    let start = Int(line.text.start)
    return line.text.count <= 16 && line.text.count > 3 && outline.bytes[start] == 0x5B
      && outline.bytes[start + 1] == 0x21
      && outline.bytes[Int(line.text.end) - 1] == 0x5D && outline.bytes[Int(line.whole.start)] == 0x3E
  }

  /// Takes a level's or section's heading, navigation, or leaves a placeholder for later; returns whether it was one of them.
  private mutating func lookKnown(_ place: Int) -> Bool {
    let line = outline.lines[place]
    if mayBeLevel(line), let level = levelHeading(line), isPlausible(level, place) {
      add(level, place)
      return true
    }
    if line.opening.contains(.section), maySpeak(line),
      let section = SectionHeading.match(outline.bytes, line.text, outline.vocabulary),
      isPlausible(section, place)
    {
      add(section, place)
      return true
    }
    return addSectionOfName(place) || takeNavigation(place) || PlaceholderText.matches(outline, line)
  }

  /// `Basic (Level 1)` and `Home > Careers` begin with any word.
  private mutating func lookUnknown(_ place: Int) -> Bool {
    let line = outline.lines[place]
    if mayBeLevel(line), let level = levelHeading(line), isPlausible(level, place) {
      add(level, place)
      return true
    }
    return !line.flags.contains(.endsSentence) && (addSectionOfName(place) || takeNavigation(place))
  }

  private func levelHeading(_ line: Line) -> LevelHeading? {
    if line.opening.contains(.level) { return LevelHeading.match(outline.bytes, line.text) }
    let last = outline.bytes[Int(line.text.end) - 1]
    guard last.isDigit || last == 0x29 || last == 0x3A else { return nil }
    return LevelHeading.suffixed(outline.bytes, Int(line.text.start), Int(line.text.end))
  }

  private mutating func takeNavigation(_ place: Int) -> Bool {
    guard outline.lines[place].headingDepth == 0, isNavigation(place) else { return false }
    outline.roles[place] = .noise(.chrome)
    return true
  }

  /// A heading whose letters are set apart.
  private mutating func lookSpaced(_ place: Int) -> Bool {
    let text = outline.lines[place].text
    let joined = SpacedLetters.joined(outline.bytes, Int(text.start), Int(text.end))
    let whole = SourceRange(0, joined.count)
    if let level = LevelHeading.match(joined, whole), level.title.isEmpty {
      append(
        Heading(
          line: place, kind: .level(number: level.number, last: level.last), title: emptyTitle(text), content: nil))
      return true
    }
    guard let section = SectionHeading.match(joined, whole, outline.vocabulary),
      case .section(let kind) = section.target
    else { return false }
    append(Heading(line: place, kind: .section(kind, levels: section.levels), title: emptyTitle(text), content: nil))
    return true
  }

  private mutating func append(_ heading: Heading) {
    var heading = heading
    if heading.isLevel { heading.reason = .levelWord }
    outline.roles[heading.line] = .heading(Int32(outline.headings.count))
    outline.headings.append(heading)
  }

  // MARK: Levels

  private func mayBeLevel(_ line: Line) -> Bool {
    guard line.isMarked, line.mark != .number else { return true }
    return line.flags.contains(.bold) || line.flags.contains(.endsColon)
      || (line.text.count <= 60 && !line.flags.contains(.endsSentence))
  }

  /// A long sentence that begins with a level's name is prose.
  private func isPlausible(_ level: LevelHeading, _ place: Int) -> Bool {
    let line = outline.lines[place]
    if line.headingDepth > 0 || line.flags.contains(.bold) || line.flags.contains(.glued) || level.hasSeparator
      || level.content != nil
    {
      return true
    }
    return level.title.count <= 160
  }

  private mutating func add(_ found: LevelHeading, _ place: Int) {
    let level = dividingTitle(of: found)
    let title = level.title
    if !title.isEmpty,
      let section = SectionHeading.match(outline.bytes, title, outline.vocabulary),
      case .section(let kind) = section.target,
      kind != .levels, kind != .definition
    {
      if level.hasSeparator, isVerb(title) {
        append(
          Heading(
            line: place, kind: .level(number: level.number, last: level.last), title: title, content: level.content))
        return
      }
      if kind == .behaviors || kind == .negativeBehaviors, level.number == level.last {
        // `Level 3 indicators` announces the level.
        append(
          Heading(
            line: place, kind: .level(number: level.number, last: level.last), title: emptyTitle(title), content: nil))
        return
      }
      // `Level 1-3 Activities` announces the activities.
      let levels = LevelRange(from: level.number, to: max(level.number, level.last))
      append(
        Heading(
          line: place, kind: .section(kind, levels: levels), title: emptyTitle(title),
          content: section.contentStart.map { SourceRange($0, Int(title.end)) }))
      return
    }
    append(
      Heading(line: place, kind: .level(number: level.number, last: level.last), title: title, content: level.content))
  }

  /// `Level 1: Demonstrates`: one word that begins lists elsewhere is a title here.
  private func isVerb(_ title: SourceRange) -> Bool {
    let words = Words(outline.bytes, Int(title.start), Int(title.end), limit: 2).list
    return words.count == 1 && outline.vocabulary.words[words[0]] == nil
  }

  private func emptyTitle(_ range: SourceRange) -> SourceRange { SourceRange(range.end, range.end) }

  // MARK: Sections

  /// Items do not announce sections, unless they end with a colon or are emphasized.
  private func maySpeak(_ line: Line) -> Bool {
    if line.flags.contains(.endsSentence), line.headingDepth == 0 {
      return !line.isMarked
        && (holdsColon(line) || asksShortly(line) || SectionHeading.runsIn(outline.bytes, line.text))
    }
    guard line.isMarked else { return true }
    return line.mark == .number || line.mark == .letter || line.flags.contains(.bold) || line.flags.contains(.endsColon)
  }

  /// `What is it?`, apart or emphasized.
  private func asksShortly(_ line: Line) -> Bool {
    line.text.count <= 48 && outline.bytes[Int(line.text.end) - 1] == 0x3F
      && !line.flags.isDisjoint(with: [.bold, .blankBefore])
  }

  private func holdsColon(_ line: Line) -> Bool {
    let start = Int(line.text.start)
    return outline.bytes[start..<min(start + 72, Int(line.text.end))].contains { $0 == 0x3A || $0 == 0x09 }
  }

  func isPlausible(_ section: SectionHeading, _ place: Int) -> Bool {
    let line = outline.lines[place]
    let isProminent = line.headingDepth > 0 || line.flags.contains(.bold) || line.flags.contains(.endsColon)
    if line.isMarked, section.contentStart != nil { return false }
    // `# What good looks like: caretakers` is a title, not a label with its text.
    if line.headingDepth > 0, section.contentStart != nil, case .section(let kind) = section.target, kind != .definition
    {
      return false
    }
    // The end of a wrapped sentence can be a known word with a colon behind it.
    guard
      line.flags.contains(.startsUpper)
        || (isProminent && (line.headingDepth > 0 || !line.flags.isDisjoint(with: [.bold, .blankBefore])))
    else { return false }
    if line.isMarked, !isProminent { return false }
    // In hard-wrapped text a short line can be the rest of a sentence.
    if section.contentStart == nil, !isProminent, !line.flags.contains(.blankBefore), place > 0 {
      let before = outline.lines[place - 1]
      let isOpen =
        !before.flags.contains(.endsSentence) && !before.flags.contains(.endsColon) && before.text.count > 40
        && outline.isText(place - 1) && !before.isTable && !before.isMarked
      if isOpen, Words.count(outline.bytes, line.text) < 2, !isCapitals(line) {
        return false
      }
    }
    return true
  }

  mutating func add(_ section: SectionHeading, _ place: Int) {
    let line = outline.lines[place]
    let content = section.contentStart.map { SourceRange($0, Int(line.text.end)) }
    let empty = emptyTitle(line.text)
    if case .section(let kind) = section.target, kind == .behaviors || kind == .negativeBehaviors,
      let levels = section.levels,
      levels.from == levels.to
    {
      // `Level 3 indicators` announces the level.
      append(Heading(line: place, kind: .level(number: levels.from, last: levels.to), title: empty, content: content))
      return
    }
    switch section.target {
    case .section(let kind):
      append(Heading(line: place, kind: .section(kind, levels: section.levels), title: empty, content: content))
    case .name: append(Heading(line: place, kind: .name, title: empty, content: content))
    case .code: append(Heading(line: place, kind: .code, title: empty, content: content))
    case .cluster: append(Heading(line: place, kind: .cluster, title: empty, content: content))
    }
  }

  // MARK: Navigation

  /// A line of navigation stands apart, or among its like.
  private func isNavigation(_ place: Int) -> Bool {
    let line = outline.lines[place]
    if ChromeLine.isBar(outline, line) { return true }
    guard
      line.flags.contains(.blankBefore) || place == 0 || outline.isNoise(place - 1)
        || outline.lines[place - 1].flags.contains(.endsSentence)
    else { return false }
    return ChromeLine.matches(outline, line)
  }
}
