import FrameworkModel
import SourceText

extension LintSubject {
  /// Whether rules about English words apply: the framework is in English or does not say.
  var isEnglish: Bool {
    guard let language = framework.identity.language?.lowercased() else { return true }
    return language == "en" || language.hasPrefix("en-")
  }

  /// Where to point at for a finding about a whole competency: its name, or its first line where it has none.
  func nameLocation(of competency: Competency) -> Location {
    guard competency.inferred.contains(.name) else { return competency.name.location }
    let source = sources[Int(competency.location.source.index)]
    let start = competency.location.range.start
    let line = source.lines.line(of: start)
    let next = line + 1 < source.lines.starts.count ? source.lines.starts[line + 1] : UInt32(source.bytes.count)
    var end = min(next, max(competency.location.range.end, start))
    while end > start, source.bytes[Int(end) - 1] <= 0x20 { end -= 1 }
    return Location(competency.location.source, SourceRange(start, end))
  }

  /// The levels that a competency's numbers are measured with: the framework's scale, else its own levels.
  func scaleNumbers(of levels: [Level]) -> ClosedRange<Int>? {
    guard !framework.scale.isEmpty else { return levels.span }
    let numbers = framework.scale.map(\.number)
    guard let low = numbers.min(), let high = numbers.max() else { return nil }
    return low...high
  }

  /// The competencies without levels that are expected to have some: others have them, the framework has a scale, or their
  /// own activities are meant for levels.
  func competenciesLackingLevels() -> [Int] {
    let competencies = framework.competencies
    let isUsual = !framework.scale.isEmpty || competencies.indices.contains { !competencies[$0].levels.isEmpty }
    let unfilled = unfilledSections()
    return competencies.indices.filter { index in
      guard competencies[index].levels.isEmpty else { return false }
      guard isUsual || competencies[index].activities.contains(where: { $0.levels != nil }) else { return false }
      // A heading with nothing under it, or a placeholder, is reported as such.
      if let unfilled = unfilled[index], unfilled.contains(.levels) || unfilled.contains(.behaviors) { return false }
      return !isEmpty(index, unfilled)
    }
  }

  /// Whether a competency has a name and nothing else, which competency-empty reports; headings with nothing under them and
  /// placeholders are reported as such.
  func isEmpty(_ competency: Int, _ unfilled: [Int: Set<SectionKind>]) -> Bool {
    framework.competencies[competency].isEmpty && unfilled[competency] == nil
  }

  /// Whether the reader took the text at a place for a placeholder, which is reported as one.
  func isPlaceholder(_ location: Location) -> Bool { placeholders.contains(location) }

  /// The sections that a source announces but leaves empty, or fills with a placeholder, for each competency.
  func unfilledSections() -> [Int: Set<SectionKind>] {
    var result: [Int: Set<SectionKind>] = [:]
    for observation in observations {
      guard let competency = observation.entity?.competency else { continue }
      switch observation.fact {
      case .sectionEmpty(let kind, _), .placeholder(_, let kind): result[competency, default: []].insert(kind)
      default: break
      }
    }
    return result
  }
}

extension Level {
  /// Whether Rung filled the field in. Asked of a level in its place, as `hasTitle`: nothing is copied for it.
  @inline(__always)
  func infers(_ field: InferredField) -> Bool { !inferred.isEmpty && inferred.contains(field) }
}

extension [Level] {
  /// From the lowest level's number to the highest's.
  var span: ClosedRange<Int>? {
    if isEmpty { return nil }
    var (low, high) = (self[0].number, self[0].number)
    for index in indices {
      low = Swift.min(low, self[index].number)
      high = Swift.max(high, self[index].number)
    }
    return low...high
  }
}

extension Competency {
  /// Whether nothing is said of it.
  var isEmpty: Bool {
    definition == nil && levels.isEmpty && SectionKind.allCases.allSatisfy { !has($0) }
  }

  /// Whether a section has content, at any level.
  func has(_ section: SectionKind) -> Bool {
    switch section {
    case .definition: definition != nil
    case .levels: !levels.isEmpty
    case .behaviors: !behaviors.isEmpty || levels.contains { !$0.behaviors.isEmpty }
    case .negativeBehaviors: !negativeBehaviors.isEmpty || levels.contains { !$0.negativeBehaviors.isEmpty }
    case .contrasts: !contrasts.isEmpty
    case .questions: !questions.isEmpty || levels.contains { !$0.questions.isEmpty }
    case .probes:
      questions.contains { !$0.probes.isEmpty } || levels.contains { $0.questions.contains { !$0.probes.isEmpty } }
    case .activities: !activities.isEmpty
    case .reflections: activities.contains { !$0.reflections.isEmpty }
    case .courses: !courses.isEmpty
    case .resources: !resources.isEmpty
    case .related: !related.isEmpty
    case .titles: !titles.isEmpty
    case .sections: !sections.isEmpty
    }
  }

  /// The behaviors of each level and of no level that say something, each with its number, as lists that belong together.
  var behaviorLists: [(level: Int?, behaviors: [(number: Int, statement: Statement)])] {
    let lists = levels.map { ($0.number as Int?, $0.behaviors) } + [(nil, behaviors)]
    return lists.map { level, behaviors in
      (level, behaviors.enumerated().filter { !$0.element.standsIn }.map { (number: $0.offset, statement: $0.element) })
    }
  }
}

extension Statement {
  /// Whether it stands where a text should be, which `section-placeholder` says: then it is nothing that has a style, or
  /// that another could be compared with.
  var standsIn: Bool {
    withUTF8Span { $0.count <= TextSigns.shortLength } && StandIns.kind(of: text) != nil
  }
}
