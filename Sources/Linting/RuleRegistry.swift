public import Diagnostics

/// All rules, sorted by name.
public enum RuleRegistry {
  public static let all: [any Rule.Type] = [
    DuplicateBehavior.self,
    HTMLResidue.self,
    LevelGap.self,
    LevelHeadingMissing.self,
    LevelOrder.self,
    LevelRepeated.self,
    ListMarkerMismatch.self,
    NameMissing.self,
    PageFurniture.self,
    SectionEmpty.self,
    SectionPlaceholder.self,
  ]

  static let names: [String] = all.map { $0.name }

  /// The rule of that name.
  public static func rule(named name: String) -> (any Rule.Type)? { all.first { $0.name == name } }

  /// What each rule says of itself, sorted by name.
  public static var documentation: [RuleDocumentation] { all.map { $0.documentation } }
}
