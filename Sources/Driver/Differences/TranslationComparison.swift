public import Diagnostics
import Linting
public import SourceText

/// A framework compared with the one that it is a translation of: what it lacks.
public struct TranslationComparison: Sendable {
  /// By the rule translation-gap; locations count in `sources`.
  public let findings: [Diagnostic]
  /// Those of the translation, then those of the original.
  public let sources: [SourceFile]
  /// The rule.
  public let rules: [RuleDocumentation]

  /// Settings of the translation say how grave gaps are.
  public init(of translation: ComparisonSide, from original: ComparisonSide, jobs: Int) {
    var settings = translation.compilation.plan.configuration.lint
    (settings.select, settings.selectsOnly, settings.ignore) = ([TranslationGap.name], true, [])
    let selection: RuleSelection
    do { selection = try RuleSelection(settings) } catch {
      preconditionFailure("settings were checked: \(error.message)")
    }
    sources = translation.sources + original.sources
    var subject = LintSubject(framework: translation.compilation.framework, observations: [], sources: sources)
    subject.original = LintSubject.Original(
      original.compilation.framework, firstSource: translation.sources.count)
    findings = Linter(selection).lint(subject, ParallelWork(jobs: jobs))
    rules = selection.documentation
  }
}
