import Comparing
import Driver
import Reporting

/// Shows one file's differences where git would show lines: what `diff.rung.command` calls.
///
/// git calls it with the path, then file, object and mode of the old side, then the same of the new one, and after a
/// rename the new path. It ends with 0 whatever happens, since git gives up on the whole difference otherwise; a side that
/// cannot be read is shown by git itself, line by line.
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
    let header = "diff --rung a/\(path) b/\(newPath)\n"
    do throws(Problem) {
      let old = try side(arguments[1], called: path)
      let new = try side(arguments[4], called: newPath)
      var settings = options.comparison
      settings.acceptsNothing = true
      let report = DifferenceReport(try FrameworkComparison(from: old, to: new, settings))
      let style = ReportStyle(isColored: Terminal.usesColor(options.color, on: 1))
      try write(header + String(decoding: TextDifferenceReporter.render(report, style: style), as: UTF8.self) + "\n")
    } catch {
      StandardStreams.writeError("\(error.line)\n")
      try write(header)
      try StandardStreams.writeOutput(GitLines.differences(arguments[1], arguments[4], called: newPath))
    }
  }

  private func side(_ file: String, called path: String) throws(Problem) -> ComparisonSide {
    if file == "/dev/null" { return ComparisonSide(nothingCalled: path) }
    return try ComparisonSide(try InputFile.contents(of: file), called: path, options.request)
  }

  private func write(_ text: String) throws(Problem) { try StandardStreams.writeOutput(Array(text.utf8)) }
}
