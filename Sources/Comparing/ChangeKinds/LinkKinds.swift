/// Changes of where the links in texts lead.
extension ChangeKind {
  private static let whyLink =
    "Minor: a link helps to read on; nobody is assessed by it. What a text itself says is compared by itself."

  static let links: [ChangeKind] = [
    ChangeKind(
      .link, .added, .minor,
      meaning: "A text has a new link.",
      rule: whyLink,
      example: "“Follows the guide.” now links to https://example.org/guide."
    ) {
      "The text \(ChangeFacts.quote($0.side.host ?? "")) of \($0.side.placeWithin) now links to \($0.newText)."
    },
    ChangeKind(
      .link, .removed, .minor,
      meaning: "A text no longer has a link.",
      rule: whyLink,
      example: "“Follows the guide.” no longer links to https://example.org/guide."
    ) {
      "The text \(ChangeFacts.quote($0.side.host ?? "")) of \($0.side.placeWithin) no longer links to \($0.oldText)."
    },
    ChangeKind(
      .link, .changed, .minor,
      meaning: "A link in a text leads to another address.",
      rule: whyLink,
      example: "“Follows the guide.” links to https://example.org/guide-2 instead of https://example.org/guide."
    ) {
      "The text \(ChangeFacts.quote($0.side.host ?? "")) of \($0.side.placeWithin) links to \($0.newText) instead of \($0.oldText)."
    },
  ]
}
