import FrameworkModel

/// Lays a model out as a page, in the order in which pages say things.
struct ModelPage {
  private let dialect: Dialect
  private var blocks: [PageBlock] = []

  static func render(_ competencies: [Competency], _ dialect: Dialect) -> String {
    var page = ModelPage(dialect: dialect)
    for competency in competencies { page.add(competency) }
    return dialect.form.render(page.blocks, dialect)
  }

  private init(dialect: Dialect) { self.dialect = dialect }

  private mutating func add(_ competency: Competency) {
    let code = competency.code.map { " (\($0.text))" } ?? ""
    blocks.append(.heading(1, competency.name.text + code))
    if let cluster = competency.cluster { blocks.append(.paragraph("Cluster: \(cluster.text)")) }
    if let definition = competency.definition {
      if let heading = dialect.definition { blocks.append(.heading(2, heading)) }
      blocks.append(.paragraph(definition.text))
    }
    add(competency.contrasts)
    for level in dialect.isDescending ? competency.levels.reversed() : competency.levels { add(level) }
    section(competency.negativeBehaviors.isEmpty ? "Key Behaviors" : "Positive Indicators", competency.behaviors)
    section("Negative Indicators", competency.negativeBehaviors)
    add(competency.questions, depth: 2)
    add(competency.activities)
    section(dialect.courses, competency.courses)
    add(competency.resources)
    section(dialect.related, competency.related.map(\.name))
    section("Titles with Shared Competencies", competency.titles)
    for section in competency.sections { self.section(section.title.text, section.items) }
  }

  private mutating func section(_ heading: String, _ items: [Statement]) {
    guard !items.isEmpty else { return }
    blocks.append(.heading(2, heading))
    blocks.append(.list(items.map { PageItem(text: $0.text) }))
  }

  private mutating func add(_ level: Level) {
    let lines = dialect.levels.lines(dialect.levelWord, level.number, level.title?.text)
    blocks.append(.heading(2, lines[0]))
    blocks += lines.dropFirst().map { .paragraph($0) }
    if let description = level.description { blocks.append(.paragraph(description.text)) }
    if !level.behaviors.isEmpty {
      if let heading = dialect.behaviors { blocks.append(.heading(3, heading)) }
      switch dialect.items {
      case .list: blocks.append(.list(items(level.behaviors)))
      case .paragraphs: blocks += level.behaviors.map { .paragraph($0.text) }
      }
    }
    add(level.questions, depth: 3)
  }

  private mutating func add(_ questions: [Question], depth: Int) {
    guard !questions.isEmpty else { return }
    blocks.append(.heading(depth, dialect.questions))
    guard let heading = dialect.probes else {
      blocks.append(.list(questions.map { PageItem(text: $0.statement.text, items: items($0.probes)) }))
      return
    }
    for question in questions {
      blocks.append(.list([PageItem(text: question.statement.text)]))
      guard !question.probes.isEmpty else { continue }
      blocks.append(.heading(depth + 1, heading))
      blocks.append(.list(items(question.probes)))
    }
  }

  private func items(_ statements: [Statement]) -> [PageItem] { statements.map { PageItem(text: $0.text) } }

  private mutating func add(_ contrasts: [Contrast]) {
    guard !contrasts.isEmpty else { return }
    let rows = contrasts.map { [$0.means.text, $0.doesNotMean.text] }
    blocks.append(.table([["This Means...", "This Doesn't Mean..."]] + rows))
  }

  private mutating func add(_ activities: [Activity]) {
    guard !activities.isEmpty else { return }
    blocks.append(.heading(2, dialect.activities))
    guard activities.contains(where: { $0.levels != nil || !$0.steps.isEmpty || !$0.reflections.isEmpty }) else {
      blocks.append(.list(items(activities.map(\.statement))))
      return
    }
    var range: LevelRange?
    for activity in activities {
      if let levels = activity.levels, levels != range {
        blocks.append(.heading(3, "Level \(levels.shown) Activities"))
        range = levels
      }
      blocks.append(.paragraph(activity.statement.text))
      if !activity.steps.isEmpty { blocks.append(.list(activity.steps.map(item))) }
      guard !activity.reflections.isEmpty else { continue }
      blocks.append(.paragraph("Reflection Tip:"))
      blocks.append(.list(items(activity.reflections)))
    }
  }

  private func item(_ step: Step) -> PageItem { PageItem(text: step.statement.text, items: step.steps.map(item)) }

  private mutating func add(_ resources: [Resource]) {
    guard !resources.isEmpty else { return }
    blocks.append(.heading(2, dialect.resources))
    var kind: String?
    for resource in resources {
      if let heading = resource.kind, heading != kind {
        blocks.append(.heading(3, heading))
        kind = heading
      }
      blocks.append(.list([PageItem(text: resource.statement.text)]))
    }
  }
}

extension LevelRange {
  fileprivate var shown: String { from == to ? "\(from)" : "\(from)-\(to)" }
}
