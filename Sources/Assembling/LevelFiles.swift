public import FrameworkModel
import SourceText

/// Joins sources that each hold one level of one competency: `communication-level-1.md`, `communication-level-2.md`.
public enum LevelFiles {
  /// The readings with such competencies put together in the first of their sources, where an observation says so.
  ///
  /// - Parameter names: What the sources are called, in the order of the readings.
  public static func joined(_ readings: [SourceReading], names: [String]) -> [SourceReading] {
    var groups: [String: [(place: Int, number: Int)]] = [:]
    var order: [String] = []
    for (place, name) in names.enumerated() {
      guard let part = FileOfLevel(name), readings[place].competencies.count == 1,
        readings[place].competencies[0].levels.count <= 1
      else { continue }
      if groups.updateValue((groups[part.stem] ?? []) + [(place, part.number)], forKey: part.stem) == nil {
        order.append(part.stem)
      }
    }
    var readings = readings
    for stem in order {
      guard let group = groups[stem]?.sorted(by: { $0.number < $1.number }), group.count >= 2,
        Set(group.map(\.number)).count == group.count
      else { continue }
      join(group, &readings)
    }
    return readings
  }

  private static func join(_ group: [(place: Int, number: Int)], _ readings: inout [SourceReading]) {
    let parts = group.map { readings[$0.place].competencies[0] }
    var whole = parts[0]
    whole.levels = []
    (whole.behaviors, whole.negativeBehaviors, whole.questions) = ([], [], [])
    let definitions = Set(parts.compactMap { $0.definition?.text })
    let isDefinedOnce = definitions.count <= 1
    if !isDefinedOnce { whole.definition = nil }
    for (part, file) in zip(parts, group) {
      var level = part.levels.first ?? Level(number: file.number, location: part.location)
      if part.levels.isEmpty || level.inferred.contains(.number) { level.number = file.number }
      level.inferred.removeAll { $0 == .number }
      level.behaviors += part.behaviors
      level.negativeBehaviors += part.negativeBehaviors
      level.questions += part.questions
      if !isDefinedOnce, let definition = part.definition {
        if level.description == nil {
          level.description = definition
        } else {
          level.behaviors.insert(definition, at: 0)
        }
      }
      whole.levels.append(level)
      if file.place != group[0].place {
        whole.definition = whole.definition ?? (isDefinedOnce ? part.definition : nil)
        whole.add(part)
        for observation in readings[file.place].observations {
          // What a part lacks, the whole may have.
          if case .nameMissing = observation.fact { continue }
          readings[group[0].place].observations.append(observation)
        }
        (readings[file.place].competencies, readings[file.place].slugs, readings[file.place].observations) = (
          [], [], []
        )
      }
    }
    let stated = parts.filter { !$0.inferred.contains(.name) }
    if stated.isEmpty {
      // The level in the files' names is no part of it.
      whole.name = name(parts)
    } else {
      whole.name = name(stated)
      whole.inferred.removeAll { $0 == .name }
    }
    // A heading such as `Communication – Level 3` names the competency again.
    for place in whole.levels.indices where whole.levels[place].title?.text == whole.name.text {
      whole.levels[place].title = nil
    }
    let first = group[0].place
    readings[first].competencies = [whole]
    readings[first].slugs = []
    readings[first].observations.append(
      Observation(.joinedFiles(count: group.count), at: whole.name.location, about: Entity(competency: 0)))
  }

  /// The words that all names begin with: `Communication` of `Communication – Level 1` and `Communication – Level 2`.
  private static func name(_ parts: [Competency]) -> Statement {
    let names = parts.map { $0.name.text.split(separator: " ") }
    var count = names[0].count
    for name in names.dropFirst() { count = min(count, zip(names[0], name).prefix { $0 == $1 }.count) }
    // The word for level, and the sign in front of it, belong to what differs.
    while count > 1, count < names[0].count,
      FileOfLevel.levelWords.contains(names[0][count - 1].lowercased().filter(\.isLetter))
        || !names[0][count - 1].contains(where: \.isLetter)
    {
      count -= 1
    }
    guard count > 0, count < names[0].count else { return parts[0].name }
    var words = names[0].prefix(count).joined(separator: " ")
    while let last = words.last, ",:;–—-".contains(last) { words.removeLast() }
    return Statement(words, at: parts[0].name.location)
  }
}

extension Competency {
  /// Takes over what another part of it says at no level.
  fileprivate mutating func add(_ part: Competency) {
    code = code ?? part.code
    cluster = cluster ?? part.cluster
    contrasts += part.contrasts
    activities += part.activities
    courses += part.courses
    resources += part.resources
    related += part.related
    titles += part.titles
    sections += part.sections
  }
}

/// The name of a file that holds one level.
private struct FileOfLevel {
  /// What stands in front of the level, with the folder.
  var stem: String
  var number: Int

  static let levelWords: Set<String> = ["level", "lvl", "l", "stufe", "niveau", "nivel", "livello", "stage", "grade"]

  init?(_ name: String) {
    let path = name.lastIndex(of: ".").map { name[..<$0] } ?? name[...]
    var words = path.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "_" || $0 == " " }
    guard words.count >= 2, let last = words.popLast() else { return nil }
    let digits = last.drop { !$0.isNumber }
    guard let number = Int(digits), (0...20).contains(number) else { return nil }
    let letters = last.dropLast(digits.count)
    if letters.isEmpty {
      guard let word = words.popLast(), Self.levelWords.contains(word.lowercased()) else { return nil }
    } else if !Self.levelWords.contains(letters.lowercased()) {
      return nil
    }
    stem = words.joined(separator: "-").lowercased()
    guard stem.last.map({ $0 != "/" }) ?? false else { return nil }
    self.number = number
  }
}
