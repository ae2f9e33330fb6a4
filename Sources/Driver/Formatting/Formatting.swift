import SourceText
import WorkSharing

/// Lays out the sources of frameworks, or shows how it would: Markdown, and Rung's own YAML and JSON.
public struct Formatting: Sendable {
  /// The sources whose bytes change, in the order of the request, each once.
  public private(set) var changes: [SourceChange] = []
  /// How many sources are Markdown or Rung's own.
  public private(set) var formattableCount = 0
  /// Standard input laid out, when that was named; left as it is where it cannot be laid out.
  public private(set) var standardInput: [UInt8]?
  /// Why sources could not be read or laid out.
  public private(set) var problems: [Problem] = []
  /// For standard error: what was left as it is and why.
  public private(set) var notices: [String] = []

  /// Works out the new bytes; nothing is written.
  /// - Parameters:
  ///   - jobs: How many sources are read at a time. The result is the same for any number.
  ///   - progress: Told after each source how many are done and how many there are, from any thread.
  /// - Throws: What makes the whole request impossible, such as settings that are not valid.
  public init(
    _ request: SourceRequest, jobs: Int, progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(Problem) {
    let discovery = try SourceDiscovery.find(request)
    problems = discovery.problems
    notices = discovery.notices
    let counter = Counter(of: discovery.plans.reduce(0) { $0 + $1.sources.count }, progress)
    var seen: Set<String> = []
    for plan in discovery.plans {
      // A file that is named twice, or as a file and with its folder, is laid out once.
      let sources = plan.sources.filter { seen.insert(FileSystem().resolved($0.path)).inserted }
      let formatter = SourceFormatter(plan.configuration.reader)
      let results = parallelMap(sources, jobs: jobs) { source in
        defer { counter.step() }
        return formatter.format(source)
      }
      for (source, result) in zip(sources, results) { add(result, of: source) }
    }
  }

  /// One source in memory laid out; nil where that leaves it as it is.
  package static func formatted(_ bytes: [UInt8], path: String) -> [UInt8]? {
    let configuration = Configuration()
    let plan = FrameworkPlan(ofPage: bytes, path: path, configuration: configuration)
    let result = SourceFormatter(configuration.reader).format(plan.sources[0])
    return result.bytes == result.file?.bytes ? nil : result.bytes
  }

  private mutating func add(_ result: SourceFormatter.Result, of source: PlannedSource) {
    formattableCount += result.isFormattable ? 1 : 0
    if let problem = result.problem { problems.append(problem) }
    if let notice = result.notice { notices.append("\(source.shown): \(notice)") }
    guard let file = result.file else { return }
    let new = result.bytes ?? file.bytes
    if source.path == "-" { standardInput = new }
    if new != file.bytes { changes.append(SourceChange(path: source.path, old: file, new: new)) }
  }
}
