public import Diagnostics
public import FrameworkModel
import Linting
import Reading
public import SourceText

/// One framework, read and checked: the way of a source's bytes from the disk to the model, top to bottom.
public struct Compilation: Sendable {
  public var framework: Framework
  /// What was read, in the order that locations count in. A source that could not be read is empty here.
  public var sources: [SourceFile]
  /// What published files call the sources, in the same order.
  public var publishedNames: [String]
  /// What the reader said of each source, in the same order.
  public var readings: [SourceReading]
  /// What is wrong with the framework, sorted.
  public var findings: [Diagnostic]
  /// Why sources, or the whole framework, could not be read. With any of them the model is not whole.
  public var problems: [Problem]
  /// For standard error.
  public var notices: [String]

  /// The framework's stable key, which names its folder when several are published.
  public var id: String { framework.identity.id }

  /// Reads and checks a framework.
  /// - Parameters:
  ///   - jobs: How many sources are read at a time. The result is the same for any number.
  ///   - progress: Told after each source, from any thread.
  public init(_ plan: FrameworkPlan, jobs: Int, progress: @Sendable () -> Void = {}) {
    // Bytes to readings, each source on its own.
    let reader = SourceReader(vocabulary: plan.configuration.vocabulary)
    let outcomes = parallelMap(Array(plan.sources.enumerated()), jobs: jobs) { place, source in
      defer { progress() }
      return SourceOutcome(reading: source, as: SourceID(place), with: reader)
    }
    sources = outcomes.map(\.file)
    readings = outcomes.map(\.reading)
    publishedNames = plan.sources.map(\.published)
    problems = outcomes.compactMap(\.problem)
    notices = []

    // A source that says nothing is a slip among others; alone, there is nothing to do.
    let silent = outcomes.compactMap(\.silence)
    if silent.count == outcomes.count { problems += silent } else { notices += silent.map(\.notice) }

    // Readings to one framework.
    let assembly = Assembly(readings, identity: plan.configuration.identity, scale: plan.configuration.scale)
    framework = assembly.framework
    if framework.identity.id.isEmpty { framework.identity.id = plan.fallbackID }

    // The framework to findings.
    let observations = assembly.observations + outcomes.flatMap(\.decoding)
    let subject = LintSubject(framework: framework, observations: observations, sources: sources)
    findings = plan.configuration.linter.lint(subject)
  }
}

extension Configuration {
  /// The linter with these settings, which `ConfigurationReader` has checked.
  fileprivate var linter: Linter {
    do { return Linter(try RuleSelection(lint)) } catch {
      preconditionFailure("settings were checked: \(error.message)")
    }
  }
}
