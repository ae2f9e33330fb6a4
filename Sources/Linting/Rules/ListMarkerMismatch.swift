public import Diagnostics
import FrameworkModel
import SourceText

/// Finds items that carry another list mark than those of their kind.
public struct ListMarkerMismatch: Rule {
  public static let documentation = RuleDocumentation(
    name: "list-marker-mismatch", family: .source, severity: .warning,
    finds: """
      A question carries the mark that the source uses for probing questions, or the other way round; or a behavior \
      carries another mark than the rest of its list.
      """,
    matters: """
      Marks tell questions from probing questions, and items from what stands below them. Rung read this item by what is \
      around it; a person who reads the page sees it one step too deep or too high.
      """,
    example: """
      - Describe a decision that you changed.
      Probing Questions
      * What made you change it?
      * Tell us about a decision that was made against your advice.
      Probing Questions
      * What did you do?
      """,
    instead: """
      - Describe a decision that you changed.
      Probing Questions
      * What made you change it?
      - Tell us about a decision that was made against your advice.
      Probing Questions
      * What did you do?
      """,
    fixSafety: .safe("it replaces the mark with the one that the other items of this kind carry; the words stay."))

  public init(options: RuleOptions) {}

  public func check(_ subject: LintSubject) -> [Diagnostic] {
    observed(subject)
      + ListSigns.odd(in: subject).map { odd in
        finding(
          """
          This \(odd.kind.phrase) is marked with "\(odd.sign)"; the others of its list carry "\(odd.usual)". Mark it with \
          "\(odd.usual)".
          """,
          at: odd.place, about: odd.entity, in: subject, fix: fix(odd.place, to: odd.usual))
      }
  }

  /// Questions and probing questions, as the reader saw them.
  private func observed(_ subject: LintSubject) -> [Diagnostic] {
    subject.observations.compactMap { observation in
      guard case .listMarkerMismatch(let found, let expected, let kind) = observation.fact else { return nil }
      let mark = mark(found, before: observation.location, in: subject)
      let (own, others) = (Self.quoted(found), Self.quoted(expected))
      let what = own.hasPrefix("\"") ? "is marked with \(own) like items of another kind" : "has \(own)"
      return finding(
        "This \(kind.phrase) \(what); others of its kind carry \(others). Mark it with \(others).",
        at: mark ?? observation.location, about: observation.entity, in: subject,
        fix: mark.flatMap { fix($0, to: Self.bare(expected)) })
    }
  }

  /// The mark itself: the place observed, or what stands in front of the text observed.
  private func mark(_ found: String, before location: Location, in subject: LintSubject) -> Location? {
    let mark = Array(Self.bare(found).utf8)
    let bytes = subject.sources[Int(location.source.index)].bytes
    var start = Int(location.range.start)
    if !bytes[start...].starts(with: mark) {
      var end = start
      while end > 0, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
      start = end - mark.count
    }
    guard start >= 0, !mark.isEmpty, bytes[start...].starts(with: mark) else { return nil }
    return Location(location.source, SourceRange(start, start + mark.count))
  }

  private func fix(_ mark: Location, to expected: String) -> Fix? {
    // "a number" is no sign to write.
    guard expected.count == 1 else { return nil }
    return Fix(
      message: "Mark it with \"\(expected)\".", isSafe: true, edits: [.init(location: mark, text: expected)])
  }

  /// The sign alone, without the quotation marks that the reader may put around it.
  private static func bare(_ mark: String) -> String {
    mark.hasPrefix("“") && mark.hasSuffix("”") ? String(mark.dropFirst().dropLast()) : mark
  }

  private static func quoted(_ mark: String) -> String {
    let bare = bare(mark)
    return bare.count == 1 ? "\"\(bare)\"" : bare
  }
}
