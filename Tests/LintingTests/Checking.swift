import Assembling
import FrameworkModel
import Linting
import PageReading
import SourceText

/// Reads and lints raw sources, as the driver does.
func check(_ sources: [SourceFile], _ selection: RuleSelection = .standard) -> CheckedFramework {
  let readings = sources.enumerated().map { PageReader().read($1, as: SourceID($0)) }
  let assembly = Assembly(readings, identity: FrameworkIdentity(id: "sample"))
  let subject = LintSubject(framework: assembly.framework, observations: assembly.observations, sources: sources)
  return CheckedFramework(subject: subject, findings: Linter(selection).lint(subject))
}

/// A source from its text.
func source(_ text: String, name: String = "sample.txt") -> SourceFile {
  SourceFile(name: name, bytes: Array(text.utf8))
}
