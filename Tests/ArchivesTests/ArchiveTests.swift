import TestArchives
import Testing

@testable import Archives

@Suite struct ArchiveTests {
  private let story = Array(String(repeating: "Hears what a client needs. ", count: 50).utf8)

  private func archive() -> [UInt8] {
    var maker = ZipMaker()
    maker.add("word/document.xml", story)
    maker.add("media/", [], deflated: false)
    maker.add("[Content_Types].xml", Array("<Types/>".utf8), deflated: false)
    return maker.finished(comment: "kept by hand")
  }

  private func error(_ work: () throws -> Void) -> ArchiveError.Problem? {
    do { try work() } catch { return (error as? ArchiveError)?.problem }
    return nil
  }

  @Test func entriesComeOutAsTheyWentIn() throws {
    var archive = try Archive(archive())
    #expect(archive.entries.map(\.name) == ["word/document.xml", "[Content_Types].xml"])
    #expect(try archive.contents(of: "word/document.xml") == story)
    #expect(try archive.contents(of: "[content_types].XML") == Array("<Types/>".utf8))
    #expect(try archive.contents(of: "word/styles.xml") == nil)
  }

  @Test func whatStandsInFrontOfAnArchiveDoesNotMatter() throws {
    var archive = try Archive(Array("#!/bin/sh\n".utf8) + archive())
    #expect(try archive.contents(of: "word/document.xml") == story)
  }

  @Test func anArchiveCutOffAnywhereIsRefused() throws {
    let whole = archive()
    for end in stride(from: 0, to: whole.count - 1, by: 7) {
      #expect(error { _ = try Archive(Array(whole[..<end])) } == .truncated)
    }
  }

  @Test func aDamagedByteIsFoundOrHarmless() throws {
    let whole = archive()
    for place in whole.indices {
      var bytes = whole
      bytes[place] ^= 0x55
      // Whatever comes of it: no crash, and no other contents under the name of the old.
      guard var archive = try? Archive(bytes),
        let contents = try? archive.contents(of: "word/document.xml")
      else { continue }
      #expect(contents == story)
    }
  }

  @Test func anEntryThatUnpacksToMoreThanItSaysIsDamaged() throws {
    var maker = ZipMaker()
    maker.add("a.xml", story, claimedSize: 10)
    maker.add("b.xml", story, claimedSize: story.count + 10)
    var archive = try Archive(maker.finished())
    #expect(error { _ = try archive.contents(of: "a.xml") } == .damaged)
    #expect(error { _ = try archive.contents(of: "b.xml") } == .damaged)
  }

  @Test func zerosWithoutEndAreNotUnpacked() throws {
    var maker = ZipMaker()
    maker.add("a.xml", [UInt8](repeating: 0, count: 10 << 20))
    maker.add("b.xml", story, claimedSize: 0xFFFF_FFFE)
    maker.add("c.xml", [UInt8](repeating: 0, count: 1 << 20))
    var archive = try Archive(maker.finished())
    #expect(error { _ = try archive.contents(of: "a.xml") } == .tooLarge)
    #expect(error { _ = try archive.contents(of: "b.xml") } == .tooLarge)
    #expect(try archive.contents(of: "c.xml")?.count == 1 << 20)
  }

  @Test func limitsHoldForAllEntriesTogether() throws {
    var maker = ZipMaker()
    for name in ["a", "b", "c"] { maker.add(name, story) }
    var limits = ArchiveLimits()
    limits.totalSize = 2 * story.count
    var archive = try Archive(maker.finished(), limits: limits)
    #expect(try archive.contents(of: "a") == story)
    #expect(try archive.contents(of: "b") == story)
    #expect(error { _ = try archive.contents(of: "c") } == .tooLarge)
    limits.entryCount = 2
    #expect(error { _ = try Archive(maker.finished(), limits: limits) } == .tooManyEntries)
  }

  @Test func anEncryptedEntryIsRefused() throws {
    var maker = ZipMaker()
    maker.isEncrypted = true
    maker.add("a", story)
    var archive = try Archive(maker.finished())
    #expect(error { _ = try archive.contents(of: "a") } == .encrypted)
  }
}
