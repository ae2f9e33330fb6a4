/// Where units stand between given names and levels, as evidence.
struct StructureContext {
  private let base: UnitFeatures
  private let names: [Int]
  private let levels: [Int]
  private let isName: Set<Int>
  private let isLevel: Set<Int>
  /// Whether levels stand outside, with competencies inside.
  private let isOutside: Bool
  private let hypothesis: Int
  private var formsOfNames: Set<Int> = []
  private var formsOfLevels: Set<Int> = []
  private var levelRows: Set<[Int]> = []
  private var levelColumns: Set<[Int]> = []
  private var nameRows: Set<[Int]> = []
  private var nameColumns: Set<[Int]> = []

  init(names: [Int], levels: [Int], _ base: UnitFeatures) {
    self.base = base
    self.names = names
    self.levels = levels
    isName = Set(names)
    isLevel = Set(levels)
    let page = base.page
    isOutside = Self.isOutside(names, levels, page)
    hypothesis = (names.isEmpty ? 0 : names.count == 1 ? 1 : 2) * 2 + (levels.isEmpty ? 0 : 1)
    formsOfNames = Set(names.map { page.form[$0] })
    formsOfLevels = Set(levels.map { page.form[$0] })
    for place in levels {
      guard let cell = page.units[place].cell else { continue }
      levelRows.insert([cell.table, cell.row])
      levelColumns.insert([cell.table, cell.column])
    }
    for place in names {
      guard let cell = page.units[place].cell else { continue }
      nameRows.insert([cell.table, cell.row])
      nameColumns.insert([cell.table, cell.column])
    }
  }

  static func isOutside(_ names: [Int], _ levels: [Int], _ page: PageEvidence) -> Bool {
    guard let name = names.first, let level = levels.first else { return false }
    return level < name && !page.isCell(name)
  }

  private enum State: Int { case unnamed, front, name, level }

  /// Evidence of where each unit stands; nil for names and levels themselves.
  func features() -> [Features?] { spots().map { $0.map { features($0) } } }

  /// Where each unit stands; nil for names and levels themselves.
  func spots() -> [Spot?] {
    let page = base.page
    var out: [Spot?] = []
    out.reserveCapacity(page.count)
    let next = nextMarkers()
    let lastMark = page.units.lastIndex(where: \.isMarked) ?? -1
    var state = names.isEmpty ? State.unnamed : .front
    var distance = 0
    var section = 0
    var sectionDistance = 9
    var hasSeenMark = false
    var block = 0
    for place in page.units.indices {
      if isName.contains(place) || isLevel.contains(place) {
        state = isName.contains(place) ? .name : .level
        if state == .name { block += 1 }
        distance = 0
        section = 0
        hasSeenMark = false
        out.append(nil)
        continue
      }
      distance += 1
      let unit = page.units[place]
      var heads = 0
      if let cell = unit.cell, hasTableHeads {
        let row = [cell.table, cell.row]
        let column = [cell.table, cell.column]
        heads =
          base.bit(levelRows.contains(row)) << 3 | base.bit(levelColumns.contains(column)) << 2
          | base.bit(nameRows.contains(row)) << 1 | base.bit(nameColumns.contains(column))
      }
      out.append(
        Spot(
          place: place, state: state.rawValue * 2 + (isOutside ? 1 : 0),
          distance: distance < 3 ? distance : distance < 6 ? 3 : 6, section: section,
          sectionDistance: min(sectionDistance, 3), hasSeenMark: hasSeenMark,
          isLastBlock: block == names.count && next[place] == nil, isTail: place > lastMark,
          next: next[place].map { ($0.isName ? 1 : 4) + ($0.place == place + 1 ? 0 : $0.place == place + 2 ? 1 : 2) }
            ?? 0,
          hypothesis: hypothesis, isOfNames: formsOfNames.contains(page.form[place]),
          isOfLevels: formsOfLevels.contains(page.form[place]), heads: heads))
      let announcement = base.announcement(place)
      if page.isTitle[place], page.units[place].part != .rest,
        announcement > 0 || page.units[place].headingDepth > 0 || page.units[place].isBold
          || page.looks[place].end == .colon
      {
        section = announcement > 0 ? announcement : 40
        sectionDistance = 0
        hasSeenMark = false
      }
      sectionDistance += 1
      if page.isMarked(place) { hasSeenMark = true }
    }
    return out
  }

