import XMLText

/// The lists of a Word document, and how far each has counted.
struct WordNumbering {
  private var definitions: [String: XMLElement] = [:]
  private var lists: [String: XMLElement] = [:]
  /// How far each definition has counted at each depth; nil where it begins anew.
  private var counts: [String: [Int?]] = [:]
  /// Lists whose own beginning was taken into account.
  private var begun: Set<String> = []

  init(_ root: XMLElement?) {
    for definition in root?.all("abstractNum") ?? [] {
      if let id = definition["abstractNumId"] { definitions[id] = definition }
    }
    for list in root?.all("num") ?? [] {
      if let id = list["numId"] { lists[id] = list }
    }
  }

  /// What stands in front of an item.
  enum Mark: Equatable {
    case bullet
    /// A number as it is shown: `1.`, `a)`, `Level 2:`.
    case number(String)
    case none
  }

  /// The depth of a style's items where its list's levels name the style.
  func depth(ofStyle style: String, in list: String) -> Int? {
    definition(of: list)?.element.all("lvl").first { $0.first("pStyle")?["val"] == style }?["ilvl"].flatMap(Int.init)
  }

  /// Where the text of items begins, in twentieths of a point.
  func indent(of list: String, depth: Int) -> Int? {
    guard let element = definition(of: list)?.element,
      let indentation = levels(list, element)[depth]?.first("pPr")?.first("ind")
    else { return nil }
    return (indentation["left"] ?? indentation["start"]).flatMap(Int.init)
  }

  /// The mark of the next item of a list at a depth; counts on.
  mutating func next(_ list: String, depth: Int) -> Mark? {
    guard let (id, element) = definition(of: list) else { return nil }
    let levels = levels(list, element)
    guard let level = levels[depth] else { return .bullet }
    var counts = counts[id] ?? [Int?](repeating: nil, count: 9)
    if begun.insert(list).inserted {
      for override in lists[list]?.all("lvlOverride") ?? [] {
        guard let place = override["ilvl"].flatMap(Int.init), counts.indices.contains(place),
          let start = override.first("startOverride")?["val"].flatMap(Int.init)
        else { continue }
        counts[place] = start - 1
      }
    }
    counts[depth] = counts[depth].map { $0 + 1 } ?? Self.start(level)
    for deeper in (depth + 1)..<max(depth + 1, counts.count) { counts[deeper] = nil }
    self.counts[id] = counts
    if level.first("numFmt")?["val"] == "bullet" { return .bullet }
    let label = label(levels, depth, counts)
    return label.isEmpty ? Mark.none : .number(label)
  }

  /// The definition that a list follows, through the style that it may refer to.
  private func definition(of list: String) -> (id: String, element: XMLElement)? {
    guard let id = lists[list]?.first("abstractNumId")?["val"], let element = definitions[id] else { return nil }
    guard element.all("lvl").isEmpty, let style = element.first("numStyleLink")?["val"],
      let linked = definitions.min(by: {
        ($0.value.first("styleLink")?["val"] == style ? 0 : 1, $0.key)
          < ($1.value.first("styleLink")?["val"] == style ? 0 : 1, $1.key)
      }),
      linked.value.first("styleLink")?["val"] == style
    else { return (id, element) }
    return (linked.key, linked.value)
  }

  private func levels(_ list: String, _ definition: XMLElement) -> [Int: XMLElement] {
    var levels: [Int: XMLElement] = [:]
    for level in definition.all("lvl") {
      if let depth = level["ilvl"].flatMap(Int.init) { levels[depth] = level }
    }
    for override in lists[list]?.all("lvlOverride") ?? [] {
      if let depth = override["ilvl"].flatMap(Int.init), let level = override.first("lvl") { levels[depth] = level }
    }
    return levels
  }

  private static func start(_ level: XMLElement) -> Int { level.first("start")?["val"].flatMap(Int.init) ?? 1 }

  /// A level's text with the numbers in place of `%1`, `%2` …
  private func label(_ levels: [Int: XMLElement], _ depth: Int, _ counts: [Int?]) -> String {
    let isLegal = levels[depth]?.first("isLgl") != nil
    var label = ""
    var isPlace = false
    for character in levels[depth]?.first("lvlText")?["val"] ?? "" {
      if character == "%", !isPlace {
        isPlace = true
        continue
      }
      if isPlace, let place = character.wholeNumberValue, (1...9).contains(place) {
        let level = levels[place - 1]
        let number = counts[place - 1] ?? level.map(Self.start) ?? 1
        label += ListNumber.text(number, isLegal ? "decimal" : level?.first("numFmt")?["val"] ?? "decimal")
      } else {
        if isPlace { label += "%" }
        label.append(character)
      }
      isPlace = false
    }
    return String(label.trimmed)
  }
}

/// Numbers as lists show them.
enum ListNumber {
  /// A number in one of the formats that Word names; those of other scripts as digits.
  static func text(_ number: Int, _ format: String) -> String {
    switch format {
    case "none": ""
    case "lowerLetter": letters(number)
    case "upperLetter": letters(number).uppercased()
    case "lowerRoman": roman(number)
    case "upperRoman": roman(number).uppercased()
    case "decimalZero": number < 10 ? "0\(number)" : "\(number)"
    default: "\(number)"
    }
  }

  /// `a` to `z`, then `aa`, `bb` …
  private static func letters(_ number: Int) -> String {
    guard number > 0, number <= 26 * 20 else { return "\(number)" }
    let letter = Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8((number - 1) % 26)))
    return String(repeating: letter, count: (number - 1) / 26 + 1)
  }

  private static func roman(_ number: Int) -> String {
    guard (1..<4000).contains(number) else { return "\(number)" }
    let signs = [
      (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
      (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ]
    var (left, text) = (number, "")
    for (value, sign) in signs {
      while left >= value {
        text += sign
        left -= value
      }
    }
    return text
  }

  /// Whether a label counts the parts of a document: `2`, `2.1`, `1.4.1.1.`; `2.` and `2)` are those of any list.
  static func isOutline(_ label: String) -> Bool {
    let parts = label.split(separator: ".", omittingEmptySubsequences: false)
    let counted = parts.last?.isEmpty ?? false ? parts.dropLast() : parts[...]
    return !counted.isEmpty && counted.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isNumber) }
      && (counted.count > 1 || counted.count == parts.count)
  }

  /// The last number of one that counts the parts of a document.
  static func last(_ label: String) -> Substring { label.split(separator: ".").last ?? "" }

  /// Whether a label is a list's number alone, such as `1.`, `2.3` or `a)`, rather than words as `Level 2:`.
  static func isBare(_ label: String) -> Bool {
    let core = label.drop(while: { $0 == "(" })
    let word = core.prefix { $0.isLetter || $0.isNumber || $0 == "." }.filter { $0 != "." }
    let rest = core.drop { $0.isLetter || $0.isNumber || $0 == "." }
    guard !word.isEmpty, rest.allSatisfy({ ").:-".contains($0) }) else { return false }
    return word.allSatisfy(\.isNumber) || word.count == 1 || word.allSatisfy { "ivxIVX".contains($0) }
  }
}

extension String {
  /// Without blanks at either end.
  var trimmed: Substring { self[...].trimmingBlanks }
}
