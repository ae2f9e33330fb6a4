import TextReading

/// What kind of item a unit is.
enum ItemKind: Int, CaseIterable {
  case behavior, negativeBehavior, question, probe, activity, resource, description
  /// A step below an activity; it is told by nesting, not learned.
  case step
}

/// Decides what kind the items of each block are: one decision for alike items of a block, from the heading's words and their looks.
struct KindDecoder {
  private let base: UnitFeatures
  private let weights: Weights
  private let hinted: HintedRoles
  /// What the words of headings add up to, kept for all hypotheses.
  private var headingScores: [ItemBlocks.Heading: [Int]] = [:]

  static let classes = ItemKind.step.rawValue

  init(_ base: UnitFeatures, _ weights: Weights, hinted: HintedRoles = .none) {
    self.base = base
    self.weights = weights
    self.hinted = hinted
  }

  /// - Returns: The kind of each unit that is an item.
  mutating func kinds(_ roles: [UnitRole]) -> [Int: ItemKind] {
    let table = ItemBlocks(hinted.heading(roles), base)
    var scores: [Int: [Int]] = [:]
    for item in table.items {
      var sums = Array(repeating: 0, count: Self.classes)
      weights.add(item.features.keys, to: &sums)
      for heading in item.headings {
        for (kind, score) in announced(heading).enumerated() { sums[kind] += score }
      }
      hinted.add(to: &sums, of: item)
      let total = WholeLogarithm.sum(sums)
      scores[item.unit] = sums.map { max($0 - total, -1500) }
    }
    let pooled = table.groups.map { group in
      group.reduce(into: Array(repeating: 0, count: Self.classes)) { sums, unit in
        for (kind, score) in (scores[unit] ?? []).enumerated() { sums[kind] += score }
      }
    }
    var kinds: [Int: ItemKind] = [:]
    for item in table.items {
      let count = table.groups[item.group].count
      let sums = zip(scores[item.unit] ?? [], pooled[item.group]).map { own, all in own * 3 * count + all * 7 }
      let best = sums.indices.max { sums[$0] < sums[$1] } ?? 0
      kinds[item.unit] = ItemKind(rawValue: best) ?? .behavior
    }
    for block in table.blocks { findSteps(block, &kinds) }
    hinted.settle(&kinds)
    return kinds
  }

  private mutating func announced(_ heading: ItemBlocks.Heading) -> [Int] {
    if let known = headingScores[heading] { return known }
    var sums = Array(repeating: 0, count: Self.classes)
    weights.add(heading.features(base).keys, to: &sums)
    headingScores[heading] = sums
    return sums
  }

  /// Activities nested below activities are steps.
  private func findSteps(_ block: [Int], _ kinds: inout [Int: ItemKind]) {
    guard let first = block.first, kinds[first] == .activity else { return }
    let outer = base.page.units[first]
    for place in block.dropFirst() where kinds[place] == .activity {
      let unit = base.page.units[place]
      let isDeeper = unit.indent > outer.indent + 1
      let isOtherMark =
        unit.mark != outer.mark && (outer.mark == .none || outer.mark == .number || outer.mark == .square)
        && unit.isMarked && unit.mark != .number
      if isDeeper || isOtherMark { kinds[place] = .step }
    }
  }
}

/// The items of a reading in blocks, each with its evidence.
struct ItemBlocks {
  struct Item {
    var unit: Int
    /// The place of its group: the items of its block with its mark and depth.
    var group: Int
    var features: Features
    /// The headings whose words count beside its own evidence.
    var headings: [Heading]
  }

  /// A heading in its place above an item.
  struct Heading: Hashable {
    enum Place { case nearest, outer, column, row }

    var unit: Int
    var place: Place

    /// What it says of the items below: what its words are known for, and the words themselves.
    func features(_ base: UnitFeatures) -> Features {
      let (kind, word): (FeatureKind, FeatureKind) =
        switch place {
        case .nearest: (.kindHeading, .kindHeadingWord)
        case .outer: (.kindOuterHeading, .kindOuterWord)
        case .column: (.kindColumn, .kindColumnWord)
        case .row: (.kindRow, .kindRowWord)
        }
      var f = Features()
      f.add(kind, base.announcement(unit), base.bit(base.page.looks[unit].isNegativeHeading))
      ItemBlocks.addWords(base.page.looks[unit].tokens, &f, word, isInner: place != .outer)
      return f
    }
  }

  private(set) var blocks: [[Int]] = []
  private(set) var items: [Item] = []
  private(set) var groups: [[Int]] = []

  private struct GroupKey: Hashable {
    var mark: ListMark
    var indent: Int
  }

  /// What shares of a group or block have, in quarters.
  private struct Shares {
    var asking: Int
    var negative: Int

