import FrameworkModel
import SourceText
import TextReading

/// Where competencies begin that no markup shows: levels, definitions or counts begin anew.
extension RegionFinder {
  func restarts() -> [Start]? {
    var starts: [Start] = []
    var firstKey = 0
    var hasOthers = false
    for (place, level) in levels.enumerated() {
      let key = self.key(level)
      if place == 0 {
        firstKey = key
      } else if key != firstKey {
        hasOthers = true
      } else if hasOthers || isDivided(levels[place - 1].line, level.line) {
        starts.append(begin(above: body(of: level, behind: levels[place - 1].line), behind: levels[place - 1].line))
        hasOthers = false
      }
    }
    guard !starts.isEmpty, let first = levels.first else { return nil }
    return [begin(above: body(of: first, behind: -1), behind: -1)] + starts
  }

  /// Where competencies begin whose levels begin anew; a line that would name several of them is a label, and they are looked
  /// for again.
  mutating func named() -> [Start]? {
    guard let starts = restarts() else { return nil }
    var seen = Set<Words.Word>()
    for name in starts.compactMap(\.name) where outline.isText(name) {
      let key = Self.key(outline, name)
      if seen.contains(key) { labels.insert(key) }
      seen.insert(key)
    }
    return labels.isEmpty ? starts : restarts()
  }

  /// The first heading of a definition above a level, where there is one: lists may stand between the two.
  func body(of level: Heading, behind previous: Int) -> Int {
    let place = definitions.partitioningIndex { $0 > previous }
    return place < definitions.count && definitions[place] < level.line ? definitions[place] : level.line
  }

  /// What tells levels apart: the number, or the words of the name.
  func key(_ level: Heading) -> Int {
    if case .level(let number, _) = level.kind { return number }
    let words = Words(outline.bytes, Int(level.title.start), Int(level.title.end))
    return Int(truncatingIfNeeded: Words.phrase(words.list)) | 1 << 40
  }

  /// Whether a definition stands between two lines.
  func isDivided(_ from: Int, _ to: Int) -> Bool {
    let place = definitions.partitioningIndex { $0 > from }
    return place < definitions.count && definitions[place] < to
  }

  /// Where the competency begins whose first level, section or definition stands at `body`.
  ///
  /// Walks up over what can stand between a name and the first level: headings of wrappers, a definition, unmarked prose.
  func begin(above body: Int, behind previous: Int) -> Start {
    var name: Int?
    var label: Int?
    var first = body
    var place = body - 1
    while place > previous {
      if outline.isNoise(place) {
        place -= 1
        continue
      }
      // A rule above the name divides the page.
      if let found = name, outline.lines[found].flags.contains(.cellBefore) { break }
      if let heading = outline.heading(at: place) {
        switch heading.kind {
        case .section(let kind, _) where kind == .levels || kind == .behaviors || kind == .definition:
          first = place
          if kind == .definition { name = nil }
        case .name:
          return Start(first: startOfLabels(place), name: place, cluster: nil)
        case .code, .cluster:
          first = place
        case .other where name == nil || !isGeneric(place):
          return Start(first: place, name: place, cluster: nil)
        default:
          return Start(first: name ?? first, name: name, cluster: nil)
        }
        place -= 1
        continue
      }
      let line = outline.lines[place]
      if line.isTable || (line.isMarked && !isNumberedTitle(place)) { break }
      if let found = name, !isTitleLike(place) || place < found - 1 { break }
      // Directly above a name stands the framework's title: what is above that is about the page.
      if let found = name, outline.lines[found].flags.contains(.blankBefore), isGeneric(place) {
        first = place
        break
      }
      if isNumberedTitle(place) {
        name = place
        first = place
        break
      }
      if !labels.isEmpty, isTitleLike(place), labels.contains(Self.key(outline, place)) {
        if label == nil { label = place }
      } else if isTitleLike(place) {
        if name == nil { name = place }
        first = place
      } else if name == nil, label == nil {
        first = place
      }
      place -= 1
    }
    name = name ?? label
    return Start(first: name.map { min($0, first) } ?? first, name: name, cluster: nil)
  }

