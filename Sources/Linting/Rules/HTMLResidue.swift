public import Diagnostics
import FrameworkModel
import SourceText

/// Finds tags of a web page in a source that is plain text.
public struct HTMLResidue: Rule {
  public static let documentation = RuleDocumentation(
    name: "html-residue", family: .source, severity: .warning,
    finds: "Tags of a web page were left in the text when it was copied; one finding for each kind of tag in a source.",
    matters: """
      Rung leaves the tags out of the model, but everybody who opens the source sees them, and other programs print them.
      """,
    example: "<i>Asks</i> what the customer needs.",
    instead: "Asks what the customer needs.",
    fixSafety: .safe("only the tags go; the words stay, and Rung reads them as before."))

  public init(options: RuleOptions) {}

  private struct Group: Hashable {
    var source: SourceID
    var tag: String
  }

  public func check(_ subject: LintSubject) -> [Diagnostic] {
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
