import Databases
import FrameworkModel

/// The rows of the database, table by table, in an order in which none points at one that is not there yet.
struct SQLiteRows {
  struct Table {
    let name: String
    var rows: [[Database.Value]] = []

    /// Adds a row with its number in front, and gives the number.
    @discardableResult
    mutating func add(_ values: Database.Value...) -> Int {
      rows.append([.integer(rows.count + 1)] + values)
      return rows.count
    }
  }

  private var framework = Table(name: "framework")
  private var scale = Table(name: "scale")
  private var competency = Table(name: "competency")
  private var level = Table(name: "level")
  private var behavior = Table(name: "behavior")
  private var contrast = Table(name: "contrast")
  private var question = Table(name: "question")
  private var probe = Table(name: "probe")
  private var activity = Table(name: "activity")
  private var step = Table(name: "step")
  private var reflection = Table(name: "reflection")
  private var course = Table(name: "course")
  private var resource = Table(name: "resource")
  private var related = Table(name: "related")
  private var jobTitle = Table(name: "job_title")
  private var section = Table(name: "section")
  private var sectionItem = Table(name: "section_item")
  private var link = Table(name: "link")
  private var search = Table(name: "search")

  var tables: [Table] {
    [
      framework, scale, competency, level, behavior, contrast, question, probe, activity, step, reflection, course,
      resource, related, jobTitle, section, sectionItem, link, search,
    ]
  }

  mutating func add(_ whole: Framework) {
    let identity = whole.identity
    framework.rows.append([
      .text(identity.id), .text(identity.title), .text(identity.version), .text(identity.language),
      .text(identity.publisher), .text(identity.license), .text(identity.description),
    ])
    for entry in whole.scale { scale.add(.integer(entry.number), .text(entry.title)) }
    let places = Dictionary(
      whole.competencies.enumerated().map { ($1.id, $0 + 1) }, uniquingKeysWith: { first, _ in first })
    for (place, one) in whole.competencies.enumerated() {
      competency.add(
        .text(one.id), .text(one.name.text), .text(one.code?.text), .text(one.cluster?.text),
        .text(one.definition?.text))
      add(one, .integer(place + 1), places)
      one.forEachStatement(at: place) { statement, entity in
        search.rows.append([.text(statement.text), .text(entity.pathInCompetency), .integer(place + 1)])
        for entry in statement.links {
          link.add(.integer(place + 1), .text(entity.pathInCompetency), .text(entry.text), .text(entry.url))
        }
      }
    }
  }

  private mutating func add(_ one: Competency, _ owner: Database.Value, _ places: [String: Int]) {
    for entry in one.levels {
      let own = Database.Value.integer(
        level.add(owner, .integer(entry.number), .text(entry.title?.text), .text(entry.description?.text)))
      behaviors(entry.behaviors, owner, own, isNegative: false)
      behaviors(entry.negativeBehaviors, owner, own, isNegative: true)
      questions(entry.questions, owner, own)
    }
    behaviors(one.behaviors, owner, .null, isNegative: false)
    behaviors(one.negativeBehaviors, owner, .null, isNegative: true)
    questions(one.questions, owner, .null)
    for (place, entry) in one.contrasts.enumerated() {
      contrast.add(owner, .integer(place + 1), .text(entry.means.text), .text(entry.doesNotMean.text))
    }
    for (place, entry) in one.activities.enumerated() {
      let own = Database.Value.integer(
        activity.add(
          owner, .integer(place + 1), .integer(entry.levels?.from), .integer(entry.levels?.to),
          .text(entry.statement.text)))
      steps(entry.steps, own, .null)
      texts(entry.reflections, own, &reflection)
    }
    texts(one.courses, owner, &course)
    for (place, entry) in one.resources.enumerated() {
      resource.add(owner, .integer(place + 1), .text(entry.kind), .text(entry.statement.text))
    }
    for (place, entry) in one.related.enumerated() {
      related.add(
        owner, .integer(place + 1), .text(entry.name.text), .integer(entry.target.flatMap { places[$0] }))
    }
    texts(one.titles, owner, &jobTitle)
    for (place, entry) in one.sections.enumerated() {
      let own = Database.Value.integer(section.add(owner, .integer(place + 1), .text(entry.title.text)))
      texts(entry.items, own, &sectionItem)
    }
  }

  private mutating func behaviors(
    _ texts: [Statement], _ owner: Database.Value, _ level: Database.Value, isNegative: Bool
  ) {
    for (place, text) in texts.enumerated() {
      behavior.add(owner, level, .integer(place + 1), .integer(isNegative ? 1 : 0), .text(text.text))
    }
  }

  private mutating func questions(_ questions: [Question], _ owner: Database.Value, _ level: Database.Value) {
    for (place, entry) in questions.enumerated() {
      let own = Database.Value.integer(question.add(owner, level, .integer(place + 1), .text(entry.statement.text)))
      texts(entry.probes, own, &probe)
    }
  }

  private mutating func steps(_ steps: [Step], _ owner: Database.Value, _ parent: Database.Value) {
    for (place, entry) in steps.enumerated() {
      let own = Database.Value.integer(step.add(owner, parent, .integer(place + 1), .text(entry.statement.text)))
      self.steps(entry.steps, owner, own)
    }
  }

  private func texts(_ texts: [Statement], _ owner: Database.Value, _ table: inout Table) {
    for (place, text) in texts.enumerated() { table.add(owner, .integer(place + 1), .text(text.text)) }
  }
}

extension Database.Value {
  /// Nothing for nil.
  fileprivate static func text(_ text: String?) -> Database.Value { text.map { .text($0) } ?? .null }
  fileprivate static func integer(_ number: Int?) -> Database.Value { number.map { .integer($0) } ?? .null }
}
