import FrameworkModel
import SourceText
import TextReading

/// Observations about a page as a whole, and about headings and levels in their order.
struct DraftObserver {
  private let page: PageEvidence
  private let roles: [UnitRole]
  private let source: DraftSource
  private let headings: SectionHeadings
  private let noise: NoiseKinds
  private let layout: DraftLayout
  private let observer: SourceObserver

  init(
    _ page: PageEvidence, _ roles: [UnitRole], _ source: DraftSource, headings: SectionHeadings, noise: NoiseKinds,
    layout: DraftLayout
  ) {
    self.page = page
    self.roles = roles
    self.source = source
    self.headings = headings
    self.noise = noise
    self.layout = layout
    observer = SourceObserver(source.file, source.id)
  }

  func observations(_ reading: SourceReading) -> [Observation] {
    var found = placeholders(reading) + emptySections(reading) + repeatedSections(reading)
    for place in reading.competencies.indices { found += levels(of: place) }
    return found + furniture() + residue() + truncation()
  }

  private func observation(_ fact: Observation.Fact, _ unit: Int, about entity: Entity? = nil) -> Observation {
    Observation(fact, at: Location(source.id, page.units[unit].text), about: entity)
  }

  private func entity(_ unit: Int, _ reading: SourceReading) -> Entity? {
    guard let competency = layout.owner(of: unit) else { return nil }
    let number = layout.level(of: unit, in: competency).flatMap { layout.announcement(of: $0, in: competency)?.number }
    let isKnown = reading.competencies[competency].levels.contains { $0.number == number }
    return Entity(competency: competency, level: isKnown ? number : nil)
  }

  // MARK: Noise

  private func furniture() -> [Observation] {
    noise.furniture.flatMap { group in
      group.enumerated().map { place, unit in
        observation(.pageFurniture(text: page.units[unit].words, place: place, times: group.count), unit)
      }
    }
  }

  /// Placeholders that were taken for no item.
  private func placeholders(_ reading: SourceReading) -> [Observation] {
    roles.indices.compactMap { place in
      guard roles[place] == .structure(.noise), noise.isPlaceholder(place), let entity = entity(place, reading) else {
        return nil
      }
      let kind = layout.headingAbove(place).flatMap { headings.section($0) } ?? .behaviors
      return observation(.placeholder(text: page.units[place].words, kind), place, about: entity)
    }
  }

  private func residue() -> [Observation] {
    guard !SourceForm.isWebPage(source.file), !source.file.name.hasSuffix(".md") else { return [] }
    let bytes = source.file.bytes
    var found = source.residue.compactMap { observer.residue($0) }
    for unit in page.units where unit.part != .rest || unit.lineCount > 1 {
      var start = Int(unit.whole.start)
      let end = Int(unit.whole.end)
      while start < end {
        let stop = bytes[start..<end].firstIndex(of: 0x0A) ?? end
        if let seen = observer.residue(SourceRange(start, stop)), found.last?.location != seen.location {
          found.append(seen)
        }
        start = stop + 1
      }
    }
    return found
  }

  private func truncation() -> [Observation] {
    guard let place = roles.indices.last, !page.isCell(place), page.units[place].headingDepth == 0 else { return [] }
    switch roles[place] {
    case .structure(.item), .structure(.itemGoesOn), .structure(.definition), .structure(.definitionGoesOn),
      .structure(.description):
      break
    default: return []
    }
    let others = page.units.dropLast().filter { unit in
      (unit.isMarked || unit.isApart) && unit.headingDepth == 0 && unit.cell == nil && unit.text.count > 30
    }
    let last = page.units[place]
    return observer.truncation(last.text, last.flags, whole: last.whole, others: others.map(\.flags))
  }

  // MARK: Sections

  /// Headings of known sections with nothing below.
  private func emptySections(_ reading: SourceReading) -> [Observation] {
    roles.indices.compactMap { place in
      guard let kind = headings.section(place), kind != .levels, kind != .definition, !page.isCell(place),
        page.units[place].part == .whole, let entity = entity(place, reading), isEmpty(place, kind)
      else { return nil }
      return observation(
        .sectionEmpty(kind, heading: LineEnds.trimmingColon(page.units[place].words)), place, about: entity)
    }
  }

