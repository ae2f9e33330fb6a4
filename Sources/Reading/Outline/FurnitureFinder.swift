import FrameworkModel
import SourceText

/// Finds page headers and footers: lines that recur and interrupt what stands around them.
struct FurnitureFinder {
  private var outline: Outline

  static func find(_ outline: inout Outline) {
    var finder = FurnitureFinder(outline: outline.handOver())
    finder.run()
    swap(&outline, &finder.outline)
  }

  private mutating func run() {
    let candidates = outline.places(where: isCandidate)
    guard !candidates.isEmpty else { return }
    takeOutRecurring(RecurringLeads.lines(candidates, outline))
    for place in candidates where outline.isText(place) && isLonePageLine(place) { takeOut(place) }
  }

  private mutating func takeOutRecurring(_ candidates: [Int]) {
    guard candidates.count >= 2 else { return }
    var keyed: [(key: UInt64, line: Int)] = []
    keyed.reserveCapacity(candidates.count)
    for place in candidates { keyed.append((key(outline.lines[place]), place)) }
    keyed.sort { ($0.key, $0.line) < ($1.key, $1.line) }
    var recurring: [[Int]] = []
    var start = 0
    for place in keyed.indices {
      if place + 1 < keyed.count, keyed[place + 1].key == keyed[start].key { continue }
      if place > start { recurring.append(keyed[start...place].map(\.line)) }
      start = place + 1
    }
    recurring.sort { $0[0] < $1[0] }
    // What stands beside a page's number is seen as a header once the number is out of the way.
    for _ in 0..<2 {
      recurring.removeAll { group in
        let lines = isFurniture(group) ? group[...] : isTitleAndHeaders(group) ? group.dropFirst() : []
        guard !lines.isEmpty else { return false }
        outline.furniture.append(Array(lines))
        for place in lines { takeOut(place) }
        return true
      }
    }
    outline.furniture.sort { $0[0] < $1[0] }
  }

  /// A page's number, or a line spread over the width of the page in the middle of a list, though it stands once only.
  private func isLonePageLine(_ place: Int) -> Bool {
    let line = outline.lines[place]
    if PageNumber.matches(outline.bytes, line) { return true }
    guard line.flags.contains(.special), PageNumber.isSpread(outline.bytes, line.text), holdsDigit(line) else {
      return false
    }
    return PageNumber.endsSpread(outline.bytes, line.text) || isWithinList(place) || isWithinWrappedList(place)
      || cutsSentence(place) || repeatsHead(line)
  }

  /// Whether a line holds one of the source's first lines again, with a number behind.
  private func repeatsHead(_ line: Line) -> Bool {
    let words = Words(outline.bytes, Int(line.text.start), Int(line.text.end)).list.dropLast()
    guard words.count >= 2, outline.bytes[Int(line.text.end) - 1].isDigit else { return false }
    return outline.lines.prefix(6).contains { head in
      !head.isTable && head.whole != line.whole
        && Words(outline.bytes, Int(head.text.start), Int(head.text.end)).list.elementsEqual(words)
    }
  }

  private mutating func takeOut(_ place: Int) {
    outline.roles[place] = .noise(.furniture)
    // A rule below made it look like a heading.
    outline.lines[place].headingDepth = 0
    joinAcross(place)
    // A mark that stood alone above it belongs to the line behind.
    guard outline.lines[place].flags.contains(.loneMark), place + 1 < outline.lines.count,
      !outline.lines[place + 1].isMarked
    else { return }
    outline.lines[place + 1].mark = outline.lines[place].mark
    outline.lines[place + 1].indent = outline.lines[place].indent
    outline.lines[place + 1].flags.insert(.loneMark)
  }

  /// A sentence that the header cut goes on behind it, whatever stood between.
  private mutating func joinAcross(_ place: Int) {
    guard let before = neighbor(place, -1), let behind = neighbor(place, 1), outline.isText(before),
      outline.isText(behind),
      outline.lines[before].flags.isDisjoint(with: [.endsSentence, .endsColon]),
      outline.lines[behind].flags.contains(.startsLower), !outline.lines[behind].isMarked
    else { return }
    outline.lines[behind].flags.subtract([.blankBefore, .cellBefore])
  }

