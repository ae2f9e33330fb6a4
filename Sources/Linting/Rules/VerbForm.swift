public import Diagnostics
import FrameworkModel
import SourceText

/// Finds behaviors whose verb has another form than the others'.
public struct VerbForm: Rule {
  public static let documentation = RuleDocumentation(
    name: "verb-form", family: .style, severity: .info, isOnByDefault: false,
    finds: """
      A behavior begins with "Listen" where most of the competency begin like "Listens", or the other way round. Only \
      verbs that Rung knows are compared, in English.
      """,
    matters: "In a profile the behaviors are read one after the other; a change of form makes readers stumble.",
    example: """
      - Shares what others need to know.
      - Settles small quarrels early.
      - Listens to both sides.
      - Ask for the team's view.
      """,
    instead: """
      - Shares what others need to know.
      - Settles small quarrels early.
      - Listens to both sides.
      - Asks for the team's view.
      """,
    fixSafety: .unsafe("it changes the first verb; others in the same sentence may have to follow."))

  public init(options: RuleOptions) {}

  private struct Verb {
    var word: String
    var form: Verbs.Form
    var behavior: Statement
    var entity: Entity
  }

  public func check(_ subject: LintSubject) -> [Diagnostic] {
    guard subject.isEnglish else { return [] }
    var findings: [Diagnostic] = []
    for (index, competency) in subject.framework.competencies.enumerated() {
      var verbs: [Verb] = []
      for (level, behaviors) in competency.behaviorLists {
        for (number, behavior) in behaviors {
          guard let (word, form) = Self.verb(of: behavior.text) else { continue }
          let entity = Entity(competency: index, level: level, item: .init(.behavior, number))
          verbs.append(Verb(word: word, form: form, behavior: behavior, entity: entity))
        }
      }
      var counts: [Verbs.Form: Int] = [:]
      for verb in verbs { counts[verb.form, default: 0] += 1 }
      // Two in three must agree before the others are called different.
      guard let (usual, count) = counts.max(by: { $0.value < $1.value }), count >= 3, count * 3 >= verbs.count * 2
      else {
        continue
      }
      for verb in verbs where verb.form != usual {
        guard let wanted = Verbs.word(verb.word.lowercased(), in: usual) else { continue }
        let written = wanted.prefix(1).uppercased() + wanted.dropFirst()
        findings.append(
          finding(
            "\"\(verb.word)\" stands in \(verb.form.phrase); most behaviors here stand in \(usual.phrase). Write \"\(written)\".",
            at: location(of: verb, in: subject), about: verb.entity, in: subject, fix: fix(verb, written, in: subject)))
      }
    }
    return findings
  }

  /// The verb that a behavior begins with, adverbs left out, and its form.
  private static func verb(of text: String) -> (String, Verbs.Form)? {
    let words = Word.first(3, in: text)
    for word in words {
      if word.lowercased.hasSuffix("ly"), Verbs.form(of: word.lowercased) == nil { continue }
      return Verbs.form(of: word.lowercased).map { (String(word.text), $0) }
    }
    return nil
  }

  /// The verb, when the behavior begins with it; else the whole behavior.
  private func location(of verb: Verb, in subject: LintSubject) -> Location {
    guard verb.behavior.text.hasPrefix(verb.word) else { return verb.behavior.location }
    let start = verb.behavior.location.range.start
    let location = Location(
      verb.behavior.location.source, SourceRange(start, start + UInt32(verb.word.utf8.count)))
    guard location.range.end <= verb.behavior.location.range.end, subject.text(at: location) == verb.word else {
      return verb.behavior.location
    }
    return location
  }

  private func fix(_ verb: Verb, _ written: String, in subject: LintSubject) -> Fix? {
    let location = location(of: verb, in: subject)
    guard subject.text(at: location) == verb.word else { return nil }
    return Fix(message: "Write \"\(written)\".", isSafe: false, edits: [.init(location: location, text: written)])
  }
}
