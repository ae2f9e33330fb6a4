public import Diagnostics
import FrameworkModel
import SourceText

/// Finds behaviors that end otherwise than the rest: with a full stop, or without.
public struct TerminalPunctuation: Rule {
  public static let documentation = RuleDocumentation(
    name: "terminal-punctuation", family: .style, severity: .info, isOnByDefault: false,
    finds: """
      Some behaviors of a competency end with a full stop and others do not; the fewer ones are found. On a tie, those \
      without.
      """,
    matters: "Side by side, in a profile or a form, the mixture looks careless.",
    example: """
      - Shares what others need to know.
      - Settles small quarrels early
      - Asks for the team's view.
      """,
    instead: """
      - Shares what others need to know.
      - Settles small quarrels early.
      - Asks for the team's view.
      """,
    fixSafety: .safe("it adds or removes a full stop; the words stay."),
    options: [
      RuleOption(
        "style", .text("consistent"),
        "`always` or `never` a full stop; `consistent`: as most behaviors of a competency.")
    ])

  private let style: String

  public init(options: RuleOptions) { style = options.text("style") }

  public func check(_ subject: LintSubject) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for (index, competency) in subject.framework.competencies.enumerated() {
      let lists = competency.behaviorLists
      let all = lists.flatMap { $0.behaviors.map(\.statement) }
      let withStop = all.count { $0.text.hasSuffix(".") }
      let open = all.count { Self.isOpen($0.text) }
      let wantsStop: Bool
      switch style {
      case "always": wantsStop = true
      case "never": wantsStop = false
      default:
        guard withStop > 0, open > 0 else { continue }
        wantsStop = withStop >= open
      }
      for (level, behaviors) in lists {
        for (number, behavior) in behaviors {
          let entity = Entity(competency: index, level: level, item: .init(.behavior, number))
          if wantsStop, Self.isOpen(behavior.text) {
            findings.append(
              finding(
                "This behavior ends without a full stop\(style == "always" ? "" : "; most here end with one"). Add it.",
                at: subject.lastCharacter(of: behavior), about: entity, in: subject,
                fix: subject.appending(".", to: behavior).map {
                  Fix(message: "Add the full stop.", isSafe: true, edits: [$0])
                }))
          } else if !wantsStop, Self.endsWithOneStop(behavior.text) {
            let end = subject.lastCharacter(of: behavior)
            findings.append(
              finding(
                "This behavior ends with a full stop\(style == "never" ? "" : "; most here end without"). Remove it.",
                at: end, about: entity, in: subject,
                fix: subject.text(at: end) == "."
                  ? Fix(message: "Remove the full stop.", isSafe: true, edits: [.init(location: end, text: "")]) : nil))
          }
        }
      }
    }
    return findings
  }

  /// Whether a text ends in a letter, a digit or a closing sign, so that a full stop is what is missing.
  private static func isOpen(_ text: String) -> Bool {
    guard let last = text.last else { return false }
    if last == ")" || last == "\"" || last == "”" {
      let before = text.dropLast().last
      return before != "." && before != "?" && before != "!"
    }
    return last.isLetter || last.isNumber || last == "%"
  }

  /// Whether the full stop at the end ends the only sentence and no abbreviation.
  private static func endsWithOneStop(_ text: String) -> Bool {
    guard text.hasSuffix("."), !text.hasSuffix(".."), !text.hasSuffix("etc.") else { return false }
    return Sentences.all(in: text).count == 1 && !text.dropLast().split(separator: " ").suffix(1).joined().contains(".")
  }
}

extension LintSubject {
  /// The last character of a text in its source.
  func lastCharacter(of statement: Statement) -> Location {
    let range = statement.location.range
    let source = sources[Int(statement.location.source.index)]
    var start = max(range.start, range.end &- 1)
    while start > range.start, source.bytes[Int(start)] & 0xC0 == 0x80 { start -= 1 }
    return Location(statement.location.source, SourceRange(start, range.end))
  }

  /// The first character of a text in its source.
  func firstCharacter(of statement: Statement) -> Location {
    let range = statement.location.range
    let source = sources[Int(statement.location.source.index)]
    var end = min(range.start + 1, range.end)
    while end < range.end, source.bytes[Int(end)] & 0xC0 == 0x80 { end += 1 }
    return Location(statement.location.source, SourceRange(range.start, end))
  }

  /// An edit that adds `ending` behind a text; nil when its last character is not the source's own, such as a tag's.
  func appending(_ ending: String, to statement: Statement) -> Fix.Edit? {
    guard let last = statement.text.last, text(at: lastCharacter(of: statement)).last == last else { return nil }
    let end = statement.location.range.end
    return Fix.Edit(location: Location(statement.location.source, SourceRange(end, end)), text: ending)
  }
}
