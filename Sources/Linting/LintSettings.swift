public import Diagnostics
import SourceText

/// Which rules run and how, as `rung.yml` and the command line say it.
///
/// Names are checked by `RuleSelection.init(_:)`, not here.
public struct LintSettings: Sendable, Equatable {
  /// The policy packs that the framework follows, first to last; none means `core`.
  public var packs: [String] = []
  /// Rules that run beside those of the packs; from the command line: only these run.
  public var select: [String] = []
  /// Rules that do not run.
  public var ignore: [String] = []
  /// Whether `select` adds to the packs (`rung.yml`) or replaces them (`--select`).
  public var selectsOnly = false
  /// Rules about wording of a lower severity do not run, unless the command line selects them. What was guessed or left out
  /// is said all the same.
  public var leastSeverity = Severity.info
  /// The severity of single rules.
  public var severities: [String: Severity] = [:]
  /// The options of single rules: rule, then option.
  public var options: [String: [String: OptionValue]] = [:]

  public init() {}
}

/// A setting that names no rule, pack or option, or gives a value of another kind.
public struct LintSettingsError: Error, Equatable {
  /// What is wrong and what to do.
  public var message: String
  /// The path of keys in `lint`, for the position in `rung.yml`: `["severity", "level-gaps"]`.
  public var path: [String]

  public init(message: String, path: [String]) {
    self.message = message
    self.path = path
  }
}

/// The rules that run, each with its severity and options.
public struct RuleSelection: Sendable {
  struct Selected: Sendable {
    var rule: any Rule
    var documentation: RuleDocumentation
    var severity: Severity

    /// A finding of the rule with the severity that the settings give it.
    func graded(_ finding: Diagnostic) -> Diagnostic {
      var finding = finding
      finding.severity = severity
      return finding
    }
  }

  var rules: [Selected]

  /// What runs where nothing is set.
  public static let standard = makeStandard()

  private static func makeStandard() -> RuleSelection {
    do { return try RuleSelection(LintSettings()) } catch { preconditionFailure(error.message) }
  }

  /// The documentation of the rules that run, sorted by name.
  public var documentation: [RuleDocumentation] { rules.map(\.documentation) }

  /// - Throws: `LintSettingsError` for the first unknown name or wrong value, with the nearest known name.
  public init(_ settings: LintSettings) throws(LintSettingsError) {
    try Self.checkNames(settings)
    var severities: [String: Severity] = [:]
    for name in settings.packs.isEmpty ? ["core"] : settings.packs {
      for member in try PolicyPack.named(name).members { severities[member.rule] = member.severity }
    }
    if settings.selectsOnly, !settings.select.isEmpty {
      severities = severities.filter { settings.select.contains($0.key) }
    }
    for name in settings.select where severities[name] == nil {
      severities[name] = RuleRegistry.rule(named: name)?.documentation.severity
    }
    for name in settings.ignore { severities[name] = nil }
    for (name, severity) in settings.severities where severities[name] != nil { severities[name] = severity }

    rules = RuleRegistry.all.compactMap { type in
      guard let severity = severities[type.name] else { return nil }
      let isAskedFor = settings.selectsOnly && settings.select.contains(type.name)
      guard severity >= settings.leastSeverity || !type.documentation.family.isAboutWording || isAskedFor else {
        return nil
      }
      let options = RuleOptions(type.documentation, overrides: settings.options[type.name] ?? [:])
      return Selected(rule: type.init(options: options), documentation: type.documentation, severity: severity)
    }
  }

  private static func checkNames(_ settings: LintSettings) throws(LintSettingsError) {
    for name in settings.select { try check(rule: name, path: ["select", name]) }
    for name in settings.ignore { try check(rule: name, path: ["ignore", name]) }
    for name in settings.severities.keys.sorted() { try check(rule: name, path: ["severity", name]) }
    for (name, options) in settings.options.sorted(by: { $0.key < $1.key }) {
      try check(rule: name, path: ["options", name])
      let known = RuleRegistry.rule(named: name)?.documentation.options ?? []
      for (key, value) in options.sorted(by: { $0.key < $1.key }) {
        let path = ["options", name, key]
        guard let option = known.first(where: { $0.name == key }) else {
          let help =
            known.isEmpty
            ? "It has none." : NearestName.advice(for: key, among: known.map(\.name))
          throw LintSettingsError(message: "the rule \(name) has no option \"\(key)\". \(help)", path: path)
        }
        guard option.defaultValue.kind == value.kind else {
          throw LintSettingsError(
            message: "the option \(key) of the rule \(name) is \(option.defaultValue.kind), not \(value.kind).",
            path: path)
        }
      }
    }
  }

  private static func check(rule name: String, path: [String]) throws(LintSettingsError) {
    guard RuleRegistry.rule(named: name) == nil else { return }
    let nearest = RuleRegistry.nearestName(to: name).map { "Did you mean \"\($0)\"?" }
    throw LintSettingsError(
      message: "there is no rule \"\(name)\". \(nearest ?? "`rung rules` lists them.")", path: path)
  }
}
