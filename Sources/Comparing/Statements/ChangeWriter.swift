import SourceText

/// Puts drafts into words: kind, class, sentence, fingerprint, order.
struct ChangeWriter {
  private let old: SideDescription
  private let new: SideDescription
  private let options: ComparisonOptions
  /// For each old competency its place in the new outline; for one that is gone, behind the one that it stood behind.
  private let newHomes: [Int: Int]
  private var fingerprints: Set<UInt64> = []
  /// How often a hash was met again, so that many equal texts do not count from one each time.
  private var repeats: [UInt64: Int] = [:]

  init(_ matcher: Matcher) {
    old = SideDescription(matcher.old)
    new = SideDescription(matcher.new)
    options = matcher.options
    var homes: [Int: Int] = [:]
    var behind = 1
    for competency in matcher.old.competencies {
      let partner = matcher.pairing.newOfOld[competency]
      if partner != Pairing.none { behind = matcher.new.nodes[partner].end }
      homes[competency] = partner == Pairing.none ? behind : partner
    }
    newHomes = homes
  }

  /// In the order of the new framework; what is gone stands where it stood.
  mutating func changes(for drafts: [Draft]) -> [Change] {
    let ordered = drafts.enumerated().map { (place: place(of: $1), index: $0) }
      .sorted { ($0.place, $0.index) < ($1.place, $1.index) }
    return ordered.map { change(for: drafts[$0.index]) }
  }

  private mutating func change(for draft: Draft) -> Change {
    guard let kind = ChangeKindRegistry.kind(for: draft.event) else {
      preconditionFailure("no kind of change for \(draft.event)")
    }
    let facts = facts(of: draft)
    return Change(
      kind: kind, changeClass: options.classes[kind.name] ?? kind.changeClass(of: facts), entity: facts.side.entity,
      message: Self.closed(kind.message(facts)), confidence: draft.confidence,
      fingerprint: fingerprint(of: draft, kind: kind),
      old: facts.old, new: facts.new,
      isTextChange: Self.isTextChange(facts),
      edits: draft.edits)
  }

  /// Whether the words are worth showing side by side: where the sentence does not say both already.
  private static func isTextChange(_ facts: ChangeFacts) -> Bool {
    switch (facts.event.verb, facts.event.part) {
    case (.corrected, _): true
    case (.reworded, .definition), (.reworded, .levelDescription), (.reworded, .behavior), (.reworded, .contrast),
      (.reworded, .negativeBehavior), (.reworded, .question), (.reworded, .probe), (.reworded, .activity),
      (.reworded, .step), (.reworded, .reflection), (.reworded, .course), (.reworded, .resource),
      (.reworded, .jobTitle), (.reworded, .sectionItem):
      true
    default: facts.isReworded
    }
  }

  /// A quotation that ends its sentence needs no second full stop.
  private static func closed(_ message: String) -> String {
    for ending in [".”.", "?”.", "!”.", "…”."] where message.hasSuffix(ending) { return String(message.dropLast()) }
    return message
  }

  private func facts(of draft: Draft) -> ChangeFacts {
    var facts = ChangeFacts(event: draft.event)
    facts.old = draft.old.map { old.side(of: $0) }
    facts.new = draft.new.map { new.side(of: $0) }
    if draft.event.part == .name, draft.event.verb == .reworded, let one = draft.old, let other = draft.new {
      facts.old?.text = old.text(of: one)
      facts.new?.text = new.text(of: other)
    }
    facts.isReworded = draft.isReworded
    facts.numbersDiffer = draft.numbersDiffer
    facts.renumbering = draft.renumbering
    facts.contents = Draft.counted.compactMap { part in
      draft.contents[part].map { .init(part: part, count: $0) }
    }
    if draft.newMembers.count > 1 || draft.event.verb == .renumbered {
      facts.members = draft.newMembers.map { new.text(of: $0) }
      if draft.event.verb == .split { facts.new?.text = facts.members.joined(separator: "\n") }
    } else if draft.oldMembers.count > 1 {
      facts.members = draft.oldMembers.map { old.text(of: $0) }
      if draft.event.verb == .merged { facts.old?.text = facts.members.joined(separator: "\n") }
    }
    if facts.old == nil, facts.new == nil {
      facts.new = new.side(of: Outline.root)
    }
    if draft.event.verb == .renumbered, draft.newMembers.count > 1 { speakOfTheFramework(&facts) }
    return facts
  }

  private func speakOfTheFramework(_ facts: inout ChangeFacts) {
    facts.old = old.side(of: Outline.root)
    facts.new = new.side(of: Outline.root)
  }

  /// Two changes never share one: where all that counts is the same, a number tells them apart.
  private mutating func fingerprint(of draft: Draft, kind: any ChangeKind.Type) -> String {
    var hash = StableHash()
    hash.combine(kind.name)
    for node in draft.oldMembers.isEmpty ? [draft.old].compactMap({ $0 }) : draft.oldMembers {
      hash.combine(old.stablePath(of: node))
      hash.combine(old.foldedText(of: node))
    }
    hash.combine("|")
    for node in draft.newMembers.isEmpty ? [draft.new].compactMap({ $0 }) : draft.newMembers {
      hash.combine(new.stablePath(of: node))
      hash.combine(new.foldedText(of: node))
    }
    for step in draft.renumbering?.steps ?? [] { hash.combine("\(step.old)>\(step.new)") }
    var fingerprint = hash
    while !fingerprints.insert(fingerprint.value).inserted {
      repeats[hash.value, default: 1] += 1
      fingerprint = hash
      fingerprint.combine("\(repeats[hash.value, default: 1])")
    }
    return fingerprint.hexadecimal
  }

  /// Where a change stands: its competency in the new framework, then its place in that.
  private func place(of draft: Draft) -> Place {
    if draft.event.verb == .renumbered, draft.newMembers.count > 1 { return Place(home: 0, offset: 0, isNew: 0) }
    if let node = draft.new {
      let home = new.outline.ancestor(.competency, of: node) ?? 0
      return Place(home: home, offset: node - home, isNew: 1)
    }
    guard let node = draft.old, let home = old.outline.ancestor(.competency, of: node) else {
      return Place(home: 0, offset: draft.old ?? 0, isNew: 0)
    }
    return Place(home: newHomes[home] ?? 1, offset: node - home, isNew: 0)
  }

  private struct Place: Comparable {
    var home: Int
    var offset: Int
    var isNew: Int

    static func < (a: Place, b: Place) -> Bool {
      (a.home, a.offset, a.isNew) < (b.home, b.offset, b.isNew)
    }
  }
}
