import ArgumentParser
import Driver

struct FormatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "format",
    abstract: "Lay out Markdown sources and Rung's own YAML and JSON.",
    discussion: """
      Rung's own documents are written as `rung compile` writes them. In Markdown, blanks, empty lines, list marks and \
      the cells of tables are laid out; no word changes, and a page that Rung would then read otherwise stays as it is. \
      Text files and web pages are left as they are.

      Examples:
        rung format service/
            rewrite in place what is not laid out yet
        rung format service/ --check
            name the files that would change, and end with status 1 for any
        rung format service/ --diff
            show what would change, and write nothing
        rung format - --stdin-filename page.md <page.md
            print a page laid out, as editors ask for it

      Exit status: 0, also when files were rewritten; 1 when --check finds any; 2 when a file could not be read or laid \
      out: the others are done all the same.
      """)

  @OptionGroup(title: "Sources") var sources: SourceOptions

  @Flag(help: "Write nothing; name the files that would change, and end with status 1 for any.")
  var check = false

  @Flag(help: "Write nothing; show what would change.")
  var diff = false

  @Flag(name: .shortAndLong, help: "Write errors only: no notices, no progress.")
  var quiet = false

  func validate() throws {
    if sources.path.contains("-"), sources.path.count > 1 {
      throw ValidationError("Standard input is laid out alone. Name it without other files.")
    }
  }

  func run() throws {
    let bar = ProgressBar(isWanted: !quiet)
    let formatting = try Formatting(sources.request(), jobs: sources.jobCount, progress: bar.show)
    bar.clear()
    for notice in formatting.notices { say(notice) }
    var problems = formatting.problems
    let changes = formatting.changes
    if diff {
      try Terminal.show(changes.differences)
    } else if check {
      try StandardStreams.writeText(Array(changes.map { $0.name + "\n" }.joined().utf8))
    } else if sources.path == ["-"] {
      // What the settings exclude goes through as it is: an editor puts it in the place of its text.
      let isLeftOut = problems.isEmpty && formatting.standardInput == nil
      if let bytes = try isLeftOut ? FileSystem().contents(of: "-") : formatting.standardInput {
        try StandardStreams.writeOutput(bytes)
      }
    } else {
      problems += changes.write()
    }
    for problem in problems { StandardStreams.say(problem) }
    if sources.path != ["-"], problems.isEmpty { saySummary(changes.count, of: formatting.formattableCount) }
    if !problems.isEmpty { throw Status.unable }
    throw check && !changes.isEmpty ? Status.findings : Status.success
  }

  private func saySummary(_ count: Int, of total: Int) {
    let sources = total == 1 ? "1 source" : "\(total) sources"
    if count == 0 {
      say(total == 0 ? "there is nothing to lay out" : "\(sources) laid out already")
    } else {
      say("\(count) of \(sources) \(check || diff ? "would be rewritten" : "rewritten")")
    }
  }

  private func say(_ text: String) {
    if !quiet { StandardStreams.say("notice: \(text)") }
  }
}
