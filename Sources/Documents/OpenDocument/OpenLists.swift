import XMLText

/// How far the lists of an OpenDocument text have counted.
struct OpenLists {
  /// How far each list has counted at each depth; nil where it begins anew.
  private var counts: [String: [Int?]] = [:]

  /// Where an item stands.
  struct Place {
    var style: String?
    /// 0 for the outermost list.
    var depth: Int
    /// Names the outermost list.
    var id: String
    /// The number that the item begins anew with.
    var start: Int?
  }

  /// What stands in front of an item.
  enum Mark: Equatable {
    case bullet
    case number(String)
    case none
  }

  private static let deepest = 10

  /// A list begins at a place.
  mutating func begin(_ place: Place, continues: Bool) {
    guard !continues, place.depth < Self.deepest else { return }
    var list = counts[key(place)] ?? [Int?](repeating: nil, count: Self.deepest)
    for depth in place.depth..<Self.deepest { list[depth] = nil }
    counts[key(place)] = list
  }

  /// Lists of one style count as one where they say that they go on.
  private func key(_ place: Place) -> String { place.style ?? place.id }

  /// The mark of the next item at a place; counts on.
  mutating func next(_ place: Place, _ styles: OpenStyles) -> Mark {
    guard let level = styles.level(place.style, place.depth), place.depth < Self.deepest else {
      return place.style == OpenStyles.outline ? .none : .bullet
    }
    guard level.name.local != "list-level-style-bullet", level.name.local != "list-level-style-image" else {
      return .bullet
    }
    var list = counts[key(place)] ?? [Int?](repeating: nil, count: Self.deepest)
    list[place.depth] = place.start ?? list[place.depth].map { $0 + 1 } ?? Self.start(level)
    for deeper in (place.depth + 1)..<max(place.depth + 1, Self.deepest) { list[deeper] = nil }
    counts[key(place)] = list
    // A level without a format shows no number, and no text around it.
    guard level["num-format"].map({ !$0.isEmpty }) ?? false else { return .none }
    let shown = min(max(level["display-levels"].flatMap(Int.init) ?? 1, 1), place.depth + 1)
    let numbers = ((place.depth - shown + 1)...place.depth).compactMap { depth -> String? in
      guard let level = styles.level(place.style, depth), let format = level["num-format"], !format.isEmpty else {
        return nil
      }
      return ListNumber.text(list[depth] ?? Self.start(level), Self.format(format))
    }
    let label = (level["num-prefix"] ?? "") + numbers.joined(separator: ".") + (level["num-suffix"] ?? "")
    return .number(String(label.trimmed))
  }

  private static func start(_ level: XMLElement) -> Int { level["start-value"].flatMap(Int.init) ?? 1 }

  private static func format(_ format: String) -> String {
    switch format {
    case "a": "lowerLetter"
    case "A": "upperLetter"
    case "i": "lowerRoman"
    case "I": "upperRoman"
    default: "decimal"
    }
  }
}
