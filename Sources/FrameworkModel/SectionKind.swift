/// The sections that a competency can have, by the model's names.
public enum SectionKind: String, Sendable, CaseIterable {
  case definition, levels, behaviors, negativeBehaviors, contrasts, questions, probes, activities, reflections
  case courses, resources, related, titles, sections

  /// The section's name in an editor's words: `development activities`.
  public var phrase: String {
    switch self {
    case .definition: "definition"
    case .levels: "levels"
    case .behaviors: "behaviors"
    case .negativeBehaviors: "negative behaviors"
    case .contrasts: "contrasts"
    case .questions: "interview questions"
    case .probes: "probing questions"
    case .activities: "development activities"
    case .reflections: "reflection tips"
    case .courses: "courses"
    case .resources: "resources"
    case .related: "related competencies"
    case .titles: "job titles"
    case .sections: "other sections"
    }
  }
}
