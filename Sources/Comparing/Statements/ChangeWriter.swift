import SourceText

/// Puts drafts into words: kind, class, sentence, fingerprint, order.
struct ChangeWriter {
  private let old: SideDescription
  private let new: SideDescription
  private let options: ComparisonOptions
  /// For each old competency its place in the new outline; for one that is gone, that of the one that it stood behind.
  private let newHomes: [Int: Int]
  private let pairing: Pairing
  private let anchors: [Int]
  private var fingerprints: Set<UInt64> = []
  /// How often a hash was met again, so that many equal texts do not count from one each time.
  private var repeats: [UInt64: Int] = [:]

  init(_ matcher: Matcher) {
    old = SideDescription(matcher.old, levelNumber: matcher.options.oldLevel)
    new = SideDescription(matcher.new)
    options = matcher.options
    pairing = matcher.pairing
    anchors = Self.anchors(matcher)
    var homes: [Int: Int] = [:]
    var behind = 0
    for competency in matcher.old.competencies {
      let partner = matcher.pairing.newOfOld[competency]
      if partner != Pairing.none { behind = partner }
      homes[competency] = behind
    }
    newHomes = homes
  }

  /// In the order of the new framework; what is gone stands where it stood.
  mutating func changes(for drafts: [Draft]) -> [Change] {
    let ordered = drafts.enumerated().map { (position: position(of: $1), index: $0) }
      .sorted { ($0.position, $0.index) < ($1.position, $1.index) }
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
      competency: competency(of: draft, facts), old: facts.old, new: facts.new,
      isTextChange: Self.isTextChange(facts),
      edits: draft.edits)
  }

  /// What is gone from a competency that stays is told under the name that this has now.
  private func competency(of draft: Draft, _ facts: ChangeFacts) -> String? {
    if let name = facts.new?.competency { return name }
    guard let name = facts.old?.competency, let node = draft.old else { return nil }
    let home = old.outline.ancestor(.competency, of: node).map { pairing.newOfOld[$0] }
    guard let home, home != Pairing.none else { return name }
    return new.outline.competencyName(home)
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
    if draft.event.part == .levelTitle {
      if isOfMany(draft) { speakOfAll(draft, &facts) }
    } else if draft.event.part == .scale {
      facts.followers = draft.followers.count
      facts.retitled = zip(draft.oldMembers, draft.newMembers).map {
        .init(number: new.outline.nodes[$1].number, old: old.text(of: $0), new: new.text(of: $1))
      }
    } else if draft.newMembers.count > 1 || draft.event.verb == .renumbered {
      facts.members = draft.newMembers.map { new.text(of: $0) }
      if draft.event.verb == .split { facts.new?.text = facts.members.joined(separator: "\n") }
    } else if draft.oldMembers.count > 1 {
      facts.members = draft.oldMembers.map { old.text(of: $0) }
      if draft.event.verb == .merged { facts.old?.text = facts.members.joined(separator: "\n") }
    }
    if facts.old == nil, facts.new == nil {
      facts.new = new.side(of: Outline.root)
    }
    if draft.event.verb == .renumbered { pointAtLevels(draft, &facts) }
    if draft.event.verb == .renumbered, isOfMany(draft) {
      facts.old = old.side(of: Outline.root)
      facts.new = new.side(of: Outline.root)
    }
    return facts
  }

  /// Whether it befalls several competencies alike, so that it is said of the framework.
  private func isOfMany(_ draft: Draft) -> Bool {
    (draft.event.part == .levelTitle || draft.event.verb == .renumbered)
      && max(draft.oldMembers.count, draft.newMembers.count) > 1
  }

  /// A renumbering stands where the first level with another number does.
  private func pointAtLevels(_ draft: Draft, _ facts: inout ChangeFacts) {
    for case .rewrite(let one, let other) in draft.edits where old.outline.nodes[one].part == .level {
      facts.old?.location = old.outline.nodes[one].location
      facts.new?.location = new.outline.nodes[other].location
      return
    }
  }

  /// Says of the framework what befalls a title in several competencies.
  private func speakOfAll(_ draft: Draft, _ facts: inout ChangeFacts) {
    func home(of node: Int, in side: SideDescription) -> String? {
      side.outline.ancestor(.competency, of: node).map { side.outline.competencyName($0) }
    }
    facts.members =
      draft.newMembers.isEmpty
      ? draft.oldMembers.compactMap { home(of: $0, in: old) } : draft.newMembers.compactMap { home(of: $0, in: new) }
    for path in [\ChangeFacts.old, \ChangeFacts.new] {
      facts[keyPath: path]?.entity = "framework"
      facts[keyPath: path]?.competency = nil
      facts[keyPath: path]?.location = nil
    }
  }

  /// Two changes never share one: where all that counts is the same, a number tells them apart.
  private mutating func fingerprint(of draft: Draft, kind: ChangeKind) -> String {
    var hash = StableHash()
    hash.combine(kind.name)
    for node in draft.oldNodes {
      hash.combine(old.stablePath(of: node))
      hash.combine(old.foldedText(of: node))
    }
    hash.combine("|")
    for node in draft.newNodes {
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

  /// Where a change stands: its competency in the new framework, then its place in that. What is gone stands behind what it
  /// stood behind; what is gone with its competency, behind all of the competency before it.
  private func position(of draft: Draft) -> Position {
    if isOfMany(draft) { return Position() }
    if let node = draft.new {
      let home = new.outline.ancestor(.competency, of: node) ?? 0
      return Position(home: home, offset: node - home)
    }
    guard let node = draft.old, let home = old.outline.ancestor(.competency, of: node) else {
      return Position(gone: draft.old ?? 0)
    }
    let partner = pairing.newOfOld[home]
    if partner == Pairing.none { return Position(home: newHomes[home] ?? 0, competency: home, gone: node) }
    return Position(home: partner, offset: anchors[node] - partner, gone: node)
  }

  /// For each old node of a competency that stays: what the nearest node before it became, of those that did not move.
  private static func anchors(_ matcher: Matcher) -> [Int] {
    let partners = matcher.pairing.newOfOld
    var anchors = Array(repeating: 0, count: matcher.old.nodes.count)
    for competency in matcher.old.competencies where partners[competency] != Pairing.none {
      var anchor = partners[competency]
      for node in competency..<matcher.old.nodes[competency].end {
        anchors[node] = anchor
        let parent = partners[matcher.old.nodes[node].parent]
        if partners[node] != Pairing.none, parent != Pairing.none, matcher.new.nodes[partners[node]].parent == parent {
          anchor = partners[node]
        }
      }
    }
    return anchors
  }

  private struct Position: Comparable {
    var home = 0
    /// The old competency that is gone; 0 for what stays.
    var competency = 0
    var offset = 0
    /// The old node that is gone; 0 for what stands in the new framework.
    var gone = 0

    static func < (a: Position, b: Position) -> Bool {
      (a.home, a.competency, a.offset, a.gone) < (b.home, b.competency, b.offset, b.gone)
    }
  }
}
