import FrameworkModel
import Identifying
import Writing

/// A framework as rows of Moodle's file.
struct MoodleTable {
  private(set) var rows: [MoodleRow] = []
  /// What had to be cut or changed, beyond what has no place at all.
  private(set) var losses: [(field: ModelField, count: Int, why: String)] = []
  private let source: Identified
  private let scale: WholeScale
  /// Id numbers by id, and all of them folded: databases tell no capitals apart.
  private var numbers: [String: String] = [:]
  private var taken: Set<String> = []
  /// Places in `rows`, by id number.
  private var places: [String: Int] = [:]
  /// The references that are made, each way.
  private var ties: Set<Tie> = []
  /// What short names were cut, each with the id number of its row.
  private(set) var notes: [String] = []

  /// The id number of the row above the levels of the scale.
  static let levelsID = "\(Ledger.scaleLevelPrefix)scale"
  /// Its short name.
  static let levelsName = "LEVELS"

  init(_ source: Identified) {
    self.source = source
    scale = WholeScale(source.framework)
    addFramework()
    addLevels()
    var clusters: Set<String> = []
    for competency in source.framework.competencies {
      if let cluster = source.cluster(competency), clusters.insert(cluster.id).inserted {
        let id = number(cluster)
        add(MoodleRow(id: id, shortName: short(competency.cluster?.text ?? "", or: id, of: id)))
      }
    }
    for competency in source.framework.competencies { add(competency) }
    link()
    noteLosses()
  }

  // MARK: Cells

  /// The id number of an entity: what the ledger states, else its id, never longer than Moodle lets it be.
  private mutating func number(_ entry: Ledger.Entry) -> String {
    if let known = numbers[entry.id] { return known }
    let wish = PlainText.clean(entry.moodle ?? entry.id, onOneLine: true)
    var candidate = wish.unicodeScalars.count <= MoodleRow.limit ? wish : Self.shortened(wish, entry.uuid)
    if candidate.isEmpty || !taken.insert(candidate.lowercased()).inserted {
      candidate = Self.shortened(candidate, entry.uuid)
      taken.insert(candidate.lowercased())
    }
    numbers[entry.id] = candidate
    return candidate
  }

  /// The beginning of an id with the first digits of a UUID behind it.
  private static func shortened(_ id: String, _ uuid: String) -> String {
    String(String.UnicodeScalarView(id.unicodeScalars.prefix(MoodleRow.limit - 10))) + "-" + uuid.prefix(8)
  }

  /// A short name on one line, cut where it is too long; never empty, since Moodle passes over rows without one.
  private mutating func short(_ text: String, or id: String, of row: String) -> String {
    let clean = PlainText.clean(text, onOneLine: true)
    if clean.isEmpty { return id }
    guard clean.unicodeScalars.count > MoodleRow.limit else { return clean }
    notes.append("\(row): the short name ends after \(MoodleRow.limit) characters")
    return String(String.UnicodeScalarView(clean.unicodeScalars.prefix(MoodleRow.limit - 1))) + "…"
  }

  private mutating func add(_ row: MoodleRow) {
    guard places[row.id] == nil else { return }
    places[row.id] = rows.count
    rows.append(row)
  }

  // MARK: Rows

  private mutating func addFramework() {
    let identity = source.framework.identity
    var row = MoodleRow(
      id: number(
        Ledger.Entry(
          id: source.own.moodle ?? source.namespace, kind: .framework, uuid: source.own.uuid, ctid: source.own.ctid,
          changed: "")),
      shortName: short(identity.title ?? "", or: source.namespace, of: source.namespace))
    // Rows may not go by the framework's number, but entities of its name exist: both are told apart by their place.
    taken.remove(row.id.lowercased())
    row.description = identity.description.map(HTMLText.paragraph) ?? ""
    // Moodle asks for a scale of at least two values.
    var names = scale.steps.map { Self.scaleValue($0.name) }
    if names.isEmpty { names = ["Not yet competent", "Competent"] }
    if names.count == 1 { names.insert("Not yet", at: 0) }
    row.scaleValues = names.joined(separator: ",")
    let values = names.indices.map {
      "{\"id\":\($0 + 1),\"scaledefault\":\($0 == 0 ? 1 : 0),\"proficient\":\($0 == 0 ? 0 : 1)}"
    }
    row.scaleConfiguration = "[{\"scaleid\":\"1\"},\(values.joined(separator: ","))]"
    row.isFramework = true
    let hasClusters = source.framework.competencies.contains { $0.cluster != nil }
    row.taxonomy = hasClusters ? "domain,competency,behaviour,behaviour" : "competency,behaviour,behaviour,behaviour"
    rows.append(row)
  }