  /// `FIELD STAFF COMPETENCY PROFILE` is the page's title.
  func isGeneric(_ place: Int) -> Bool {
    let text = outline.lines[place].text
    return TitleEvidence.isGeneric(outline, Words(outline.bytes, Int(text.start), Int(text.end), limit: 12))
  }

  func startOfLabels(_ line: Int) -> Int {
    var first = line
    while first > 0, let above = outline.heading(at: first - 1), above.kind == .cluster || above.kind == .code {
      first -= 1
    }
    return first
  }

  /// Without levels or headings: titles that count up, each with a text of its own and a list.
  func counted() -> [Start]? {
    guard levels.isEmpty else { return nil }
    let titles = outline.lines.indices.filter { outline.isText($0) && isNumberedTitle($0) }
    guard titles.count >= 2,
      zip(titles, titles.dropFirst()).allSatisfy({ outline.lines[$1].ordinal == outline.lines[$0].ordinal + 1 })
    else { return nil }
    return titles.map { Start(first: $0, name: $0, cluster: nil) }
  }

  /// Without levels or headings: titles apart, each with a list below that counts from one.
  func listed() -> [Start]? {
    guard levels.isEmpty else { return nil }
    let titles = outline.lines.indices.filter { place in
      guard place + 1 < outline.lines.count, outline.isText(place), isTitleLike(place) else { return false }
      let next = outline.lines[place + 1]
      return outline.lines[place].flags.contains(.blankBefore) && outline.isText(place + 1) && next.mark == .number
        && next.ordinal == 1
    }
    // A section above all of them is what the page is about.
    let last = outline.headings.last { $0.section != nil }
    guard titles.count >= 2, last?.line ?? -1 < titles[0] else { return nil }
    let section = last?.section == .questions ? last?.section : nil
    return titles.map { Start(first: $0, name: $0, cluster: nil, section: section) }
  }

  /// Without levels or sections: headings of one depth below a title such as `Our values`, each with a list or a text.
  func titled() -> [Start]? {
    guard outline.headings.allSatisfy({ $0.kind == .other }) else { return nil }
    let headings = outline.headings.filter { outline.lines[$0.line].headingDepth > 0 }
    guard let title = headings.first, headings.count >= 3 else { return nil }
    let depth = outline.lines[headings[1].line].headingDepth
    let names = headings.dropFirst().filter { outline.lines[$0.line].headingDepth == depth }.map(\.line)
    guard outline.lines[title.line].headingDepth < depth, names.count == headings.count - 1, names.count >= 2,
      TitleEvidence.isOfSeveral(outline, title.line),
      names.allSatisfy({ $0 + 1 < outline.lines.count && outline.isText($0 + 1) })
    else { return nil }
    return names.map { Start(first: $0, name: $0, cluster: nil) }
  }

  /// `2. Delegating` above its definition.
  func isNumberedTitle(_ place: Int) -> Bool {
    let line = outline.lines[place]
    guard line.mark == .number, line.headingDepth == 0, line.text.count <= 60, place + 1 < outline.lines.count,
      line.flags.contains(.blankBefore), line.flags.contains(.startsUpper),
      line.flags.isDisjoint(with: [.endsSentence, .endsColon])
    else { return false }
    return !outline.lines[place + 1].isMarked
  }

  func isTitleLike(_ place: Int) -> Bool { TitleEvidence.isTitleLike(outline, place) }

  // MARK: Definitions that begin anew

  /// Without levels: each definition, or each list of behaviors, begins a competency where there are several.
  func redefined() -> [Start]? {
    var marks = definitions
    if marks.count < 2 {
      guard levels.isEmpty else { return nil }
      marks = outline.headings.filter { $0.section == .behaviors }.map(\.line)
    }
    guard marks.count >= 2 else { return nil }
    var previous = -1
    var starts: [Start] = []
    for line in marks {
      // With levels in the source, a definition that comes without any is a competency too.
      starts.append(begin(above: line, behind: previous))
      previous = line
    }
    return starts
  }
}
