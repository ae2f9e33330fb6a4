/// What a line of a source is, in one word: what `lines:` in `rung.yml` may say of it, and what a trace says.
public enum LineMeaning: String, Hashable, Sendable, CaseIterable {
  case name, code, cluster, definition, level, description, behavior
  case negativeBehavior = "negative-behavior"
  case question, probe, activity, step, course, resource, related, title, noise
  /// A heading that keeps its own title.
  case heading
  case headingOfDefinition = "heading-of-definition"
  case headingOfBehaviors = "heading-of-behaviors"
  case headingOfNegativeBehaviors = "heading-of-negative-behaviors"
  case headingOfQuestions = "heading-of-questions"
  case headingOfProbes = "heading-of-probes"
  case headingOfActivities = "heading-of-activities"
  case headingOfCourses = "heading-of-courses"
  case headingOfResources = "heading-of-resources"
  case headingOfRelated = "heading-of-related"
  case headingOfTitles = "heading-of-titles"
  case headingOfLevels = "heading-of-levels"

  /// The heading of a section.
  public init(headingOf kind: SectionKind) {
    switch kind {
    case .definition: self = .headingOfDefinition
    case .levels: self = .headingOfLevels
    case .behaviors, .contrasts: self = .headingOfBehaviors
    case .negativeBehaviors: self = .headingOfNegativeBehaviors
    case .questions: self = .headingOfQuestions
    case .probes: self = .headingOfProbes
    case .activities: self = .headingOfActivities
    case .courses: self = .headingOfCourses
    case .resources: self = .headingOfResources
    case .related: self = .headingOfRelated
    case .titles: self = .headingOfTitles
    case .reflections, .sections: self = .heading
    }
  }

  /// A text of the model. What stands in a section that Rung cannot name, or under reflections, is a resource.
  public init(_ kind: Entity.ItemKind) {
    switch kind {
    case .name: self = .name
    case .code: self = .code
    case .cluster: self = .cluster
    case .definition: self = .definition
    case .title: self = .level
    case .description: self = .description
    case .behavior, .contrast: self = .behavior
    case .negativeBehavior: self = .negativeBehavior
    case .question: self = .question
    case .probe: self = .probe
    case .activity: self = .activity
    case .step: self = .step
    case .course: self = .course
    case .resource, .reflection, .section: self = .resource
    case .related: self = .related
    case .jobTitle: self = .title
    }
  }
}
