import FrameworkModel
import SourceText
import TextReading

/// What tells page headers from headings that recur.
extension FurnitureFinder {
  /// Evidence that the lines interrupt the text, rather than divide it.
  func isFurniture(_ group: [Int]) -> Bool {
    let first = outline.lines[group[0]]
    let isNumbered = group.contains {
      outline.bytes[outline.lines[$0].text.offsets] != outline.bytes[first.text.offsets]
    }
    if GradeLine.matches(outline.bytes, [first]) { return false }
    // Below the numbers of levels stand their titles, the same ones in each competency.
    if group.allSatisfy({ place in neighbor(place, -1).map { outline.heading(at: $0)?.isLevel ?? false } ?? false }) {
      return false
    }
    let cutsSentence = group.contains { self.cutsSentence($0) }
    if isNumbered, group.count >= 2 { return true }
    if group.count >= 2, group.allSatisfy({ standsAtPageNumber($0) }) { return true }
    if cutsSentence, isWordy(first) { return true }
    if ClusterPhrase.isPageHeader(outline.bytes, first.text) { return true }
    guard group.count >= 3 else { return false }
    if isOncePerPart(group) { return false }
    return group.contains(where: { isWithinList($0) }) || contexts(group) >= 2
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
  func isTitleAndHeaders(_ group: [Int]) -> Bool {
    group[0] <= 2 && group.dropFirst().allSatisfy({ standsAtPageNumber($0) })
  }

  private func isWordy(_ line: Line) -> Bool { outline.bytes[line.text.offsets].contains(0x20) }

  /// The line before does not end its sentence and the line behind goes on with it.
  func cutsSentence(_ place: Int) -> Bool {
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
  func isWithinList(_ place: Int) -> Bool {
    guard let before = neighbor(place, -1), let behind = neighbor(place, 1) else { return false }
    let previous = outline.lines[before]
    let next = outline.lines[behind]
    return outline.isText(before) && outline.isText(behind) && previous.isMarked && previous.mark == next.mark
      && previous.indent == next.indent
  }

  /// The same where the item before goes on over several lines.
  func isWithinWrappedList(_ place: Int) -> Bool {
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
      seen.insert((neighbor(place, -1).map({ kind($0) }) ?? 0) * 16 + (neighbor(place, 1).map({ kind($0) }) ?? 0))
    }
    return seen.count
  }

  func kind(_ place: Int) -> Int {
    if let heading = outline.heading(at: place) { return heading.isLevel ? 2 : heading.section != nil ? 3 : 4 }
    let line = outline.lines[place]
    return line.isTable ? 5 : line.isMarked ? 6 : line.flags.contains(.endsSentence) ? 7 : 8
  }

  /// A heading that nobody knows stands once in nearly each part (level, section) of the text, in one kind of place.
  private func isOncePerPart(_ group: [Int]) -> Bool {
    guard contexts(group) <= 2 else { return false }
    let starts = outline.headings.filter({ isPart($0) }).map(\.line)
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
  func neighbor(_ place: Int, _ step: Int) -> Int? {
    var other = place + step
    // A header is a few lines at most.
    for _ in 0..<6 where outline.lines.indices.contains(other) && outline.isNoise(other) { other += step }
    return outline.lines.indices.contains(other) ? other : nil
  }
}
