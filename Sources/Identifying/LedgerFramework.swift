import FrameworkModel
import SourceText

/// The framework as a ledger remembers it: its entities with their words, at their places. What has no identifier, such as
/// a definition, it does not know.
struct LedgerFramework {
  private(set) var framework = Framework(identity: FrameworkIdentity(id: ""))
  /// The entries in the order in which the framework's entities are met.
  private(set) var entries: [Ledger.Entry] = []
  private let children: [String: [Ledger.Entry]]

  /// - Parameter stated: Ids of competencies that hold by themselves; the other competencies go by their names, so that one
  ///   that was renamed is not taken for another that has its old name now.
  init(_ ledger: Ledger, stated: Set<String>) {
    var children: [String: [Ledger.Entry]] = [:]
    var competencies: [Ledger.Entry] = []
    for entry in ledger.entries where entry.removed == nil {
      switch entry.kind {
      case .framework, .cluster: break
      case .competency: competencies.append(entry)
      case .scaleLevel: framework.scale.append(ScaleStep(number: entry.number ?? 0, title: entry.text, id: entry.id))
      default: children[entry.parent ?? "", default: []].append(entry)
      }
    }
    self.children = children
    var taken = stated
    for entry in competencies {
      var competency = competency(entry)
      competency.id = entry.id
      framework.competencies.append(competency)
      taken.insert(entry.id)
    }
    let known = Dictionary(ledger.entries.map { ($0.id, $0) }) { first, _ in first }
    framework.forEachEntity { visited in
      if let id = visited.id, let entry = known[id] { entries.append(entry) }
    }
    // From here on, ids are for comparing alone.
    var slugs: Set<String> = stated
    for (index, entry) in competencies.enumerated() where !stated.contains(entry.id) {
      let slug = Slug.of(entry.text ?? "")
      var id = slug
      var number = 1
      while !slugs.insert(id).inserted {
        number += 1
        id = "\(slug)-\(number)"
      }
      framework.competencies[index].id = id
    }
  }

  private func statement(_ entry: Ledger.Entry) -> Statement {
    var statement = Statement(entry.text ?? "", at: Self.nowhere)
    statement.id = entry.id
    return statement
  }

  private static let nowhere = Location(SourceID(0), SourceRange(0, 0))

  private func statements(_ kind: EntityKind, in parent: String) -> [Statement] {
    of(kind, in: parent).map(statement)
  }

  private func of(_ kind: EntityKind, in parent: String) -> [Ledger.Entry] {
    children[parent, default: []].filter { $0.kind == kind }
  }

  private func competency(_ entry: Ledger.Entry) -> Competency {
    let id = entry.id
    var competency = Competency(id: id, name: Statement(entry.text ?? "", at: Self.nowhere), location: Self.nowhere)
    competency.code = entry.code.map { Statement($0, at: Self.nowhere) }
    competency.levels = of(.level, in: id).map(level).sorted { $0.number < $1.number }
    competency.behaviors = statements(.behavior, in: id)
    competency.negativeBehaviors = statements(.negativeBehavior, in: id)
    competency.contrasts = statements(.contrast, in: id).map {
      Contrast(means: $0, doesNotMean: Statement("", at: Self.nowhere))
    }
    competency.questions = questions(in: id)
    competency.activities = of(.activity, in: id).map { entry in
      var activity = Activity(statement(entry))
      activity.steps = steps(in: entry.id)
      activity.reflections = statements(.reflection, in: entry.id)
      return activity
    }
    competency.courses = statements(.course, in: id)
    competency.resources = statements(.resource, in: id).map { Resource(kind: nil, $0) }
    competency.titles = statements(.jobTitle, in: id)
    competency.sections = of(.section, in: id).map {
      OtherSection(title: statement($0), items: statements(.sectionItem, in: $0.id))
    }
    return competency
  }

  private func level(_ entry: Ledger.Entry) -> Level {
    var level = Level(
      number: entry.number ?? 0, title: entry.text.map { Statement($0, at: Self.nowhere) }, location: Self.nowhere)
    level.id = entry.id
    level.behaviors = statements(.behavior, in: entry.id)
    level.negativeBehaviors = statements(.negativeBehavior, in: entry.id)
    level.questions = questions(in: entry.id)
    return level
  }

  private func questions(in parent: String) -> [Question] {
    of(.question, in: parent).map { Question(statement($0), probes: statements(.probe, in: $0.id)) }
  }

  private func steps(in parent: String) -> [Step] {
    of(.step, in: parent).map { Step(statement($0), steps: steps(in: $0.id)) }
  }
}