  /// The name of a level within the list of values, where commas part them.
  private static func scaleValue(_ name: String) -> String {
    let clean = PlainText.clean(name, onOneLine: true)
    let value = String(decoding: clean.utf8.map { $0 == 0x2C ? 0x3B : $0 }, as: UTF8.self)
    return value.isEmpty ? "-" : value
  }

  private mutating func addLevels() {
    guard !scale.steps.isEmpty else { return }
    add(MoodleRow(id: Self.levelsID, shortName: Self.levelsName))
    taken.insert(Self.levelsID)
    for step in scale.steps {
      let entry = source.entry(step.id, .scaleLevel)
      let id = number(entry)
      var row = MoodleRow(parent: Self.levelsID, id: id, shortName: short(step.name, or: id, of: id))
      row.description = HTMLText.paragraph("Level \(step.number)")
      add(row)
    }
  }

  private mutating func add(_ competency: Competency) {
    let id = number(source.entry(competency.id, .competency))
    let count = notes.count
    var row = MoodleRow(id: id, shortName: short(competency.name.text, or: id, of: id))
    if let cluster = source.cluster(competency) { row.parent = number(cluster) }
    row.description = HTMLText.description(of: competency, isNameCut: notes.count > count)
    let parent = row.id
    add(row)
    for level in competency.levels {
      let step = scale.step(level.number).map { number(source.entry($0.id, .scaleLevel)) }
      for behavior in level.behaviors { add(behavior, below: parent, at: step) }
    }
    for behavior in competency.behaviors { add(behavior, below: parent, at: nil) }
  }

  private mutating func add(_ behavior: Statement, below parent: String, at level: String?) {
    guard !PlainText.clean(behavior.text).isEmpty else { return }
    let entry = source.entry(behavior.id, .behavior)
    let id = number(entry)
    var row = MoodleRow(parent: parent, id: id, shortName: short(behavior.text, or: id, of: id))
    row.description = HTMLText.paragraph(behavior.text)
    add(row)
    if let level { tie(row.id, level) }
  }

  // MARK: References

  private mutating func link() {
    let known = Set(source.framework.competencies.map(\.id))
    for competency in source.framework.competencies {
      let own = number(source.entry(competency.id, .competency))
      for relation in competency.related {
        guard let target = relation.target, known.contains(target) else { continue }
        tie(own, number(source.entry(target, .competency)))
      }
    }
  }

  /// References go both ways in Moodle, so they are written in both rows.
  private mutating func tie(_ one: String, _ other: String) {
    guard one != other, let place = places[one], let partner = places[other],
      ties.insert(Tie(one: place, other: partner)).inserted
    else { return }
    ties.insert(Tie(one: partner, other: place))
    rows[place].related.append(other)
    rows[partner].related.append(one)
  }

  /// Two rows, by their places.
  private struct Tie: Hashable {
    var one: Int
    var other: Int
  }

  private mutating func noteLosses() {
    let framework = source.framework
    let gone = framework.competencies.reduce(0) { count, competency in
      count + competency.levels.count { $0.behaviors.isEmpty && $0.questions.isEmpty }
    }
    losses.append(
      (.levels, gone, "a level of one competency shows by its behaviors and questions, and these have none"))
    losses.append((.levelTitle, scale.otherTitleCount(framework), WholeScale.otherTitle))
    let commas = scale.steps.count { $0.name.utf8.contains(0x2C) }
    losses.append((.scale, commas, "a comma would part the name of a level in two; it is a semicolon there"))
    var targets: [String: Set<String>] = [:]
    for competency in framework.competencies { targets[competency.id] = Set(competency.related.compactMap(\.target)) }
    let oneWay = framework.competencies.reduce(0) { count, competency in
      count
        + competency.related.count { link in
          guard let target = link.target, let back = targets[target] else { return false }
          return !back.contains(competency.id)
        }
    }
    losses.append((.related, oneWay, "Moodle ties competencies both ways, and these name each other one way"))
  }
}
