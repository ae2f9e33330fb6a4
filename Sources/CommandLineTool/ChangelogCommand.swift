import ArgumentParser
import Comparing
import Driver
import Reporting

struct ChangelogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "changelog",
    abstract: "Tell what changed from version to version of a framework.",
    discussion: """
      Either a range of revisions and the framework's path in the clone, or two or more versions, each as `rung diff` \
      takes a side. The newest stands first.

      Examples:
        rung changelog v1.0..v2.0 service
            each commit between two tags that touched the framework
        rung changelog v1.0:service v1.1:service service/
            from release to release, and to the working folder
        rung changelog v1.0..HEAD service --output-format json
            for programs
      """)

  @Argument(help: "OLD..NEW and a path, or two or more versions from the oldest to the newest.")
  var version: [String]

  @Option(help: ArgumentHelp("How the changes are written: markdown or json.", valueName: "format"))
  var outputFormat: ChangelogFormat = .markdown

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write. (default: standard output)", valueName: "file"), completion: .file())
  var output: String?

  @OptionGroup(title: "Comparing") var options: DifferenceOptions

  func validate() throws {
    if let range = version.first(where: { ChangelogRange($0)?.new.hasPrefix(".") == true }) {
      throw ValidationError("\"\(range)\" has three dots. Write a range with two, such as v1.0..v2.0.")
    }
    if version.count == 1, ChangelogRange(version[0]) == nil {
      throw ValidationError("Name a range such as v1.0..v2.0 and a path, or two versions.")
    }
    if version.count > 2, version.contains(where: { ChangelogRange($0) != nil }) {
      throw ValidationError("A range stands with one path: rung changelog v1.0..v2.0 service.")
    }
  }

  func run() throws {
    var steps: [ChangelogStep] = []
    var previous: ComparisonSide?
    var lastProblem: Problem?
    for revision in try revisions() {
      let side: ComparisonSide
      do throws(Problem) {
        side = try ComparisonSide(revision.name, options.request, jobs: options.jobCount)
      } catch {
        // Before it was added, and after it was removed, there is nothing to compare.
        guard revision.mayLack else { throw error }
        StandardStreams.say("notice: \(revision.title) is left out: \(error.message)")
        lastProblem = error
        continue
      }
      if let previous {
        var settings = options.comparison
        settings.acceptsNothing = true
        let comparison = try FrameworkComparison(from: previous, to: side, settings)
        if !comparison.open.isEmpty {
          steps.append(ChangelogStep(title: revision.title, report: DifferenceReport(comparison)))
        }
      }
      previous = side
    }
    // What could be read nowhere has not stayed the same.
    if previous == nil, let lastProblem { throw lastProblem }
    let bytes = outputFormat.render(steps.reversed())
    if let output { try OutputFile.write(bytes, to: output) } else { try StandardStreams.writeOutput(bytes) }
  }

  private struct Revision {
    var name: String
    var title: String
    /// Whether it is one of a range, where the framework may not be there yet.
    var mayLack = false
  }

  private func revisions() throws(Problem) -> [Revision] {
    guard let range = ChangelogRange(version[0]) else { return version.map { Revision(name: $0, title: $0) } }
    let path = version.count > 1 ? version[1] : ""
    let commits = try GitHistory.commits(from: range.old, to: range.new, touching: path)
    let first = Revision(name: "\(range.old):\(path)", title: range.old, mayLack: true)
    return [first]
      + commits.map { commit in
        Revision(
          name: "\(commit.object):\(path)", title: "\(commit.subject) (\(commit.object.prefix(9)))", mayLack: true)
      }
  }
}

/// `OLD..NEW`; an empty end is HEAD.
struct ChangelogRange {
  var old: String
  var new: String

  init?(_ text: String) {
    guard let dots = text.firstRange(of: ".."), !text.hasPrefix("."), !text.contains("/..") else { return nil }
    old = String(text[..<dots.lowerBound])
    new = String(text[dots.upperBound...])
    if new.isEmpty { new = "HEAD" }
  }
}

/// The forms of a changelog.
enum ChangelogFormat: String, ExpressibleByArgument, CaseIterable {
  case markdown, json

  func render(_ steps: [ChangelogStep]) -> [UInt8] {
    switch self {
    case .markdown: MarkdownChangelog.render(steps)
    case .json: JSONChangelog.render(steps)
    }
  }
}
