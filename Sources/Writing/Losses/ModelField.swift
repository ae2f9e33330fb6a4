public import FrameworkModel

/// A field of the model, as a form may hold it or not: how often a framework has it, and the framework without it.
///
/// A field that stands within another (the probes of a question) is counted by itself; without the outer one it is gone, too.
public struct ModelField: Sendable {
  /// The keys that lead to it in the canonical document: `competencies.levels.questions`.
  public let path: String
  /// What an editor calls one of it, and several.
  public let singular: String
  public let plural: String
  /// How often a framework has it.
  public let count: @Sendable (Framework) -> Int
  /// Takes it out of a framework.
  public let remove: @Sendable (inout Framework) -> Void
}

extension ModelField: Hashable {
  public static func == (a: ModelField, b: ModelField) -> Bool { a.path == b.path }
  public func hash(into hasher: inout Hasher) { hasher.combine(path) }

  /// Its place among all fields.
  var order: Int { Self.all.firstIndex(of: self) ?? Self.all.count }
}

extension ModelField {
  /// Of the framework itself.
  fileprivate init(
    _ path: String, _ singular: String, _ plural: String? = nil,
    count: @escaping @Sendable (Framework) -> Int, remove: @escaping @Sendable (inout Framework) -> Void
  ) {
    self.path = path
    self.singular = singular
    self.plural = plural ?? "\(singular)s"
    self.count = count
    self.remove = remove
  }

  /// Of each competency.
  fileprivate static func competency(
    _ path: String, _ singular: String, _ plural: String? = nil,
    count: @escaping @Sendable (Competency) -> Int, remove: @escaping @Sendable (inout Competency) -> Void
  ) -> ModelField {
    ModelField("competencies.\(path)", singular, plural) {
      $0.competencies.reduce(0) { $0 + count($1) }
    } remove: { framework in
      for index in framework.competencies.indices { remove(&framework.competencies[index]) }
    }
  }

  /// Of each level of each competency.
  fileprivate static func level(
    _ path: String, _ singular: String, _ plural: String? = nil,
    count: @escaping @Sendable (Level) -> Int, remove: @escaping @Sendable (inout Level) -> Void
  ) -> ModelField {
    competency("levels.\(path)", singular, plural) {
      $0.levels.reduce(0) { $0 + count($1) }
    } remove: { competency in
      for index in competency.levels.indices { remove(&competency.levels[index]) }
    }
  }

  /// Of each activity.
  fileprivate static func activity(
    _ path: String, _ singular: String, _ plural: String? = nil,
    count: @escaping @Sendable (Activity) -> Int, remove: @escaping @Sendable (inout Activity) -> Void
  ) -> ModelField {
    competency("activities.\(path)", singular, plural) {
      $0.activities.reduce(0) { $0 + count($1) }
    } remove: { competency in
      for index in competency.activities.indices { remove(&competency.activities[index]) }
    }
  }
}

/// 1 for what is there.
private func one<Value>(_ value: Value?) -> Int { value == nil ? 0 : 1 }

extension Question {
  fileprivate func withoutProbes() -> Question {
    var question = self
    question.probes = []
    return question
  }
}

extension Step {
  fileprivate static func count(_ steps: [Step]) -> Int { steps.reduce(0) { $0 + 1 + count($1.steps) } }
}

