public import Diagnostics
import SourceText

/// All rules, sorted by name.
public enum RuleRegistry {
  public static let all: [any Rule.Type] = [
    BracketUnmatched.self,
    ClosedQuestion.self,
    ClusterNamedAsCompetency.self,
    ColumnsLost.self,
    CompetencyEmpty.self,
    CompetencySplit.self,
    CompetencyUnlinked.self,
    DefinitionMissing.self,
    DoubleBarrelled.self,
    DuplicateActivity.self,
    DuplicateBehavior.self,
    DuplicateCompetency.self,
    DuplicateQuestion.self,
    GenderedWord.self,
    HTMLResidue.self,
    LevelEmpty.self,
    LevelGap.self,
    LevelHeadingMissing.self,
    LevelNumberMissing.self,
    LevelOrder.self,
    LevelOutsideScale.self,
    LevelRegression.self,
    LevelRepeated.self,
    LevelTitleMissing.self,
    LevelsMissing.self,
    LinkBroken.self,
    ListMarkerMismatch.self,
    LongBehavior.self,
    NameMissing.self,
    NameUncertain.self,
    NearDuplicateBehavior.self,
    NegativeBehavior.self,
    PageFurniture.self,
    ProtectedTopicQuestion.self,
    QuestionMark.self,
    QuestionWithoutProbes.self,
    QuoteStyle.self,
    RelatedOneWay.self,
    RelatedSelf.self,
    RelatedUnresolved.self,
    ScaleMismatch.self,
    SectionEmpty.self,
    SectionMissing.self,
    SectionPlaceholder.self,
    SectionRepeated.self,
    SectionUnknown.self,
    SentenceCase.self,
    SourceNotRead.self,
    StructureUncertain.self,
    SuppressionUnknown.self,
    SuppressionUnused.self,
    SuppressionWithoutReason.self,
    TerminalPunctuation.self,
    TextEncoding.self,
    TextTruncated.self,
    TextUnfinished.self,
    TrackedChanges.self,
    TranslationGap.self,
    VagueVerb.self,
    VerbForm.self,
    WordRepeated.self,
  ]

  static let names: [String] = all.map { $0.name }

  /// The rule of that name.
  public static func rule(named name: String) -> (any Rule.Type)? { all.first { $0.name == name } }

  /// The name that a misspelled one was probably meant to be.
  static func nearestName(to name: String) -> String? { NearestName.nearest(to: name, among: names) }

  /// What each rule says of itself, sorted by name.
  public static var documentation: [RuleDocumentation] { all.map { $0.documentation } }
}
