import GeneratedFrameworks
import Testing

@testable import Driver

/// The rules of gitignore(5), one after the other.
@Suite struct IgnoreRulesTests {
  private static func ignores(_ rules: String, _ path: String) -> Bool {
    let isFolder = path.hasSuffix("/")
    let bytes = Array(path.utf8.dropLast(isFolder ? 1 : 0))
    return IgnoreRules(Array(rules.utf8)).verdict(on: bytes[...], isFolder: isFolder) == .ignored
  }

  @Test(arguments: [
    // A name fits at any depth.
    ("draft.md", "draft.md", true), ("draft.md", "a/b/draft.md", true), ("draft.md", "draft.mdx", false),
    // A slash in front or within binds the rule to the folder of the file.
    ("/draft.md", "draft.md", true), ("/draft.md", "a/draft.md", false), ("a/draft.md", "a/draft.md", true),
    ("a/draft.md", "b/a/draft.md", false),
    // One at the end means folders.
    ("old/", "old/", true), ("old/", "a/old/", true), ("old/", "old", false), ("a/old/", "b/a/old/", false),
    // Comments, empty lines, and both escaped.
    ("# draft", "# draft", false), ("\\# draft", "# draft", true), ("\n\n", "a", false), ("\\!a", "!a", true),
    // Blanks at the end count when they are escaped.
    ("a.md  ", "a.md", true), ("a.md\\ ", "a.md ", true), ("a.md\\ ", "a.md", false), ("a.md\t", "a.md", false),
    // The last rule that fits decides.
    ("*.md\n!b.md", "a.md", true), ("*.md\n!b.md", "b.md", false), ("!b.md\n*.md", "b.md", true),
    ("a*\n!ab\nabc", "abc", true),
    // Stars and question marks stay within a name.
    ("*.md", "a/b.md", true), ("/*.md", "a/b.md", false), ("a/*", "a/b", true), ("a/*", "a/b/c", false),
    ("a/?.md", "a/b.md", true), ("a/?.md", "a/bc.md", false), ("a?b", "a/b", false), ("x/a?b", "x/a/b", false),
    // `**` crosses folders where it stands between slashes, and only there.
    ("**/a", "a", true), ("**/a", "b/c/a", true), ("a/**", "a/b/c", true), ("a/**", "a/", false),
    ("a/**/b", "a/b", true), ("a/**/b", "a/x/y/b", true), ("a/**/b", "a/xb", false), ("x/a**b", "x/a/b", false),
    ("x/a**b", "x/acb", true), ("**/a/**/b.md", "x/a/y/z/b.md", true), ("**/a/**/b.md", "a/b.md", true),
    // Sets.
    ("[ab].md", "a.md", true), ("[ab].md", "c.md", false), ("[!ab].md", "c.md", true), ("[^ab].md", "a.md", false),
    ("[a-c].md", "b.md", true), ("[c-a].md", "b.md", false), ("[]-]", "]", true), ("[]-]", "-", true),
    ("[[:digit:]]", "7", true), ("[[:digit:]x]", "x", true), ("[[:none:]]", "n", false), ("[a", "[a", false),
    ("[\\]]", "]", true), ("x/[!a]b", "x//b", false), ("[[:alpha:]-c]", "-", true),
    // Escapes stand for the sign itself; one that escapes nothing fits nothing.
    ("\\*.md", "*.md", true), ("\\*.md", "a.md", false), ("a\\", "a", false), ("a\\b", "ab", true),
    // Signs are bytes, as for git.
    ("?.md", "\u{E9}.md", false), ("??.md", "\u{E9}.md", true), ("\u{E9}.md", "\u{E9}.md", true),
    // Lines of Windows, and a mark in front of the first.
    ("a.md\r\nb.md\r\n", "a.md", true), ("\u{FEFF}a.md", "a.md", true), ("a.md", "b.md\r", false),
    ("/", "a", false), ("!", "a", false), ("//", "a", false),
  ]) func rules(_ rules: String, _ path: String, _ isIgnored: Bool) {
    #expect(Self.ignores(rules, path) == isIgnored)
  }

  @Test func deeperRulesGoBeforeThoseAbove() {
    var paths = IgnoredPaths()
    paths.add(Array("*.md\n/top.txt\n".utf8))
    var inner = paths.entering("a")
    inner.add(Array("!keep.md\n/here.txt\n".utf8))
    #expect(paths.ignores("keep.md", isFolder: false) && !inner.ignores("keep.md", isFolder: false))
    #expect(inner.ignores("other.md", isFolder: false))
    #expect(paths.ignores("top.txt", isFolder: false) && !inner.ignores("top.txt", isFolder: false))
    #expect(inner.ignores("here.txt", isFolder: false))
    #expect(!inner.entering("b").ignores("here.txt", isFolder: false))
  }

