import FrameworkModel
import SourceText
import TextReading

/// Reads what stands between two headings, by the kind of its section.
extension RegionReader {
  mutating func flush(_ run: inout Run, _ scope: Scope) {
    if run.isEmpty { noteEmpty(scope) } else { divide(&run, scope) }
    run.clear()
  }

  private mutating func divide(_ run: inout Run, _ scope: Scope) {
    if scope.keepsLines {
      run.items = run.lines.indices.map { Item(lines: $0..<$0 + 1, mark: .none, indent: 0, isApart: true) }
    } else {
      ItemGrouping.divide(run.lines, outline.bytes, into: &run.items)
    }
    if run.items.contains(where: { isPlaceholder($0, run.lines) }) {
      let lines = run.lines
      run.items.removeAll { takePlaceholder($0, lines, scope) }
    }
    guard !run.items.isEmpty else { return }
    if let inner = scope.inner { readInner(run, scope, inner) } else { read(run, scope) }
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
      let questions = QuestionReading.read(
        run, &self, level: scope.level.flatMap { levels[$0].isNamed ? nil : levels[$0].level.number })
      if let level = scope.level {
        levels[level].level.questions.join(questions)
      } else {
        competency.questions.join(questions)
      }
    case .activities:
      let before = competency.activities.count
      competency.activities.join(ActivityReading.read(run, &self, levels: scope.levels))
      if let level = scope.level, scope.levels != nil {
        for activity in before..<competency.activities.count { activitiesOfLevels.append((activity, level)) }
      }
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
    competency.related.reserveCapacity(competency.related.count + run.items.count)
    for item in run.items {
      let text = LineEnds.trimmingStop(statement(run.lines[item.lines]))
      if item.mark == .none, text.withUTF8Span({ $0.contains(0x2C) || $0.contains(0x3B) }) {
        competency.related += RelatedPhrase.phrases(text).map { Relation($0) }
      } else {
        competency.related.append(Relation(text))
      }
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

  func isPlaceholder(_ line: Line) -> Bool {
    PlaceholderText.matches(outline, line)
  }

  private func isPlaceholder(_ item: Item, _ lines: [Line]) -> Bool {
    item.lines.count == 1 && isPlaceholder(lines[item.lines.lowerBound])
  }

  private mutating func takePlaceholder(_ item: Item, _ lines: [Line], _ scope: Scope) -> Bool {
    guard isPlaceholder(item, lines) else { return false }
    let first = lines[item.lines.lowerBound]
    markMargins(first)
    spans.append(SourceSpan(first.text, .placeholder))
    observe(
      .placeholder(text: builder.text(first), scope.section ?? .behaviors), first.text,
      inLevel: scope.level)
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
      inLevel: scope.level)
    if kind == .sections, let title = scope.title { competency.sections.append(OtherSection(title: title)) }
  }

  /// `Additional Resource` above `Books` is a heading above a heading.
  private func isFollowedByResource(_ place: Int) -> Bool {
    place + 1 < outline.lines.count && outline.heading(at: place + 1)?.section == .resources
  }
}

extension Array {
  /// Appends; an empty array takes the other's storage instead of a copy.
  fileprivate mutating func join(_ other: [Element]) {
    if isEmpty { self = other } else { self += other }
  }
}
