import FrameworkModel

/// One whole reading of a page: what each unit is, and what that makes.
struct PageReadingCandidate {
  var names: UnitSeries
  var levels: UnitSeries
  var roles: [UnitRole]
  var kinds: [Int: ItemKind]
  var likelihood: Int
  var draft: Draft
}

/// Finds the reading that explains a page best.
///
/// Evidence is made once and never changed. A bounded number of hypotheses says which series name competencies and which
/// announce levels; for each, all other units are decoded exactly, and the whole is scored by named terms.
struct PageExplainer {
  let page: PageEvidence
  private let model: ReadingModel
  private let base: UnitFeatures
  private let markers: MarkerEvidence
  private var structure: StructureDecoder
  private var kinds: KindDecoder

  init(_ units: [Unit], _ model: ReadingModel) {
    page = PageEvidence(units, model.words)
    self.model = model
    base = UnitFeatures(page)
    markers = MarkerEvidence(base, model.markers)
    structure = StructureDecoder(base, model.structure)
    kinds = KindDecoder(base, model.kinds)
  }

  /// All readings that are compared, each once.
  mutating func candidates() -> [PageReadingCandidate] {
    var out: [PageReadingCandidate] = []
    var seen: Set<[Int]> = []
    for levels in LevelSeries.candidates(page) {
      for names in NameSeries.candidates(page, levels: levels.members) {
        guard seen.insert(names.members + [-1] + levels.members).inserted else { continue }
        let decoded = structure.decode(names: names.members, levels: levels.members)
        let kinds = kinds.kinds(decoded.roles)
        out.append(
          PageReadingCandidate(
            names: names, levels: levels, roles: decoded.roles, kinds: kinds, likelihood: decoded.likelihood,
            draft: Composer.draft(page, decoded.roles, kinds)))
      }
    }
    return out
  }

  /// A reading that was made in another way, as one to compare with the others.
  mutating func former(_ reading: SourceReading) -> PageReadingCandidate {
    let former = FormerRoles(reading, page.units)
    let names = former.roles.indices.filter { former.roles[$0] == .name }
    let levels = former.roles.indices.filter { former.roles[$0] == .level }
    return PageReadingCandidate(
      names: UnitSeries(source: .former, members: names), levels: UnitSeries(source: .former, members: levels),
      roles: former.roles, kinds: former.kinds,
      likelihood: structure.likelihood(former.roles, names: names, levels: levels),
      draft: Composer.draft(page, former.roles, former.kinds))
  }

  func terms(_ candidate: PageReadingCandidate) -> ReadingTerms { ReadingTerms(candidate, page, markers) }

  /// The best reading and the runner-up, with their scores.
  mutating func best() -> (best: PageReadingCandidate, score: Int, runnerUp: PageReadingCandidate?, margin: Int)? {
    let scored = candidates().map { ($0, model.score(terms($0))) }
    guard let best = scored.indices.max(by: { scored[$0].1 < scored[$1].1 }) else { return nil }
    let second = scored.indices.filter { $0 != best }.max { scored[$0].1 < scored[$1].1 }
    return (
      scored[best].0, scored[best].1, second.map { scored[$0].0 },
      second.map { scored[best].1 - scored[$0].1 } ?? Int.max
    )
  }

  /// The best reading, where one made in another way is to be doubted and this one explains the page better.
  mutating func best(beside former: PageReadingCandidate) -> PageReadingCandidate? {
    let terms = terms(former)
    guard model.doubts(terms), let found = best(), found.score > model.score(terms) else { return nil }
    return found.best
  }

  // MARK: Examples to learn from

  func markerFeatures() -> [Features] { MarkerEvidence.features(base) }

  /// The features of each unit that is neither name nor level, with those of what stands in front.
  func structureFeatures(_ roles: [UnitRole]) -> [(unit: Int, features: Features)] {
    let names = roles.indices.filter { roles[$0] == .name }
    let levels = roles.indices.filter { roles[$0] == .level }
    let context = StructureDecoder.features(names: names, levels: levels, base)
    return page.units.indices.compactMap { place in
      guard let own = context[place] else { return nil }
      var before = StructureDecoder.nothingBefore
      if place > 0 {
        switch roles[place - 1] {
        case .name: before = StructureDecoder.nameBefore
        case .level: before = StructureDecoder.levelBefore
        case .structure(let role): before = role.rawValue
        }
      }
      var features = base.structure[place]
      features.append(own)
      features.append(StructureDecoder.featuresBehind(before, place, base))
      return (place, features)
    }
  }

  func features(_ item: ItemBlocks.Item) -> Features {
    item.headings.reduce(into: item.features) { $0.append($1.features(base)) }
  }

  func itemBlocks(_ roles: [UnitRole]) -> ItemBlocks { ItemBlocks(roles, base) }
}

/// All that was learned: words, weights of evidence, weights of whole readings' terms.
struct ReadingModel: Sendable {
  let words: PageWords
  let markers: Weights
  let structure: Weights
  let kinds: Weights
  private let terms: [String: [Int]]
  private let doubt: [String: [Int]]

  /// The model that the program reads with.
  static let standard = ReadingModel(LearnedTable(LearnedTable.text))

  init(_ table: LearnedTable) {
    words = PageWords(table)
    markers = table.weights("M", classes: MarkerEvidence.classes)
    structure = table.weights("D", classes: StructureDecoder.classes)
    kinds = table.weights("K", classes: KindDecoder.classes)
    terms = table.rows("R")
    doubt = table.rows("G")
  }

  /// The score of a reading, in millionths: for each term its value times a weight, and a step for each threshold that it exceeds.
  func score(_ reading: ReadingTerms) -> Int {
    zip(reading.names, reading.values).reduce(0) { $0 + score($1.0, $1.1) }
  }

  /// Whether a reading is so unlike right ones that others are worth a look.
  func doubts(_ reading: ReadingTerms) -> Bool {
    let base = (doubt[""]?.first ?? 0) * 1000
    return zip(reading.names, reading.values).reduce(base) { $0 + sum(doubt[$1.0], $1.1) } > 0
  }

  /// What one term adds.
  func score(_ term: String, _ value: Int) -> Int { sum(terms[term], value) }

  /// A slope times a value, and the weights of the steps that the value exceeds.
  private func sum(_ weights: [Int]?, _ value: Int) -> Int {
    guard let weights, let slope = weights.first else { return 0 }
    var sum = slope * value
    for step in stride(from: 1, to: weights.count - 1, by: 2) where value > weights[step] {
      sum += weights[step + 1] * 1000
    }
    return sum
  }
}
