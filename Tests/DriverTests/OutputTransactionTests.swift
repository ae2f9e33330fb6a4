import Foundation
import SourceText
import Testing
import WorkSharing

@testable import Driver

@Suite struct OutputTransactionTests {
  private func write(_ files: [(path: String, text: String)]) throws(Problem) {
    try OutputTransaction.run { (transaction) throws(Problem) in
      for file in files {
        try transaction.add(file.path) { receive in file.text.withUTF8Span(receive) }
      }
    }
  }

  private func number(of path: String) throws -> Int {
    try #require(try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int)
  }

  @Test func filesAndTheirFoldersAreMade() throws {
    let folder = try TestFolder()
    try write([(folder("a/b/one.json"), "1"), (folder("a/two.json"), "2")])
    #expect(folder.text(of: "a/b/one.json") == "1")
    #expect(folder.text(of: "a/two.json") == "2")
    #expect(try folder.names(in: "a") == ["b", "two.json"])
  }

  @Test func unchangedFilesAreNotTouched() throws {
    let folder = try TestFolder()
    try write([(folder("same"), "same"), (folder("other"), "old")])
    let before = try (number(of: folder("same")), number(of: folder("other")))
    try write([(folder("same"), "same"), (folder("other"), "new")])
    #expect(try number(of: folder("same")) == before.0)
    #expect(try number(of: folder("other")) != before.1)
    #expect(folder.text(of: "other") == "new")
    #expect(try folder.names() == ["other", "same"])
  }

  /// A folder stands where the second file shall go: the first stays as it was.
  @Test func oneFailureLeavesAllAsItWas() throws {
    let folder = try TestFolder()
    try folder.write("old", to: "out/first")
    try folder.write("", to: "out/second/in-the-way")
    #expect(throws: Problem.self) {
      try write([(folder("out/first"), "new"), (folder("out/new/third"), "3"), (folder("out/second"), "2")])
    }
    #expect(folder.text(of: "out/first") == "old")
    #expect(try folder.names(in: "out") == ["first", "second"])
  }

  /// The failure comes when files are renamed: what was renamed before is put back.
  @Test func failureWhilePublishingIsUndone() throws {
    let folder = try TestFolder()
    try folder.write("old", to: "out/first")
    #expect(throws: Problem.self) {
      try OutputTransaction.run { (transaction) throws(Problem) in
        try transaction.add(folder("out/first")) { receive in "new".withUTF8Span(receive) }
        try transaction.add(folder("out/fresh")) { receive in "new".withUTF8Span(receive) }
        try transaction.add(folder("out/second")) { receive in
          "new".withUTF8Span(receive)
          // Another program puts a folder there meanwhile.
          _ = try? folder.write("", to: "out/second/in-the-way")
        }
      }
    }
    #expect(folder.text(of: "out/first") == "old")
    #expect(try folder.names(in: "out") == ["first", "second"])
    #expect(try folder.names(in: "out/second") == ["in-the-way"])
  }

  @Test func aProblemOfTheProducerLeavesNothing() throws {
    let folder = try TestFolder()
    #expect(throws: Problem.self) {
      try OutputTransaction.run { (transaction) throws(Problem) in
        try transaction.add(folder("new/file")) { (receive) throws(Problem) in
          "half".withUTF8Span(receive)
          throw Problem("cannot go on")
        }
      }
    }
    #expect(try folder.names() == [])
  }

  /// Somebody edits the source while it is being mended: the edit stays, by name and by a file in its place.
  @Test(arguments: [false, true]) func anEditMeanwhileStays(_ isReplaced: Bool) throws {
    let folder = try TestFolder()
    try folder.write("old", to: "page.txt")
    let problem = #expect(throws: Problem.self) {
      try OutputTransaction.run { (transaction) throws(Problem) in
        try transaction.add(folder("page.txt"), expecting: Array("old".utf8)) { receive in
          "mended".withUTF8Span(receive)
          if isReplaced { try? folder.remove("page.txt") }
          _ = try? folder.write("edited", to: "page.txt")
        }
      }
    }
    #expect(problem?.message.contains("changed meanwhile") == true)
    #expect(folder.text(of: "page.txt") == "edited")
    #expect(try folder.names() == ["page.txt"])
  }

  /// Paths that lead to one folder in two ways: it is locked once, and what the transaction has prepared stays.
  @Test func oneFolderByTwoPaths() throws {
    let folder = try TestFolder()
    try folder.write("old", to: "out/first")
    try FileManager.default.createSymbolicLink(atPath: folder("link"), withDestinationPath: "out")
    try write([(folder("link/second"), "new"), (folder("out/first"), "new"), (folder("link/third"), "new")])
    #expect(try folder.names(in: "out") == ["first", "second", "third"])
    #expect(folder.text(of: "out/first") == "new")
  }

  /// Files that are withdrawn are back when a later step fails.
  @Test func whatWasWithdrawnIsPutBack() throws {
    let folder = try TestFolder()
    try folder.write("old", to: "manifest")
    try folder.write("old", to: "stale")
    #expect(throws: Problem.self) {
      try OutputTransaction.run { (transaction) throws(Problem) in
        try transaction.add(folder("first")) { receive in
          "new".withUTF8Span(receive)
          // Another program puts a folder there meanwhile.
          _ = try? folder.write("", to: "first/in-the-way")
        }
        try transaction.add(folder("manifest"), isWithdrawn: true) { receive in "new".withUTF8Span(receive) }
        transaction.remove(folder("stale"))
      }
    }
    #expect(folder.text(of: "manifest") == "old")
    #expect(folder.text(of: "stale") == "old")
    #expect(try folder.names() == ["first", "manifest", "stale"])
  }

  @Test func aPathBelowAFileIsRefused() throws {
    let folder = try TestFolder()
    try folder.write("text", to: "file")
    let problem = #expect(throws: Problem.self) { try write([(folder("file/out/x"), "1")]) }
    #expect(problem?.message.contains("not a folder") == true)
    #expect(folder.text(of: "file") == "text")
  }

  @Test func linksAndPermissionsStay() throws {
    let folder = try TestFolder()
    try folder.write("old", to: "target")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: folder("target"))
    try FileManager.default.createSymbolicLink(atPath: folder("link"), withDestinationPath: "target")
    try write([(folder("link"), "new")])
    #expect(folder.text(of: "target") == "new")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder("link")) == "target")
    let permissions = try FileManager.default.attributesOfItem(atPath: folder("target"))[.posixPermissions] as? Int
    #expect(permissions == 0o640)
  }

  @Test func devicesAreWrittenToAndNotReplaced() throws {
    try write([("/dev/null", "gone")])
    let type = try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type] as? FileAttributeType
    #expect(type == .typeCharacterSpecial)
  }

  /// Two runs at once end with whole files.
  @Test func runsAtOnceDoNotMixFiles() throws {
    let folder = try TestFolder()
    let texts = (0..<8).map { String(repeating: "\($0)", count: 200_000) }
    let failures = parallelMap(texts, jobs: 8) { text in
      do {
        try write([(folder("out/one"), text), (folder("out/two"), text)])
        return 0
      } catch { return 1 }
    }
    #expect(failures.reduce(0, +) == 0)
    #expect(texts.contains(folder.text(of: "out/one") ?? ""))
    #expect(texts.contains(folder.text(of: "out/two") ?? ""))
    #expect(try folder.names(in: "out") == ["one", "two"])
  }
}
