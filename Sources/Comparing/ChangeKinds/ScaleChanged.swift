extension ChangeKind {
  static let scaleChanged = ChangeKind(
    "scale-changed",
    [.init(.scale, .changed)],
    .review,
    meaning: "The scale that the framework declares has other steps or titles.",
    rule: "Breaking when steps came or went: people stand on another scale. Review when only titles changed.",
    example: "The scale went from “1 Basic, 2 Working” to “1 Basic, 2 Working, 3 Expert”.",
    classed: scaleClass(of:)
  ) { facts in
    switch (facts.oldText.isEmpty, facts.newText.isEmpty) {
    case (true, _): "The framework now declares a scale: \(facts.newText)."
    case (_, true): "The framework no longer declares a scale. It was: \(facts.oldText)."
    default:
      facts.numbersDiffer || facts.retitled.isEmpty
        ? "The scale is now \(facts.newText) instead of \(facts.oldText)." : retitledSteps(facts)
    }
  }

  /// `Level 4 of the scale is now called “Leading” instead of “Guiding”, also in 9 competencies.`
  private static func retitledSteps(_ facts: ChangeFacts) -> String {
    let titles = facts.retitled.enumerated().map { index, step in
      "\(index == 0 ? "Level \(step.number) of the scale is now" : "level \(step.number)") called "
        + "\(ChangeFacts.quote(step.new)) instead of \(ChangeFacts.quote(step.old))"
    }
    let also =
      facts.followers == 0 ? "" : ", also in \(facts.followers) \(facts.followers == 1 ? "competency" : "competencies")"
    return ChangeFacts.list(titles) + also + "."
  }

  private static func scaleClass(of facts: ChangeFacts) -> ChangeClass {
    facts.numbersDiffer ? .breaking : .review
  }
}
