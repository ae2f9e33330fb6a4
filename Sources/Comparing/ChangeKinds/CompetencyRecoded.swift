extension ChangeKind {
  static let competencyRecoded = ChangeKind(
    "competency-recoded",
    [.init(.code, .added), .init(.code, .removed), .init(.code, .reworded)],
    .minor,
    meaning: "A competency has another code, or got or lost one.",
    rule: "Minor: a code is a label for lists and says nothing of people.",
    example: "Client Focus had the code CF and has CLF."
  ) { facts in
    switch facts.event.verb {
    case .added: "\(facts.side.place) now has the code \(facts.newText)."
    case .removed: "\(facts.side.place) no longer has the code \(facts.oldText)."
    default: "\(facts.side.place) has the code \(facts.newText) instead of \(facts.oldText)."
    }
  }
}
