import FrameworkModel
import SourceText

/// Writes a model as the outline that the corpus' README describes.
struct ModelDumper {
  private(set) var lines: [String] = []
  private var depth = 0
  /// Whether ` (inferred)` is shown.
  private let showsInferred: Bool

  /// The outline of a framework and of the noise in its sources.
  static func dump(
    _ competencies: [Competency], noise: [String] = [], showsInferred: Bool = true
  ) -> [String] {
    var dumper = ModelDumper(showsInferred: showsInferred)
    for competency in competencies { dumper.add(competency) }
    for text in noise { dumper.add("noise", text) }
    return dumper.lines
  }

  private init(showsInferred: Bool) { self.showsInferred = showsInferred }

  private mutating func add(_ line: String) { lines.append(String(repeating: "  ", count: depth) + line) }

  private mutating func add(_ kind: String, _ text: String?) {
    if let text { add("\(kind) \"\(text)\"") }
  }

  private mutating func add(_ kind: String, _ statements: [Statement]) {
    for statement in statements { add(kind, statement.text) }
  }

  private mutating func below(_ body: (inout Self) -> Void) {
    depth += 1
    body(&self)
    depth -= 1
  }

  private mutating func add(_ competency: Competency) {
    let code = competency.code.map { " (\($0.text))" } ?? ""
    add("competency \"\(competency.name.text)\"\(code)\(mark(competency.inferred, .name))")
    below {
      $0.add("cluster", competency.cluster?.text)
      $0.add("definition", competency.definition?.text)
      for level in competency.levels { $0.add(level) }
      $0.add("behavior", competency.behaviors)
      $0.add("negative", competency.negativeBehaviors)
      for contrast in competency.contrasts {
        $0.add("contrast \"\(contrast.means.text)\" / \"\(contrast.doesNotMean.text)\"")
      }
      $0.add(competency.questions)
      for activity in competency.activities { $0.add(activity) }
      $0.add("course", competency.courses)
      for resource in competency.resources {
        $0.add(resource.kind.map { "resource [\($0)]" } ?? "resource", resource.statement.text)
      }
      for relation in competency.related { $0.add("related", relation.name.text) }
      $0.add("title", competency.titles)
      for section in competency.sections {
        $0.add("section", section.title.text)
        $0.below { $0.add("item", section.items) }
      }
    }
  }

  private func mark(_ inferred: [InferredField], _ field: InferredField) -> String {
    showsInferred && inferred.contains(field) ? " (inferred)" : ""
  }

  private mutating func add(_ level: Level) {
    let title = level.title.map { " \"\($0.text)\"" } ?? ""
    add("level \(level.number)\(title)\(mark(level.inferred, .number))")
    below {
      $0.add("description", level.description?.text)
      $0.add("behavior", level.behaviors)
      $0.add("negative", level.negativeBehaviors)
      $0.add(level.questions)
    }
  }

  private mutating func add(_ questions: [Question]) {
    for question in questions {
      add("question", question.statement.text)
      below { $0.add("probe", question.probes) }
    }
  }

  private mutating func add(_ activity: Activity) {
    let range = activity.levels.map { " [\($0.from)-\($0.to)]" } ?? ""
    add("activity\(range)", activity.statement.text)
    below {
      $0.add(activity.steps)
      $0.add("reflection", activity.reflections)
    }
  }

  private mutating func add(_ steps: [Step]) {
    for step in steps {
      add("step", step.statement.text)
      below { $0.add(step.steps) }
    }
  }
}
