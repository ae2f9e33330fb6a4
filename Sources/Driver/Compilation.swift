import Assembling
public import Diagnostics
public import FrameworkModel
import Identifying
import Linting
import Reading
public import SourceText
import WorkSharing

/// One framework, read and checked: the way of a source's bytes from the disk to the model, top to bottom.
public struct Compilation: Sendable {
  public var framework: Framework
  /// Which identifier belongs to what, with what the ledger on the disk does not know yet; nil where there is none.
  public private(set) var ledger: Ledger?
  /// How many entities the ledger on the disk does not know as they are.
  public private(set) var unknownCount = 0
  /// The ids of the entities that the ledger on the disk does not know as they are.
  private(set) var unknownIDs: Set<String> = []
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
  /// The files of the folder that hold text and were not read, since Rung does not know their kind.
  public var leftOut: [Problem] = []
  /// The files of the folder that are empty, where others are not.
  public var missing: [Problem] = []
  /// Whether there is nothing in it, and need not be, since the user named a folder around it.
  public var isVoid = false
  /// Which of the sources were read and say something.
  public var contributing: [Bool] = []
  /// Number of sources that were read and say something.
  public var readCount = 0

  /// The same as notices, with how to get the files in.
  public var leftOutNotices: [String] { leftOut.map(\.notice) }

  /// What the sources were read with.
  var reader: SourceReader { plan.configuration.reader }
  /// What the rules look at, or have looked at.
  let subject: LintSubject
  /// What was asked for.
  let plan: FrameworkPlan
  /// What came of each source.
  private let outcomes: [SourceOutcome]
  private var unidentified: Framework?

  /// How the settings want differences to be judged, with paths as seen from the working folder.
  public var differences: DifferenceSettings

  /// The framework's stable key, which names its folder when several are published.
  public var id: String { framework.identity.id }

  /// Reads and checks a framework.
  /// - Parameters:
  ///   - jobs: How many sources are read at a time. The result is the same for any number.
  ///   - progress: Told after each source, from any thread.
  public init(_ plan: FrameworkPlan, jobs: Int, progress: @Sendable () -> Void = {}) {
    // Bytes to readings, each source on its own.
    let reader = plan.configuration.reader
    let outcomes = parallelMap(count: plan.sources.count, jobs: jobs) { index in
      defer { progress() }
      return SourceOutcome(reading: plan.sources[index], as: SourceID(index), with: reader)
    }
    self.init(plan, outcomes, jobs: jobs)
  }

  /// A framework of sources that are in memory, by a reader and rules that many such share.
  init(_ plan: FrameworkPlan, reader: SourceReader, linter: Linter) {
    let outcomes = plan.sources.enumerated().map { SourceOutcome(reading: $1, as: SourceID($0), with: reader) }
    self.init(plan, outcomes, jobs: 1, linter: linter)
  }

  /// The same framework with other bytes in some of its sources, as if they had been read from the disk.
  func rereading(_ files: [SourceFile], jobs: Int) -> Compilation {
    let reader = plan.configuration.reader
    let outcomes = parallelMap(count: files.count, jobs: jobs) { index in
      guard sources[index].bytes == files[index].bytes else {
        return SourceOutcome(rereading: files[index], as: SourceID(index), with: reader)
      }
      return self.outcomes[index]
    }
    return Compilation(plan, outcomes, jobs: jobs)
  }

