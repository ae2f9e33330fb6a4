/// The user's own clone, asked through the user's own `git`. Nothing is cloned, fetched or written.
struct Git {
  /// What a name in a revision is.
  enum Kind: String {
    case file = "blob"
    case folder = "tree"
  }

  /// A file of a revision.
  struct Entry {
    var path: String
    var object: String
  }

  /// `git` with arguments; nil when it says no.
  func ask(_ arguments: [String], input: [UInt8] = []) throws(Problem) -> [UInt8]? {
    let result = try run(arguments, input: input)
    return result.status == 0 ? result.output : nil
  }

  private func run(_ arguments: [String], input: [UInt8] = []) throws(Problem) -> ChildProcess.Result {
    var process = ChildProcess(arguments: ["git", "--no-pager"] + arguments)
    // A partial clone would fetch what it misses, and a prompt would wait for nobody.
    process.environment = [
      ("GIT_NO_LAZY_FETCH", "1"), ("GIT_OPTIONAL_LOCKS", "0"), ("GIT_TERMINAL_PROMPT", "0"), ("LC_ALL", "C"),
    ]
    process.input = input
    do { return try process.run() } catch {
      throw Problem("git cannot be run: \(error.reason). Install git, or name folders instead of revisions.")
    }
  }

  private func line(_ arguments: [String]) throws(Problem) -> String? {
    guard let bytes = try ask(arguments) else { return nil }
    return String(decoding: bytes.split(separator: 0x0A).first ?? [], as: UTF8.self)
  }

  /// The commit or tree that a revision names.
  func object(of revision: String) throws(Problem) -> String {
    if let object = try line(["rev-parse", "--verify", "--quiet", "--end-of-options", "\(revision)^{tree}"]) {
      return object
    }
    guard try ask(["rev-parse", "--git-dir"]) != nil else {
      throw Problem(
        "\"\(revision)\" names a revision, and this folder is in no git repository. Run rung inside the clone.")
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

  /// What a path is in a revision. Paths count from the clone's top, or with `./` from the working folder, as in git.
  func kind(of path: String, in revision: String) throws(Problem) -> Kind {
    if let kind = try line(["cat-file", "-t", "\(revision):\(path)"]).flatMap(Kind.init) { return kind }
    var advice = "Paths count from the top of the clone; `git ls-tree -r --name-only \(revision)` lists them."
    if let prefix = try line(["rev-parse", "--show-prefix"]), !prefix.isEmpty,
      try ask(["cat-file", "-e", "\(revision):\(prefix)\(path)"]) != nil
    {
      advice = "Paths count from the top of the clone: write \(revision):./\(path)."
    }
    throw Problem("the revision has no such file or folder. \(advice)", path: "\(revision):\(path)")
  }

  /// The path from the clone's top, for one that may begin with `./` or `../`.
  func topPath(of path: String) throws(Problem) -> String {
    guard path == "." || path.hasPrefix("./") || path.hasPrefix("../") || path == ".." else { return path }
    let prefix = try line(["rev-parse", "--show-prefix"]) ?? ""
    let whole = PathName.collapsed("/" + prefix + path)
    return String(whole.dropFirst())
  }

  /// All files below a folder of a revision, with paths as seen from it, sorted by their bytes. Links and submodules are
  /// left out.
  func files(below path: String, in revision: String) throws(Problem) -> [Entry] {
    guard let bytes = try ask(["ls-tree", "-r", "-z", "--full-tree", "\(revision):\(path)"]) else {
      throw Problem("git cannot list it.", path: "\(revision):\(path)")
    }
    var entries: [Entry] = []
    for record in bytes.split(separator: 0) {
      let halves = record.split(separator: 0x09, maxSplits: 1)
      let words = halves.first?.split(separator: 0x20) ?? []
      guard halves.count == 2, words.count == 3, words[0].starts(with: "100".utf8) else { continue }
      entries.append(
        Entry(path: String(decoding: halves[1], as: UTF8.self), object: String(decoding: words[2], as: UTF8.self)))
    }
    return entries.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// The contents of files, in their order; as many at a time as fit into a pipe.
  func contents(of entries: [Entry]) throws(Problem) -> [[UInt8]] {
    var contents: [[UInt8]] = []
    let step = ChildProcess.inputLimit / 66
    for start in stride(from: 0, to: entries.count, by: step) {
      let batch = entries[start..<min(start + step, entries.count)]
      let names = batch.map(\.object).joined(separator: "\n") + "\n"
      guard let bytes = try ask(["cat-file", "--batch"], input: Array(names.utf8)) else {
        throw Problem("git cannot read the files of the revision. `git fsck` says what is damaged.")
      }
      contents += try Self.blobs(bytes, count: batch.count)
    }
    return contents
  }

  /// Takes the output of `git cat-file --batch` apart: `object blob size`, the bytes, a line end.
  private static func blobs(_ bytes: [UInt8], count: Int) throws(Problem) -> [[UInt8]] {
    var blobs: [[UInt8]] = []
    var offset = 0
    while blobs.count < count {
      guard let lineEnd = bytes[offset...].firstIndex(of: 0x0A) else { break }
      let words = bytes[offset..<lineEnd].split(separator: 0x20)
      guard words.count == 3, let size = Int(String(decoding: words[2], as: UTF8.self)),
        lineEnd + 1 + size < bytes.count
      else { break }
      blobs.append(Array(bytes[(lineEnd + 1)..<(lineEnd + 1 + size)]))
      offset = lineEnd + size + 2
    }
    guard blobs.count == count else {
      throw Problem(
        "the clone does not hold all files of the revision (it is a partial clone). "
          + "Run `git fetch --refetch --no-filter`, then try again.")
    }
    return blobs
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
