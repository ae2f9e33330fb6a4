import FrameworkModel
import SourceText
import TextReading

/// What kind of noise units are: text around the competencies, a page's header or footer between them, a placeholder.
struct NoiseKinds {
  private let placeholders: Set<Int>
  private let isFurniture: Set<Int>
  /// Pages' headers and footers, each with its repeats.
  let furniture: [[Int]]

  init(_ page: PageEvidence, _ roles: [UnitRole], _ bytes: [UInt8], _ vocabulary: Vocabulary) {
    placeholders = Set(
      page.units.indices.filter { PlaceholderText.matches(bytes, page.units[$0].text, vocabulary) })
    let content = roles.indices.filter { Self.isContent(roles[$0]) }
    guard let first = content.first, let last = content.last else {
      (furniture, isFurniture) = ([], [])
      return
    }
    var groups: [String: [Int]] = [:]
    var order: [String] = []
    for place in roles.indices
    where roles[place] == .structure(.noise) && !page.isCell(place) && !placeholders.contains(place)
      && !page.isNavigation(place)
      && page.units[place].part != .rest
    {
      let key = Self.withoutNumbers(page.looks[place].folded)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(place)
    }
    // A line that recurs only around the content, or with nothing between, is navigation.
    let found = order.compactMap { groups[$0] }.filter { group in
      guard group.count >= 2, let one = group.first, let end = group.last else { return false }
      let text = page.looks[one].folded
      return group.contains { first < $0 && $0 < last }
        && content.contains { one < $0 && $0 < end && page.looks[$0].folded != text }
    }
    furniture = found
    isFurniture = Set(found.joined())
  }

  func role(_ unit: Int) -> SourceRole {
    placeholders.contains(unit) ? .placeholder : isFurniture.contains(unit) ? .furniture : .chrome
  }

  func isPlaceholder(_ unit: Int) -> Bool { placeholders.contains(unit) }

  private static func isContent(_ role: UnitRole) -> Bool {
    switch role {
    case .name, .level: true
    case .structure(let role): role != .noise && role != .heading
    }
  }

  /// `Page 3 of 8` and `Page 4 of 8` are one footer.
  private static func withoutNumbers(_ text: String) -> String {
    var out = ""
    for character in text {
      if !character.isNumber { out.append(character) } else if out.last != "#" { out.append("#") }
    }
    return out
  }
}
