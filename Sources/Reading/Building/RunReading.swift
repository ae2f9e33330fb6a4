import FrameworkModel
import SourceText

/// Reads what stands between two headings, by the kind of its section.
extension RegionReader {
  mutating func flush(_ run: inout OpenRun, _ scope: Scope) {
    defer { run.clear() }
    if run.isEmpty {
      noteEmpty(scope)
      return
    }
    var items =
      scope.keepsLines
      ? run.lines.indices.map { Item(lines: $0..<$0 + 1, mark: .none, indent: 0, isApart: true) }
      : ItemGrouping.items(run.lines, outline.bytes)
    items.removeAll { takePlaceholder(run.lines, $0, scope) }
    guard !items.isEmpty else { return }
    let whole = Run(lines: run.lines, items: items, subheadings: run.subheadings)
    if let inner = scope.inner { readInner(whole, scope, inner) } else { read(whole, scope) }
  }

  /// The lines of a run, divided to items, with the places of the headings within it.
  struct Run {
    var lines: [Line]
    var items: [Item]
    var subheadings: [(place: Int, kind: SectionKind)]
  }

  mutating func read(_ run: Run, _ scope: Scope) {
    switch scope.section {
    case nil, .behaviors, .levels:
      readBehaviors(run, scope)
    case .negativeBehaviors:
      let statements = statements(run)
      if let level = scope.level {
        levels[level].level.negativeBehaviors += statements
      } else {
        competency.negativeBehaviors += statements
      }
    case .questions, .probes:
      let questions = QuestionReading.read(run, &self, level: scope.level.map { levels[$0].level.number })
      if let level = scope.level {
        levels[level].level.questions += questions
      } else {
        competency.questions += questions
      }
    case .activities:
      competency.activities += ActivityReading.read(run, &self, levels: scope.levels)
    case .reflections:
      readLooseReflections(run)
    case .courses: competency.courses += statements(run)
    case .resources: readResources(run, scope)
    case .related: readRelated(run)
    case .titles: competency.titles += statements(run)
    case .definition: readDefinition(run, scope)
    case .contrasts, .sections:
      let items = statements(run)
      competency.sections.append(OtherSection(title: scope.title ?? Statement("", at: items[0].location), items: items))
    }
  }

  mutating func statements(_ run: Run) -> [Statement] {
    run.items.map { statement(run.lines[$0.lines]) }
  }

  func text(_ run: Run, _ item: Item) -> ArraySlice<Line> { run.lines[item.lines] }

  // MARK: Behaviors

  private mutating func readBehaviors(_ run: Run, _ scope: Scope) {
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
    if items.count == 1, items[0].mark == .none, levels[level].level.behaviors.isEmpty,
      isProse(run.lines[items[0].lines])
    {
      addDescription(statement(run.lines[items[0].lines]), level)
      return
    }
    levels[level].isOneSentence = items.count == 1 && items[0].mark == .none && levels[level].isEmpty
    let trailing = trailingProse(run, items, level)
    levels[level].level.behaviors += items.dropLast(trailing.count).map { statement(run.lines[$0.lines]) }
    if !trailing.isEmpty { addNotes(trailing.map { statement(run.lines[$0.lines]) }) }
  }

  /// Unmarked paragraphs behind the last level's list belong to the page, where each level before has marked items only.
  private func trailingProse(_ run: Run, _ items: [Item], _ level: Int) -> ArraySlice<Item> {
    guard level >= 2, scoping.isLastLevel(level), items.first?.mark != ListMark.none, listsAreMarked else { return [] }
    let kept = items.lastIndex { $0.mark != .none }.map { $0 + 1 } ?? items.count
    return items[kept...].allSatisfy(\.isApart) ? items[kept...] : []
  }

  mutating func addNotes(_ texts: [Statement]) {
    guard let first = texts.first else { return }
    let start = SourceRange(first.location.range.start, first.location.range.start)
    competency.sections.append(OtherSection(title: Statement("Notes", at: location(start)), items: texts))
  }

