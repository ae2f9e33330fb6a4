import Testing

@testable import Driver

@Suite struct PathTests {
  @Test func parts() {
    #expect(PathName.lastPart("a/b/") == "b")
    #expect(PathName.folder(of: "a/b/c.txt") == "a/b")
    #expect(PathName.folder(of: "c.txt") == ".")
    #expect(PathName.folder(of: "/c.txt") == "/")
    #expect(PathName.stem("a.b/client-focus.v2.txt") == "client-focus.v2")
    #expect(PathName.stem(".hidden") == ".hidden")
    #expect(PathName.ending("A.TXT") == "txt")
    #expect(PathName.ending("a.d/README") == "")
  }

  @Test func shownPaths() {
    #expect(PathName.shown("./a//b/./c") == "a/b/c")
    #expect(PathName.shown("../a") == "../a")
    #expect(PathName.shown("./") == ".")
    let resolver = PathResolver(workingFolder: "/srv/me/work")
    #expect(resolver.shown("/srv/me/work/a.txt") == "a.txt")
    #expect(resolver.shown("/srv/me/workshop/a.txt") == "/srv/me/workshop/a.txt")
    #expect(resolver.absolute("../a/./b") == "/srv/me/a/b")
    #expect(resolver.path("x/y/a.txt", in: "x") == "y/a.txt")
    #expect(resolver.path("x/a.txt", in: "/elsewhere") == "a.txt")
    #expect(resolver.name(ofFolder: ".") == "work")
  }

  /// The names of a source are those that are made of its whole path, however it was written.
  @Test func sourcesAreNamedAsTheirPaths() {
    for folder in [
      "", "x/", "./x//", "x/y/", "../work/x/", "x/./y/../", "/srv/me/work/", "/srv/me/", "/", "//x/",
      "/srv/me/work/../a/",
    ] {
      for root in [".", "x", "x/y", "/srv/me", "/", "/elsewhere"] {
        for working in ["/srv/me/work", "/srv/me/work/x", "/"] {
          let resolver = PathResolver(workingFolder: working)
          var naming = SourceNaming(resolver, root: root)
          for name in ["a.txt", "b.txt", "\u{301}b.txt"] {
            let source = naming.source(at: folder + name)
            #expect(source.shown == resolver.shown(folder + name), "\(folder) \(root) \(working)")
            #expect(source.published == resolver.path(folder + name, in: root), "\(folder) \(root) \(working)")
          }
        }
      }
    }
  }

  @Test(arguments: [
    ("a.txt", true), ("b/a.MD", true), ("a.toml", true), ("a.b.yml", true), ("rung.yml", false), ("b/rung.lock", false),
    ("b/rung.yml", false), (".md", false), ("b/.md", false), ("a", false), ("a.txt.bak", false), ("a.x/b", false),
    ("a.md/b", false), ("a.md/", true), ("", false), ("/", false), ("a.", false), ("a.t\u{58}t", true),
    ("a.mdx", false),
  ]) func sourcesAreToldByTheirEndings(_ path: String, _ isSource: Bool) {
    #expect(FolderSearch.isSource(path) == isSource)
  }

  @Test func namesAreSortedByTheirBytes() {
    let names = [
      "", "a", "a.md", "a.txt", "ab", "page-00001.md", "page-00002.md", "page-00002.markdown-of-some-length",
      "page-00002.markdown-of-other-length", "Z", "\u{E9}.txt", "e\u{301}.txt", "12345678", "123456789",
      "1234567890123456",
      "12345678901234567",
    ]
    let sorted = names.sorted(by: PathName.precedes)
    #expect(sorted.map { Array($0.utf8) } == names.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) })
  }

  /// A slash before a combining mark is a slash.
  @Test func slashesAreBytes() {
    #expect(PathName.lastPart("a/\u{301}b") == "\u{301}b")
  }

  @Test(arguments: [
    ("*.txt", "a.txt", true), ("*.txt", "b/a.txt", true), ("*.txt", "a.md", false), ("old", "old/a.txt", true),
    ("old", "x/old/a.txt", true), ("old", "older/a.txt", false), ("old/", "old/a.txt", true),
    ("old/*.txt", "old/a.txt", true), ("old/*.txt", "x/old/a.txt", false), ("old/*.txt", "old/b/a.txt", false),
    ("old/**", "old/b/a.txt", true), ("**/b/*.txt", "old/b/a.txt", true), ("a/**/z.txt", "a/z.txt", true),
    ("a/**/z.txt", "a/b/c/z.txt", true), ("?.txt", "\u{E9}.txt", true), ("?.txt", "ab.txt", false),
    ("a*b*c", "aXbXc", true), ("a*b*c", "aXbX", false), ("./a.txt", "a.txt", true),
  ]) func globs(_ pattern: String, _ path: String, _ fits: Bool) {
    #expect(Glob(pattern).fits(path) == fits)
  }

  /// A pattern that makes a backtracking matcher run for years.
  @Test func hostileGlobsEnd() {
    #expect(!Glob(String(repeating: "a*", count: 200) + "b").fits(String(repeating: "a", count: 2000)))
    #expect(!Glob(String(repeating: "**/", count: 200) + "b").fits(String(repeating: "a/", count: 500) + "a"))
  }
}
