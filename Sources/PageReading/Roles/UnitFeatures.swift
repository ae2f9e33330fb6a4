/// Evidence that no hypothesis changes: a unit's looks, its series, its neighbors. Made once a page.
final class UnitFeatures {
  let page: PageEvidence
  /// By unit.
  private(set) var structure: [Features] = []
  private let marked: [Int]
  private let long: [Int]
  private let pageMarked: Int

  init(_ page: PageEvidence) {
    self.page = page
    var marked = Array(repeating: 0, count: page.series.count)
    var long = marked
    for (form, members) in page.series.enumerated() {
      let followed = members.filter { $0 + 1 < page.count }
      guard !followed.isEmpty else { continue }
      marked[form] = followed.count { page.isMarked($0 + 1) } * 299 / followed.count / 100
      long[form] = followed.count { page.isLong[$0 + 1] } * 299 / followed.count / 100
    }
    self.marked = marked
    self.long = long
    pageMarked = page.count == 0 ? 0 : page.units.count(where: \.isMarked) * 399 / page.count / 100
    structure = page.units.indices.map { features($0) }
  }

  static func length(_ count: Int) -> Int {
    count <= 2 ? 0 : count <= 4 ? 1 : count <= 8 ? 2 : count <= 14 ? 3 : count <= 30 ? 4 : 5
  }

  /// What a heading's words announce and how surely, as one number; 0 where they say nothing.
  func announcement(_ place: Int) -> Int {
    let finding = page.headings[place]
    guard let kind = finding.kind, finding.strength >= 2 else { return 0 }
    return 1 + Int(kind.rawValue) * 3 + finding.strength - 2
  }

  func likelyKind(_ place: Int) -> Int {
    let finding = page.headings[place]
    return finding.strength >= 2 ? 1 + Int(finding.kind?.rawValue ?? 0) : 0
  }

  func bit(_ value: Bool) -> Int { value ? 1 : 0 }

  /// What stands below: its mark, whether it is long, whether it is the text behind a title; 7 at the end.
  func below(_ place: Int) -> Int {
    let next = place + 1
    guard next < page.count else { return 63 }
    return Int(page.units[next].mark.family) << 2 | bit(page.isLong[next]) << 1 | bit(page.units[next].part == .rest)
  }

  private func features(_ place: Int) -> Features {
    let unit = page.units[place]
    let look = page.looks[place]
    let length = Self.length(look.wordCount)
    let mark = Int(unit.mark.family)
    let division = Int(unit.part.rawValue) * 8 + Int(unit.separator.rawValue)
    let isHeading = bit(unit.headingDepth > 0)
    let isBold = bit(unit.isBold)
    let isApart = bit(unit.isApart)
    let isTitle = bit(page.isTitle[place])
    let announcement = announcement(place)
    var f = Features()
    f.add(.always)
    f.add(.mark, mark)
    f.add(.length, length)
    f.add(.end, Int(look.end.rawValue))
    f.add(.letterCase, Int(look.letterCase.rawValue))
    f.add(.isHeading, isHeading)
    f.add(.isBold, isBold)
    f.add(.division, division)
    f.add(.isTitle, isTitle)
    f.add(.announces, announcement)
    f.add(.asks, bit(look.isQuestion))
    f.add(.navigates, bit(look.isNavigation))
    f.add(.defines, bit(look.defines))
    f.add(.leadsIn, bit(look.leadsIn))
    f.add(.negates, bit(look.beginsNegative))
    f.add(.negativeHeading, bit(look.isNegativeHeading))
    f.add(.placeholder, bit(look.isPlaceholder))
    f.add(.gap, isApart)
    f.add(.scaleName, bit(page.isScaleName[place]))
    f.add(.levelForm, page.levels[place].strength)
    f.add(.opening, look.opening)
    f.add(.suffix, Int(look.suffix.rawValue))
    f.add(.sentences, look.sentences)
    f.add(.lines, min(3, unit.lineCount))
    if let cell = unit.cell {
      f.add(.cell, bit(cell.row == 0), bit(cell.column == 0), min(2, cell.line))
      f.add(.columnAnnounces, page.columnHeading(place).map { likelyKind($0) } ?? 0)
      f.add(.rowAnnounces, page.rowHeading(place).map { likelyKind($0) } ?? 0)
      f.add(.tableShape, bit(cell.row == 0), min(cell.rows, 4), min(cell.columns, 5))
    }
    let form = page.form[place]
    let size = min(page.series[form].count, 6)
    f.add(.seriesMarked, marked[form])
    f.add(.seriesLong, long[form])
    f.add(.seriesSize, size)
    f.add(.repeats, min(3, page.repeats[place]), isTitle)
    f.add(.pageMarked, pageMarked, bit(mark > 0))
    for offset in [-2, -1, 1, 2] { near(place, offset, &f) }
    let below = below(place)
    f.add(.markLengthEnd, mark, length, Int(look.end.rawValue))
    f.add(.titleBelow, isTitle, below, bit(mark > 0))
    f.add(.announcesBelow, announcement, below >> 2, Int(unit.part.rawValue), isBold | isHeading)
    f.add(.lengthBelow, length, below, isApart, bit(mark > 0))
    f.add(.colonBelow, bit(look.end == .colon), bit(below >> 2 > 0), bit(mark > 0), length)
    f.add(.divisionLength, division, length, bit(mark > 0))
    f.add(.seriesTitle, bit(size > 2), marked[form], isTitle, bit(mark > 0))
    return f
  }