  private func isEmpty(_ heading: Int, _ kind: SectionKind) -> Bool {
    let next = roles[(heading + 1)...].indices.first { roles[$0] != .structure(.noise) || noise.isPlaceholder($0) }
    // The last heading of a page is empty, if such headings head something elsewhere or stand in its words' usual
    // place.
    guard let next else { return true }
    switch roles[next] {
    case .name: return page.repeats[heading] > 1
    case .level: return kind != .behaviors && kind != .negativeBehaviors && page.repeats[heading] > 1
    // A heading above headings is not empty: of one kind, of deeper ones, of those that nobody knows.
    case .structure(.heading):
      guard let other = headings.section(next), other != kind else { return false }
      return page.units[next].headingDepth <= page.units[heading].headingDepth
    default: return false
    }
  }

  /// Sections that a competency or level announces twice in the same words.
  private func repeatedSections(_ reading: SourceReading) -> [Observation] {
    struct Section: Hashable {
      var kind: SectionKind
      var words: String
      var competency: Int
      var level: Int?
    }
    var first: [Section: Int] = [:]
    var found: [Observation] = []
    for place in roles.indices {
      guard let kind = headings.section(place), !page.isCell(place), page.units[place].part == .whole,
        kind != .levels, kind != .resources, kind != .sections, kind != .probes, kind != .reflections,
        headings.levels(place) == nil,
        let competency = layout.owner(of: place)
      else { continue }
      let section = Section(
        kind: kind, words: page.looks[place].folded, competency: competency, level: layout.levelAbove(place))
      guard let earlier = first[section] else {
        first[section] = place
        continue
      }
      found.append(
        observation(
          .sectionRepeated(
            kind, heading: LineEnds.trimmingColon(page.units[place].words),
            first: Location(source.id, page.units[earlier].text)),
          place, about: entity(place, reading)))
    }
    return found
  }

  // MARK: Levels

  /// Levels of a list that repeat or stand out of order.
  private func levels(of competency: Int) -> [Observation] {
    let announced = layout.levelHeadings(of: competency).compactMap { unit in
      layout.level(announcedBy: unit, in: competency).flatMap { layout.announcement(of: $0, in: competency) }
        .map { (unit: unit, number: $0.number) }
    }
    let numbers = announced.map(\.number)
    guard !Self.isMonotonic(numbers) else { return [] }
    return repeats(announced, competency) + disorder(announced, competency)
  }

  /// A level that is announced again with behaviors of its own. Where all are announced as often, the page goes through
  /// them more than once, and nothing is wrong.
  private func repeats(_ announced: [(unit: Int, number: Int)], _ competency: Int) -> [Observation] {
    var times: [Int: Int] = [:]
    for level in announced { times[level.number, default: 0] += 1 }
    guard Set(times.values).count > 1 else { return [] }
    var first: [Int: Int] = [:]
    var found: [Observation] = []
    for (unit, number) in announced where describes(unit) {
      guard let earlier = first[number] else {
        first[number] = unit
        continue
      }
      found.append(
        observation(
          .levelRepeated(number: number, first: Location(source.id, page.units[earlier].text)), unit,
          about: Entity(competency: competency, level: number)))
    }
    return found
  }

  private func describes(_ level: Int) -> Bool {
    let kind = layout.kindBelow(level)
    return kind == .behavior || kind == .description
  }

  /// Each level that breaks the direction of most.
  private func disorder(_ announced: [(unit: Int, number: Int)], _ competency: Int) -> [Observation] {
    var seen: Set<Int> = []
    let levels = announced.filter { seen.insert($0.number).inserted }
    let numbers = levels.map(\.number)
    guard numbers.count >= 3, !Self.isMonotonic(numbers) else { return [] }
    let rising = zip(numbers, numbers.dropFirst()).reduce(0) { $0 + ($1.1 > $1.0 ? 1 : -1) }
    return levels.indices.dropFirst().compactMap { place in
      let step = numbers[place] - numbers[place - 1]
      guard rising >= 0 ? step < 0 : step > 0 else { return nil }
      return observation(
        .levelOutOfOrder(number: numbers[place], previous: numbers[place - 1]), levels[place].unit,
        about: Entity(competency: competency, level: numbers[place]))
    }
  }

  private static func isMonotonic(_ numbers: [Int]) -> Bool {
    let pairs = zip(numbers, numbers.dropFirst())
    return pairs.allSatisfy { $0 < $1 } || pairs.allSatisfy { $0 > $1 }
  }
}
