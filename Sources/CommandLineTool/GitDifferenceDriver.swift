import Comparing
import Driver
import Reporting
import SourceText

/// Shows one file's differences where git would show lines: what `diff.rung.command` calls.
///
/// git calls it with the path, then file, object and mode of the old side, then the same of the new one, and after a
/// rename the new path. It ends with 0 whatever happens, since git gives up on the whole difference otherwise; what is no
/// source, and a side that cannot be read, is shown by git itself, line by line.
struct GitDifferenceDriver {
  private let options: DifferenceOptions
  private let arguments: [String]

  init(_ options: DifferenceOptions, arguments: [String]) {
    self.options = options
    self.arguments = arguments
  }

  func run() throws(Problem) {
    guard let path = arguments.first else {
      throw Problem(
        "--git-driver is for git to call. Set it up with: git config diff.rung.command \"rung diff --git-driver\"")
    }
    guard arguments.count >= 7 else {
      return try write("* Unmerged path \(path)\n")
    }
    let newPath = arguments.count > 7 ? arguments[7] : path
    let header = OutgoingText.line("diff --rung a/\(path) b/\(newPath)") + "\n" + modes
    guard ComparisonSide.isSource(path), ComparisonSide.isSource(newPath) else {
      return try writeLines(header, called: newPath)
    }
    do throws(Problem) {
      let (before, after) = (try contents(of: arguments[1]), try contents(of: arguments[4]))
      let (old, new) = (try side(before, called: path), try side(after, called: newPath))
      var settings = options.comparison
      settings.acceptsNothing = true
      let report = DifferenceReport(try FrameworkComparison(from: old, to: new, settings))
      if report.changes.isEmpty, before != after {
        return try write(
          header + "There are no differences in what it says. `git diff --no-ext-diff` shows how its lines differ.\n\n")
      }
      let style = ReportStyle(isColored: Terminal.usesColor(options.color, on: 1))
      try write(header + String(decoding: TextDifferenceReporter.render(report, style: style), as: UTF8.self) + "\n")
    } catch {
      StandardStreams.say(error)
      try writeLines(header, called: newPath)
    }
  }

  /// What git says of a change of mode, which is no change of what the file says.
  private var modes: String {
    let (old, new) = (arguments[3], arguments[6])
    return old == new || old == "." || new == "." ? "" : "old mode \(old)\nnew mode \(new)\n"
  }

  private func writeLines(_ header: String, called path: String) throws(Problem) {
    try write(header)
    try StandardStreams.writeOutput(GitLines.differences(arguments[1], arguments[4], called: path))
  }

  /// Nil for a side on which there is no file.
  private func contents(of file: String) throws(Problem) -> [UInt8]? {
    file == "/dev/null" ? nil : try InputFile.contents(of: file)
  }

  private func side(_ contents: [UInt8]?, called path: String) throws(Problem) -> ComparisonSide {
    guard let contents else { return ComparisonSide(nothingCalled: path) }
    return try ComparisonSide(contents, called: path, options.request)
  }

  private func write(_ text: String) throws(Problem) { try StandardStreams.writeOutput(Array(text.utf8)) }
}
