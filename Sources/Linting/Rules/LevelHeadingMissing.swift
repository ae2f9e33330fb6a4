public import Diagnostics
import FrameworkModel
import SourceText

/// Finds text of a level that stands under no heading.
public struct LevelHeadingMissing: Rule {
  public static let documentation = RuleDocumentation(
    name: "level-heading-missing", family: .levels, severity: .warning,
    finds: "A proficiency level has content but no heading; Rung worked out its number.",
    matters: """
      Readers cannot tell which level the text describes, and the number that Rung worked out may not be the one that \
      was meant.
      """,
    example: """
      Teamwork
      BEHAVIORS
      - Shares what others need to know.
      Level 2. Builds the team
      BEHAVIORS
      - Settles small quarrels early.
      """,
    instead: """
      Teamwork
      Level 1. Takes part
      BEHAVIORS
      - Shares what others need to know.
      Level 2. Builds the team
      BEHAVIORS
      - Settles small quarrels early.
      """,
    fixSafety: .unsafe("it writes the heading with the number that Rung worked out; the title stays yours to write."))

  public init(options: RuleOptions) {}

  public func check(_ subject: LintSubject) -> [Diagnostic] {
    subject.observations.compactMap { observation in
      guard case .levelHeadingMissing(let number) = observation.fact else { return nil }
      return finding(
        """
        Level \(number) has no heading: this text was taken as level \(number) because of the levels around it. Write \
        the heading of level \(number) above it.
        """,
        at: observation.location, about: observation.entity, in: subject,
        fix: fix(writing: number, for: observation, in: subject))
    }
  }

  /// Writes a heading like those of the competency's other levels on a line of its own above the text.
  private func fix(writing number: Int, for observation: Observation, in subject: LintSubject) -> Fix? {
    let location = observation.location
    let source = subject.sources[Int(location.source.index)]
    let line = source.lines.line(of: location.range.start)
    let lineStart = source.lines.starts[line]
    guard let entity = observation.entity else { return nil }
    let siblings = subject.framework.competencies[entity.competency].levels.filter {
      $0.number != number && $0.location.source == location.source && !$0.location.range.isEmpty
    }
    guard let word = siblings.lazy.compactMap({ headingWord(of: $0, in: subject) }).first else { return nil }
    let insertion = Location(location.source, SourceRange(lineStart, lineStart))
    return Fix(
      message: "Write \"\(word) \(number)\" above it.", isSafe: false,
      edits: [.init(location: insertion, text: "\(word) \(number)\(subject.lineBreak(of: source))")])
  }

  /// What stands before the number in a level's heading, when that is a word: `Level`, `Proficiency Level`.
  private func headingWord(of level: Level, in subject: LintSubject) -> String? {
    let heading = subject.text(at: level.location)
    guard let digit = heading.firstIndex(where: { $0.isASCII && $0.isNumber }), digit != heading.startIndex else {
      return nil
    }
    let before = heading[..<digit]
    guard before.last == " ", before.allSatisfy({ $0.isLetter || $0 == " " || $0 == "#" }) else { return nil }
    return String(before.dropLast())
  }
}
