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

extension PageReadingCandidate {
  /// Whether another reading takes the same units for names and levels.
  fileprivate func isLike(_ other: PageReadingCandidate) -> Bool { names == other.names && levels == other.levels }
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
  let hints: UnitHints

  init(_ units: [Unit], _ model: ReadingModel, hints: UnitHints = .none) {
    page = PageEvidence(units, model.words, hinted: hints.announcement)
    self.hints = hints
    let hinted = HintedRoles(hints, page)
    self.model = model
    base = UnitFeatures(page)
    markers = MarkerEvidence(base, model.markers)
    structure = StructureDecoder(base, model.structure, hinted: hinted)
    kinds = KindDecoder(base, model.kinds, hinted: hinted)
  }

  /// All readings that are compared, each once.
  mutating func candidates() -> [PageReadingCandidate] {
    var out: [PageReadingCandidate] = []
    var seen: Set<[Int]> = []
    for (names, levels) in hypotheses() {
      guard seen.insert(names.members + [-1] + levels.members).inserted else { continue }
      let decoded = structure.decode(names: names.members, levels: levels.members)
      let kinds = kinds.kinds(decoded.roles)
      out.append(
        PageReadingCandidate(
          names: names, levels: levels, roles: decoded.roles, kinds: kinds, likelihood: decoded.likelihood,
          draft: Composer.draft(page, decoded.roles, kinds, keeping: hints.names)))
    }
    return out
  }

  /// Which units may name competencies and announce levels.
  private func hypotheses() -> [(names: UnitSeries, levels: UnitSeries)] {
    let levels = LevelSeries.candidates(page)
    guard !hints.isEmpty else {
      return levels.flatMap { levels in
        NameSeries.candidates(page, levels: levels.members).map { ($0, levels) }
      }
    }
    let markers = HintedMarkers(page, hints)
    var found: [(rank: Int, names: UnitSeries, levels: UnitSeries)] = []
    for choice in markers.choices() {
      for (levelRank, levels) in markers.levels(levels, choice).enumerated() {
        let names = NameSeries.candidates(page, levels: levels.members)
        for (nameRank, names) in markers.names(names, choice, levels: levels.members).enumerated() {
          found.append((levelRank + nameRank, names, levels))
        }
      }
    }
    // Those first that stand in front of both lists.
    found.sort { $0.rank < $1.rank }
    return found.prefix(Self.mostHinted).map { ($0.names, $0.levels) }
  }

  /// With hints the lists of series are longer. More of their pairs bring nothing.
  private static let mostHinted = 120

  /// A reading that was made in another way, as one to compare with the others.
  mutating func former(_ reading: SourceReading) -> PageReadingCandidate {
    let former = FormerRoles(reading, page.units)
    return candidate(former.roles, former.kinds)
  }

  /// A reading whose roles are all known.
  mutating func candidate(_ roles: [UnitRole], _ kinds: [Int: ItemKind]) -> PageReadingCandidate {
    let names = roles.indices.filter { roles[$0] == .name }
    let levels = roles.indices.filter { roles[$0] == .level }
    return PageReadingCandidate(
      names: UnitSeries(source: .former, members: names), levels: UnitSeries(source: .former, members: levels),
      roles: roles, kinds: kinds, likelihood: structure.likelihood(roles, names: names, levels: levels),
      draft: Composer.draft(page, roles, kinds, keeping: hints.names))
  }

  /// The terms of a reading by itself.
  func terms(_ candidate: PageReadingCandidate) -> ReadingTerms { ReadingTerms(candidate, page, markers) }

  /// The terms of all readings, with what a comparison tells, and those of one made in another way.
  func terms(_ candidates: [PageReadingCandidate], former: PageReadingCandidate?) -> (
    all: [ReadingTerms], former: ReadingTerms?
  ) {
    let agreement = Agreement(candidates.map(\.draft), page)
    let all = zip(candidates, agreement.means()).map { candidate, mean in
      var terms = terms(candidate)
      terms.add(Self.agreement, mean)
      return terms
    }
    let former = former.map { candidate in
      var terms = terms(candidate)
      terms.add(Self.agreement, agreement.mean(candidate.draft, page))
      return terms
    }
    return (all, former)
  }

  private static let agreement = "agreement"

  /// Readings with their scores, compared with one another.
  func scored(_ candidates: [PageReadingCandidate]) -> [(candidate: PageReadingCandidate, score: Int)] {
    zip(candidates, terms(candidates, former: nil).all).map { ($0, model.score($1)) }
  }

  /// The score of a reading that was made in another way, less its doubt; nil where it is not to be doubted.
  mutating func score(former: PageReadingCandidate) -> Int? {
    guard let doubt = doubt(former) else { return nil }
    return terms(candidates(), former: former).former.map { model.score($0) - doubt }
  }

  /// How unlike right ones a reading by finders is; nil where it is so like them that no other is worth a look.
  func doubt(_ candidate: PageReadingCandidate) -> Int? {
    let doubt = model.doubt(terms(candidate))
    return doubt > ReadingModel.least ? doubt : nil
  }

  /// What readings of a page come to, one of which was made in another way and is to be doubted.
  struct Choice {
    var best: PageReadingCandidate
    /// Whether that is the one that was made in another way.
    var isFormer: Bool
    /// The next one that takes other units for names or for levels, and how far it lies behind.
    var next: PageReadingCandidate?
    var margin = Int.max
  }

  /// The best of all readings and a given one, against which its doubt counts; nil where it is not to be doubted.
  mutating func choice(beside former: PageReadingCandidate) -> Choice? {
    guard let doubt = doubt(former) else { return nil }
    let candidates = candidates()
    let terms = terms(candidates, former: former)
    var scored = zip([former] + candidates, [terms.former].compactMap(\.self) + terms.all).map { ($0, model.score($1)) }
    scored[0].1 -= doubt
    // Of equals the given one.
    let best = scored.indices.dropFirst().reduce(0) { scored[$1].1 > scored[$0].1 ? $1 : $0 }
    var choice = Choice(best: scored[best].0, isFormer: best == 0)
    for (candidate, score) in scored where !candidate.isLike(choice.best) && scored[best].1 - score < choice.margin {
      choice.next = candidate
      choice.margin = scored[best].1 - score
    }
    return choice
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
public struct ReadingModel: Sendable {
  let words: PageWords
  let markers: Weights
  let structure: Weights
  let kinds: Weights
  private let terms: [String: [Int]]
  private let doubt: [String: [Int]]

  /// The model that the program reads with.
  public static let standard = ReadingModel(table: LearnedTable.text)

  /// - Parameter text: The learned table, in its form.
  public init(table text: String) {
    let table = LearnedTable(text)
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

  /// A reading with no more doubt is taken without a look at others.
  static let least = -2_000_000

  /// How unlike right ones a reading is, in millionths as its score: below 0 where it is like them.
  func doubt(_ reading: ReadingTerms) -> Int {
    let base = (doubt[""]?.first ?? 0) * 1000
    return zip(reading.names, reading.values).reduce(base) { $0 + sum(doubt[$1.0], $1.1) }
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
