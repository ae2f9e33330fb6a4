public import Diagnostics
import FrameworkModel
import SourceText

/// Finds tags of a web page in a source that is plain text.
public struct HTMLResidue: Rule {
  public static let documentation = RuleDocumentation(
    name: "html-residue", family: .source, severity: .warning,
    finds: """
      Tags of a web page were left in the text when it was copied, or tags and signs were written out twice, as in \
      `&lt;p class="note"&gt;` and `&amp;amp;`; one finding for each kind of tag or sign in a source.
      """,
    matters: """
      Rung leaves tags out of the model, but everybody who opens the source sees them, and other programs print them. What \
      was written out twice is published as it stands: "R&amp;D".
      """,
    example: "<i>Asks</i> what the customer needs.",
    instead: "Asks what the customer needs.",
    fixSafety: .safe("only the tags go, and signs that were written out twice are written once; the words stay."))

  public init(options: RuleOptions) {}

  private struct Group: Hashable {
    var source: SourceID
    var tag: String
  }

  public func check(_ subject: LintSubject) -> [Diagnostic] { tags(subject) + doublyEscaped(subject) }

  /// What the texts of the model still hold.
  private func doublyEscaped(_ subject: LintSubject) -> [Diagnostic] {
    struct Place {
      var location: Location
      var entity: Entity
      var isExact: Bool
    }
    struct Kind: Hashable {
      var source: SourceID
      var markup: EscapedMarkup.Kind
    }
    var order: [Kind] = []
    var places: [Kind: [Place]] = [:]
    subject.forEachStatement { placed in
      for found in EscapedMarkup.all(in: placed.statement) {
        let location = subject.location(of: found.range, in: placed.statement)
        let kind = Kind(source: location.source, markup: found.kind)
        if places[kind] == nil { order.append(kind) }
        let isExact = location != placed.statement.location || found.isWhole
        places[kind, default: []].append(Place(location: location, entity: placed.entity, isExact: isExact))
      }
    }
    return order.compactMap { kind in
      guard let all = places[kind], let first = all.first else { return nil }
      let times = all.count > 1 ? ", \(all.count) times in this source" : ""
      let edits = all.filter(\.isExact).map { Fix.Edit(location: $0.location, text: kind.markup.instead) }
        .sorted { $0.location.range.start < $1.location.range.start }
      return finding(
        "\(kind.markup.phrase) is left over from a web page and shows as it stands\(times). \(kind.markup.advice)",
        at: first.location, about: first.entity, in: subject,
        related: all.dropFirst().map { Note(message: "again here", location: $0.location) },
        fix: edits.count == all.count ? Fix(message: kind.markup.advice, isSafe: true, edits: edits) : nil)
    }
  }

  /// Tags that the reader saw and left out.
  private func tags(_ subject: LintSubject) -> [Diagnostic] {
    var order: [Group] = []
    var groups: [Group: [Observation]] = [:]
    for observation in subject.observations {
      guard case .htmlResidue(let tag) = observation.fact else { continue }
      let group = Group(
        source: observation.location.source,
        tag: tag.hasPrefix("/") ? String(tag.dropFirst()) : tag)
      if groups[group] == nil { order.append(group) }
      if groups[group]?.contains(where: { $0.location == observation.location }) == true { continue }
      groups[group, default: []].append(observation)
    }
    return order.compactMap { group in
      guard let first = groups[group]?.first, let all = groups[group] else { return nil }
      let times = all.count > 1 ? ", \(all.count) times in this source" : ""
      return finding(
        "The tag <\(group.tag)> is left over from a web page\(times). Remove it.",
        at: first.location, about: first.entity, in: subject,
        related: all.dropFirst().map { Note(message: "again here", location: $0.location) },
        fix: fix(all.map(\.location), in: subject))
    }
  }

  /// Removes the tags; nothing when a range turns out to hold more than one tag.
  private func fix(_ tags: [Location], in subject: LintSubject) -> Fix? {
    let edits = tags.sorted { $0.range.start < $1.range.start }.map { Fix.Edit(location: $0, text: "") }
    for edit in edits {
      let tag = subject.text(at: edit.location)
      guard tag.hasPrefix("<"), tag.hasSuffix(">"), !tag.dropFirst().contains("<") else { return nil }
    }
    return Fix(message: edits.count == 1 ? "Remove the tag." : "Remove the tags.", isSafe: true, edits: edits)
  }
}
