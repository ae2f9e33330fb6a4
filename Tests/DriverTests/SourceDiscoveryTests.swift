import Foundation
import FrameworkModel
import Testing

@testable import Driver

/// What the transcripts of sources.md do not show: several settings at once, links, names.
@Suite struct SourceDiscoveryTests {
  private func find(_ paths: [String], _ change: (inout SourceRequest) -> Void = { _ in }) throws(Problem) -> Discovery
  {
    var request = SourceRequest()
    request.paths = paths
    change(&request)
    return try SourceDiscovery.find(request)
  }

  @Test func filesOfUnlikeFrameworksAreNotMixed() throws {
    let folder = try TestFolder()
    try folder.write("id: first\n", to: "a/rung.yml")
    try folder.write("id: second\n", to: "b/rung.yml")
    for name in ["a/x.txt", "a/inner/y.txt", "b/z.txt"] { try folder.write("text", to: name) }
    let discovery = try find([folder("a/inner/y.txt"), folder("b/z.txt"), folder("a/x.txt")])
    #expect(discovery.plans.map(\.configuration.identity.id) == ["first", "second"])
    #expect(discovery.plans.map { $0.sources.map(\.published) } == [["inner/y.txt", "x.txt"], ["z.txt"]])
  }

  @Test func settingsAreFoundUpwardUnlessForbiddenOrNamed() throws {
    let folder = try TestFolder()
    try folder.write("id: upward\n", to: "rung.yml")
    try folder.write("id: named\n", to: "other.yml")
    try folder.write("text", to: "deep/er/a.txt")
    #expect(try find([folder("deep/er")]).plans[0].configuration.identity.id == "upward")
    #expect(try find([folder("deep/er")]) { $0.isIsolated = true }.plans[0].configuration.identity.id == "")
    let named = try find([folder("deep/er")]) { $0.configurationPath = folder("other.yml") }
    #expect(named.plans[0].configuration.identity.id == "named")
    #expect(named.plans[0].sources[0].published == "deep/er/a.txt")
  }

