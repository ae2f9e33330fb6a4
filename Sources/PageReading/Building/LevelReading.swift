import FrameworkModel
import SourceText
import TextReading

/// Opens levels at their headings and puts them in order at the end.
extension RegionReader {
  mutating func openLevel(_ heading: Heading) {
    let line = outline.lines[heading.line]
    var number = 0
    var place: Int?
    var isNamed = false
    switch heading.kind {
    case .level(let stated, _): number = stated
    case .namedLevel(let known):
      place = known
      isNamed = true
    default: break
    }
    levels.append(OpenLevel(number: number, at: location(line.text), place: place, isNamed: isNamed))
    let own = levels.count - 1
    if namesCompetency(heading.title) {
      spans.append(SourceSpan(heading.title, .heading))
    } else if !heading.title.isEmpty {
      // A whole sentence behind the number is the level's text, unless a list follows it.
      if isSentence(heading) {
        levels[own].level.description = statement(heading.title)
      } else {
        levels[own].level.title = statement(heading.title)
      }
    }
  }

  /// `Flow design: Level 2` says whose level it is.
  @inline(__always)
  private func namesCompetency(_ title: SourceRange) -> Bool {
    !title.isEmpty && !competency.inferred.contains(.name)
      && Words.areSame(outline.bytes, title, competency.name.location.range)
  }

  /// Whether what stands behind a level's number is prose rather than a title.
  @inline(__always)
  private func isSentence(_ heading: Heading) -> Bool {
    guard heading.content == nil, case .level = heading.kind else { return false }
    return heading.title.count > 120
      || (outline.bytes[Int(heading.title.end) - 1] == 0x2E && isWholeSentence(heading))
  }

  private func isWholeSentence(_ heading: Heading) -> Bool {
    let count = heading.title.count
    let words = Words.count(outline.bytes, heading.title)
    return (count > 50 && words > 8) || (words > 3 && !hasOwnText(heading.line))
  }

  /// Whether a text or a list stands below a line, before the next heading.
  private func hasOwnText(_ line: Int) -> Bool {
    let next = (line + 1..<region.lines.upperBound).prefix(3).first { !outline.isNoise($0) }
    return next.map({ outline.isText($0) }) ?? false
  }

  /// A level whose heading is missing in front of the first one.
  mutating func openMissingLevel(_ number: Int, at body: Int) {
    let start = outline.lines[body].whole.start
    let end = outline.lines[body].whole.end
    levels.append(OpenLevel(number: number, at: location(SourceRange(start, start)), place: nil, isNamed: false))
    levels[levels.count - 1].level.inferred = [.number]
    observe(.levelHeadingMissing(number: number), SourceRange(start, end), level: number)
  }

  mutating func finishLevels() {
    numberNamedLevels()
    numberActivities()
    noteRepeats()
    noteOrder()
    noteMarks()
    mergeBareRepeats()
    describeLikeSiblings()
    let isRising = levels.isMonotonic && levels.first?.level.number ?? 0 <= levels.last?.level.number ?? 0
    var finished: [Level] = []
    finished.reserveCapacity(levels.count)
    for place in levels.indices { finished.append(levels[place].level) }
    if !isRising { finished.sort { $0.number < $1.number } }
    competency.levels = finished
  }

  /// Levels known by name get their rank as number; the names' usual places tell whether the list runs up or down.
  private mutating func numberNamedLevels() {
    let named = levels.indices.filter { levels[$0].isNamed }
    guard !named.isEmpty else { return }
    let places = named.compactMap { levels[$0].place }
    var rising = 0
    for (a, b) in zip(places, places.dropFirst()) { rising += b > a ? 1 : b < a ? -1 : 0 }
    let order = rising < 0 ? named.reversed() : named
    for (rank, index) in order.enumerated() {
      levels[index].level.number = rank + 1
      levels[index].level.inferred = [.number]
    }
  }

  private mutating func numberActivities() {
    for (activity, level) in activitiesOfLevels where levels.indices.contains(level) && levels[level].isNamed {
      let number = levels[level].level.number
      competency.activities[activity].levels = LevelRange(from: number, to: number)
    }
    activitiesOfLevels = []
    for (observation, level) in observationsOfLevels where levels.indices.contains(level) {
      observations[observation].entity?.level = levels[level].level.number
    }
    observationsOfLevels = []
  }

  private mutating func noteRepeats() {
    guard !levels.isMonotonic else { return }
    var first: [Int: Location] = [:]
    for open in levels {
      if let earlier = first[open.level.number] {
        observe(
          .levelRepeated(number: open.level.number, first: earlier), open.level.location.range, level: open.level.number
        )
      } else {
        first[open.level.number] = open.level.location
      }
    }
  }

  /// Neither rising nor falling throughout: each level that breaks the direction of most is noted.
  private mutating func noteOrder() {
    guard !levels.isMonotonic else { return }
    let numbers = levels.map(\.level.number)
    var rising = 0
    for (a, b) in zip(numbers, numbers.dropFirst()) { rising += b > a ? 1 : b < a ? -1 : 0 }
    guard numbers.count >= 3 else { return }
    for place in 1..<numbers.count {
      let step = numbers[place] - numbers[place - 1]
      guard step != 0, rising >= 0 ? step < 0 : step > 0 else { continue }
      observe(
        .levelOutOfOrder(number: numbers[place], previous: numbers[place - 1]), levels[place].level.location.range,
        level: numbers[place])
    }
  }

  /// `Level 1: Awareness` above a bare `Level 1` is one level.
  private mutating func mergeBareRepeats() {
    guard !levels.isMonotonic else { return }
    var merged: [OpenLevel] = []
    var repeats: Set<Location> = []
    for open in levels {
      if let last = merged.indices.last, merged[last].level.number == open.level.number,
        merged[last].isEmpty || (open.level.title == nil && open.isEmpty)
      {
        merged[last].level.join(open.level)
        if let title = open.level.title, merged[last].level.title != title {
          spans.append(SourceSpan(title.location.range, .heading))
        }
        repeats.insert(open.level.location)
      } else {
        merged.append(open)
      }
    }
    levels = merged
    dropRepeats(repeats)
  }

  private mutating func dropRepeats(_ repeats: Set<Location>) {
    guard !repeats.isEmpty else { return }
    observations.removeAll { observation in
      if case .levelRepeated = observation.fact { return repeats.contains(observation.location) }
      return false
    }
  }

  /// A level's only sentence describes it, where others have a description in front of their list.
  private mutating func describeLikeSiblings() {
    guard levels.contains(where: { $0.level.description != nil && !$0.level.behaviors.isEmpty }) else { return }
    for place in levels.indices where levels[place].isOneSentence && levels[place].level.description == nil {
      levels[place].level.description = levels[place].level.behaviors.first
      levels[place].level.behaviors.removeFirst()
    }
  }

  /// A question that carries the mark of most probes, or the other way round.
  private mutating func noteMarks() {
    for (fact, seen) in marks.mismatches() { observe(fact, seen.range, level: seen.level) }
  }
}

extension [RegionReader.OpenLevel] {
  /// Whether the levels' numbers rise or fall throughout, as they should.
  fileprivate var isMonotonic: Bool {
    let pairs = indices.dropFirst()
    return pairs.allSatisfy { self[$0 - 1].level.number < self[$0].level.number }
      || pairs.allSatisfy { self[$0 - 1].level.number > self[$0].level.number }
  }
}
