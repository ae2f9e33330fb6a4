import SourceText

/// The differences of two files line by line, as git shows them.
public enum GitLines {
  /// What `git diff` says of two files, with the name that they are known by; nothing when git cannot be run.
  public static func differences(_ old: String, _ new: String, called path: String) -> [UInt8] {
    var process = ChildProcess(
      arguments: ["git", "--no-pager", "diff", "--no-index", "--no-ext-diff", "--no-textconv", "--", old, new])
    process.environment = [("GIT_OPTIONAL_LOCKS", "0")]
    guard let output = (try? process.run())?.output else { return [] }
    // The head names git's temporary files; from the first hunk on, lines are the files' own.
    var text = ""
    var isHead = true
    for line in String(decoding: output, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("@@") { isHead = false }
      text += (text.isEmpty ? "" : "\n") + (isHead ? Self.renamed(String(line), [old, new], path) : String(line))
    }
    return Array(text.utf8)
  }
}

extension GitLines {
  private static func renamed(_ line: String, _ files: [String], _ path: String) -> String {
    var line = line
    for file in files where file != "/dev/null" && file != path {
      let name = file.hasPrefix("/") ? String(file.dropFirst()) : file
      for side in ["a/", "b/"] {
        if let range = line.firstRange(of: side + name) { line.replaceSubrange(range, with: side + path) }
      }
    }
    return line
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
