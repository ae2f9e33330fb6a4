public import Diagnostics
import FrameworkModel

/// Finds behaviors that are not written like sentences.
public struct SentenceCase: Rule {
  public static let documentation = RuleDocumentation(
    name: "sentence-case", family: .style, severity: .info, isOnByDefault: false,
    finds: """
      A behavior begins with a small letter while others of the competency begin with a capital; or it is written in \
      capitals, or Like A Headline.
      """,
    matters: "Mixed letter case looks careless, and capitals are harder to read.",
    example: """
      - Shares what others need to know.
      - settles small quarrels early.
      """,
    instead: """
      - Shares what others need to know.
      - Settles small quarrels early.
      """,
    fixSafety: .safe("it writes the first letter as a capital; capitals and headlines are left to an editor."))

  public init(options: RuleOptions) {}

  public func check(_ subject: LintSubject) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for (index, competency) in subject.framework.competencies.enumerated() {
      let lists = competency.behaviorLists
      let all = lists.flatMap { $0.behaviors.map(\.statement) }
      let capital = all.count { $0.text.first?.isUppercase == true }
      let small = all.count { $0.text.first?.isLowercase == true }
      for (level, behaviors) in lists {
        for (number, behavior) in behaviors {
          let entity = Entity(competency: index, level: level, item: .init(.behavior, number))
          if behavior.text.first?.isLowercase == true, capital > small {
            findings.append(
              finding(
                "This behavior begins with a small letter; most here begin with a capital. Write it with a capital.",
                at: subject.firstCharacter(of: behavior), about: entity, in: subject, fix: fix(behavior, in: subject)))
          } else if let shape = Self.shape(behavior.text) {
            findings.append(
              finding(
                "This behavior is written \(shape). Write it like a sentence.", at: behavior.location, about: entity,
                in: subject))
          }
        }
      }
    }
    return findings
  }

  private func fix(_ behavior: Statement, in subject: LintSubject) -> Fix? {
    let location = subject.firstCharacter(of: behavior)
    guard let first = behavior.text.first, subject.text(at: location) == String(first) else { return nil }
    return Fix(
      message: "Begin with a capital.", isSafe: true, edits: [.init(location: location, text: first.uppercased())])
  }

  /// How a text is written when not like a sentence; nil for texts of fewer than four words, which may be names.
  private static func shape(_ text: String) -> String? {
    let words = Word.all(in: text)
    guard words.count >= 4 else { return nil }
    let letters = text.unicodeScalars.count { $0.properties.isCased }
    if letters >= 12, !text.contains(where: \.isLowercase) { return "in capitals" }
    let long = words.filter { $0.text.count >= 4 && $0.text.first?.isLetter == true }
    let capitals = long.count { $0.text.first?.isUppercase == true }
    return long.count >= 4 && capitals * 10 >= long.count * 9 ? "like a headline" : nil
  }
}
