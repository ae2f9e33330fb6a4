import FrameworkModel
import SourceText

/// What two readings of a page differ in, where neither explains it much better than the other.
struct Uncertainty {
  /// The units of one form that the readings take for different things, in order.
  private let units: [Int]
  private let taken: LineMeaning
  private let other: LineMeaning

  /// How far the reading that was taken may lie in front of the next one, in the millionths of scores.
  private static let margin = 150_000
  /// The longest line, in bytes, that a hint shows if there is a shorter one.
  private static let longest = 100
  /// Kinds of differences that decide what becomes of the rest of a page.
  private static let deciding: Set<LineMeaning> = [.name, .level]

  /// - Returns: Nil where the readings do not differ in lines that a hint can name.
  init?(_ taken: PageReadingCandidate, _ other: PageReadingCandidate, _ page: PageEvidence) {
    struct Key: Hashable {
      var taken: LineMeaning
      var other: LineMeaning
      var form: Int
    }
    var order: [Key] = []
    var groups: [Key: [Int]] = [:]
    for place in page.units.indices where page.units[place].part != .rest && (page.units[place].cell?.line ?? 0) == 0 {
      guard let one = taken.meaning(of: place), let two = other.meaning(of: place), one != two else { continue }
      let key = Key(taken: one, other: two, form: page.form[place])
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(place)
    }
    func weight(_ key: Key) -> Int {
      let isDeciding = Self.deciding.contains(key.taken) || Self.deciding.contains(key.other)
      return (isDeciding ? 1000 : 0) + (groups[key]?.count ?? 0)
    }
    guard let first = order.first else { return nil }
    let chosen = order.dropFirst().reduce(first) { weight($1) > weight($0) ? $1 : $0 }
    units = groups[chosen] ?? []
    self.taken = chosen.taken
    self.other = chosen.other
  }

  static func isThin(_ margin: Int) -> Bool { margin < Self.margin }

  /// Whether the readings differ in what names a competency.
  var isAboutNames: Bool { taken == .name || other == .name }

  func observation(_ page: PageEvidence, _ source: SourceFile, _ id: SourceID) -> Observation? {
    guard let first = units.first else { return nil }
    let likes = units.map { like($0, page, source) }
    // A paragraph is a poor example of lines that are like it.
    let short = likes.first { $0.utf8.count <= Self.longest } ?? likes.min { $0.utf8.count < $1.utf8.count }
    return Observation(
      .structureUncertain(
        taken: taken, hint: LineHint(like: short ?? "", are: other),
        others: units.dropFirst().map { Location(id, page.units[$0].text) }),
      at: Location(id, page.units[first].text))
  }

  /// The line of a unit as it stands; of a cell and of a text in a web page only its own words.
  private func like(_ unit: Int, _ page: PageEvidence, _ source: SourceFile) -> String {
    if page.isCell(unit) || SourceForm.isWebPage(source) { return page.units[unit].words }
    let starts = source.lines.starts
    let line = source.lines.line(of: page.units[unit].text.start)
    let end = line + 1 < starts.count ? Int(starts[line + 1]) : source.bytes.count
    return LineHint.plain(source.text(SourceRange(Int(starts[line]), end)))
  }
}

extension PageReadingCandidate {
  /// What a unit is in one word; nil for what goes on with another.
  fileprivate func meaning(of unit: Int) -> LineMeaning? {
    switch roles[unit] {
    case .name: .name
    case .level: .level
    case .structure(.definition): .definition
    case .structure(.description): .description
    case .structure(.heading): .heading
    case .structure(.noise): .noise
    case .structure(.item):
      switch kinds[unit] ?? .behavior {
      case .behavior: .behavior
      case .negativeBehavior: .negativeBehavior
      case .question: .question
      case .probe: .probe
      case .activity: .activity
      case .step: .step
      case .resource: .resource
      case .description: .description
      }
    case .structure: nil
    }
  }
}
