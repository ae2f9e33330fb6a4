import ArgumentParser
import Driver
import FrameworkModel
import Identifying
import SourceText

struct IdsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ids",
    abstract: "Keep the identifiers of a framework in rung.lock, so that they outlast edits.",
    discussion: """
      Other systems know competencies and behaviors by identifiers. The ledger rung.lock, beside rung.yml, says which \
      belongs to what. Commit it. What was reworded, moved or renamed is found again as `rung diff` finds it and keeps its \
      identifiers; what is gone stays in the ledger, marked.

      Examples:
        rung ids service/
            show what the ledger lacks, and write nothing
        rung ids service/ --write
            make the ledger, or extend it
        rung ids service/ --check
            end with status 1 when the ledger lacks anything

      Exit status: 0; 1 when --check finds that the ledger lacks anything; 2 when the framework or the ledger cannot be \
      read. The day that stands in the ledger is today, or that of SOURCE_DATE_EPOCH.
      """)

  @OptionGroup(title: "Sources") var sources: SourceOptions

  @Flag(help: "Write the ledger.")
  var write = false

  @Flag(help: "Write nothing; end with status 1 when the ledger lacks anything.")
  var check = false

  @Flag(name: .shortAndLong, help: "Write what the ledger lacks, and errors, only: no notices, no progress.")
  var quiet = false

  func validate() throws {
    if write, check { throw ValidationError("--check writes nothing. Use --write or --check.") }
  }

  func run() throws {
    let bar = ProgressBar(isWanted: !quiet)
    var request = sources.request()
    request.isChecked = false
    let set = try CompilationSet(request, jobs: sources.jobCount, progress: bar.show)
    bar.clear()
    for notice in set.notices { say(notice) }
    for problem in set.problems { StandardStreams.say(problem) }
    if !set.problems.isEmpty { throw Status.unable }
    let today = try Clock.day()
    var lacks = false
    for compilation in set.compilations {
      let update = try LedgerUpdate(compilation, day: today)
      try StandardStreams.writeText(Array(update.changes.map { OutgoingText.line($0.line) + "\n" }.joined().utf8))
      if update.refusedCount > 0 {
        say(
          "\(update.shown): \(update.refusedCount) of the identifiers that the framework came with are no UUIDs of the versions "
            + "1 to 5, or belong to something else already; new ones are made")
      }
      if write { try update.write() }
      say("\(update.shown): \(summary(of: update))")
      lacks = lacks || !update.changes.isEmpty
    }
    throw check && lacks ? Status.findings : Status.success
  }

  private func summary(of update: LedgerUpdate) -> String {
    if update.changes.isEmpty { return "all entities have their identifiers" }
    let kinds: [LedgerChange.Kind] = [.added, .renamed, .reworded, .moved, .restored, .removed]
    let counts = kinds.compactMap { kind -> String? in
      let count = update.changes.count { $0.kind == kind }
      return count == 0 ? nil : "\(count) \(kind.rawValue)"
    }.joined(separator: ", ")
    if write { return "\(update.isFirst ? "made" : "extended"): \(counts)" }
    return "\(counts); `rung ids --write` \(update.isFirst ? "makes the file" : "extends it")"
  }

  private func say(_ text: String) {
    if !quiet { StandardStreams.say("notice: \(text)") }
  }
}

extension LedgerChange {
  /// One line: what became of which entity.
  fileprivate var line: String {
    var line = kind.rawValue.padded(9) + entry.kind.rawValue.padded(18) + entry.id
    if let text = entry.text, !text.isEmpty { line += "  \(text)" }
    if let oldText { line += "  (was: \(oldText))" }
    if let successor = entry.replacedBy { line += "  (replaced by \(successor))" }
    return line
  }
}

extension String {
  /// With blanks behind it, so that it fills a column.
  fileprivate func padded(_ count: Int) -> String {
    self + String(repeating: " ", count: max(1, count - utf8.count))
  }
}