  /// An unmarked line without a sentence's end that no vocabulary knows, or a page's number.
  private func isCandidate(_ place: Int) -> Bool {
    let line = outline.lines[place]
    // Most lines are items of lists.
    if line.isMarked, line.whole.count > 12, !line.flags.contains(.loneMark) { return false }
    guard !line.isTable, line.text.count <= 120, !line.flags.contains(.endsColon) else { return false }
    if PageNumber.isBare(outline.bytes, line) || PageNumber.matches(outline.bytes, line) {
      return outline.isText(place)
    }
    guard !line.isMarked || line.flags.contains(.loneMark), line.text.count >= 4 else { return false }
    switch outline.roles[place] {
    case .text:
      return !line.flags.contains(.startsLower)
        && (!line.flags.contains(.endsSentence) || (!endsWrap(place) && holdsDigit(line)))
    case .heading(let heading):
      return outline.headings[Int(heading)].kind == .other
        && (line.headingDepth == 0 || PageNumber.isSpread(outline.bytes, line.text))
    default: return false
    }
  }

  /// Whether a line ends the sentence that the line before left open: then it is a wrap.
  private func endsWrap(_ place: Int) -> Bool {
    guard place > 0, outline.isText(place - 1) else { return false }
    let line = outline.lines[place]
    let before = outline.lines[place - 1]
    return line.flags.contains(.endsSentence) && !line.flags.contains(.blankBefore)
      && before.flags.isDisjoint(with: [.endsSentence, .endsColon]) && !before.isTable
  }

  private func holdsDigit(_ line: Line) -> Bool { outline.bytes.holdsDigit(line.text.offsets) }

