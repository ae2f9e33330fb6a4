extension ChangeKind {
  static let competencyMoved = ChangeKind(
    "competency-moved",
    [
      .init(.cluster, .added), .init(.cluster, .removed), .init(.cluster, .reworded),
    ],
    .minor,
    meaning: "A competency stands in another cluster, or came into one or left it.",
    rule: "Minor: the cluster orders competencies; what each asks stays.",
    example: "Client Focus stood under Business and stands under People."
  ) { facts in
    switch facts.event.verb {
    case .added: "\(facts.side.place) now belongs to the cluster \(facts.newText)."
    case .removed: "\(facts.side.place) no longer belongs to the cluster \(facts.oldText)."
    default: "\(facts.side.place) moved from the cluster \(facts.oldText) to \(facts.newText)."
    }
  }
}
