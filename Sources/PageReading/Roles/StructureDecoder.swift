/// What a unit between names and levels is.
enum StructureRole: Int, CaseIterable {
  case definition, definitionGoesOn, item, itemGoesOn, heading, noise, description, levelGoesOn, nameGoesOn
}

/// A unit's part in one reading of the page.
enum UnitRole: Equatable {
  case name, level
  case structure(StructureRole)
}

/// Decides, for given names and levels, what all other units are: the likeliest sequence of roles, found exactly.
///
/// What a unit's evidence adds up to in one spot is kept, since most units stand in the same spot under many hypotheses.
struct StructureDecoder {
  private let base: UnitFeatures
  private let weights: Weights
  /// For each unit, for each state in front of it, the scores of its roles by its own evidence.
  private let ownScores: [Int]
  private var spotScores: [StructureContext.Spot: Int] = [:]
  private var contextScores: [Int] = []

  static let classes = StructureRole.allCases.count
  /// What can stand in front of a unit, beside a role: a name, a level, nothing.
  static let nameBefore = classes
  static let levelBefore = classes + 1
  static let nothingBefore = classes + 2
  private static let states = classes + 3
  /// How far behind the best a sequence may lie and still be followed up.
  private static let widest = 4000

  init(_ base: UnitFeatures, _ weights: Weights, hinted: HintedRoles = .none) {
    self.base = base
    self.weights = weights
    var scores: [Int] = []
    scores.reserveCapacity(base.page.count * Self.states * Self.classes)
    for place in base.page.units.indices {
      var own = Array(repeating: 0, count: Self.classes)
      weights.add(base.structure[place].keys, to: &own)
      hinted.add(to: &own, of: place)
      for before in 0..<Self.states {
        var sums = own
        weights.add(Self.featuresBehind(before, place, base).keys, to: &sums)
        scores += sums
      }
    }
    ownScores = scores
  }

  /// Where the scores of a spot begin.
  private mutating func context(_ spot: StructureContext.Spot, _ context: StructureContext) -> Int {
    if let known = spotScores[spot] { return known }
    var sums = Array(repeating: 0, count: Self.classes)
    weights.add(context.features(spot).keys, to: &sums)
    let start = contextScores.count
    contextScores += sums
    spotScores[spot] = start
    return start
  }

  /// - Returns: The role of each unit, and how likely they are together, a unit: 256 times a logarithm.
  mutating func decode(names: [Int], levels: [Int]) -> (roles: [UnitRole], likelihood: Int) {
    let count = base.page.count
    let context = StructureContext(names: names, levels: levels, base)
    let spots = context.spots()
    let impossible = Int.min / 4
    var best = Array(repeating: impossible, count: Self.states)
    best[Self.nothingBefore] = 0
    var back = Array(repeating: Int8(Self.nothingBefore), count: count * Self.states)
    var scores = Array(repeating: 0, count: Self.classes)
    var next = best
    let isName = Set(names)
    for place in 0..<count {
      for state in 0..<Self.states { next[state] = impossible }
      let row = place * Self.states
      guard let spot = spots[place] else {
        let state = isName.contains(place) ? Self.nameBefore : Self.levelBefore
        let before = best.indices.max { best[$0] < best[$1] } ?? 0
        next[state] = best[before]
        back[row + state] = Int8(before)
        swap(&best, &next)
        continue
      }
      let start = self.context(spot, context)
      let least = (best.max() ?? 0) - Self.widest
      for before in 0..<Self.states where best[before] >= least {
        let own = (row + before) * Self.classes
        for role in 0..<Self.classes { scores[role] = ownScores[own + role] + contextScores[start + role] }
        let total = WholeLogarithm.sum(scores)
        for role in 0..<Self.classes {
          var score = best[before] + scores[role] - total
          if !Self.mayFollow(role, before) { score -= 2300 }
          if score > next[role] {
            next[role] = score
            back[row + role] = Int8(before)
          }
        }
      }
      swap(&best, &next)
    }
    var state = best.indices.max { best[$0] < best[$1] } ?? 0
    let likelihood = count == 0 ? 0 : best[state] / count
    var roles = Array(repeating: UnitRole.structure(.noise), count: count)
    for place in (0..<count).reversed() {
      roles[place] =
        state == Self.nameBefore
        ? .name : state == Self.levelBefore ? .level : .structure(StructureRole(rawValue: state) ?? .noise)
      state = Int(back[place * Self.states + state])
    }
    return (Self.settled(roles), likelihood)
  }

