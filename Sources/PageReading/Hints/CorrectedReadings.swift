import FrameworkModel

extension PageExplainer {
  /// A reading as it would be if only what hints say were otherwise: of their lines alone, and of all lines of the same form that
  /// it took for the same.
  mutating func corrected(_ reading: SourceReading) -> [PageReadingCandidate] {
    let former = FormerRoles(reading, page.units)
    var out: [PageReadingCandidate] = []
    for choice in HintedMarkers(page, hints).choices() {
      for pullsAlong in [false, true] {
        var correction = Correction(former, page, pullsAlong: pullsAlong)
        correction.apply(hints, choice)
        if let last = out.last, last.roles == correction.roles, last.kinds == correction.kinds { continue }
        out.append(candidate(correction.roles, correction.kinds))
      }
    }
    return out
  }
}

/// Roles of a reading, corrected by hints.
private struct Correction {
  private(set) var roles: [UnitRole]
  private(set) var kinds: [Int: ItemKind]
  private let former: FormerRoles
  private let page: PageEvidence
  private let pullsAlong: Bool

  init(_ former: FormerRoles, _ page: PageEvidence, pullsAlong: Bool) {
    self.former = former
    self.page = page
    self.pullsAlong = pullsAlong
    roles = former.roles
    kinds = former.kinds
  }

  mutating func apply(_ hints: UnitHints, _ choice: HintedMarkers.Choice) {
    let own = Set(hints.meanings.keys).union(choice.names).union(choice.levels)
    var order = hints.meanings.sorted { $0.key < $1.key }.map { (unit: $0.key, meaning: $0.value) }
    order += choice.names.map { ($0, .name) } + choice.levels.map { ($0, .level) }
    if pullsAlong {
      for (unit, meaning) in order where meaning != .noise {
        for other in page.series[page.form[unit]]
        where !own.contains(other) && former.roles[other] == former.roles[unit]
          && former.kinds[other] == former.kinds[unit]
        {
          set(other, meaning)
        }
      }
    }
    for (unit, meaning) in order { set(unit, meaning) }
    for (unit, meaning) in order {
      if let kind = meaning.kindBelow { setKinds(kind, below: unit, but: own) }
    }
    settle()
  }

  private mutating func set(_ unit: Int, _ meaning: LineMeaning) {
    kinds[unit] = meaning.itemKind
    switch meaning {
    case .name: roles[unit] = .name
    case .level: roles[unit] = .level
    default: roles[unit] = .structure(meaning.structureRole ?? .noise)
    }
  }

  private mutating func setKinds(_ kind: ItemKind, below heading: Int, but own: Set<Int>) {
    for place in roles.indices[(heading + 1)...] {
      switch roles[place] {
      case .name, .level, .structure(.heading): return
      case .structure(.item) where !own.contains(place):
        // Probes stay among questions, and steps among activities.
        if kind == .question, kinds[place] == .probe || kind == .activity, kinds[place] == .step { continue }
        kinds[place] = kind
      default: continue
      }
    }
  }

  /// What goes on with nothing begins something.
  private mutating func settle() {
    roles = StructureDecoder.settled(roles)
    for place in roles.indices where roles[place] == .structure(.item) && kinds[place] == nil {
      kinds[place] = .behavior
    }
  }
}