  private func near(_ place: Int, _ offset: Int, _ f: inout Features) {
    let other = place + offset
    let which = offset + 2
    guard page.units.indices.contains(other) else {
      f.add(.nearNone, which)
      return
    }
    let unit = page.units[other]
    let look = page.looks[other]
    f.add(.nearMark, which, Int(unit.mark.family))
    f.add(.nearLength, which, min(4, look.wordCount / 4))
    f.add(
      .nearTitle, which, bit(page.isTitle[other]), bit(unit.headingDepth > 0), bit(unit.isBold))
    f.add(.nearEnd, which, Int(look.end.rawValue))
    f.add(.nearAnnounces, which, likelyKind(other))
    f.add(.nearDivision, which, Int(unit.part.rawValue))
    f.add(.nearAsks, which, bit(look.isQuestion))
    f.add(.nearForm, which, bit(page.form[other] == page.form[place]))
    f.add(.nearGap, which, bit(unit.isApart))
    f.add(.nearNavigates, which, bit(look.isNavigation))
  }
}

/// How likely each unit names a competency or announces a level, by its own looks and words and those of its series.
struct MarkerEvidence {
  /// 256 times the logarithm of the probability that a unit is neither, a name, a level.
  private(set) var scores: [(other: Int, name: Int, level: Int)] = []

  static let classes = 3

  init(_ base: UnitFeatures, _ weights: Weights) {
    scores = Self.features(base).map { features in
      var sums = [0, 0, 0]
      weights.add(features.keys, to: &sums)
      let total = WholeLogarithm.sum(sums)
      return (max(sums[0] - total, -1800), max(sums[1] - total, -1800), max(sums[2] - total, -1800))
    }
  }

  static func features(_ base: UnitFeatures) -> [Features] {
    let page = base.page
    let depths = Set(page.units.map(\.headingDepth)).subtracting([0]).sorted()
    let worded = min(3, page.levels.count { $0.strength == 3 })
    let series = page.series.map { members -> (names: Int, worded: Int, scale: Int, known: Int, repeats: Int) in
      func share(_ test: (Int) -> Bool) -> Int {
        members.isEmpty ? 0 : members.count(where: test) * 399 / members.count / 100
      }
      let names = members.map { page.looks[$0].wordCount <= 8 ? page.words.nameShare(page.looks[$0].tokens) : 0 }
      return (
        members.isEmpty ? 0 : min(3, names.reduce(0, +) / members.count), share { page.levels[$0].strength == 3 },
        share { page.isScaleName[$0] }, share { page.headsSection($0) },
        members.isEmpty
          ? 0 : (members.count - Set(members.map { page.looks[$0].folded }).count) * 399 / members.count / 100
      )
    }
    return page.units.indices.map { place in
      let unit = page.units[place]
      let look = page.looks[place]
      let isTitle = base.bit(page.isTitle[place])
      let dressed = base.bit(unit.headingDepth > 0 || unit.isBold)
      let nameWords = look.wordCount <= 9 ? page.words.nameShare(look.tokens) : 7
      let form = series[page.form[place]]
      var f = base.structure[place]
      f.add(.nameWords, nameWords)
      f.add(.nameWordsLook, nameWords, isTitle, dressed)
      f.add(.position, min(place, 4), isTitle)
      f.add(.part, 4 * place / max(1, page.count), isTitle)
      f.add(.wordedOnPage, worded, page.levels[place].strength)
      f.add(
        .depthRank, depths.firstIndex(of: unit.headingDepth).map { depths.count - $0 } ?? 0, depths.count)
      f.add(.seriesNames, form.names)
      f.add(.seriesNames, 8 + form.names, form.known, isTitle, base.bit(unit.headingDepth > 0))
      f.add(.seriesWorded, form.worded)
      f.add(.seriesScale, form.scale)
      f.add(.seriesAnnounced, form.known)
      f.add(.seriesRepeats, form.repeats)
      if look.wordCount <= 6, unit.part != .rest {
        for token in look.tokens where token.count > 1 && !(token.first?.isNumber ?? true) { f.add(.word, word: token) }
      }
      if place + 1 < page.count { f.add(.echo, base.bit(page.echoes(place, place + 1)), isTitle) }
      return f
    }
  }
}