    init(_ places: [Int], _ page: PageEvidence) {
      asking = ItemBlocks.quarters(places) { page.looks[$0].isQuestion }
      negative = ItemBlocks.quarters(places) { page.looks[$0].beginsNegative }
    }
  }

  private struct Surroundings {
    var headings: [Int]
    /// The heading that stood in the nearest one's place before, within the same competency.
    var before: Int?
    /// How many headings the competency has had.
    var order: Int
    var isInLevel: Bool
  }

  init(_ roles: [UnitRole], _ base: UnitFeatures) {
    let page = base.page
    var surroundings: [Int: Surroundings] = [:]
    var headings: [Int] = []
    var lastHeading: Int?
    var beforeLast: Int?
    var order = 0
    var isInLevel = false
    var block: [Int] = []
    func close() {
      if !block.isEmpty { blocks.append(block) }
      block = []
    }
    func rank(_ place: Int) -> Int {
      let unit = page.units[place]
      return unit.headingDepth > 0 ? unit.headingDepth : unit.isBold ? 9 : 10
    }
    for place in page.units.indices {
      switch roles[place] {
      case .name:
        close()
        headings = []
        lastHeading = nil
        beforeLast = nil
        order = 0
        isInLevel = false
      case .level:
        close()
        if !page.isCell(place) { headings = [] }
        isInLevel = true
      case .structure(.heading):
        close()
        headings = headings.filter { rank($0) < rank(place) }.suffix(1) + [place]
        beforeLast = lastHeading
        lastHeading = place
        order += 1
      case .structure(.definition), .structure(.description): close()
      case .structure(.item):
        if let last = block.last, let cell = page.units[place].cell {
          let other = page.units[last].cell
          if other?.table != cell.table || other?.column != cell.column { close() }
        }
        block.append(place)
        surroundings[place] = Surroundings(
          headings: headings, before: headings.isEmpty ? nil : beforeLast, order: order, isInLevel: isInLevel)
      default: break
      }
    }
    close()
    describe(roles, base, surroundings)
  }

  private mutating func describe(_ roles: [UnitRole], _ base: UnitFeatures, _ surroundings: [Int: Surroundings]) {
    let page = base.page
    var levelRows: Set<[Int]> = []
    var levelColumns: Set<[Int]> = []
    var hasLevels = false
    for place in page.units.indices where roles[place] == .level {
      hasLevels = true
      guard let cell = page.units[place].cell else { continue }
      levelRows.insert([cell.table, cell.row])
      levelColumns.insert([cell.table, cell.column])
    }
    var previous: Int?
    for block in blocks {
      let before = previous
      previous = block[0]
      var order: [GroupKey: Int] = [:]
      for place in block {
        let key = GroupKey(mark: page.units[place].mark, indent: page.units[place].indent)
        if let group = order[key] {
          groups[group].append(place)
        } else {
          order[key] = groups.count
          groups.append([place])
        }
      }
      let whole = Shares(block, page)
      let shares = order.mapValues { Shares(groups[$0], page) }
      for (rank, place) in block.enumerated() {
        let unit = page.units[place]
        let key = GroupKey(mark: unit.mark, indent: unit.indent)
        let around = surroundings[place] ?? Surroundings(headings: [], order: 0, isInLevel: false)
        let isInLevel =
          around.isInLevel
          || unit.cell.map { levelRows.contains([$0.table, $0.row]) || levelColumns.contains([$0.table, $0.column]) }
            ?? false
        var features = Self.features(
          place, first: block[0], rank: rank, whole, shares[key] ?? whole, around.headings, isInLevel: isInLevel,
          hasLevels: hasLevels, before: before, roles, base)
        if let heading = around.headings.last {
          Self.addPair(heading, behind: around.before, order: around.order, base, &features)
        }
        items.append(
          Item(
            unit: place, group: order[key] ?? 0, features: features,
            headings: Self.headings(place, around.headings, roles, page)))
      }
    }
  }

  private static func quarters(_ places: [Int], _ test: (Int) -> Bool) -> Int {
    places.isEmpty ? 0 : places.count(where: test) * 399 / places.count / 100
  }

