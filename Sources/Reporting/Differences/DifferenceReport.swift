public import Comparing
public import Diagnostics
public import SourceText

/// What a reporter of differences shows.
public struct DifferenceReport: Sendable {
  /// One of the two versions that were compared.
  public struct Side: Sendable {
    /// What the user called it: `v1.0:service`, `service/`.
    public var label: String
    /// All its sources, in the order that locations count in.
    public var sources: [SourceFile]

    /// What the names of its sources begin with when they were read from a revision: `v1.0:`.
    public var revisionPrefix: String

    public init(label: String, sources: [SourceFile], revisionPrefix: String = "") {
      self.label = label
      self.sources = sources
      self.revisionPrefix = revisionPrefix
    }
  }

  public var old: Side
  public var new: Side
  /// The changes to show, in the order of the new framework.
  public var changes: [Change]
  /// How many more were accepted and are not shown.
  public var acceptedCount = 0
  /// Acceptances that no change needs any more.
  public var stale: [AcceptedChanges.Entry] = []
  public var version: VersionSuggestion
  /// What is wrong beside the changes: a version that is too low.
  public var findings: [Diagnostic] = []

  public init(old: Side, new: Side, changes: [Change], version: VersionSuggestion) {
    self.old = old
    self.new = new
    self.changes = changes
    self.version = version
  }

  func count(of changeClass: ChangeClass) -> Int {
    changes.reduce(0) { $0 + ($1.changeClass == changeClass ? 1 : 0) }
  }

  /// Where a side of a change stands.
  struct Place: Equatable {
    var path: String
    /// In the file, or in the text that was made of a document.
    var line: Int
    /// Where people find it in a document: `table 2 row 5`; nil for a file of text.
    var documentPlace: String?

    /// `page.txt:12`, `handbook.docx: table 2 row 5`.
    var shown: String { documentPlace.map { "\(path): \($0)" } ?? "\(path):\(line)" }
  }

  /// Where a side of a change stands in its sources; nil when no source states it.
  func location(of side: ChangeSide, in version: Side) -> Location? {
    guard let location = side.location, Int(location.source.index) < version.sources.count,
      Int(location.range.end) <= version.sources[Int(location.source.index)].bytes.count
    else { return nil }
    return location
  }

  /// The same in words.
  func place(of side: ChangeSide, in version: Side) -> Place? {
    guard let location = location(of: side, in: version) else { return nil }
    let source = version.sources[Int(location.source.index)]
    return Place(
      path: source.name, line: source.lines.position(of: location.range.start).line,
      documentPlace: source.documentPlace(at: location.range.start))
  }

  /// The same without the revision that the source was read from: a path in the working folder.
  func pathInFolder(of side: ChangeSide, in version: Side) -> Place? {
    guard var place = place(of: side, in: version) else { return nil }
    if place.path.hasPrefix(version.revisionPrefix) { place.path.removeFirst(version.revisionPrefix.count) }
    return place
  }

  /// `12 changes: 3 breaking, 2 to review, 6 minor, 1 editorial.`
  var sentence: String {
    guard !changes.isEmpty else {
      return acceptedCount == 0
        ? "There are no differences." : "There are no differences beyond \(acceptedChanges)."
    }
    let parts = ChangeClass.allCases.reversed().compactMap { changeClass -> String? in
      let count = count(of: changeClass)
      return count == 0 ? nil : "\(count) \(changeClass == .review ? "to review" : changeClass.rawValue)"
    }
    let more = acceptedCount == 0 ? "" : " Not counted: \(acceptedChanges)."
    return "\(counted(changes.count, "change")): \(parts.joined(separator: ", ")).\(more)"
  }

  private var acceptedChanges: String { "\(acceptedCount) accepted \(acceptedCount == 1 ? "change" : "changes")" }

  /// What the changes ask of the version; nil when they ask for nothing.
  var versionSentence: String? {
    guard version.bump != .none else { return nil }
    let article = version.bump == .patch ? "a patch" : "a \(version.bump.rawValue)"
    guard let number = version.version, let old = version.oldVersion else {
      return "The changes ask for \(article) version."
    }
    var stated = ""
    if let new = version.newVersion, new != old { stated = new == number ? ", as stated" : "; \(new) is stated" }
    return "The changes ask for \(article) version: \(old) becomes \(number)\(stated)."
  }
}

/// One output format of differences.
///
/// A reporter is one file in `Reporting/Differences/` and one line in `DifferenceReporterRegistry.all`. It is a pure
/// function of the report, and its cost is linear in what it prints.
public protocol DifferenceReporter: Sendable {
  /// The name that `--output-format` takes.
  static var name: String { get }
  /// What it is for, in one phrase.
  static var purpose: String { get }
  static func render(_ report: DifferenceReport, style: ReportStyle) -> [UInt8]
}

/// All output formats of differences, in the order in which help shows them.
public enum DifferenceReporterRegistry {
  public static let all: [any DifferenceReporter.Type] = [
    TextDifferenceReporter.self,
    JSONDifferenceReporter.self,
    MarkdownDifferenceReporter.self,
    HTMLDifferenceReporter.self,
    GitHubDifferenceReporter.self,
  ]

  public static var names: [String] { all.map { $0.name } }

  public static func reporter(named name: String) -> (any DifferenceReporter.Type)? { all.first { $0.name == name } }
}
