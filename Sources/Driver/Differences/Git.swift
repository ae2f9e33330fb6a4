import SourceText

/// The user's own clone, asked through the user's own `git`. Nothing is cloned, fetched or written.
struct Git {
  /// `git` with arguments; nil when it says no.
  func ask(_ arguments: [String], input: [UInt8] = []) throws(Problem) -> [UInt8]? {
    let result = try run(arguments, input: input)
    return result.status == 0 ? result.output : nil
  }

  private func run(_ arguments: [String], input: [UInt8] = []) throws(Problem) -> ChildProcess.Result {
    var process = ChildProcess(arguments: ["git", "--no-pager"] + arguments)
    // A partial clone would fetch what it misses (by any protocol, where git does not know the first of these), and a
    // prompt would wait for nobody.
    process.environment = [
      ("GIT_NO_LAZY_FETCH", "1"), ("GIT_ALLOW_PROTOCOL", "none"), ("GIT_OPTIONAL_LOCKS", "0"),
      ("GIT_TERMINAL_PROMPT", "0"), ("LC_ALL", "C"),
    ]
    process.input = input
    do { return try process.run() } catch {
      throw Problem("git cannot be run: \(error.reason). Install git, or name folders instead of revisions.")
    }
  }

  func line(_ arguments: [String]) throws(Problem) -> String? {
    guard let bytes = try ask(arguments) else { return nil }
    return String(decoding: bytes.split(separator: 0x0A).first ?? [], as: UTF8.self)
  }

  /// Whether a name is that of a revision.
  func isRevision(_ name: String) throws(Problem) -> Bool {
    try ask(["rev-parse", "--verify", "--quiet", "--end-of-options", "\(name)^{tree}"]) != nil
  }

  /// The commit or tree that a revision names.
  func object(of revision: String) throws(Problem) -> String {
    if let object = try line(["rev-parse", "--verify", "--quiet", "--end-of-options", "\(revision)^{tree}"]) {
      return object
    }
    let clone = try run(["rev-parse", "--git-dir"])
    if clone.status != 0 {
      guard clone.errors.contains("not a git repository") else {
        let reason = clone.errors.split(separator: "\n").first.map(String.init) ?? "it gives no reason"
        throw Problem("git does not read this clone: \(reason). `git status` says there what to do.")
      }
      throw Problem(
        "\"\(revision)\" names a revision, and this folder is in no git repository. Run rung inside the clone.")
    }
    if try ask(["rev-parse", "--verify", "--quiet", "--end-of-options", "\(revision)^{commit}"]) != nil {
      throw try lacking(revision)
    }
    if try line(["rev-parse", "--is-shallow-repository"]) == "true" {
      throw Problem(
        "there is no revision \"\(revision)\" in this clone, which is shallow. "
          + "Run `git fetch --unshallow` (and `git fetch --tags`), then try again.")
    }
    throw Problem(
      "there is no revision \"\(revision)\" in this clone. Check its name with `git branch --all` or `git tag`; "
        + "if it is new on the server, run `git fetch --tags`.")
  }

  /// The path from the clone's top, for one that may begin with `./` or `../`.
  func topPath(of path: String) throws(Problem) -> String {
    guard path == "." || path.hasPrefix("./") || path.hasPrefix("../") || path == ".." else { return path }
    let prefix = try line(["rev-parse", "--show-prefix"]) ?? ""
    let whole = PathName.collapsed("/" + prefix + path)
    return String(whole.dropFirst())
  }

  /// Why git cannot give what the revision holds: the clone is partial, or damaged.
  func lacking(_ path: String) throws(Problem) -> Problem {
    if try ask(["config", "--get-regexp", #"^(extensions\.partialclone|remote\..*\.promisor)$"#]) != nil {
      return Problem(
        "the clone does not hold all of the revision (it is a partial clone). "
          + "Run `git fetch --refetch --no-filter`, then try again.", path: path)
    }
    return Problem("git cannot read it. `git fsck` says what is damaged.", path: path)
  }

  /// The contents of files, in their order; as many at a time as fit into a pipe.
  func contents(of objects: [String], in revision: String) throws(Problem) -> [[UInt8]] {
    var contents: [[UInt8]] = []
    let step = ChildProcess.inputLimit / 66
    for start in stride(from: 0, to: objects.count, by: step) {
      let batch = objects[start..<min(start + step, objects.count)]
      let names = batch.joined(separator: "\n") + "\n"
      guard let bytes = try ask(["cat-file", "--batch"], input: Array(names.utf8)),
        let blobs = Self.blobs(bytes, count: batch.count)
      else { throw try lacking(revision) }
      contents += blobs
    }
    return contents
  }

  /// Takes the output of `git cat-file --batch` apart: `object blob size`, the bytes, a line end. Nil when some are missing.
  private static func blobs(_ bytes: [UInt8], count: Int) -> [[UInt8]]? {
    var blobs: [[UInt8]] = []
    var offset = 0
    while blobs.count < count {
      guard let lineEnd = bytes[offset...].firstIndex(of: 0x0A) else { return nil }
      let words = bytes[offset..<lineEnd].split(separator: 0x20)
      guard words.count == 3, let size = Int(String(decoding: words[2], as: UTF8.self)),
        lineEnd + 1 + size < bytes.count
      else { return nil }
      blobs.append(Array(bytes[(lineEnd + 1)..<(lineEnd + 1 + size)]))
      offset = lineEnd + size + 2
    }
    return blobs
  }

  /// Whether one revision is among the ancestors of another.
  func comesBefore(_ one: String, _ other: String) throws(Problem) -> Bool {
    guard
      try line(["rev-parse", "--verify", "--quiet", "--end-of-options", "\(one)^{commit}"])
        != line(["rev-parse", "--verify", "--quiet", "--end-of-options", "\(other)^{commit}"])
    else { return false }
    return try ask(["merge-base", "--is-ancestor", "--end-of-options", one, other]) != nil
  }

  /// The commits of a range that touch a path, oldest first, with the first line of their messages.
  func commits(in range: String, touching path: String) throws(Problem) -> [(object: String, subject: String)] {
    let arguments = [
      "log", "--first-parent", "--reverse", "-z", "--format=%H%x09%s", "--end-of-options", range, "--",
      ":(top,literal)\(path)",
    ]
    guard let bytes = try ask(arguments) else {
      throw Problem("git does not understand the range \"\(range)\". Write it as OLD..NEW, such as v1.0..v2.0.")
    }
    return bytes.split(separator: 0).map { record in
      let halves = record.split(separator: 0x09, maxSplits: 1, omittingEmptySubsequences: false)
      return (
        String(decoding: halves[0], as: UTF8.self), halves.count > 1 ? String(decoding: halves[1], as: UTF8.self) : ""
      )
    }
  }
}

/// What the user's clone says of a range of revisions.
public enum GitHistory {
  public struct Commit: Sendable {
    public var object: String
    /// The first line of its message.
    public var subject: String
  }

  /// The commits behind `old` up to `new` that touch a path, oldest first, along the first parents.
  public static func commits(
    from old: String, to new: String, touching path: String
  ) throws(Problem) -> [Commit] {
    let git = Git()
    _ = try git.object(of: old)
    _ = try git.object(of: new)
    guard try !git.comesBefore(new, old) else {
      throw Problem("\(new) comes before \(old), so the range is empty. Write it as \(new)..\(old).")
    }
    return try git.commits(in: "\(old)..\(new)", touching: try git.topPath(of: path)).map {
      Commit(object: $0.object, subject: $0.subject)
    }
  }
}

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
