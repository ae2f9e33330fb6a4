import FrameworkModel
import SourceText

/// Where the competencies of a draft stand on the page, and the levels within them.
struct DraftLayout {
  private let page: PageEvidence
  private let roles: [UnitRole]
  private let drafts: [Draft.Competency]
  private let kinds: [Int: ItemKind]
  /// The units of each competency's own, in order.
  private let own: [[Int]]
  /// The competency that the text around a unit belongs to, for each unit: the last that began.
  private let owners: [Int?]
  /// The heading of the level that a unit stands below, for each unit outside tables: the last one since the last name.
  private let levelsAbove: [Int?]
  /// The heading that a unit stands below, for each unit: the last one since the last name or level.
  private let headingsAbove: [Int?]
  /// Where competencies begin, in order.
  private let starts: [Int]

  init(
    _ drafts: [Draft.Competency], _ page: PageEvidence, _ roles: [UnitRole], _ kinds: [Int: ItemKind],
    _ headings: SectionHeadings
  ) {
    self.page = page
    self.roles = roles
    self.drafts = drafts
    self.kinds = kinds
    own = drafts.map { $0.places.sorted() }
    var starts: [Int: Int] = [:]
    for (place, units) in own.enumerated().reversed() { if let first = units.first { starts[first] = place } }
    var names: [String: Int] = [:]
    for (place, draft) in drafts.enumerated() where !draft.name.isEmpty {
      names[draft.name.map { page.looks[$0].folded }.joined(separator: " ")] = place
    }
    self.starts = own.compactMap(\.first).sorted()
    var heading: Int?
    headingsAbove = roles.indices.map { place in
      switch roles[place] {
      case .name, .level: heading = nil
      case .structure(.heading):
        // What stands within a section of questions or activities does not end it.
        let kind = headings.section(place)
        if heading == nil || (kind != .probes && kind != .reflections) { heading = place }
      default: break
      }
      return heading
    }
    var above: Int?
    levelsAbove = roles.indices.map { place in
      if roles[place] == .name { above = nil }
      if roles[place] == .level { above = place }
      return above
    }
    var owner: Int?
    owners = roles.indices.map { place in
      if let next = starts[place] {
        owner = next
      } else if roles[place] == .name, let again = names[page.looks[place].folded] {
        owner = again
      }
      return owner
    }
  }

  /// The competency that the text around a unit belongs to.
  func owner(of unit: Int) -> Int? { owners[unit] }

  /// From a competency's first unit to the next competency, or to its own last one where that stands behind it.
  func units(of competency: Int) -> Range<Int> {
    guard let first = own[competency].first, let last = own[competency].last else { return 0..<0 }
    let next = starts.partitioningIndex { $0 > first }
    return first..<max(last + 1, next < starts.count ? starts[next] : roles.count)
  }

  /// The bytes from a competency's first unit to behind its last.
  func range(of competency: Int) -> SourceRange {
    let wholes = own[competency].map { page.units[$0].whole }
    return SourceRange(Int(wholes.map(\.start).min() ?? 0), Int(wholes.map(\.end).max() ?? 0))
  }

  /// The units outside tables that announce levels between a competency's first unit and the next competency.
  ///
  /// Empty where levels stand outside and competencies inside them.
  func levelHeadings(of competency: Int) -> [Int] {
    guard let first = drafts[competency].levels.first?.units.first, let start = own[competency].first, first >= start
    else { return [] }
    return units(of: competency).filter { roles[$0] == .level && !page.isCell($0) && owners[$0] == competency }
  }

  /// The place in a competency's draft of the level that a unit stands in: the last one announced, or that of its row
  /// or column.
  func level(of unit: Int, in competency: Int) -> Int? {
    let heading = page.isCell(unit) ? levelOfCell(unit) : levelsAbove[unit]
    return heading.flatMap { level(announcedBy: $0, in: competency) }
  }

  /// The heading that a unit stands below: that of its column, or the last one since the last name or level.
  func headingAbove(_ unit: Int) -> Int? {
    if let column = page.columnHeading(unit), roles[column] == .structure(.heading) { return column }
    return headingsAbove[unit]
  }

  /// Whether a heading is one of a level's own by its depth; nil where depths do not tell.
  func isWithinLevel(_ heading: Int, _ level: Int) -> Bool? {
    let own = page.units[heading].headingDepth
    let depth = page.units[level].headingDepth
    return own > 0 && depth > 0 ? own > depth : nil
  }

  /// The heading of the level that a unit outside tables stands below.
  func levelAbove(_ unit: Int) -> Int? { levelsAbove[unit] }

  private func levelOfCell(_ unit: Int) -> Int? {
    [page.rowHeading(unit), page.columnHeading(unit)].compactMap { $0 }.first { roles[$0] == .level }
  }

  /// The unit that announces a level of a draft, and its number.
  func announcement(of level: Int, in competency: Int) -> (unit: Int, number: Int)? {
    let level = drafts[competency].levels[level]
    return level.units.first.map { ($0, level.number) }
  }

  /// The place of the level that a heading announces.
  func level(announcedBy heading: Int, in competency: Int) -> Int? {
    let levels = drafts[competency].levels
    return levels.firstIndex { $0.units.contains(heading) }
      ?? levels.firstIndex { level in
        level.units.first.map {
          page.levels[$0].number == page.levels[heading].number && page.levels[$0].title == page.levels[heading].title
        } ?? false
      }
  }

  /// What the first item below a level's heading is, before the next level.
  func kindBelow(_ heading: Int) -> ItemKind? {
    var place = heading + 1
    while place < roles.count {
      switch roles[place] {
      case .structure(.item): return kinds[place] ?? .behavior
      case .structure(.description), .structure(.definition): return .description
      case .name, .level: return nil
      default: place += 1
      }
    }
    return nil
  }
}

extension Draft.Item {
  var places: [Int] { units + nested.flatMap(\.places) }
}

extension Draft.Competency {
  /// All units that the competency holds. Levels that were announced above its name are not among them.
  var places: [Int] {
    let items = behaviors + negativeBehaviors + questions + activities + others.map(\.item)
    let inside = levels.flatMap { level in
      level.description + (level.behaviors + level.questions).flatMap(\.places)
    }
    let texts = name + definition + items.flatMap(\.places) + inside
    guard let first = texts.min() else { return levels.flatMap(\.units) }
    return texts + levels.flatMap { level in name.isEmpty ? level.units : level.units.filter { $0 >= first } }
  }
}
