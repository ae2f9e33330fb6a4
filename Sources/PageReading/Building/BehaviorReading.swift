import FrameworkModel
import SourceText
import TextReading

/// Reads behaviors, at a level or at none, with what stands in front of them: a level's title and description.
extension RegionReader {
  mutating func readBehaviors(_ run: Run, _ scope: Scope) {
    guard let level = scope.level else {
      readLooseBehaviors(run, scope)
      return
    }
    var items = run.items
    defer { if items.contains(where: { $0.mark == .none }) { listsAreMarked = false } }
    takeTitle(run, scope, &items)
    if scope.section == nil || scope.section == .behaviors, let first = items.first, items.count > 1,
      isDescription(run, first, items[1])
    {
      addDescription(statement(run.lines[first.lines]), level)
      items.removeFirst()
    }
    levels[level].isOneParagraph = items.count == 1 && items[0].mark == .none && levels[level].isEmpty
    if scope.section == nil, items.allSatisfy({ $0.mark == .none }), levels[level].isEmpty, announcesBehaviors(scope) {
      for item in items { addDescription(statement(run.lines[item.lines]), level) }
      return
    }
    if items.count == 1, items[0].mark == .none, levels[level].level.behaviors.isEmpty, scope.mayDescribe,
      isProse(run.lines[items[0].lines])
    {
      addDescription(statement(run.lines[items[0].lines]), level)
      return
    }
    levels[level].isOneSentence = items.count == 1 && items[0].mark == .none && levels[level].isEmpty
    let trailing = level >= 2 && scoping.isLastLevel(level) ? trailingProse(run, items, level, scope) : []
    for item in items.dropLast(trailing.count) {
      levels[level].level.behaviors.append(statement(run.lines[item.lines]))
    }
    if !trailing.isEmpty { addNotes(trailing.map { statement(run.lines[$0.lines]) }) }
  }

  /// Unmarked paragraphs behind the last level's list belong to the page, where each level before has marked items only.
  private func trailingProse(_ run: Run, _ items: [Item], _ level: Int, _ scope: Scope) -> ArraySlice<Item> {
    if items.count >= 2, items[0].mark == .none, (0..<level).allSatisfy({ levels[$0].isOneParagraph }) {
      // Each level said all on the line of its heading.
      if level >= 3, items[1].isApart, run.lines[0].flags.contains(.glued) || saysAllInHeading(scope) {
        return items.dropFirst()
      }
      // An address or a signature, not a sentence as the others.
      let isForeign = items.dropFirst().allSatisfy { item in
        item.isApart && !(run.lines[item.lines].last?.flags.contains(.endsSentence) ?? true)
      }
      return isForeign && run.lines[items[0].lines].last?.flags.contains(.endsSentence) ?? false
        ? items.dropFirst() : []
    }
    if items.allSatisfy({ $0.mark == .none }) { return trailingPart(run, items) }
    guard items.first?.mark != ListMark.none, listsAreMarked else { return [] }
    let kept = items.lastIndex { $0.mark != .none }.map { $0 + 1 } ?? items.count
    return items[kept...].allSatisfy(\.isApart) ? items[kept...] : []
  }

  private func saysAllInHeading(_ scope: Scope) -> Bool {
    scope.heading.flatMap { outline.heading(at: $0)?.content } != nil
  }

  /// A title apart, behind sentences, with what follows it.
  private func trailingPart(_ run: Run, _ items: [Item]) -> ArraySlice<Item> {
    func ends(_ item: Item) -> Bool { run.lines[item.lines].last?.flags.contains(.endsSentence) ?? false }
    guard let cut = items.firstIndex(where: { !ends($0) }), cut >= 2, items[cut].isApart, items[cut].lines.count == 1,
      isTitleLike(run.lines[items[cut].lines]), run.lines[items[cut].lines.lowerBound].text.count <= 60
    else { return [] }
    return items[cut...]
  }

  mutating func addNotes(_ texts: [Statement]) {
    guard let first = texts.first else { return }
    let start = SourceRange(first.location.range.start, first.location.range.start)
    competency.sections.append(OtherSection(title: Statement("Notes", at: location(start)), items: texts))
  }

  mutating func addDescription(_ text: Statement, _ level: Int) {
    if levels[level].level.description == nil {
      levels[level].level.description = text
    } else {
      levels[level].level.behaviors.append(text)
    }
  }

  /// Unmarked prose in front of a list describes the level.
  private func isDescription(_ run: Run, _ first: Item, _ second: Item) -> Bool {
    first.mark == .none && second.mark != .none && !run.lines[first.lines.lowerBound].flags.contains(.glued)
  }

  /// More than one sentence.
  private func isProse(_ lines: ArraySlice<Line>) -> Bool {
    var ends = 0
    for line in lines {
      let end = Int(line.text.end) - 2
      var index = Sentences.nextSign(outline.bytes, Int(line.text.start), end)
      while index < end {
        if outline.bytes[index + 1] == 0x20 || outline.bytes[index + 1] == 0xC2 { ends += 1 }
        index = Sentences.nextSign(outline.bytes, index + 1, end)
      }
      if line.flags.contains(.endsSentence) { ends += 1 }
    }
    return ends >= 2
  }