  private static func features(
    _ place: Int, first: Int, rank: Int, _ block: Shares, _ alike: Shares, _ headings: [Int], isInLevel: Bool,
    hasLevels: Bool, before: Int?, _ roles: [UnitRole], _ base: UnitFeatures
  ) -> Features {
    let page = base.page
    let unit = page.units[place]
    let look = page.looks[place]
    let outer = page.units[first]
    let asks = base.bit(look.isQuestion)
    let alikeAsks = alike.asking
    let alikeNegative = alike.negative
    let nest = unit.indent > outer.indent + 1 ? 2 : unit.mark != outer.mark ? 1 : 0
    let level = base.bit(isInLevel)
    let firstAsks = base.bit(page.looks[first].isQuestion)
    var f = Features()
    f.add(.always)
    f.add(.kindAsks, asks)
    f.add(.kindSame, alikeAsks)
    f.add(.kindBlock, block.asking)
    f.add(.kindNegative, alikeNegative)
    f.add(.kindBlockNegative, block.negative)
    f.add(.kindLevel, level)
    f.add(.kindAnyLevel, base.bit(hasLevels))
    f.add(.kindNest, nest)
    f.add(.kindNestAsks, nest, firstAsks, asks)
    f.add(.kindNestSame, nest, firstAsks, alikeAsks)
    f.add(.kindHeaded, base.bit(!headings.isEmpty))
    f.add(.kindLevelSame, level, alikeAsks)
    f.add(.kindOpening, look.opening)
    f.add(.kindSuffix, Int(look.suffix.rawValue))
    f.add(.kindLength, min(4, look.wordCount / 6))
    f.add(.kindMark, Int(unit.mark.family))
    f.add(.kindDivision, Int(unit.part.rawValue))
    f.add(.kindNegativeLevel, alikeNegative, level)
    f.add(.kindQuestionMark, base.bit(look.end == .question))
    f.add(.kindFirst, min(2, rank))
    let returns =
      before.map { place in
        unit.isMarked && unit.mark == page.units[place].mark && unit.indent == page.units[place].indent
          && (outer.mark != unit.mark || outer.indent != unit.indent)
      } ?? false
    f.add(.kindReturns, base.bit(returns))
    f.add(.kindSamePrevious, base.bit(before.map { page.units[$0].mark == outer.mark } ?? false))
    if let heading = headings.last {
      let kind = base.likelyKind(heading)
      let negative = base.bit(page.looks[heading].isNegativeHeading)
      f.add(.kindHeadingNegative, negative)
      f.add(.kindHeadingAsks, base.bit(page.looks[heading].isQuestion))
      f.add(.kindHeadingColon, base.bit(page.looks[heading].end == .colon))
      f.add(.kindHeadingSame, kind, alikeAsks)
      f.add(.kindHeadingNest, kind, nest)
      f.add(.kindHeadingLevel, kind, level)
      f.add(.kindHeadingBoth, kind, alikeNegative, negative)
      f.add(.kindNegativeHeadingLevel, negative, level)
      f.add(.kindReturnsHeading, base.bit(returns), kind)
    }
    if unit.cell != nil {
      f.add(.kindCell, base.bit(unit.cell?.column == 0), level)
    }
    return f
  }

  /// What a heading says beside the one before it: `Positive indicators`, `Negative indicators`.
  private static func addPair(
    _ heading: Int, behind before: Int?, order: Int, _ base: UnitFeatures, _ f: inout Features
  ) {
    let look = base.page.looks[heading]
    f.add(.kindOrder, min(order, 4), base.bit(look.isNegativeHeading))
    guard let before else { return }
    let other = base.page.looks[before]
    let words = Set(look.tokens)
    let isParallel = other.tokens.contains { $0.count > 2 && words.contains($0) }
    let alike = isParallel ? 2 : base.page.form[heading] == base.page.form[before] ? 1 : 0
    f.add(.kindPair, 1 + alike, base.bit(look.isNegativeHeading), base.bit(other.isNegativeHeading))
    f.add(.kindPairKinds, base.likelyKind(before), base.likelyKind(heading), base.bit(look.isNegativeHeading))
  }

  /// The headings above an item: the nearest, the one around it, those of its column and row.
  private static func headings(_ place: Int, _ above: [Int], _ roles: [UnitRole], _ page: PageEvidence) -> [Heading] {
    func isHead(_ unit: Int) -> Bool { roles[unit] == .structure(.heading) || roles[unit] == .structure(.noise) }
    var headings: [Heading] = []
    if let nearest = above.last { headings.append(Heading(unit: nearest, place: .nearest)) }
    if above.count > 1 { headings.append(Heading(unit: above[above.count - 2], place: .outer)) }
    if let column = page.columnHeading(place), isHead(column) { headings.append(Heading(unit: column, place: .column)) }
    if let row = page.rowHeading(place), isHead(row) { headings.append(Heading(unit: row, place: .row)) }
    return headings
  }

  /// The words of a heading, alone and in pairs.
  static func addWords(_ tokens: [String], _ f: inout Features, _ own: FeatureKind?, isInner: Bool) {
    let words = tokens.filter { !($0.first?.isNumber ?? true) }.prefix(9)
    for word in Set(words).sorted() {
      if let own { f.add(own, word: word) }
      if isInner { f.add(.kindWord, word: word) }
    }
    guard isInner else { return }
    for (one, other) in zip(words, words.dropFirst()) { f.add(.kindWordPair, word: "\(one) \(other)") }
  }
}
