import Driver
import Reporting
import Writing

/// The version that a site says the changes since: a folder, a file, `REF:path`, or a revision alone, which means the same path
/// in it.
struct EarlierVersion {
  let name: String

  /// What changed from it to what is published now.
  /// - Parameter path: The framework that is published, as the user named it.
  func changes(to path: String, _ options: SourceOptions) throws(Problem) -> PublishedChanges {
    if !InputFile.exists(name), !name.utf8.contains(UInt8(ascii: ":")), ComparisonSide.isRevision(name) == false {
      throw Problem(
        "--since names no file or folder that is there, and no revision of this clone: \"\(name)\". Check it with "
          + "`git tag` or `git branch --all`; of a first version, leave --since out.")
    }
    var request = options.request()
    request.paths = []
    let before = try ComparisonSide(side(for: path), request, jobs: options.jobCount)
    let after = try ComparisonSide(path, request, jobs: options.jobCount)
    let comparison = try FrameworkComparison(from: before, to: after, FrameworkComparison.Options())
    var report = DifferenceReport(comparison)
    // The page goes to people who have no sources, and shall be the same wherever it is made.
    report.old = DifferenceReport.Side(label: before.title, sources: [])
    report.new = DifferenceReport.Side(label: after.title, sources: [])
    let part = HTMLDifferenceReporter.part(report)
    return PublishedChanges(markup: part.markup, sheet: part.sheet)
  }

  /// What a comparison calls the earlier version.
  private func side(for path: String) -> String {
    if InputFile.exists(name) || name.utf8.contains(UInt8(ascii: ":")) { return name }
    return "\(name):\(path.hasPrefix("/") ? path : "./" + path)"
  }
}
