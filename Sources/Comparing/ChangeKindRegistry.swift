/// Every kind of change, by name.
public enum ChangeKindRegistry {
  /// Sorted by name.
  public static let all: [any ChangeKind.Type] = [
    ActivityAdded.self,
    ActivityMoved.self,
    ActivityReleveled.self,
    ActivityRemoved.self,
    ActivityReworded.self,
    BehaviorAdded.self,
    BehaviorMerged.self,
    BehaviorMoved.self,
    BehaviorRemoved.self,
    BehaviorReworded.self,
    BehaviorSplit.self,
    BehaviorTransferred.self,
    CompetencyAdded.self,
    CompetencyMerged.self,
    CompetencyMoved.self,
    CompetencyRecoded.self,
    CompetencyRekeyed.self,
    CompetencyRemoved.self,
    CompetencyRenamed.self,
    CompetencySplit.self,
    ContrastAdded.self,
    ContrastRemoved.self,
    ContrastReworded.self,
    CourseAdded.self,
    CourseRemoved.self,
    CourseReworded.self,
    DefinitionAdded.self,
    DefinitionRemoved.self,
    DefinitionReworded.self,
    JobTitleAdded.self,
    JobTitleRemoved.self,
    JobTitleReworded.self,
    LevelAdded.self,
    LevelDescriptionAdded.self,
    LevelDescriptionRemoved.self,
    LevelDescriptionReworded.self,
    LevelRemoved.self,
    LevelRenumbered.self,
    LevelRetitled.self,
    MetadataChanged.self,
    NegativeBehaviorAdded.self,
    NegativeBehaviorMoved.self,
    NegativeBehaviorRemoved.self,
    NegativeBehaviorReworded.self,
    ProbeAdded.self,
    ProbeMoved.self,
    ProbeRemoved.self,
    ProbeReworded.self,
    QuestionAdded.self,
    QuestionMoved.self,
    QuestionRemoved.self,
    QuestionReworded.self,
    ReflectionAdded.self,
    ReflectionMoved.self,
    ReflectionRemoved.self,
    ReflectionReworded.self,
    RelatedAdded.self,
    RelatedRemoved.self,
    RelatedReworded.self,
    ResourceAdded.self,
    ResourceRefiled.self,
    ResourceRemoved.self,
    ResourceReworded.self,
    ScaleChanged.self,
    SectionAdded.self,
    SectionItemAdded.self,
    SectionItemRemoved.self,
    SectionItemReworded.self,
    SectionRemoved.self,
    SectionReworded.self,
    StepAdded.self,
    StepMoved.self,
    StepRemoved.self,
    StepReworded.self,
    TextCorrected.self,
  ]

  private static let byEvent: [ChangeEvent: any ChangeKind.Type] = {
    var kinds: [ChangeEvent: any ChangeKind.Type] = [:]
    for kind in all {
      for event in kind.events {
        precondition(kinds.updateValue(kind, forKey: event) == nil, "two kinds of change for \(event)")
      }
    }
    return kinds
  }()

  /// The kind that an event is recognized as; nil for events that never come about.
  static func kind(for event: ChangeEvent) -> (any ChangeKind.Type)? { byEvent[event] }

  /// The kind of a name; nil for a name that none has.
  public static func kind(named name: String) -> (any ChangeKind.Type)? { all.first { $0.name == name } }
}