  @Test func idsComeFromNamesWhereNoneIsStated() throws {
    let folder = try TestFolder()
    for name in ["Client Care/Client Focus (v2).txt", "Client Care/other.md"] { try folder.write("text", to: name) }
    #expect(try find([folder("Client Care")]).plans[0].fallbackID == "client-care")
    #expect(try find([folder("Client Care/Client Focus (v2).txt")]).plans[0].fallbackID == "client-focus-v2")
    #expect(
      try find([folder("Client Care/other.md"), folder("Client Care/Client Focus (v2).txt")]).plans[0].fallbackID
        == "client-care")
    #expect(try find(["-"]).plans[0].fallbackID == "framework")
  }

  @Test func aFileNamedTwiceIsReadOnce() throws {
    let folder = try TestFolder()
    try folder.write("text", to: "a.txt")
    #expect(try find([folder("a.txt"), folder("./a.txt")]).plans[0].sources.count == 1)
  }

  @Test func sourcesAreSortedByTheBytesOfTheirPaths() throws {
    let folder = try TestFolder()
    for name in ["b.txt", "a/z.txt", "a.txt", "B.md", "a-b.txt"] { try folder.write("text", to: name) }
    let plan = try find([folder.path]).plans[0]
    #expect(plan.sources.map(\.published) == ["B.md", "a-b.txt", "a.txt", "a/z.txt", "b.txt"])
  }

  @Test func excludedFoldersAreNotSearched() throws {
    let folder = try TestFolder()
    try folder.write("exclude: [drafts, \"*.md\", \"a/b/*.txt\"]\n", to: "rung.yml")
    for name in ["x.txt", "x.md", "drafts/d.txt", "a/b/c.txt", "a/c.txt", "a/drafts/e.txt"] {
      try folder.write("text", to: name)
    }
    #expect(try find([folder.path]).plans[0].sources.map(\.published) == ["a/c.txt", "x.txt"])
    let named = try find([folder("drafts/d.txt"), folder("x.txt")])
    #expect(named.plans[0].sources.map(\.published) == ["x.txt"])
    #expect(named.notices.count == 1)
  }

  /// What `rung compile --output` wrote holds one model twice; it is read once.
  @Test func publishedFoldersAreReadThroughOneFile() throws {
    let folder = try TestFolder()
    try folder.write("text", to: "a.txt")
    for name in ["framework.json", "framework.yaml", "crossref.json", "sourcemap.json"] {
      try folder.write("{}", to: "published/\(name)")
    }
    try folder.write("{\n  \"format\": \"rung-manifest/1\"\n}\n", to: "published/manifest.json")
    #expect(try find([folder.path]).plans[0].sources.map(\.published) == ["a.txt"])
    #expect(try find([folder("published")]).plans[0].sources.map(\.published) == ["framework.json"])
  }

  /// Frameworks that have one id, such as versions of one, are told apart by where they stand.
  @Test(arguments: [
    (["a", "b"], ["/w/a", "/w/b"], ["a", "b"]),
    (["a", "a"], ["/w/x/v1", "/w/x/v2"], ["a/v1", "a/v2"]),
    (["a", "b", "a", "a"], ["/w", "/w/b", "/w/a", "/w/c/d"], ["a", "b", "a/a", "a/c/d"]),
    (["a", "a"], ["/x/a", "/y/a"], ["a/x/a", "a/y/a"]),
    (["a", "a"], ["/w/a.md", "/w/a.txt"], ["a/a.md", "a/a.txt"]),
  ]) func foldersOfSeveralFrameworks(_ ids: [String], _ places: [String], _ names: [String]) {
    #expect(PublicationFolders.names(Array(zip(ids, places).map { (id: $0, place: $1) })) == names)
  }

  @Test func aFolderNamedTwiceIsReadOnce() throws {
    let folder = try TestFolder()
    for name in ["a/rung.yml", "b/rung.yml"] { try folder.write("{}", to: name) }
    for name in ["a/a.txt", "b/b.txt"] { try folder.write("text", to: name) }
    let plans = try find([folder("b"), folder.path, folder("./b/")]).plans
    #expect(plans.map(\.fallbackID) == ["b", "a"])
  }

  @Test func aFrameworkWithoutSourcesIsMissing() throws {
    let folder = try TestFolder()
    for name in ["a/rung.yml", "b/rung.yml"] { try folder.write("{}", to: name) }
    let alone = try find([folder.path])
    #expect(alone.problems.count == 2 && alone.missing.isEmpty)
    try folder.write("text", to: "a/a.txt")
    let discovery = try find([folder.path])
    #expect(discovery.plans.count == 1 && discovery.problems.isEmpty)
    #expect(discovery.missing.map(\.path) == [folder("b")])
  }

  @Test func nestedFrameworksAreLeftOutWhereOneIsWanted() throws {
    let folder = try TestFolder()
    for name in ["a.txt", "b/b.txt"] { try folder.write("text", to: name) }
    try folder.write("{}", to: "b/rung.yml")
    #expect(try find([folder.path]).plans.count == 2)
    let discovery = try find([folder.path]) { $0.takesNested = false }
    #expect(discovery.plans.count == 1 && discovery.notices.count == 1)
  }

  @Test func anotherCloneBelowHasRulesOfItsOwn() throws {
    let folder = try TestFolder()
    try folder.write("*.md\n", to: ".gitignore")
    for name in [".git/HEAD", "inner/.git/HEAD", "a.md", "a.txt", "inner/b.md", "inner/more/c.md", "other/d.md"] {
      try folder.write("text", to: name)
    }
    #expect(try find([folder.path]).plans[0].sources.map(\.published) == ["a.txt", "inner/b.md", "inner/more/c.md"])
    // What is named is read, and so is a folder that is ignored.
    try folder.write("other/\n", to: ".gitignore")
    #expect(try find([folder("other")]).plans[0].sources.map(\.published) == ["d.md"])
    #expect(try find([folder("other/d.md")]).plans[0].sources.map(\.published) == ["d.md"])
  }

  /// Git follows no link to a `.gitignore`, and a pipe would be waited for.
  @Test func onlyFilesAreRules() throws {
    let folder = try TestFolder()
    for name in [".git/HEAD", "a.md", "b/c.md"] { try folder.write("text", to: name) }
    try folder.write("*.md\n", to: "rules")
    try FileManager.default.createSymbolicLink(atPath: folder(".gitignore"), withDestinationPath: "rules")
    // Safe: the path ends with a 0.
    let made = unsafe mkfifo(folder("b/.gitignore"), 0o600)
    #expect(made == 0)
    #expect(try find([folder.path]).plans[0].sources.count == 2)
  }

  @Test func aNameThatIsNotUTF8IsReported() throws {
    let folder = try TestFolder()
    try folder.write("text", to: "a.txt")
    let name: [CChar] =
      Array(folder.path.utf8CString.dropLast()) + [0x2F, CChar(bitPattern: 0xE9)] + Array(".txt".utf8CString)
    // Safe: the name ends with a 0, and the file is closed once. Some file systems refuse such names; then there is nothing
    // to report.
    guard let file = unsafe fopen(name, "w") else { return }
    unsafe fclose(file)
    let discovery = try find([folder.path])
    #expect(discovery.plans[0].sources.count == 1)
    #expect(discovery.problems.count == 1)
    #expect(discovery.problems.first?.message.contains("not valid UTF-8") == true)
  }
}
