import FrameworkModel
import SourceText
import TextReading

/// Reads one region of an outline into a competency; a table can make it several.
///
/// Walks the region's lines once. Headings set where what follows belongs: a level, a section of a level, a section of the
/// competency. What stands between two headings is a run, and a run is read by its section's kind.
struct RegionReader: ~Copyable {
  private(set) var outline: Outline
  let region: Region
  let source: SourceID
  /// The place of the region's first competency among the source's.
  let firstCompetency: Int
  /// The source's name; where the source states no name of its competency, it is made of this one.
  let sourceName: String

  var builder: TextBuilder
  var competency: Competency
  /// Competencies that a table holds as rows or columns.
  var tabled: [Competency] = []
  var spans: [SourceSpan] = []
  var observations: [Observation] = []
  /// The levels of `competency` as the source orders them.
  var levels: [OpenLevel] = []
  var scoping: SectionScoping
  /// The marks of questions and probes, for telling wrong ones at the end.
  var marks: [SeenMark] = []
  /// Whether all lists of behaviors so far had marks on each item.
  var listsAreMarked = true
  /// The sections announced so far, with the words of their headings.
  var announced: [AnnouncedSection] = []
  /// The activities of levels, by place, with the level that they stand in: its number is known at the end only.
  var activitiesOfLevels: [(activity: Int, level: Int)] = []
  /// The same of observations.
  var observationsOfLevels: [(observation: Int, level: Int)] = []
  /// Competencies inside levels that stand outside.
  var inner: [InnerCompetency] = []

  private init(
    _ outline: consuming Outline, _ region: Region, source: SourceID, firstCompetency: Int, sourceName: String
  ) {
    let lines = outline.lines[region.lines]
    let whole = SourceRange(lines.first?.whole.start ?? 0, lines.last?.whole.end ?? 0)
    competency = Competency(name: Statement("", at: Location(source, whole)), location: Location(source, whole))
    builder = TextBuilder(outline.bytes)
    scoping = SectionScoping(outline, region)
    self.outline = outline
    self.region = region
    self.source = source
    self.firstCompetency = firstCompetency
    self.sourceName = sourceName
    levels.reserveCapacity(8)
  }

  /// Reads all regions of an outline, in order.
  static func read(_ outline: inout Outline, _ source: SourceID, _ name: String, into reading: inout SourceReading) {
    // About one span for each line that is a heading or has a mark.
    reading.spans.reserveCapacity(reading.spans.count + outline.lines.count)
    for region in outline.regions {
      var reader = RegionReader(
        outline, region, source: source, firstCompetency: reading.competencies.count, sourceName: name)
      reader.read(into: &reading)
      outline = reader.outline
    }
  }

  private mutating func read(into reading: inout SourceReading) {
    swap(&spans, &reading.spans)
    let body = readPreamble()
    readBody(body)
    if !inner.isEmpty {
      observations.removeAll { if case .nameMissing = $0.fact { true } else { false } }
      reading.competencies += innerCompetencies()
    } else {
      finishLevels()
      if tabled.isEmpty {
        reading.competencies.append(Competency(name: competency.name, location: competency.location))
        swap(&competency, &reading.competencies[reading.competencies.count - 1])
      } else {
        reading.competencies += tabledCompetencies()
      }
    }
    spans += builder.spans
    swap(&spans, &reading.spans)
    reading.observations += observations
  }

  // MARK: The body

  private mutating func readBody(_ body: Int) {
    var scope = Scope(section: region.section)
    var run = Run()
    run.lines.reserveCapacity(32)
    run.items.reserveCapacity(32)
    if let inferred = scoping.missingLevel() {
      openMissingLevel(inferred, at: body)
      scope.level = 0
    }
    var place = body
    while place < region.lines.upperBound {
      defer { place += 1 }
      switch outline.roles[place] {
      case .noise(let role):
        takeNoise(place, role)
      case .title:
        markMargins(outline.lines[place])
      case .scale:
        spans.append(SourceSpan(outline.lines[place].whole, .heading))
      case .text:
        if outline.lines[place].isTable {
          flush(&run, scope)
          takeTable(place, scope)
        } else if outline.lines[place].flags.contains(.blankBefore), repeatsName(outline.lines[place]) {
          spans.append(SourceSpan(outline.lines[place].whole, .heading))
        } else {
          run.lines.append(outline.lines[place])
        }
      case .heading(let index):
        take(outline.headings[Int(index)], &scope, &run)
      }
    }
    flush(&run, scope)
  }

