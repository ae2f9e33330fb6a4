import SourceText

/// The differences of two files line by line, as git shows them.
public enum GitLines {
  /// What `git diff` says of two files, with the name that they are known by; nothing when git cannot be run.
  public static func differences(_ old: String, _ new: String, called path: String) -> [UInt8] {
    var process = ChildProcess(
      arguments: ["git", "--no-pager", "diff", "--no-index", "--no-ext-diff", "--no-textconv", "--", old, new])
    process.environment = [("GIT_OPTIONAL_LOCKS", "0")]
    return (try? process.run())?.output ?? []
  }
}

/// A file that a command reads as it is.
public enum InputFile {
  public static func contents(of path: String) throws(Problem) -> [UInt8] {
    try FileSystem().contents(of: path, below: TextDecoding.limit)
  }

  /// Whether there is something at a path.
  public static func exists(_ path: String) -> Bool { ((try? FileSystem().kind(of: path)) ?? nil) != nil }
}
