import FrameworkModel
import SourceText

/// What hints say of a page's units.
struct UnitHints {
  /// A hinted line's units.
  struct Named {
    var hint: Int
    var meaning: LineMeaning
    /// The units that begin on the line, in order.
    var units: [Int]
  }

  let named: [Named]
  /// What single units are. Of a name or a level on a line of several units, the markers' choice says which it is.
  private(set) var meanings: [Int: LineMeaning] = [:]

  static let none = UnitHints()

  private init() { named = [] }

  init(_ lines: HintedLines, _ units: [Unit]) {
    var places: [Int: Int] = [:]
    var named: [Named] = []
    guard !lines.found.isEmpty else {
      self.named = []
      return
    }
    for (place, unit) in units.enumerated() {
      guard let found = lines.hint(at: Int(unit.text.start)) else { continue }
      let key = Int(found.range.start)
      if let known = places[key] {
        named[known].units.append(place)
      } else {
        places[key] = named.count
        named.append(Named(hint: found.hint, meaning: found.meaning, units: [place]))
      }
    }
    self.named = named
    for line in named { fix(line, units) }
  }

  var isEmpty: Bool { named.isEmpty }

  /// The units of lines that hints call names.
  var names: Set<Int> { Set(named.filter { $0.meaning == .name }.flatMap(\.units)) }

  private mutating func fix(_ line: Named, _ units: [Unit]) {
    switch line.meaning {
    case .name, .level: break
    case .noise, .code, .cluster: for unit in line.units { meanings[unit] = line.meaning }
    default:
      let isRow = line.units.contains { units[$0].cell != units[line.units[0]].cell }
      if isRow, line.meaning.structureRole == .heading {
        for unit in line.units where units[unit].part != .rest { meanings[unit] = line.meaning }
      } else if isRow {
        // Of a row the text, not the short cell in front.
        let long = line.units.first { units[$0].part != .rest && units[$0].words.utf8.count > 24 }
        meanings[long ?? line.units[0]] = line.meaning
      } else {
        meanings[line.units[0]] = line.meaning
      }
    }
  }

  /// What headings announce, as evidence in place of their words.
  func announcement(_ unit: Int) -> HeadingWords.Finding? {
    meanings[unit].map { $0.announcement ?? HeadingWords.Finding() }
  }
}

/// What hints leave of the roles that a page's units may have, and what they add to those of units of the same form.
struct HintedRoles {
  /// For each unit that has one, the only role that it may have.
  private(set) var fixed: [Int: StructureRole] = [:]
  /// The only kind of items that hints name.
  private(set) var kinds: [Int: ItemKind] = [:]
  /// The kinds of the items below headings that hints name, by the headings.
  private(set) var kindsBelow: [Int: ItemKind] = [:]
  /// What other units' roles gain, a unit: 256 times a logarithm.
  private(set) var gains: [Int: [(role: StructureRole, gain: Int)]] = [:]
  /// What other items' kinds gain.
  private(set) var kindGains: [Int: [(kind: ItemKind, gain: Int)]] = [:]
  /// Units that hints call noise, but which stand as titles above items.
  private(set) var titlesOfNothing: Set<Int> = []

  static let none = HintedRoles()

  private init() {}

  init(_ hints: UnitHints, _ page: PageEvidence) {
    for (place, meaning) in hints.meanings {
      guard let role = meaning.structureRole else { continue }
      fixed[place] = role
      if let kind = meaning.itemKind { kinds[place] = kind }
      if let kind = meaning.kindBelow { kindsBelow[place] = kind }
      if role == .noise, page.isTitle[place], place + 1 < page.count, !page.isTitle[place + 1] {
        titlesOfNothing.insert(place)
      }
    }
    // A hinted line that does not begin a level's or a name's heading goes on with one.
    for line in hints.named where line.meaning == .level || line.meaning == .name {
      let role = line.meaning == .level ? StructureRole.levelGoesOn : .nameGoesOn
      if line.units.count == 1 {
        fixed[line.units[0]] = role
        for other in page.series[page.form[line.units[0]]] where other != line.units[0] {
          if page.formBefore(other) == page.formBefore(line.units[0]) { gain(other, role, HintWeights.sameForm) }
        }
      }
    }
    for line in hints.named {
      guard let last = line.units.last, let first = hints.meanings[line.units[0]] else { continue }
      // What stands behind the title of a text belongs to the text.
      if let role = first.structureRole, role == .item || role == .definition || role == .description,
        line.units.count > 1, page.units[last].part == .rest, page.units[line.units[0]].part == .title
      {
        gain(last, role == .item ? .itemGoesOn : .definitionGoesOn, 1500)
      }
    }
    for (place, meaning) in hints.meanings.sorted(by: { $0.key < $1.key }) { pull(place, meaning, page) }
  }