  private init(_ plan: FrameworkPlan, _ outcomes: [SourceOutcome], jobs: Int, linter: Linter? = nil) {
    let isMore = plan.role != .named || outcomes.contains { !$0.isAboutFolder && $0.saysSomething }
    let outcomes = isMore ? outcomes.map { $0.withoutWhatIsAboutFolder() } : outcomes
    sources = outcomes.map(\.file)
    readings = outcomes.map(\.reading)
    self.plan = plan
    self.outcomes = outcomes
    publishedNames = plan.sources.map(\.published)
    problems = outcomes.compactMap(\.problem)
    notices = []
    differences = plan.configuration.differences
    if let accepted = differences.accepted, let folder = plan.configuration.folder {
      differences.accepted = PathName.join(folder, accepted)
    }

    // A source that says nothing is a slip among others; alone, there is nothing to do.
    let silent = outcomes.compactMap(\.silence)
    let ownCount = outcomes.count(where: \.isOwnOutput)
    leftOut = outcomes.compactMap(\.leftOut)
    let isAll = silent.count + leftOut.count == outcomes.count - ownCount
    notices += outcomes.indices.flatMap { outcomes[$0].notices }
    isVoid = isAll && problems.isEmpty && plan.role != .named
    if isAll, plan.role != .around {
      if plan.role == .named { problems += silent + leftOut } else { missing += silent + leftOut }
      leftOut = []
    } else {
      for outcome in outcomes {
        guard let silence = outcome.silence else { continue }
        let short = outcome.silenceNotice.map { Problem($0, path: silence.path) } ?? silence
        if outcome.isEmpty || outcome.isUnclear { missing.append(short) } else { notices.append(short.notice) }
      }
    }
    contributing = outcomes.map(\.saysSomething)
    readCount = contributing.count(where: \.self)
    if ownCount == outcomes.count {
      problems += sources.map(\.name).map {
        Problem("Rung wrote this file beside a framework; it is no source. Name the framework.", path: $0)
      }
    }

    if problems.isEmpty {
      let check = HintCheck(plan, readings, sources)
      problems += check.problems
      notices += check.notices
    }

    // Readings to one framework.
    let joined = LevelFiles.joined(readings, names: publishedNames)
    let assembly = Assembly(
      joined, identity: plan.configuration.identity, scale: plan.configuration.scale,
      aliases: plan.configuration.aliases
    ) {
      parallelMap(count: $0, jobs: jobs, $1)
    }
    framework = assembly.framework
    let known = plan.ledger?.ledger
    if framework.identity.id.isEmpty { framework.identity.id = known?.frameworkID ?? plan.fallbackID }
    if let known {
      // Each entity gets the id that the ledger knows it by.
      let identification = Identification(
        framework, with: known, stated: Self.statedIDs(readings), isWhole: plan.isWhole)
      unidentified = framework
      framework = identification.framework
      ledger = identification.ledger
      unknownCount = identification.changes.count
      unknownIDs = Set(identification.changes.map(\.entry.id))
    }

    // The framework to findings.
    let observations = assembly.observations + (isAll ? [] : outcomes.flatMap(\.decoding))
    var subject = LintSubject(framework: framework, observations: observations, sources: sources)
    if plan.sources.allSatisfy({ $0.bytes == nil && $0.path != "-" }) {
      subject.isThere = { path in ((try? FileSystem().kind(of: path)) ?? nil) != nil }
    }
    self.subject = subject
    findings = []
    if plan.isChecked {
      findings = (linter ?? Linter(plan.configuration.selection)).lint(subject, ParallelWork(jobs: jobs))
    }
    for place in findings.indices where findings[place].fixes(in: sources) { findings[place].fix = nil }
    notices += unknownAliases
  }
}

extension Compilation {
  /// The ids of competencies that their sources state.
  var statedIDs: Set<String> { Self.statedIDs(readings) }

  private static func statedIDs(_ readings: [SourceReading]) -> Set<String> {
    Set(readings.flatMap { $0.competencies.lazy.map(\.id).filter { !$0.isEmpty } })
  }

  /// The framework as it was assembled, before a ledger gave its entities ids.
  var assembled: Framework { unidentified ?? framework }
}

extension Diagnostic {
  /// Whether its fix would have to write a document or a table, which Rung does not.
  fileprivate func fixes(in sources: [SourceFile]) -> Bool {
    fix?.edits.contains { sources[Int($0.location.source.index)].readOnlyPhrase != nil } ?? false
  }
}

extension Compilation {
  /// Of nothing.
  static var empty: Compilation { Compilation() }

  private init() {
    plan = FrameworkPlan(configuration: Configuration(), fallbackID: "", sources: [])
    outcomes = []
    framework = Framework(identity: FrameworkIdentity(id: ""))
    subject = LintSubject(framework: framework, observations: [], sources: [])
    sources = []
    publishedNames = []
    readings = []
    findings = []
    problems = []
    notices = []
    differences = DifferenceSettings()
  }
}

extension Configuration {
  /// The rules that run, by settings that `ConfigurationReader` and `SourceRequest` have checked.
  var selection: RuleSelection {
    do { return try RuleSelection(lint) } catch { preconditionFailure("settings were checked: \(error.message)") }
  }
}
