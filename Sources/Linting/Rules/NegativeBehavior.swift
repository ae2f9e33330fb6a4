public import Diagnostics
import FrameworkModel
import SourceText

/// Finds behaviors that say what people do not do.
public struct NegativeBehavior: Rule {
  public static let documentation = RuleDocumentation(
    name: "negative-behavior", family: .style, severity: .info, isOnByDefault: false,
    finds: "A behavior says what somebody does not do, or fails to do. In English.",
    matters: """
      A list of what people do then mixes what is wanted with what is not, and a high score may mean either. Lists of \
      negative behaviors have a section of their own.
      """,
    example: "- Does not interrupt others.",
    instead: "- Lets others finish.")

  public init(options: RuleOptions) {}

  private static let beginnings = [
    "does not ", "doesnt ", "do not ", "dont ", "did not ", "fails to ", "fail to ", "never ", "cannot ", "can not ",
    "is not ", "is unable to ", "unable to ", "lacks ", "refuses to ", "neglects to ", "rarely ", "seldom ",
  ]

  public func check(_ subject: LintSubject) -> [Diagnostic] {
    guard subject.isEnglish else { return [] }
    var findings: [Diagnostic] = []
    subject.forEachBehavior { behavior in
      let beginning = TextFolding.fold(String(behavior.statement.text.prefix(80))) + " "
      guard Self.beginnings.contains(where: beginning.hasPrefix) else { return }
      findings.append(
        finding(
          """
          This says what somebody does not do. Say what people do instead, or move it to a section of negative behaviors.
          """,
          at: behavior.statement.location, about: behavior.entity, in: subject))
    }
    return findings
  }
}
