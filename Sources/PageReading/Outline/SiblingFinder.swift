import FrameworkModel
import SourceText
import TextReading

/// Gives back to their list the lines that only their words made navigation: `Search` between `Sort` and `Describe` is an item.
struct SiblingFinder: ~Copyable {
  private let outline: Outline

  static func find(_ outline: inout Outline) {
    let finder = SiblingFinder(outline: outline)
    let lines = finder.lines()
    outline = finder.outline
    for place in lines { outline.roles[place] = .text }
  }

  private func lines() -> [Int] {
    outline.lines.indices.filter { outline.roles[$0] == .noise(.chrome) && isItem($0) }
  }

  /// Whether short lines of the same kind stand before and behind, or the heading that opens or ends their list.
  private func isItem(_ place: Int) -> Bool {
    guard place > 0, place + 1 < outline.lines.count, isShortWord(place) else { return false }
    let isBehindItem = isSibling(place - 1, of: place)
    let isBeforeItem = isSibling(place + 1, of: place)
    guard isBehindItem || isBeforeItem, isBehindItem || opensList(place - 1),
      isBeforeItem || outline.heading(at: place + 1) != nil
    else { return false }
    return isBelowBody(place)
  }

  /// One word, as it was taken for navigation: more of them say more.
  private func isShortWord(_ place: Int) -> Bool {
    let line = outline.lines[place]
    return !line.isTable && !line.isMarked && line.headingDepth == 0 && line.flags.contains(.startsUpper)
      && line.flags.isDisjoint(with: [.endsSentence, .endsColon])
      && Words.count(outline.bytes, line.text, limit: 2) == 1
  }

  private func isSibling(_ other: Int, of place: Int) -> Bool {
    let line = outline.lines[other]
    return outline.isText(other) && !line.isTable && !line.isMarked && line.text.count <= 48
      && line.flags.isDisjoint(with: [.endsSentence, .endsColon, .startsLower])
      && line.flags.contains(.blankBefore) == outline.lines[place].flags.contains(.blankBefore)
  }

  private func opensList(_ place: Int) -> Bool {
    guard let heading = outline.heading(at: place) else { return false }
    return heading.isLevel || heading.section == .behaviors || heading.section == .negativeBehaviors
  }

  /// Whether the last heading above opens a list of behaviors.
  private func isBelowBody(_ place: Int) -> Bool {
    let behind = outline.headings.partitioningIndex { $0.line >= place }
    return behind > 0 && opensList(outline.headings[behind - 1].line)
  }
}
