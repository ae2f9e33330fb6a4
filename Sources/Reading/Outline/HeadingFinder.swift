import FrameworkModel
import SourceText

/// Finds the headings that their own words or their markup give away.
struct HeadingFinder {
  private var outline: Outline

  static func find(_ outline: inout Outline) {
    var finder = HeadingFinder(outline: outline)
    for line in finder.outline.lines.indices where !finder.outline.lines[line].isTable { finder.look(line) }
    outline = finder.outline
  }

  private mutating func look(_ place: Int) {
    let line = outline.lines[place]
    guard !line.text.isEmpty else { return }
    let bytes = outline.bytes
    if mayBeLevel(line), let level = LevelHeading.match(bytes, line.text), isPlausible(level, place) {
      add(level, place)
      return
    }
    if maySpeak(line), let section = SectionHeading.match(bytes, line.text, outline.vocabulary),
      isPlausible(section, place)
    {
      add(section, place)
      return
    }
    if looksLikeHeading(place) {
      append(Heading(line: place, kind: .other, title: line.text, content: nil))
    }
  }

  private mutating func append(_ heading: Heading) {
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

  private mutating func add(_ level: LevelHeading, _ place: Int) {
    let title = level.title
    if !title.isEmpty,
      let section = SectionHeading.match(outline.bytes, title, outline.vocabulary),
      case .section(let kind) = section.target,
      kind != .levels, kind != .definition
    {
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

  private func emptyTitle(_ range: SourceRange) -> SourceRange { SourceRange(range.end, range.end) }

  // MARK: Sections

  /// Items do not announce sections, unless they end with a colon or are emphasized.
  private func maySpeak(_ line: Line) -> Bool {
    if line.flags.contains(.endsSentence), line.headingDepth == 0 { return holdsColon(line) && !line.isMarked }
    guard line.isMarked else { return true }
    return line.mark == .number || line.mark == .letter || line.flags.contains(.bold) || line.flags.contains(.endsColon)
  }

  private func holdsColon(_ line: Line) -> Bool {
    let start = Int(line.text.start)
    return outline.bytes[start..<min(start + 72, Int(line.text.end))].contains(0x3A)
  }

  private func isPlausible(_ section: SectionHeading, _ place: Int) -> Bool {
    let line = outline.lines[place]
    let isProminent = line.headingDepth > 0 || line.flags.contains(.bold) || line.flags.contains(.endsColon)
    if line.isMarked, section.contentStart != nil { return false }
    guard line.flags.contains(.startsUpper) || isProminent else { return false }
    if line.isMarked, !isProminent { return false }
    // In hard-wrapped text a short line can be the rest of a sentence.
    if section.contentStart == nil, !isProminent, !line.flags.contains(.blankBefore), place > 0 {
      let before = outline.lines[place - 1]
      let isOpen =
        !before.flags.contains(.endsSentence) && !before.flags.contains(.endsColon) && before.text.count > 40
        && outline.isText(place - 1) && !before.isTable && !before.isMarked
      if isOpen, Words(outline.bytes, Int(line.text.start), Int(line.text.end)).list.count < 2, !isCapitals(line) {
        return false
      }
    }
    return true
  }

  private mutating func add(_ section: SectionHeading, _ place: Int) {
    let line = outline.lines[place]
    let content = section.contentStart.map { SourceRange($0, Int(line.text.end)) }
    let empty = emptyTitle(line.text)
    switch section.target {
    case .section(let kind):
      append(Heading(line: place, kind: .section(kind, levels: section.levels), title: empty, content: content))
    case .name: append(Heading(line: place, kind: .name, title: empty, content: content))
    case .code: append(Heading(line: place, kind: .code, title: empty, content: content))
    case .cluster: append(Heading(line: place, kind: .cluster, title: empty, content: content))
    }
  }

  // MARK: Looks

  /// Markup, emphasis around a short line, or a short line in capitals.
  private func looksLikeHeading(_ place: Int) -> Bool {
    let line = outline.lines[place]
    if line.headingDepth > 0 { return true }
    guard !line.isMarked, line.text.count <= 100, !line.flags.contains(.endsSentence) else { return false }
    if line.flags.contains(.bold) { return true }
    return line.text.count <= 60 && line.flags.contains(.blankBefore) && isCapitals(line)
  }

  private func isCapitals(_ line: Line) -> Bool {
    var letters = 0
    for byte in outline.bytes[line.text.offsets] {
      if byte.isLowerLetter { return false }
      if byte.isUpperLetter { letters += 1 }
    }
    return letters >= 3
  }
}