// Each field has a line here, in the order of the canonical document, and no other list names them all.
extension ModelField {
  public static let frameworkTitle = ModelField("framework.title", "title of the framework", "titles of the framework")
  {
    one($0.identity.title)
  } remove: {
    $0.identity.title = nil
  }
  public static let version = ModelField("framework.version", "version") {
    one($0.identity.version)
  } remove: {
    $0.identity.version = nil
  }
  public static let language = ModelField("framework.language", "language") {
    one($0.identity.language)
  } remove: {
    $0.identity.language = nil
  }
  public static let publisher = ModelField("framework.publisher", "publisher") {
    one($0.identity.publisher)
  } remove: {
    $0.identity.publisher = nil
  }
  public static let license = ModelField("framework.license", "license") {
    one($0.identity.license)
  } remove: {
    $0.identity.license = nil
  }
  public static let frameworkDescription = ModelField(
    "framework.description", "description of the framework", "descriptions of the framework"
  ) {
    one($0.identity.description)
  } remove: {
    $0.identity.description = nil
  }
  public static let scale = ModelField("framework.scale", "step of the scale", "steps of the scale") {
    $0.scale.count
  } remove: {
    $0.scale = []
  }
  public static let competencies = ModelField("competencies", "competency", "competencies") {
    $0.competencies.count
  } remove: {
    $0.competencies = []
  }
  public static let id = competency("id", "key of a competency", "keys of competencies") {
    $0.id.isEmpty ? 0 : 1
  } remove: {
    $0.id = ""
  }
  public static let code = competency("code", "code") {
    one($0.code)
  } remove: {
    $0.code = nil
  }
  public static let cluster = competency("cluster", "cluster") {
    one($0.cluster)
  } remove: {
    $0.cluster = nil
  }
  public static let inferred = competency(
    "inferred", "note that Rung filled a field in", "notes that Rung filled a field in"
  ) {
    $0.inferred.count
  } remove: {
    $0.inferred = []
  }
  public static let definition = competency("definition", "definition") {
    one($0.definition)
  } remove: {
    $0.definition = nil
  }
  public static let levels = competency("levels", "level of a competency", "levels of competencies") {
    $0.levels.count
  } remove: {
    $0.levels = []
  }
  public static let levelTitle = level("title", "title of a level", "titles of levels") {
    one($0.title)
  } remove: {
    $0.title = nil
  }
  public static let levelDescription = level("description", "description of a level", "descriptions of levels") {
    one($0.description)
  } remove: {
    $0.description = nil
  }
  public static let levelInferred = level(
    "inferred", "note that Rung filled a level's field in", "notes that Rung filled a level's field in"
  ) {
    $0.inferred.count
  } remove: {
    $0.inferred = []
  }
  public static let levelBehaviors = level("behaviors", "behavior at a level", "behaviors at levels") {
    $0.behaviors.count
  } remove: {
    $0.behaviors = []
  }
  public static let levelNegativeBehaviors = level(
    "negativeBehaviors", "negative behavior at a level", "negative behaviors at levels"
  ) {
    $0.negativeBehaviors.count
  } remove: {
    $0.negativeBehaviors = []
  }
  public static let levelQuestions = level(
    "questions", "interview question of a level", "interview questions of levels"
  ) {
    $0.questions.count
  } remove: {
    $0.questions = []
  }
  public static let levelProbes = level(
    "questions.probes", "probing question of a level", "probing questions of levels"
  ) {
    $0.questions.reduce(0) { $0 + $1.probes.count }
  } remove: {
    $0.questions = $0.questions.map { $0.withoutProbes() }
  }
  public static let behaviors = competency("behaviors", "behavior at no level", "behaviors at no level") {
    $0.behaviors.count
  } remove: {
    $0.behaviors = []
  }
  public static let negativeBehaviors = competency("negativeBehaviors", "negative behavior") {
    $0.negativeBehaviors.count
  } remove: {
    $0.negativeBehaviors = []
  }
  public static let contrasts = competency("contrasts", "contrast") {
    $0.contrasts.count
  } remove: {
    $0.contrasts = []
  }
  public static let questions = competency("questions", "interview question") {
    $0.questions.count
  } remove: {
    $0.questions = []
  }
  public static let probes = competency("questions.probes", "probing question") {
    $0.questions.reduce(0) { $0 + $1.probes.count }
  } remove: {
    $0.questions = $0.questions.map { $0.withoutProbes() }
  }
  public static let activities = competency("activities", "development activity", "development activities") {
    $0.activities.count
  } remove: {
    $0.activities = []
  }
  public static let activityLevels = activity(
    "levels", "range of levels of an activity", "ranges of levels of activities"
  ) {
    one($0.levels)
  } remove: {
    $0.levels = nil
  }
  public static let steps = activity("steps", "step of an activity", "steps of activities") {
    Step.count($0.steps)
  } remove: {
    $0.steps = []
  }
  public static let reflections = activity("reflections", "reflection tip") {
    $0.reflections.count
  } remove: {
    $0.reflections = []
  }
  public static let courses = competency("courses", "course") {
    $0.courses.count
  } remove: {
    $0.courses = []
  }
  public static let resources = competency("resources", "resource") {
    $0.resources.count
  } remove: {
    $0.resources = []
  }
  public static let resourceKinds = competency("resources.kind", "kind of a resource", "kinds of resources") {
    $0.resources.count { $0.kind != nil }
  } remove: {
    for index in $0.resources.indices { $0.resources[index].kind = nil }
  }
  public static let related = competency("related", "related competency", "related competencies") {
    $0.related.count
  } remove: {
    $0.related = []
  }
  public static let unresolved = competency(
    "related.name", "related competency that is not in the framework",
    "related competencies that are not in the framework"
  ) {
    $0.related.count { $0.target == nil }
  } remove: {
    $0.related.removeAll { $0.target == nil }
  }
  public static let titles = competency("titles", "job title") {
    $0.titles.count
  } remove: {
    $0.titles = []
  }
  public static let sections = competency("sections", "section of another kind", "sections of other kinds") {
    $0.sections.count
  } remove: {
    $0.sections = []
  }

  public static let links = competency("links", "address of a link", "addresses of links") { competency in
    var count = 0
    competency.forEachStatement(at: 0) { statement, _ in count += statement.links.count }
    return count
  } remove: {
    $0.changeStatements { $0.links = [] }
  }

  /// All fields that a form may lack, in the order of the canonical document.
  public static let all: [ModelField] = [
    frameworkTitle, version, language, publisher, license, frameworkDescription, scale,
    competencies, id, code, cluster, inferred, definition,
    levels, levelTitle, levelDescription, levelInferred, levelBehaviors, levelNegativeBehaviors, levelQuestions,
    levelProbes,
    behaviors, negativeBehaviors, contrasts, questions, probes,
    activities, activityLevels, steps, reflections, courses, resources, resourceKinds, related, unresolved, titles,
    sections, links,
  ]
}