  /// Where one unit stands. Equal spots of one unit give equal evidence, under whichever names and levels.
  struct Spot: Hashable {
    var place: Int
    var state: Int
    var distance: Int
    var section: Int
    var sectionDistance: Int
    var hasSeenMark: Bool
    var isLastBlock: Bool
    var isTail: Bool
    /// 1 to 3 for a name behind it, 4 to 6 for a level, by how near it is; 0 where nothing follows.
    var next: Int
    var hypothesis: Int
    var isOfNames: Bool
    var isOfLevels: Bool
    /// Which of a cell's row and column are headed by levels and names.
    var heads: Int
  }

  private var hasTableHeads: Bool { !levelRows.isEmpty || !nameRows.isEmpty }

  /// For each unit the name or level behind it.
  private func nextMarkers() -> [(isName: Bool, place: Int)?] {
    var out: [(isName: Bool, place: Int)?] = Array(repeating: nil, count: base.page.count)
    var last: (isName: Bool, place: Int)?
    for place in base.page.units.indices.reversed() {
      out[place] = last
      if isName.contains(place) { last = (true, place) } else if isLevel.contains(place) { last = (false, place) }
    }
    return out
  }

  func features(_ spot: Spot) -> Features {
    let page = base.page
    let place = spot.place
    let unit = page.units[place]
    let look = page.looks[place]
    let mark = Int(unit.mark.family)
    let isMarked = base.bit(unit.isMarked)
    let isTitle = base.bit(page.isTitle[place])
    let isApart = base.bit(unit.isApart)
    let dressed = base.bit(unit.headingDepth > 0 || unit.isBold)
    let length = UnitFeatures.length(look.wordCount)
    let announcement = base.announcement(place)
    let hasMarkBelow = base.bit(base.below(place) >> 2 > 0)
    let seen = base.bit(spot.hasSeenMark)
    let next = spot.next
    let nextKind = (next + 2) / 3
    let division = Int(unit.part.rawValue) * 8 + Int(unit.separator.rawValue)
    var f = Features()
    f.add(.state, spot.state)
    f.add(.stateDistance, spot.state, spot.distance)
    f.add(.hypothesis, spot.hypothesis)
    f.add(.next, next)
    f.add(.stateMark, spot.state, mark, length)
    f.add(.stateDistanceMark, spot.state * 8 + spot.distance, isMarked, length, Int(unit.part.rawValue))
    f.add(.stateTitle, spot.state, isTitle, hasMarkBelow, dressed)
    f.add(.stateAnnounces, spot.state, announcement)
    f.add(.section, spot.section)
    f.add(.sectionMark, spot.section, isMarked, spot.sectionDistance)
    f.add(.sectionState, spot.section, spot.state, isMarked)
    f.add(.seenMark, seen, isMarked, isApart, length)
    f.add(.lastBlock, base.bit(spot.isLastBlock), seen, isMarked)
    f.add(.tail, base.bit(spot.isTail), base.bit(next == 0), length, seen)
    f.add(.nextMark, next, isMarked, length, Int(unit.part.rawValue))
    f.add(.stateNext, spot.state * 8 + spot.distance, nextKind, isMarked)
    f.add(.asksState, base.bit(look.isQuestion), spot.state, spot.section)
    f.add(.formOfNames, base.bit(spot.isOfNames), isTitle)
    f.add(.formOfLevels, base.bit(spot.isOfLevels), isTitle)
    f.add(.hypothesisState, spot.hypothesis, spot.state, isMarked, isTitle)
    f.add(.navigatesState, base.bit(look.isNavigation), spot.state, seen, isMarked)
    f.add(.definesState, base.bit(look.defines), spot.state, spot.distance)
    f.add(.divisionState, division, spot.state, spot.distance, length)
    f.add(.openingState, look.opening, spot.state)
    if let cell = unit.cell {
      let heads = spot.heads
      let edge = base.bit(cell.row == 0) << 1 | base.bit(cell.column == 0)
      f.add(.tableState, heads, edge)
      f.add(.tableLength, heads, edge, length, isTitle)
      f.add(.tableColumn, heads, page.columnHeading(place).map { base.likelyKind($0) } ?? 0)
    }
    return f
  }
}
