extension ChangeKind {
  static let resourceRefiled = ChangeKind(
    "resource-refiled",
    [
      .init(.resourceKind, .added), .init(.resourceKind, .removed), .init(.resourceKind, .reworded),
      .init(.resourceKind, .corrected),
    ],
    .editorial,
    meaning: "A resource stands under another heading.",
    rule: "Editorial: the resource is the same.",
    example: "“The Patient Desk” stood under Books and stands under Reading."
  ) { facts in
    let resource = "The resource \(ChangeFacts.quote(facts.side.host ?? "")) of \(facts.side.placeWithin)"
    return switch facts.event.verb {
    case .added: "\(resource) now stands under \(facts.newText)."
    case .removed: "\(resource) no longer stands under \(facts.oldText)."
    default: "\(resource) stands under \(facts.newText) instead of \(facts.oldText)."
    }
  }
}
