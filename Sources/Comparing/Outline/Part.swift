/// What a node of an outline is: a piece of a framework that can differ by itself.
public enum Part: UInt8, Sendable, CaseIterable {
  case framework
  case frameworkTitle, version, language, publisher, license, frameworkDescription
  case scale, scaleStep
  case competency, name, code, cluster, definition
  case level, levelTitle, levelDescription
  case behavior, negativeBehavior, contrast, contrastOpposite
  case question, probe
  case activity, activityLevels, step, reflection
  case course, resource, resourceKind, related, jobTitle
  case section, sectionItem
  /// A link within a text, by its address; its words are the text's.
  case link

  /// The noun for it in an editor's words.
  public var phrase: String {
    switch self {
    case .framework: "framework"
    case .frameworkTitle, .levelTitle: "title"
    case .version: "version"
    case .language: "language"
    case .publisher: "publisher"
    case .license: "license"
    case .frameworkDescription, .levelDescription: "description"
    case .scale: "scale"
    case .scaleStep: "step of the scale"
    case .competency: "competency"
    case .name: "name"
    case .code: "code"
    case .cluster: "cluster"
    case .definition: "definition"
    case .level: "level"
    case .behavior: "behavior"
    case .negativeBehavior: "negative behavior"
    case .contrast: "contrast"
    case .contrastOpposite: "opposite of the contrast"
    case .question: "interview question"
    case .probe: "probing question"
    case .activity: "development activity"
    case .activityLevels: "levels of the activity"
    case .step: "step"
    case .reflection: "reflection"
    case .course: "course"
    case .resource: "resource"
    case .resourceKind: "kind of resource"
    case .related: "related competency"
    case .jobTitle: "job title"
    case .section: "section"
    case .sectionItem: "item"
    case .link: "link"
    }
  }

  /// The word for it in an entity path, where it differs from the phrase.
  var pathWord: String {
    switch self {
    case .question: "question"
    case .probe: "probe"
    case .activity: "activity"
    case .related: "related"
    default: phrase
    }
  }

  /// A parent has at most one of it, so that old and new belong together whatever they say.
  var isSingle: Bool {
    switch self {
    case .frameworkTitle, .version, .language, .publisher, .license, .frameworkDescription, .scale,
      .name, .code, .cluster, .definition, .levelTitle, .levelDescription, .contrastOpposite, .activityLevels,
      .resourceKind:
      true
    default: false
    }
  }

  /// The same text at another place is the same thing, moved.
  ///
  /// Courses, resources and the like are not: that two competencies name one book says nothing of a move.
  var isMovable: Bool {
    switch self {
    case .behavior, .negativeBehavior, .question, .probe, .activity, .step, .reflection: true
    default: false
    }
  }

  /// A number tells it from its siblings.
  var isNumbered: Bool { self == .level || self == .scaleStep }
}