  /// The words of a line; numbers count as one word, so that page numbers do not tell lines apart.
  private func key(_ line: Line) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var inNumber = false
    for byte in outline.bytes[line.text.offsets] {
      if byte.isDigit {
        if inNumber { continue }
        inNumber = true
        hash = (hash ^ 0x23) &* 0x100_0000_01B3
      } else if byte > 0x20 {
        inNumber = false
        hash = (hash ^ UInt64(byte.lowered)) &* 0x100_0000_01B3
      }
    }
    return hash
  }

  /// Evidence that the lines interrupt the text, rather than divide it.
  private func isFurniture(_ group: [Int]) -> Bool {
    let first = outline.lines[group[0]]
    let isNumbered = group.contains {
      outline.bytes[outline.lines[$0].text.offsets] != outline.bytes[first.text.offsets]
    }
    if GradeLine.matches(outline.bytes, [first]) { return false }
    // Below the numbers of levels stand their titles, the same ones in each competency.
    if group.allSatisfy({ place in neighbor(place, -1).map { outline.heading(at: $0)?.isLevel ?? false } ?? false }) {
      return false
    }
    let cutsSentence = group.contains(where: cutsSentence)
    if isNumbered, group.count >= 2 { return true }
    if group.count >= 2, group.allSatisfy(standsAtPageNumber) { return true }
    if cutsSentence, isWordy(first) { return true }
    if ClusterPhrase.isPageHeader(outline.bytes, first.text) { return true }
    guard group.count >= 3 else { return false }
    if isOncePerPart(group) { return false }
    return group.contains(where: isWithinList) || contexts(group) >= 2
  }

  /// Whether a page's number stands near, with nothing but headers between.
  private func standsAtPageNumber(_ place: Int) -> Bool {
    guard outline.isText(place) else { return false }
    return (max(0, place - 2)...min(outline.lines.count - 1, place + 2)).contains { near in
      outline.roles[near] == .noise(.furniture) || (near != place && isPageLine(outline.lines[near]))
    }
  }

  private func isPageLine(_ line: Line) -> Bool {
    PageNumber.matches(outline.bytes, line)
      || (line.flags.contains(.special) && PageNumber.endsSpread(outline.bytes, line.text))
  }

  /// Whether the first of the lines heads the source and the others stand at the pages' numbers, as headers of its pages.
  private func isTitleAndHeaders(_ group: [Int]) -> Bool {
    group[0] <= 2 && group.dropFirst().allSatisfy(standsAtPageNumber)
  }

  private func isWordy(_ line: Line) -> Bool { outline.bytes[line.text.offsets].contains(0x20) }

  /// The line before does not end its sentence and the line behind goes on with it.
  private func cutsSentence(_ place: Int) -> Bool {
    guard let before = neighbor(place, -1), let behind = neighbor(place, 1) else { return false }
    let previous = outline.lines[before]
    let next = outline.lines[behind]
    return outline.isText(before) && outline.isText(behind) && !previous.isTable && !next.isTable && !next.isMarked
      // A line that begins a paragraph goes on with the next one.
      && outline.lines[before + 1].flags.contains(.blankBefore) == next.flags.contains(.blankBefore)
      && !previous.flags.contains(.endsSentence) && !previous.flags.contains(.endsColon)
      && next.flags.contains(.startsLower)
  }

  /// Items with the same mark stand before and behind.
  private func isWithinList(_ place: Int) -> Bool {
    guard let before = neighbor(place, -1), let behind = neighbor(place, 1) else { return false }
    let previous = outline.lines[before]
    let next = outline.lines[behind]
    return outline.isText(before) && outline.isText(behind) && previous.isMarked && previous.mark == next.mark
      && previous.indent == next.indent
  }

  /// The same where the item before goes on over several lines.
  private func isWithinWrappedList(_ place: Int) -> Bool {
    guard var before = neighbor(place, -1), let behind = neighbor(place, 1), outline.isText(behind) else {
      return false
    }
    // An item is a few lines at most.
    for _ in 0..<6 where before > 0 && outline.isText(before) {
      let line = outline.lines[before]
      if line.isMarked || line.flags.contains(.blankBefore) { break }
      before -= 1
    }
    let previous = outline.lines[before]
    let next = outline.lines[behind]
    return outline.isText(before) && previous.isMarked && previous.mark == next.mark && previous.indent == next.indent
  }

  /// How many kinds of neighbors the lines have.
  private func contexts(_ group: [Int]) -> Int {
    var seen: Set<Int> = []
    for place in group {
      seen.insert((neighbor(place, -1).map(kind) ?? 0) * 16 + (neighbor(place, 1).map(kind) ?? 0))
    }
    return seen.count
  }

  private func kind(_ place: Int) -> Int {
    if let heading = outline.heading(at: place) { return heading.isLevel ? 2 : heading.section != nil ? 3 : 4 }
    let line = outline.lines[place]
    return line.isTable ? 5 : line.isMarked ? 6 : line.flags.contains(.endsSentence) ? 7 : 8
  }

  /// A heading that nobody knows stands once in nearly each part (level, section) of the text, in one kind of place.
  private func isOncePerPart(_ group: [Int]) -> Bool {
    guard contexts(group) <= 2 else { return false }
    let starts = outline.headings.filter(isPart).map(\.line)
    let parts = group.map { place in starts.partitioningIndex { $0 > place } }
    guard Set(parts).count == parts.count else { return false }
    return parts.count * 5 >= starts.count * 4
  }

  private func isPart(_ heading: Heading) -> Bool {
    if heading.isLevel { return true }
    guard let section = heading.section else { return false }
    return section != .reflections && section != .probes
  }

  /// The nearest line in a direction that is no page header.
  private func neighbor(_ place: Int, _ step: Int) -> Int? {
    var other = place + step
    // A header is a few lines at most.
    for _ in 0..<6 where outline.lines.indices.contains(other) && outline.isNoise(other) { other += step }
    return outline.lines.indices.contains(other) ? other : nil
  }
}

extension Array {
  /// The place of the first element that `isBehind`, in an array where those that are stand last.
  func partitioningIndex(where isBehind: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
