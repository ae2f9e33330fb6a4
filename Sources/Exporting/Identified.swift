import FrameworkModel
import Identifying
import SourceText
import Writing

/// A publication whose entities all have an id, and the identifiers that other systems know them by.
struct Identified {
  /// As it is published; its entities have ids where a ledger is kept.
  let stated: Framework
  /// The same with an id for each entity.
  let framework: Framework
  /// The framework's own identifiers.
  let own: Ledger.Entry
  /// Entities that are gone, in the order of ids.
  let removed: [Ledger.Entry]
  /// Whether a ledger is kept.
  let hasLedger: Bool
  /// What identifiers of what the ledger does not hold, such as links, are made within.
  let namespace: String
  private let entries: [String: Ledger.Entry]
  private let moment: String

  init(_ publication: Publication) {
    stated = publication.framework
    hasLedger = publication.ledger != nil
    let ledger: Ledger
    if let kept = publication.ledger {
      (framework, ledger) = (stated, kept)
    } else {
      let identification = Identification(stated, with: nil)
      (framework, ledger) = (identification.framework, identification.ledger)
    }
    entries = Dictionary(ledger.entries.map { ($0.id, $0) }) { first, _ in first }
    removed = ledger.entries.filter { $0.removed != nil }
    namespace = ledger.frameworkID ?? stated.identity.id
    let id = Ledger.frameworkPrefix + namespace
    own =
      ledger.frameworkEntry
      ?? Ledger.Entry(
        id: id, kind: .framework, uuid: StableUUID.uuid(of: id, in: namespace),
        ctid: StableUUID.ctid(of: id, in: namespace), changed: "")
    moment = publication.moment?.text ?? "1970-01-01T00:00:00Z"
  }

  /// What the ledger says of an entity, or what holds without one.
  func entry(_ id: String?, _ kind: EntityKind) -> Ledger.Entry {
    let id = id ?? ""
    return entries[id]
      ?? Ledger.Entry(
        id: id, kind: kind, uuid: StableUUID.uuid(of: id, in: namespace),
        ctid: StableUUID.ctid(of: id, in: namespace), changed: "")
  }

  func known(_ id: String) -> Ledger.Entry? { entries[id] }

  /// The entry of a cluster.
  func cluster(_ competency: Competency) -> Ledger.Entry? {
    guard let name = competency.cluster?.text else { return nil }
    if let id = entries[competency.id]?.parent, let entry = entries[id], entry.kind == .cluster { return entry }
    return entry(Ledger.clusterPrefix + Slug.of(name), .cluster)
  }

  /// When an entity was made, changed or removed: `2026-11-30T00:00:00Z`.
  func time(_ entry: Ledger.Entry) -> String { entry.changed.isEmpty ? moment : "\(entry.changed)T00:00:00Z" }

  /// When anything of the framework was changed last.
  var lastTime: String {
    let days = entries.values.lazy.map(\.changed).filter { !$0.isEmpty }
    return days.max().map { "\($0)T00:00:00Z" } ?? moment
  }

  /// The UUID of something that is no entity.
  func uuid(_ parts: String...) -> String { StableUUID.uuid(of: parts.joined(separator: " "), in: namespace) }
}

/// The scale that a framework's levels stand on: its own, with the numbers that only competencies have.
struct WholeScale {
  struct Step {
    var number: Int
    var title: String?
    var id: String

    /// What to call it where it must be called something.
    var name: String { title ?? "Level \(number)" }
  }

  /// From the lowest up.
  let steps: [Step]

  init(_ framework: Framework) {
    var steps: [Int: Step] = [:]
    for step in framework.scale where steps[step.number] == nil {
      let id = step.id ?? "\(Ledger.scaleLevelPrefix)\(step.number)"
      steps[step.number] = Step(number: step.number, title: step.title.flatMap { $0.isEmpty ? nil : $0 }, id: id)
    }
    for competency in framework.competencies {
      for level in competency.levels where steps[level.number] == nil {
        let title = level.title.map(\.text).flatMap { $0.isEmpty ? nil : $0 }
        steps[level.number] = Step(
          number: level.number, title: title, id: "\(Ledger.scaleLevelPrefix)\(level.number)")
      }
    }
    self.steps = steps.values.sorted { $0.number < $1.number }
  }

  /// Why such titles are lost.
  static let otherTitle = "levels have the titles of the framework's scale there, and these are others"

  /// How many levels of competencies have another title than their step.
  func otherTitleCount(_ framework: Framework) -> Int {
    framework.competencies.reduce(0) { count, competency in
      count + competency.levels.count { $0.title?.text != step($0.number)?.title }
    }
  }

  func step(_ number: Int) -> Step? { steps.first { $0.number == number } }
}
