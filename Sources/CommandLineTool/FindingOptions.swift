import ArgumentParser
import Diagnostics
import Driver

/// How findings are shown and what they mean for the exit status.
struct FindingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The lowest severity of finding that ends with status 1.", valueName: "severity"))
  var failOn: FailureThreshold = .error

  @Option(help: ArgumentHelp("How findings are written.", valueName: "format"))
  var outputFormat: FindingFormat = .full

  @Option(help: ArgumentHelp("When to use color.", valueName: "when"))
  var color: ColorChoice = .auto

  @Flag(name: .shortAndLong, help: "Write findings and errors only: no notices, no progress.")
  var quiet = false
}

/// The severity from which findings end the program with status 1.
enum FailureThreshold: String, ExpressibleByArgument, CaseIterable {
  case error, warning, info, never

  /// Whether these findings end with status 1.
  func isReached(by findings: [Diagnostic]) -> Bool {
    guard let threshold = Severity(rawValue: rawValue) else { return false }
    return findings.contains { $0.severity >= threshold }
  }
}

/// When to use color.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}

/// The forms of a finding that commands other than `lint` write.
enum FindingFormat: String, ExpressibleByArgument, CaseIterable {
  case full, concise
}