  private mutating func addDescription(_ text: Statement, _ level: Int) {
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
      var index = Int(line.text.start)
      let end = Int(line.text.end)
      while index + 2 < end {
        let byte = outline.bytes[index]
        if byte == 0x2E || byte == 0x3F || byte == 0x21,
          outline.bytes[index + 1] == 0x20 || outline.bytes[index + 1] == 0xC2
        {
          ends += 1
        }
        index += 1
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
    guard head.allSatisfy({ isTitleLike(run.lines[$0.lines]) }) else { return }
    if head.count > 1 || items.count > end,
      let grade = head.firstIndex(where: { GradeLine.matches(outline.bytes, run.lines[$0.lines]) })
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

  private func isTitleLike(_ lines: ArraySlice<Line>) -> Bool {
    guard let last = lines.last, last.flags.isDisjoint(with: [.endsSentence, .endsColon]) else { return false }
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
    competency.behaviors += items.map { statement(run.lines[$0.lines]) }
  }

  private func isFollowedByLevel(_ place: Int) -> Bool {
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

  // MARK: Other sections

  private mutating func readDefinition(_ run: Run, _ scope: Scope) {
    if let level = scope.level {
      for text in statements(run) { addDescription(text, level) }
    } else if competency.definition == nil {
      setDefinition(run.lines[...])
    } else {
      competency.sections.append(
        OtherSection(title: Statement("Definition", at: statements(run)[0].location), items: statements(run)))
    }
  }

  /// A short unmarked line in front of a list, or a known word, names the kind of what follows.
  private mutating func readResources(_ run: Run, _ scope: Scope) {
    var kind: String?
    if let heading = scope.heading { kind = resourceKind(heading) }
    for (place, item) in run.items.enumerated() {
      let lines = run.lines[item.lines]
      let next = place + 1 < run.items.count ? run.items[place + 1] : nil
      if let next, item.mark == .none, lines.count == 1, next.mark != .none, lines[lines.startIndex].text.count <= 40,
        !lines[lines.startIndex].flags.contains(.endsSentence)
      {
        spans.append(SourceSpan(lines[lines.startIndex].whole, .heading))
        kind = LineEnds.trimmingColon(builder.text(lines))
      } else {
        if let sub = run.subheadings.last(where: { $0.place <= item.lines.lowerBound }), sub.kind == .resources {
          kind = kindOfSubheading(before: lines[lines.startIndex]) ?? kind
        }
        competency.resources.append(Resource(kind: kind, statement(lines)))
      }
    }
  }

  private mutating func resourceKind(_ place: Int) -> String? {
    let line = outline.lines[place]
    var range = line.text
    if let content = outline.heading(at: place)?.content { range.end = content.start }
    let end = LineEnds.withoutColon(outline.bytes, range)
    let words = Words(outline.bytes, Int(range.start), end)
    guard KnownPhrases.resourceKinds.contains(Words.phrase(words.list)) else { return nil }
    return builder.text(SourceRange(Int(range.start), end))
  }

  /// The kind that the heading nearest above a line names.
  private mutating func kindOfSubheading(before line: Line) -> String? {
    let behind = outline.headings.partitioningIndex { outline.lines[$0.line].whole.start >= line.whole.start }
    guard behind > 0, outline.headings[behind - 1].section == .resources else { return nil }
    return resourceKind(outline.headings[behind - 1].line)
  }

  private mutating func readRelated(_ run: Run) {
    for item in run.items {
      let text = statement(run.lines[item.lines])
      let isProse = item.mark == .none && (text.text.contains(",") || text.text.contains(";"))
      let phrases =
        isProse ? RelatedPhrase.phrases(LineEnds.trimmingStop(text.text)) : [LineEnds.trimmingStop(text.text)]
      competency.related += phrases.map { Relation(Statement($0, at: text.location)) }
    }
  }

  /// Tips that stand in no list of activities belong to the last activity, else they are a section.
  private mutating func readLooseReflections(_ run: Run) {
    let tips = statements(run)
    if let last = competency.activities.indices.last {
      competency.activities[last].reflections += tips
    } else {
      competency.sections.append(OtherSection(title: Statement("Reflection", at: tips[0].location), items: tips))
    }
  }

  // MARK: Marks, placeholders, empty sections

  func isPlaceholder(_ line: Line, _ kind: SectionKind) -> Bool {
    PlaceholderText.matches(outline, line)
  }

  private mutating func takePlaceholder(_ lines: [Line], _ item: Item, _ scope: Scope) -> Bool {
    let first = lines[item.lines.lowerBound]
    guard item.lines.count == 1, isPlaceholder(first, scope.section ?? .behaviors) else { return false }
    markMargins(first)
    spans.append(SourceSpan(first.text, .placeholder))
    observe(
      .placeholder(text: builder.text(first), scope.section ?? .behaviors), first.text,
      level: scope.level.map { levels[$0].level.number })
    return true
  }

  private mutating func noteEmpty(_ scope: Scope) {
    guard let place = scope.heading, let kind = scope.section, kind != .levels, kind != .definition else { return }
    if kind == .behaviors || kind == .negativeBehaviors, isFollowedByLevel(place) { return }
    // `Development activities` above `Level 1-3 Activities` is a heading above headings.
    if let next = outline.nextHeading(behind: place), next.section == kind, next.line == place + 1 { return }
    let line = outline.lines[place]
    let words = Statement(builder.text(line), at: location(line.text))
    if kind == .resources, isFollowedByResource(place) { return }
    observe(
      .sectionEmpty(kind, heading: LineEnds.trimmingColon(words.text)), line.text,
      level: scope.level.map { levels[$0].level.number })
    if kind == .sections, let title = scope.title { competency.sections.append(OtherSection(title: title)) }
  }

  /// `Additional Resource` above `Books` is a heading above a heading.
  private func isFollowedByResource(_ place: Int) -> Bool {
    place + 1 < outline.lines.count && outline.heading(at: place + 1)?.section == .resources
  }
}

/// Signs at the end of short texts.
enum LineEnds {
  static func withoutColon(_ bytes: [UInt8], _ range: SourceRange) -> Int {
    var end = Blanks.trim(bytes, Int(range.start), Int(range.end))
    while end > Int(range.start), bytes[end - 1] == 0x3A || bytes[end - 1] == 0x2A {
      end = Blanks.trim(bytes, Int(range.start), end - 1)
    }
    return end
  }

  static func trimmingColon(_ text: String) -> String {
    text.hasSuffix(":") ? String(text.dropLast()) : text
  }

  static func trimmingStop(_ text: String) -> String {
    text.hasSuffix(".") && !text.hasSuffix("..") ? String(text.dropLast()) : text
  }
}

/// A line that says which grades or pay bands a level is for: `Grades 3-4`, `(Band B)`.
enum GradeLine {
  static func matches(_ bytes: [UInt8], _ lines: ArraySlice<Line>) -> Bool {
    guard lines.count == 1, let line = lines.first, line.text.count <= 60 else { return false }
    let words = Words(bytes, Int(line.text.start), Int(line.text.end), limit: 8)
    return words.list.contains(where: names.contains)
      && (bytes[line.text.offsets].contains(where: \.isDigit) || words.list.count <= 3)
  }

  private static let names = Set(
    [
      "grade", "grades", "band", "bands", "gs", "classification", "steps", "grado", "grados", "classe", "echelon",
      "pay",
    ].map(Words.word))
}