  private mutating func take(_ heading: Heading, _ scope: inout Scope, _ run: inout Run) {
    if let kind = heading.section, isWithin(kind, scope) {
      markHeading(heading)
      run.subheadings.append(
        Subheading(place: run.lines.count, kind: kind, isLabel: !(heading.content?.isEmpty ?? true)))
      if let content = outline.contentLine(heading) { run.lines.append(content) }
      return
    }
    if heading.kind == .other, staysInRun(heading, scope) || isTitleOfLevel(heading, scope, run) {
      run.lines.append(outline.lines[heading.line])
      return
    }
    flush(&run, scope)
    markHeading(heading)
    switch heading.kind {
    case .level, .namedLevel:
      openLevel(heading)
      scope = Scope(level: levels.count - 1, heading: heading.line)
      if var content = outline.contentLine(heading) {
        // Glued to the number: the first of the level's items.
        if heading.title.isEmpty { content.flags.insert(.glued) }
        run.lines.append(content)
      }
    case .section(let kind, let range):
      let level = scoping.belongsToLevel(kind, heading.line) ? scope.level : nil
      noteRepeat(of: heading, kind, level: level, range)
      scope = Scope(
        level: level ?? (kind == .behaviors && range == nil ? level : nil), section: kind, levels: range,
        heading: heading.line)
      if kind == .activities, range == nil, let current = level {
        scope.levels = LevelRange(from: levels[current].level.number, to: levels[current].level.number)
      }
      if let content = outline.contentLine(heading) { run.lines.append(content) }
    case .name:
      markContent(heading)
    case .code:
      if competency.code == nil, let content = heading.content {
        competency.code = statement(content)
      } else {
        markContent(heading)
      }
    case .cluster:
      if competency.cluster == nil, let content = heading.content {
        competency.cluster = statement(content)
      } else {
        markContent(heading)
      }
    case .lostColumns:
      openLostColumns(heading, &scope, &run)
    case .inner(let place):
      scope = Scope(level: scope.level ?? levels.indices.last, heading: heading.line, inner: place)
      if var content = outline.contentLine(heading) {
        content.flags.insert(.glued)
        run.lines.append(content)
      }
    case .other:
      openOther(heading, &scope)
    }
  }

  /// Lines read across columns stay lines, below the heading in front of them.
  private mutating func openLostColumns(_ heading: Heading, _ scope: inout Scope, _ run: inout Run) {
    let line = outline.lines[heading.line]
    observe(.columnsLost, line.text)
    var title = Statement(builder.text(line), at: location(line.text))
    if let place = scope.heading, place + 1 == heading.line {
      title = Statement(
        LineEnds.trimmingColon(builder.text(outline.lines[place])), at: location(outline.lines[place].text))
      run.lines.append(line)
    }
    scope = Scope(level: nil, section: .sections, heading: heading.line, title: title, keepsLines: true)
  }

  /// Probing questions stand within the questions, reflection tips within the activities.
  private func isWithin(_ kind: SectionKind, _ scope: Scope) -> Bool {
    (kind == .probes && scope.section == .questions) || (kind == .reflections && scope.section == .activities)
      || (kind == .resources && scope.section == .resources)
  }

  /// An emphasized line within a list of activities or resources is an item or names a kind, not a section.
  private func staysInRun(_ heading: Heading, _ scope: Scope) -> Bool {
    let line = outline.lines[heading.line]
    guard line.headingDepth == 0 else { return false }
    return scope.section == .activities || scope.section == .questions || scope.section == .resources
  }

  /// An emphasized line below a level's bare number is its title.
  private func isTitleOfLevel(_ heading: Heading, _ scope: Scope, _ run: Run) -> Bool {
    guard let level = scope.level, scope.section == nil, levels[level].level.title == nil, !levels[level].isNamed,
      outline.lines[heading.line].headingDepth == 0, run.lines.count <= 1, heading.line + 1 < region.lines.upperBound
    else { return false }
    return run.lines.allSatisfy { !$0.isMarked } && outline.isText(heading.line + 1)
  }

  private mutating func openOther(_ heading: Heading, _ scope: inout Scope) {
    let line = outline.lines[heading.line]
    let title = Statement(builder.text(line), at: Location(source, line.text))
    if title.text == competency.name.text || title.text.isEmpty {
      // The name again.
      spans.append(SourceSpan(line.text, .heading))
      return
    }
    observe(outline.vocabulary.unknownSection(title.text), line.text)
    scope = Scope(level: nil, section: .sections, heading: heading.line, title: title)
  }
}
