public import Diagnostics

/// What the user asks to be read.
public struct SourceRequest: Sendable {
  /// Files, folders, `-` for standard input.
  public var paths: [String] = ["."]
  /// What to call standard input.
  public var standardInputName: String?
  /// Settings to use in place of those found upward from the sources.
  public var configurationPath: String?
  /// Whether settings are not looked for.
  public var isIsolated = false
  /// Rules that alone run, in place of those of the settings; empty for those of the settings.
  public var select: [String] = []
  /// Rules that do not run, beside those that the settings leave out.
  public var ignore: [String] = []
  /// Where output goes; never searched for sources.
  public var outputPath: String?
  /// Whether frameworks below a folder that is one itself are read too.
  public var takesNested = true
  /// Whether the rules run: what only wants the model does not wait for them.
  public var isChecked = true
  /// Rules about wording of a lower severity do not run, unless `select` names them.
  public var leastSeverity = Severity.info

  public init() {}
}

/// One framework to be read: its settings and its sources.
public struct FrameworkPlan: Sendable {
  public var configuration: Configuration
  /// The id where neither the settings nor a canonical source state one: a slug of the folder's or file's name.
  public var fallbackID: String
  /// The absolute path of its folder, or of its file, which no other framework of the run has.
  public var place = ""
  public var role = Role.named
  public var sources: [PlannedSource]
  /// Whether the rules run.
  public var isChecked = true
  /// Where its ledger of identifiers stands, or would; nil where it can have none.
  public var ledger: LedgerPlace? = nil
  /// Whether the sources are all that the framework has, rather than those of its files that were named.
  public var isWhole = false
}

extension FrameworkPlan {
  /// A framework of one page that is in memory, called as its path is.
  package init(ofPage bytes: [UInt8], path: String, configuration: Configuration) {
    let source = PlannedSource(path: path, shown: path, published: path, isNamed: true, bytes: bytes)
    self.init(
      configuration: configuration, fallbackID: Slug.of(PathName.withoutEnding(path)), sources: [source])
  }

  /// How the user came to ask for it, which decides how grave it is that it holds nothing.
  public enum Role: Sendable {
    case named
    /// The files of a folder that holds frameworks: need be none.
    case around
    /// Met below the folder that was named.
    case nested
  }
}

/// A source to be read.
public struct PlannedSource: Sendable, Hashable {
  /// What to open; `-` is standard input.
  public var path: String
  /// What messages call it: relative to the working folder.
  public var shown: String
  /// What published files call it: relative to the framework's folder, so that their bytes do not depend on where the
  /// program runs.
  public var published: String
  /// Whether the user named the file itself, not a folder around it.
  public var isNamed = false
  /// Whether it may be of a kind that Rung does not read: a file of a folder whose ending says that it holds text.
  public var mayBeLeftOut = false
  /// The contents, for a source that stands in no file; nil for one that is to be opened.
  public var bytes: [UInt8]? = nil
}

/// The frameworks to be read, and what was met on the way to them.
public struct Discovery: Sendable {
  public var plans: [FrameworkPlan] = []
  /// Problems with single paths; the others are read all the same.
  public var problems: [Problem] = []
  /// What is called as a source is and cannot be read as one.
  public var missing: [Problem] = []
  /// The folders that were searched: a `rung.yml` in one of them would change what is read.
  public var folders: [String] = []
  /// For standard error: what was left out and why.
  public var notices: [String] = []
}
