import Foundation
import Testing

@testable import Driver

@Suite struct FileSystemTests {
  private let fileSystem = FileSystem()

  @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 300_000]) func readsFilesWhole(_ count: Int) throws {
    let folder = try TestFolder()
    let text = String(repeating: "x", count: count)
    let path = try folder.write(text, to: "file")
    #expect(try fileSystem.contents(of: path).count == count)
  }

  /// What has no size beforehand is read in pieces.
  @Test func readsPipes() throws {
    let folder = try TestFolder()
    // Safe: the system reads the path and keeps no pointer to it.
    let status = unsafe mkfifo(folder("pipe"), 0o600)
    #expect(status == 0)
    let writer = Process()
    writer.executableURL = URL(filePath: "/bin/sh")
    writer.arguments = ["-c", "head -c 300000 /dev/zero | tr '\\0' x > '\(folder("pipe"))'"]
    try writer.run()
    let bytes = try fileSystem.contents(of: folder("pipe"))
    writer.waitUntilExit()
    #expect(bytes == [UInt8](repeating: UInt8(ascii: "x"), count: 300_000))
  }

  @Test func contentsAboveALimitAreRefused() throws {
    let folder = try TestFolder()
    let path = try folder.write("123456789", to: "file")
    #expect(throws: Problem.self) { try fileSystem.contents(of: path, below: 9) }
    #expect(try fileSystem.contents(of: path, below: 10).count == 9)
  }

  @Test func problemsNameTheFileAndWhatToDo() throws {
    let folder = try TestFolder()
    let missing = #expect(throws: Problem.self) { try fileSystem.contents(of: folder("missing")) }
    #expect(missing?.path == folder("missing"))
    #expect(missing?.message.contains("no such file") == true)
    let isFolder = #expect(throws: Problem.self) { try fileSystem.contents(of: folder.path) }
    #expect(isFolder?.message.contains("folder") == true)
  }

  @Test func entriesAreSortedByBytes() throws {
    let folder = try TestFolder()
    for name in ["b", "B", "a1", "a", "\u{E9}", "z"] { try folder.write("", to: name) }
    #expect(try fileSystem.entries(of: folder.path).map(\.name) == ["B", "a", "a1", "b", "z", "\u{E9}"])
  }
}
