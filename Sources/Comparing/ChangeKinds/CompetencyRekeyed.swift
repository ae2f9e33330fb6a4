/// A competency kept its name and has another id.
public enum CompetencyRekeyed: ChangeKind {
  public static let name = "competency-rekeyed"
  public static let events: Set<ChangeEvent> = [.init(.competency, .reworded), .init(.competency, .corrected)]
  public static let mirror = ChangeMirror.itself
  public static let changeClass = ChangeClass.review
  public static let documentation = ChangeDocumentation(
    meaning: "A competency kept its name and has another id.",
    rule: "Review: nothing else is asked of people, but what keeps the id elsewhere has to follow.",
    example: "Client Focus was `client-focus` and is `cf-01`.")

  public static func message(_ facts: ChangeFacts) -> String {
    "\(facts.newText) has another id: \(facts.new?.entity ?? "") instead of \(facts.old?.entity ?? "")."
  }
}