  private mutating func gain(_ unit: Int, _ role: StructureRole, _ gain: Int) {
    if fixed[unit] == nil { gains[unit, default: []].append((role, gain)) }
  }

  /// Units of the form of a hinted one have its role more likely, the more so the more they have in common.
  private mutating func pull(_ place: Int, _ meaning: LineMeaning, _ page: PageEvidence) {
    guard let role = meaning.structureRole, role != .noise else { return }
    let isText = role == .definition || role == .description
    for other in page.series[page.form[place]] where other != place {
      let isSameBefore = page.formBefore(other) == page.formBefore(place)
      let isSameBehind = page.formBehind(other) == page.formBehind(place)
      if isText, !isSameBefore { continue }
      gain(other, role, HintWeights.sameForm + (isSameBefore || isSameBehind ? HintWeights.sameNeighbors : 0))
      if let kind = meaning.itemKind { kindGains[other, default: []].append((kind, HintWeights.sameKind)) }
    }
  }
}

// MARK: For the decoders

extension HintedRoles {
  private static let impossible = -1_000_000

  /// Adds to the scores of a unit's roles.
  func add(to scores: inout [Int], of unit: Int) {
    if let only = fixed[unit] {
      for role in scores.indices where role != only.rawValue { scores[role] += Self.impossible }
    }
    for (role, gain) in gains[unit] ?? [] { scores[role.rawValue] += gain }
  }

  /// Adds to the scores of an item's kinds.
  func add(to scores: inout [Int], of item: ItemBlocks.Item) {
    func add(_ kind: ItemKind, _ gain: Int) { if kind.rawValue < scores.count { scores[kind.rawValue] += gain } }
    if let kind = kinds[item.unit] {
      add(kind == .step ? .activity : kind, HintWeights.below)
      return
    }
    for heading in item.headings where heading.place != .outer && heading.place != .row {
      guard let kind = kindsBelow[heading.unit] else { continue }
      add(kind, HintWeights.below)
      // Probes stand among questions.
      if kind == .question { add(.probe, HintWeights.below) }
    }
    for (kind, gain) in kindGains[item.unit] ?? [] { add(kind, gain) }
  }

  /// A title that hints call noise divides the items all the same.
  func heading(_ roles: [UnitRole]) -> [UnitRole] {
    guard !titlesOfNothing.isEmpty else { return roles }
    var roles = roles
    for place in titlesOfNothing where roles[place] == .structure(.noise) { roles[place] = .structure(.heading) }
    return roles
  }

  func settle(_ found: inout [Int: ItemKind]) {
    for (place, kind) in kinds where found[place] != nil { found[place] = kind }
  }
}

/// How much a hint weighs for units of the same form that it does not name.
enum HintWeights {
  static let sameForm = 300
  static let sameNeighbors = 300
  static let sameKind = 300
  static let below = 3000
  /// What agreement with the reading without hints adds to a reading's score, for each thousandth.
  static let agreement = 4000
  /// How much better a corrected reading must be than one that was decoded anew: it scores well for what its maker is known for.
  static let handicap = 2_000_000
  /// What a reading loses for each name that a hint states and that nothing stands below: nobody hints at such a name.
  static let emptyName = 4_000_000
}

extension PageEvidence {
  /// The form of the unit in front, -1 at the beginning.
  func formBefore(_ place: Int) -> Int { place > 0 ? form[place - 1] : -1 }
  /// The form of the unit behind, -1 at the end.
  func formBehind(_ place: Int) -> Int { place + 1 < count ? form[place + 1] : -1 }
}
