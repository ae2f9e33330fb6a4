import Documents
import FrameworkModel
import Reading
import SourceText
import StructuredData

/// What came of one source: its reading, or why there is none.
struct SourceOutcome: Sendable {
  var file: SourceFile
  var reading = SourceReading()
  var problem: Problem?
  /// What was seen before its text was read: that the file was not UTF-8, that a document holds tracked changes.
  var decoding: [Observation] = []
  /// Why the source adds nothing to the framework, when that is so.
  var silence: Problem?
  /// The same in short, where others of its folder say something.
  var silenceNotice: String?
  /// Whether it holds what seems to be a framework and could not be understood.
  var isUnclear = false
  /// Whether it is called as files are that speak about a folder, and says nothing that only a framework does.
  var isAboutFolder = false
  /// Whether that is since the file holds nothing.
  var isEmpty = false
  /// Whether the file is one that Rung wrote beside a framework: a baseline, a cross-reference, a source map, a manifest.
  var isOwnOutput = false
  /// What is hidden in a document and was not read.
  var notices: [String] = []
  /// Why a file of a folder was left out: it is of a kind that Rung does not read.
  var leftOut: Problem?

  /// Whether it was read and adds to the framework.
  var saysSomething: Bool { problem == nil && silence == nil && leftOut == nil && !isOwnOutput }

  init(reading source: PlannedSource, as id: SourceID, with reader: SourceReader) {
    file = SourceFile(name: source.shown, bytes: [])
    do throws(Problem) {
      let remarks: [DocumentRemark]
      switch try source.contents() {
      case .leftOut(let kind):
        leftOut = Problem(kind.message(source.shown), path: source.shown)
        let fact = Observation.Fact.notRead(what: kind.phrase, advice: kind.advice(source.shown))
        decoding = [Observation(fact, at: Location(id, SourceRange(0, 0)))]
        return
      case .text(let text, let found): (file, remarks) = (text, found)
      }
      isOwnOutput = Self.isOwnOutput(file)
      if isOwnOutput {
        file = SourceFile(name: source.shown, bytes: [])
        return
      }
      if file.encoding != .utf8 {
        decoding = [Observation(.decoded(from: file.encoding), at: Location(id, SourceRange(0, 0)))]
      }
      for case .trackedChanges(let count, let first) in remarks {
        decoding.append(Observation(.trackedChanges(count: count), at: Location(id, first)))
      }
      for case .hidden(let what) in remarks { notices.append("\(source.shown): \(what)") }
      try read(as: id, with: reader, isNamed: source.isNamed)
      isAboutFolder =
        !source.isNamed && FolderSearch.isAboutFolder(source.path)
        && reading.competencies.allSatisfy { $0.levels.isEmpty }
    } catch { problem = error }
  }

  /// The same where there is more in the folder than what speaks about it.
  func withoutWhatIsAboutFolder() -> SourceOutcome {
    guard isAboutFolder, silence == nil, problem == nil else { return self }
    var outcome = self
    outcome.reading = SourceReading()
    outcome.decoding = []
    outcome.silence = Problem(
      "left out, since it speaks about the folder and has no levels. Name it to read it as a competency.",
      path: file.name)
    return outcome
  }

  /// Reads bytes that are in memory already; only bytes that a fixer made of a good source come here.
  init(rereading file: SourceFile, as id: SourceID, with reader: SourceReader) {
    self.file = file
    do throws(Problem) { try read(as: id, with: reader, isNamed: true) } catch { problem = error }
  }

  private mutating func read(as id: SourceID, with reader: SourceReader, isNamed: Bool) throws(Problem) {
    if file.bytes.allSatisfy({ $0 <= 0x20 }) {
      isEmpty = true
      silence = Problem("the file is empty. Put text into it, or remove it.", path: file.name)
      return
    }
    do { reading = try reader.read(file, as: id) } catch {
      if isNamed || error.kind == .fault { throw Problem(error, in: file) }
      silence = Problem(error, in: file)
      silenceNotice =
        "no competency was found in it. Exclude it in rung.yml, or see by `rung lint \(file.name)` what Rung looks for."
      isUnclear = error.kind == .unclear
      return
    }
    notices += reader.remarks(on: file).map { "\(file.name): \($0)" }
    if let unplaced { notices.append("\(file.name): \(unplaced)") }
    if reading.competencies.isEmpty, reading.identity == nil {
      silence = Problem(
        "no competency was found in it. Begin it with the competency's name, then say what that means.", path: file.name
      )
    }
  }

  /// What says which items of another system found no place in the model; nil where all did.
  private var unplaced: String? {
    let texts = reading.leftOut
    if texts.isEmpty { return nil }
    let shown = texts.prefix(3).map { "\"\($0.prefix(60))\($0.count > 60 ? "…" : "")\"" }.joined(separator: ", ")
    let more = texts.count > 3 ? " and \(texts.count - 3) more" : ""
    return "left out what is neither a competency, nor in one, nor right above one: \(shown)\(more)."
  }

  /// Whether a JSON file begins with a format that is Rung's and no framework's: `{"format": "rung-…`.
  private static func isOwnOutput(_ file: SourceFile) -> Bool {
    guard file.name.hasSuffix(".json") else { return false }
    let beginning = file.bytes.prefix(64).filter { $0 > 0x20 }
    return beginning.starts(with: #"{"format":"rung-"#.utf8)
  }
}
