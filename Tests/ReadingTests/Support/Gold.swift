import Foundation
import FrameworkModel
import SourceText

/// Labels by hand: what is in a source.
struct Gold {
  let competencies: [Competency]
  /// The chrome, furniture and placeholders that the labels name, each once.
  let noise: [String]

  init(_ url: URL) throws {
    let document = try JSONDecoder().decode(Document.self, from: Data(contentsOf: url))
    competencies = document.competencies.map(\.competency)
    noise = document.noise ?? []
  }

  private struct Document: Decodable {
    var competencies: [Labels]
    var noise: [String]?
  }

  /// The labels of a competency; a name that the source does not state is left out.
  private struct Labels: Decodable {
    var name, code, cluster, definition: String?
    var levels: [LevelLabels]?
    var behaviors, negativeBehaviors, courses, related, titles: [Item]?
    var contrasts: [[String: String]]?
    var questions, activities, resources: [Item]?

    var competency: Competency {
      var competency = Competency(name: .labelled(name ?? ""), location: .nowhere)
      competency.code = code.map(Statement.labelled)
      competency.cluster = cluster.map(Statement.labelled)
      competency.definition = definition.map(Statement.labelled)
      competency.levels = (levels ?? []).map(\.level).sorted { $0.number < $1.number }
      competency.behaviors = behaviors.statements
      competency.negativeBehaviors = negativeBehaviors.statements
      competency.contrasts = (contrasts ?? []).map {
        Contrast(means: .labelled($0["means"] ?? ""), doesNotMean: .labelled($0["doesNotMean"] ?? ""))
      }
      competency.questions = (questions ?? []).map(\.question)
      competency.activities = (activities ?? []).map(\.activity)
      competency.courses = courses.statements
      competency.resources = (resources ?? []).map { Resource(kind: $0.kind, .labelled($0.text)) }
      competency.related = related.statements.map { Relation($0) }
      competency.titles = titles.statements
      return competency
    }
  }

  private struct LevelLabels: Decodable {
    var number: Int
    var title, description: String?
    var behaviors, negativeBehaviors, questions: [Item]?

    var level: Level {
      var level = Level(number: number, title: title.map(Statement.labelled), location: .nowhere)
      level.description = description.map(Statement.labelled)
      level.behaviors = behaviors.statements
      level.negativeBehaviors = negativeBehaviors.statements
      level.questions = (questions ?? []).map(\.question)
      return level
    }
  }

  /// A text alone, or a text with what belongs to it.
  fileprivate struct Item: Decodable {
    var text: String
    var kind: String?
    var levels: [Int]?
    var probes, steps, reflections: [Item]?

    private enum Key: CodingKey { case text, kind, levels, probes, steps, reflections }

    init(from decoder: any Decoder) throws {
      if let text = try? decoder.singleValueContainer().decode(String.self) {
        self.text = text
        return
      }
      let keys = try decoder.container(keyedBy: Key.self)
      text = try keys.decode(String.self, forKey: .text)
      kind = try keys.decodeIfPresent(String.self, forKey: .kind)
      levels = try keys.decodeIfPresent([Int].self, forKey: .levels)
      probes = try keys.decodeIfPresent([Item].self, forKey: .probes)
      steps = try keys.decodeIfPresent([Item].self, forKey: .steps)
      reflections = try keys.decodeIfPresent([Item].self, forKey: .reflections)
    }

    var question: Question { Question(.labelled(text), probes: probes.statements) }

    var step: Step { Step(.labelled(text), steps: (steps ?? []).map(\.step)) }

    var activity: Activity {
      var activity = Activity(.labelled(text))
      if let first = levels?.first, let last = levels?.last { activity.levels = LevelRange(from: first, to: last) }
      activity.steps = (steps ?? []).map(\.step)
      activity.reflections = reflections.statements
      return activity
    }
  }
}

extension Statement {
  /// A text of the labels, which stands nowhere.
  fileprivate static func labelled(_ text: String) -> Statement { Statement(text, at: .nowhere) }
}

extension [Gold.Item]? {
  fileprivate var statements: [Statement] { (self ?? []).map { .labelled($0.text) } }
}

extension Location {
  static let nowhere = Location(SourceID(0), SourceRange(0, 0))
}