  /// The title of a level can stand on the line below its heading, or on two: unmarked, without a sentence's end, in front of
  /// a list. A line of grades between the two describes the level.
  private mutating func takeTitle(_ run: Run, _ scope: Scope, _ items: inout [Item]) {
    guard scope.section == nil, let level = scope.level, levels[level].level.title == nil, !levels[level].isNamed,
      levels[level].isEmpty
    else { return }
    let body = items.firstIndex {
      $0.mark != .none || (run.lines[$0.lines].last?.flags.contains(.endsSentence) ?? false)
    }
    // Without a list below, a section of the level must follow.
    let end = body ?? (announcesSection(scope) ? items.count : 0)
    guard end > 0, end <= 3 else { return }
    var head = Array(items[..<end])
    let labelled = head.firstIndex { holdsLabel(run.lines[$0.lines]) }
    guard head.indices.allSatisfy({ $0 == labelled || isTitleLike(run.lines[head[$0].lines]) }) else { return }
    if head.count > 1 || items.count > end,
      let grade = labelled ?? head.firstIndex(where: { GradeLine.matches(outline.bytes, run.lines[$0.lines]) })
    {
      levels[level].level.description = statement(run.lines[head[grade].lines])
      head.remove(at: grade)
    }
    items.removeFirst(end)
    guard let first = head.first, let last = head.last else { return }
    levels[level].level.title = statement(run.lines[first.lines.lowerBound..<last.lines.upperBound])
  }

  /// Whether the next heading is that of a section within the level.
  private func announcesSection(_ scope: Scope) -> Bool {
    guard let place = scope.heading, let kind = outline.nextHeading(behind: place)?.section else { return false }
    return kind == .behaviors || kind == .questions || kind == .negativeBehaviors
  }

  /// Whether the level's behaviors follow under a heading of their own.
  private func announcesBehaviors(_ scope: Scope) -> Bool {
    guard let place = scope.heading, let next = outline.nextHeading(behind: place) else { return false }
    return next.section == .behaviors && next.line < region.lines.upperBound
  }

  /// `Usually held by: assistants` says something about the level.
  private func holdsLabel(_ lines: ArraySlice<Line>) -> Bool {
    lines.contains { outline.bytes[$0.text.offsets].contains(0x3A) }
  }

  private func isTitleLike(_ lines: ArraySlice<Line>) -> Bool {
    guard let last = lines.last, last.flags.isDisjoint(with: [.endsSentence, .endsColon]) else { return false }
    if holdsLabel(lines) || lines.contains(where: { LevelHeading.isMentioned(outline.bytes, $0.text) }) { return false }
    return lines.reduce(0) { $0 + $1.text.count } <= 120
  }

  /// Behaviors at no level. Text in front of a level's list that explains the section is kept beside it.
  private mutating func readLooseBehaviors(_ run: Run, _ scope: Scope) {
    var items = run.items
    if let place = scope.heading, let heading = outline.heading(at: place), heading.content != nil, items.count == 1,
      !run.lines[items[0].lines][items[0].lines.lowerBound].flags.contains(.endsSentence), isFollowedByLevel(place)
    {
      let label = SourceRange(outline.lines[place].text.start, heading.content?.start ?? outline.lines[place].text.end)
      let title = SourceRange(Int(label.start), LineEnds.withoutColon(outline.bytes, label))
      competency.sections.append(OtherSection(title: statement(title), items: [statement(run.lines[items[0].lines])]))
      return
    }
    if items.count > 1, items[0].mark == .none, items[1].mark != .none,
      run.lines[items[0].lines].last?.flags.contains(.endsColon) ?? false
    {
      // `People who show this:` leads the list in.
      for line in run.lines[items[0].lines] { spans.append(SourceSpan(line.whole, .heading)) }
      items.removeFirst()
    }
    if scope.section == .levels || scope.section == nil, items.count == 1, items[0].mark == .none {
      takeLooseText(run, items[0])
      return
    }
    if scope.section == nil, !levels.isEmpty || !tabled.isEmpty, items.allSatisfy({ $0.mark == .none }) {
      // What follows the levels' table is about the page.
      addNotes(items.map { statement(run.lines[$0.lines]) })
      return
    }
    if scope.section == nil, InterviewWords.areQuestions(items.map { run.lines[$0.lines] }, outline.bytes) {
      var asked = run
      asked.items = items
      competency.questions += QuestionReading.read(asked, &self, level: nil)
      return
    }
    competency.behaviors += items.map { statement(run.lines[$0.lines]) }
  }

  func isFollowedByLevel(_ place: Int) -> Bool {
    outline.nextHeading(behind: place)?.isLevel ?? false
  }

  /// One paragraph that stands under no section: it says more about the competency.
  private mutating func takeLooseText(_ run: Run, _ item: Item) {
    let lines = run.lines[item.lines]
    if competency.definition == nil {
      setDefinition(lines)
    } else {
      let title = Statement(
        "Notes", at: location(SourceRange(lines[lines.startIndex].text.start, lines[lines.startIndex].text.start)))
      competency.sections.append(OtherSection(title: title, items: [statement(lines)]))
    }
  }
}
