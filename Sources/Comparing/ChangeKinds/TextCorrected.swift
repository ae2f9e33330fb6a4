/// A text has the same words: only letter case, punctuation or one mistyped letter differs.
public enum TextCorrected: ChangeKind {
  public static let name = "text-corrected"
  private static let parts: [Part] = [
    .name, .code, .cluster, .definition, .levelTitle, .levelDescription, .behavior, .negativeBehavior,
    .contrast, .question, .probe, .activity, .step, .reflection, .course, .resource, .related, .jobTitle,
    .section, .sectionItem,
  ]
  public static let events = Set(parts.map { ChangeEvent($0, .corrected) })
  public static let mirror = ChangeMirror.itself
  public static let changeClass = ChangeClass.editorial
  public static let documentation = ChangeDocumentation(
    meaning: "A text has the same words: only letter case, punctuation or one mistyped letter differs.",
    rule: """
      Editorial: nothing else is said. Two texts count as one with its typing corrected when they differ in a \
      single word of at least five letters that keeps its first letter: by one letter put in or left out, two \
      neighbors swapped, or, from seven letters on, one vowel (or s and z) for another.
      """,
    example: "“Recieves clients kindly” became “Receives clients kindly.”")

  public static func message(_ facts: ChangeFacts) -> String {
    if facts.event.part == .levelTitle, facts.members.count > 1 {
      return "The typing of the title “\(facts.newText)” was corrected. \(facts.levelsAlike) has it."
    }
    return "The typing of \(facts.event.part.phraseWithArticle) of \(facts.side.placeWithin) was corrected."
  }
}
