public import Diagnostics
import Linting
public import SourceText
import Synchronization
import TextReading

/// All frameworks of one run, and what was met on the way.
public struct CompilationSet: Sendable {
  /// In the order of the request.
  public var compilations: [Compilation]
  /// Why paths, sources or frameworks could not be read.
  public var problems: [Problem]
  /// For standard error.
  public var notices: [String]
  /// What is called as a source is and holds none: links that lead nowhere, empty files.
  public var missing: [Problem]
  /// The files of the folders that hold text and were not read.
  private var leftOut: [Problem]

  /// Finds, reads and checks all that a request names.
  /// - Parameters:
  ///   - jobs: How many sources are read at a time. The result is the same for any number.
  ///   - progress: Told after each source how many are done and how many there are, from any thread.
  /// - Throws: What makes the whole request impossible, such as settings that are not valid.
  public init(
    _ request: SourceRequest, jobs: Int, progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(Problem) {
    try Self.checkRules(of: request)
    var discovery = try SourceDiscovery.find(request)
    for index in discovery.plans.indices {
      discovery.plans[index].configuration.lint.apply(request)
      discovery.plans[index].isChecked = request.isChecked
    }
    let counter = Counter(of: discovery.plans.reduce(0) { $0 + $1.sources.count }, progress)
    compilations = discovery.plans.map { Compilation($0, jobs: jobs, progress: counter.step) }
    problems = discovery.problems + compilations.flatMap(\.problems)
    missing = discovery.missing + compilations.flatMap(\.missing)
    notices =
      discovery.notices + compilations.flatMap(\.notices) + FamilyComparison.notices(compilations)
      + ExternalLinks.notices(compilations)
    leftOut = compilations.flatMap(\.leftOut)
    compilations.removeAll(where: \.isVoid)
    if compilations.isEmpty, problems.isEmpty, !discovery.plans.isEmpty {
      problems = missing + [Problem("there is no framework in what was named. Name a file to see how it is read.")]
      missing = []
    }
  }

  /// Refuses names that are no rule's.
  static func checkRules(of request: SourceRequest) throws(Problem) {
    try checkRules(request.select, "--select")
    try checkRules(request.ignore, "--ignore")
  }

  private static func checkRules(_ names: [String], _ option: String) throws(Problem) {
    for name in names where RuleRegistry.rule(named: name) == nil {
      let nearest = NearestName.nearest(to: name, among: RuleRegistry.documentation.map(\.name))
      let advice = nearest.map { "Did you mean \"\($0)\"?" } ?? "`rung rules` lists them."
      throw Problem("\(option) names the rule \"\(name)\", which does not exist. \(advice)")
    }
  }

  /// What tells the frameworks apart, for a message: their ids, or where these are equal also where they stand.
  public var names: String {
    let folders = PublicationFolders.names(of: compilations)
    return folders.joined(separator: ", ")
  }

  /// The rules that ran for any of the frameworks, sorted by name.
  public var rules: [RuleDocumentation] {
    var rules: [String: RuleDocumentation] = [:]
    for compilation in compilations {
      for rule in compilation.plan.configuration.selection.documentation { rules[rule.name] = rule }
    }
    return rules.values.sorted { $0.name < $1.name }
  }

  /// What files of the folders were not read, one notice each, and how to get them in; only how many where findings say so
  /// already. Nobody should miss them, so they are said also where other notices are not wanted.
  public var leftOutNotices: [String] {
    guard !leftOut.isEmpty, findings.contains(where: { $0.rule == SourceNotRead.name }) else {
      return leftOut.map(\.notice)
    }
    let names = leftOut.compactMap(\.path).joined(separator: ", ")
    return [leftOut.count == 1 ? "1 file was left out: \(names)" : "\(leftOut.count) files were left out: \(names)"]
  }

  /// The sources of all frameworks, one after the other.
  public var sources: [SourceFile] {
    compilations.count == 1 ? compilations[0].sources : compilations.flatMap(\.sources)
  }

  /// Which of the sources add to their framework; the others hold nothing for it, or were left out.
  public var contributing: [Bool] { compilations.flatMap(\.contributing) }

  /// The findings of all frameworks; their locations count in `sources`.
  public var findings: [Diagnostic] {
    var findings: [Diagnostic] = []
    var first = 0
    for compilation in compilations {
      findings += compilation.findings.map { $0.moved(by: first) }
      first += compilation.sources.count
    }
    return findings
  }
}

extension LintSettings {
  /// What the command line says wins over the settings.
  mutating func apply(_ request: SourceRequest) {
    if !request.select.isEmpty {
      select = request.select
      selectsOnly = true
      ignore = []
    }
    ignore += request.ignore
    leastSeverity = request.leastSeverity
  }
}

extension Diagnostic {
  /// The same finding among sources of which `count` more stand in front.
  fileprivate func moved(by count: Int) -> Diagnostic {
    if count == 0 { return self }
    var moved = self
    moved.location = location.map { $0.moved(by: count) }
    for index in related.indices { moved.related[index].location = related[index].location.moved(by: count) }
    if let fix {
      for index in fix.edits.indices { moved.fix?.edits[index].location = fix.edits[index].location.moved(by: count) }
    }
    return moved
  }
}

extension Location {
  fileprivate func moved(by count: Int) -> Location { Location(SourceID(Int(source.index) + count), range) }
}

/// Counts steps from several threads and tells of each.
final class Counter: Sendable {
  private let total: Int
  private let done = Atomic<Int>(0)
  private let tell: @Sendable (_ done: Int, _ total: Int) -> Void

  init(of total: Int, _ tell: @escaping @Sendable (_ done: Int, _ total: Int) -> Void) {
    self.total = total
    self.tell = tell
  }

  @Sendable func step() { tell(done.wrappingAdd(1, ordering: .relaxed).newValue, total) }
}
