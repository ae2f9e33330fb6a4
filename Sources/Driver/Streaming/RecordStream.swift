public import Diagnostics
import FrameworkModel
import Linting
import Reading
public import SourceText
import StructuredData
import WorkSharing
import Writing

/// Compiles a stream of pages from standard input, each a framework of its own, and writes a line for each in their order.
///
/// A record is a line of JSON, `{"path", "text"}`, and so is what is written: `{"path", "model", "findings"}`, or
/// `{"path", "error"}` for one that gives no model. What a line holds depends on its record and the settings alone, so
/// that a stream may be cut anywhere and worked on by several programs. Memory does not grow with the stream.
public struct RecordStream: Sendable {
  private let configuration: Configuration
  private let reader: SourceReader
  private let linter: Linter

  /// A record of more bytes is refused.
  private static let longestRecord = 1 << 26
  /// Records are worked on together while they hold so many bytes.
  private static let batchSize = 1 << 22

  /// What came of a stream.
  public struct Outcome: Sendable {
    public var recordCount = 0
    /// Records that gave no model.
    public var failureCount = 0
    /// Whether findings are so grave that the program says so.
    public var hasGraveFindings = false
  }

  /// What is asked of the program's other rooms, from any thread.
  public struct Callers: Sendable {
    /// The findings of a page as one JSON array without line breaks.
    public var findings: @Sendable (_ findings: [Diagnostic], _ sources: [SourceFile]) -> [UInt8]
    /// Whether findings are grave.
    public var areGrave: @Sendable (_ findings: [Diagnostic]) -> Bool

    public init(
      findings: @escaping @Sendable (_ findings: [Diagnostic], _ sources: [SourceFile]) -> [UInt8],
      areGrave: @escaping @Sendable (_ findings: [Diagnostic]) -> Bool
    ) {
      self.findings = findings
      self.areGrave = areGrave
    }
  }

  /// Finds the settings that hold for all records: those that the request names, else those of the working folder.
  public init(_ request: SourceRequest) throws(Problem) {
    try CompilationSet.checkRules(of: request)
    let fileSystem = FileSystem()
    let resolver = PathResolver(workingFolder: fileSystem.workingFolder())
    var search = SettingsSearch(request, fileSystem, resolver)
    var configuration = try search.configuration(for: "source.txt")
    configuration.lint.apply(request)
    // One id cannot name several.
    (configuration.identity.id, configuration.identity.title) = ("", nil)
    self.configuration = configuration
    reader = configuration.reader
    linter = Linter(configuration.selection)
  }

  /// Works through the stream. Records that give no model are told on standard error, too, with their line.
  /// - Parameter jobs: How many records are worked on at a time; the bytes are the same for any number.
  /// - Throws: When standard input or output fails.
  public func run(jobs: Int, _ callers: Callers) throws(Problem) -> Outcome {
    var outcome = Outcome()
    var input = RecordInput(longestLine: Self.longestRecord, batchSize: Self.batchSize)
    var lineNumber = 0
    while let lines = try input.next() {
      let results = parallelMap(lines, jobs: jobs) { result(of: $0, callers) }
      var output: [UInt8] = []
      for result in results {
        lineNumber += 1
        guard let result else { continue }
        output += result.line
        outcome.recordCount += 1
        if result.isGrave { outcome.hasGraveFindings = true }
        if let message = result.error {
          outcome.failureCount += 1
          StandardStreams.say(Problem(message, path: "standard input", at: .init(line: lineNumber, column: 1)))
        }
      }
      try StandardStreams.writeOutput(output)
      if StandardStreams.isOutputClosed { break }
    }
    return outcome
  }

  /// What is written for a record.
  private struct Result: Sendable {
    var line: [UInt8]
    var isGrave = false
    /// Why it gave no model.
    var error: String?
  }

  /// What comes of one line; nil for an empty one.
  private func result(of line: RecordLines.Line, _ callers: Callers) -> Result? {
    do throws(RecordError) {
      switch line {
      case .whole(let bytes):
        if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { return nil }
        return try result(of: StreamedRecord(bytes), bytes, callers)
      case .tooLong(let beginning):
        throw RecordError(
          message: "the record holds more than \(Self.longestRecord >> 20) MiB. Divide it into several.", path: nil,
          line: beginning)
      }
    } catch { return Self.failed(error) }
  }

  private func result(
    of record: StreamedRecord, _ line: [UInt8], _ callers: Callers
  ) throws(RecordError) -> Result {
    let plan = FrameworkPlan(ofPage: Array(record.text.utf8), path: record.path, configuration: configuration)
    let compilation = Compilation(plan, reader: reader, linter: linter)
    if let problem = compilation.problems.first {
      throw RecordError(message: problem.message, path: record.path, line: line)
    }
    var output = Array(#"{"path":"#.utf8) + Self.json(record.path) + Array(#","model":"#.utf8)
    output += compilation.compactModel
    output += Array(#","findings":"#.utf8) + callers.findings(compilation.findings, compilation.sources)
    output += Array("}\n".utf8)
    return Result(line: output, isGrave: callers.areGrave(compilation.findings))
  }

  /// The line of a record that gave no model: its path, or where it has none, how it begins.
  private static func failed(_ error: RecordError) -> Result {
    let beginning = String(decoding: error.line.prefix(120), as: UTF8.self)
    let line = JSONValue.object([
      ("path", error.path.map { .string($0) }), ("record", error.path == nil ? .string(beginning) : nil),
      ("error", .string(error.message)),
    ])
    return Result(line: line.bytes(isPretty: false), error: error.message)
  }

  private static func json(_ text: String) -> [UInt8] {
    Array(JSONValue.string(text).bytes(isPretty: false).dropLast())
  }
}