  /// A pattern that makes a backtracking matcher run for years.
  @Test func hostilePatternsEnd() {
    let long = String(repeating: "a", count: 2000)
    #expect(!Self.ignores(String(repeating: "a*", count: 200) + "b", long))
    #expect(
      !Self.ignores("x/" + String(repeating: "**/", count: 200) + "b", "x/" + String(repeating: "a/", count: 500) + "a")
    )
  }

  /// What is made here is what git says, on trees and rules by chance.
  @Test(arguments: UInt64(1)...40) func gitAgrees(_ seed: UInt64) throws {
    guard Self.hasGit else { return }
    var tree = try RandomTree(seed: seed)
    try tree.grow()
    let expected = try tree.ignoredByGit()
    #expect(try tree.ignoredHere() == expected)
  }

  private static let hasGit = (try? ChildProcess(arguments: ["git", "--version"]).run().status) == 0
}

/// A clone with folders, files and rules of few signs, so that rules often fit.
private struct RandomTree {
  private let folder: TestFolder
  private var random: SeededGenerator
  /// All files and folders, as seen from the top.
  private var paths: [(path: String, isFolder: Bool)] = []

  init(seed: UInt64) throws {
    folder = try TestFolder()
    random = SeededGenerator(seed: seed)
    _ = try git(["init", "--quiet"])
  }

  mutating func grow() throws {
    try grow("", depth: 0)
    try folder.write(rules(), to: ".git/info/exclude")
  }

  private mutating func grow(_ prefix: String, depth: Int) throws {
    if depth == 0 || Int.random(in: 0..<3, using: &random) == 0 { try folder.write(rules(), to: prefix + ".gitignore") }
    var names: Set<String> = []
    for _ in 0..<6 {
      let name = name()
      guard names.insert(name).inserted else { continue }
      let isFolder = depth < 3 && Bool.random(using: &random)
      paths.append((prefix + name, isFolder))
      if isFolder {
        try folder.write("", to: "\(prefix)\(name)/.keep")
        try grow("\(prefix)\(name)/", depth: depth + 1)
      } else {
        try folder.write("", to: prefix + name)
      }
    }
  }

  private mutating func name() -> String {
    (0..<Int.random(in: 1...3, using: &random)).map { _ in
      pick(["a", "b", "c", "ab", "]", "-", "!", "#", " ", "\u{E9}"])
    }
    .joined()
  }

  private mutating func rules() -> String {
    (0..<Int.random(in: 0...5, using: &random)).map { _ in rule() + pick(["\n", "\n", "\n", "\r\n", " \n"]) }.joined()
  }

  private mutating func rule() -> String {
    let pieces = [
      "a", "b", "c", "ab", "*", "*", "**", "?", "/", "/", "/**/", "[ab]", "[!a]", "[a-c]", "[]a]", "[^-b]",
      "[[:alpha:]]",
      "\\a", "\\#", "\\ ", "[", "[a", "\u{E9}", "***", "[\\]-]", "[[:alpha:]-c]", "[a-]", "[[:x:]]", "[[:a]",
    ]
    let body = (0..<Int.random(in: 1...5, using: &random)).map { _ in pick(pieces) }.joined()
    return pick(["", "", "", "!", "/", "**/"]) + body + pick(["", "", "", "/", "/**", "/*"])
  }

  private mutating func pick(_ pieces: [String]) -> String { pieces.randomElement(using: &random) ?? "" }

  func ignoredByGit() throws -> [String] {
    let asked: [UInt8] = paths.flatMap { path, _ in Array(path.utf8) + [0] }
    let output = try git(["check-ignore", "--no-index", "--stdin", "-z"], asked)
    return output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }.sorted()
  }

  func ignoredHere() throws -> [String] {
    var ignored: [String] = []
    try walk("", IgnoredPaths(above: folder.path, FileSystem()), &ignored)
    return ignored.sorted()
  }

  private func walk(_ prefix: String, _ above: IgnoredPaths, _ ignored: inout [String]) throws {
    var rules = above
    if let own = IgnoredPaths.rules(in: folder(prefix), FileSystem()) { rules.add(own) }
    for (path, isFolder) in paths where path.hasPrefix(prefix) {
      let name = String(path.dropFirst(prefix.count))
      if name.isEmpty || name.contains("/") { continue }
      if rules.ignores(name, isFolder: isFolder) {
        // All that lies in it is, too.
        ignored += paths.map(\.path).filter { $0 == path || $0.hasPrefix(path + "/") }
      } else if isFolder {
        try walk(path + "/", rules.entering(name), &ignored)
      }
    }
  }

  private func git(_ arguments: [String], _ input: [UInt8] = []) throws -> [UInt8] {
    let settings = ["-c", "core.excludesFile=/dev/null", "-c", "core.ignoreCase=false", "-c", "core.quotePath=false"]
    var process = ChildProcess(arguments: ["git", "-C", folder.path] + settings + arguments)
    process.input = input
    return try process.run().output
  }
}