  /// How likely given roles are together, a unit: 256 times a logarithm.
  mutating func likelihood(_ roles: [UnitRole], names: [Int], levels: [Int]) -> Int {
    let context = StructureContext(names: names, levels: levels, base)
    var before = Self.nothingBefore
    var likelihood = 0
    for (place, spot) in context.spots().enumerated() {
      guard let spot, case .structure(let role) = roles[place] else {
        before = roles[place] == .name ? Self.nameBefore : Self.levelBefore
        continue
      }
      let start = self.context(spot, context)
      let own = (place * Self.states + before) * Self.classes
      let scores = (0..<Self.classes).map { ownScores[own + $0] + contextScores[start + $0] }
      likelihood += scores[role.rawValue] - WholeLogarithm.sum(scores)
      before = role.rawValue
    }
    return roles.isEmpty ? 0 : likelihood / roles.count
  }

  /// A definition goes on behind a definition or a description only, and so on.
  private static func mayFollow(_ role: Int, _ before: Int) -> Bool {
    switch StructureRole(rawValue: role) {
    case .definitionGoesOn:
      before == StructureRole.definition.rawValue || before == StructureRole.definitionGoesOn.rawValue
        || before == StructureRole.description.rawValue
    case .itemGoesOn: before == StructureRole.item.rawValue || before == StructureRole.itemGoesOn.rawValue
    case .levelGoesOn: before == levelBefore || before == StructureRole.levelGoesOn.rawValue
    case .nameGoesOn: before == nameBefore || before == StructureRole.nameGoesOn.rawValue
    default: true
    }
  }

  /// What goes on with nothing begins something.
  static func settled(_ roles: [UnitRole]) -> [UnitRole] {
    var roles = roles
    for place in roles.indices {
      let before = place > 0 ? roles[place - 1] : .structure(.noise)
      switch roles[place] {
      case .structure(.definitionGoesOn)
      where before != .structure(.definition) && before != .structure(.definitionGoesOn)
        && before != .structure(.description):
        roles[place] = .structure(.definition)
      case .structure(.itemGoesOn) where before != .structure(.item) && before != .structure(.itemGoesOn):
        roles[place] = .structure(.item)
      case .structure(.levelGoesOn) where before != .level && before != .structure(.levelGoesOn):
        roles[place] = .structure(.noise)
      case .structure(.nameGoesOn) where before != .name && before != .structure(.nameGoesOn):
        roles[place] = .structure(.noise)
      default: break
      }
    }
    return roles
  }

  static func featuresBehind(_ before: Int, _ place: Int, _ base: UnitFeatures) -> Features {
    let page = base.page
    let unit = page.units[place]
    let isMarked = base.bit(unit.isMarked)
    let isApart = base.bit(unit.isApart)
    var f = Features()
    f.add(.before, before)
    f.add(.beforeMark, isMarked, before)
    f.add(.beforeDivision, Int(unit.part.rawValue), before)
    f.add(.beforeGap, isApart, isMarked, before)
    f.add(.beforeTitle, base.bit(page.isTitle[place]), isMarked, before)
    f.add(
      .beforeSame, place > 0 ? base.bit(page.units[place - 1].mark.family == unit.mark.family) : 2,
      place > 0 ? base.bit(page.form[place - 1] == page.form[place]) : 2, before)
    f.add(.beforeLower, base.bit(page.looks[place].letterCase == .lower), before)
    return f
  }

  /// Evidence of where each unit stands between names and levels; nil for those themselves.
  static func features(names: [Int], levels: [Int], _ base: UnitFeatures) -> [Features?] {
    StructureContext(names: names, levels: levels, base).features()
  }
}
