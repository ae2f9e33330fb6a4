import Foundation
import Testing

/// Input that a transcript cannot hold: bytes that are no text, and files too long to read.
@Suite struct BadInputTests {
  /// Bytes that are no text, and what the message must hold.
  private static let noTexts: [(bytes: [UInt8], place: String)] = [
    ([UInt8](repeating: 0, count: 4096), "byte 0 is NUL"),
    (bytes("Listening\n") + [0] + bytes("Hears"), "byte 10 is NUL"),
    (bytes("Caf\u{E9} na\u{EF}ve \u{2014} ") + [0xC3, 0x28], "damaged UTF-8: byte 17 "),
    (bytes("caf") + [0xE9, 0x81], "byte 4 is 0x81"),
    ([0xFF, 0xFE, 0x41, 0x00, 0x00, 0xD8, 0x41, 0x00], "damaged UTF-16: byte 4 "),
    ([0xFF, 0xFE, 0x41, 0x00, 0x42], "damaged UTF-16: it ends in the middle of a character, at byte 4"),
    ([0xFF, 0xFE, 0x00, 0x00, 0x41, 0x00, 0x00, 0x00], "UTF-32"),
    (bytes("%!PS-Adobe\n") + [0xE2, 0xE3, 0xCF, 0xD3, 0x0A, 0x01], "control character 0x01"),
  ]

  private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  @Test(arguments: noTexts) func whatIsNoTextIsRefusedAtItsByte(_ bytes: [UInt8], _ place: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(bytes, to: "bad.txt")
    try folder.write("earlier", to: "out/framework.json")
    let result = try shell("rung compile bad.txt --output out/", in: folder)
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(result.stderr.hasPrefix("bad.txt: error: it is "))
    #expect(result.stderr.contains(place), "\(result.stderr)")
    #expect(result.stderr.split(separator: "\n").count == 1)
    #expect(try folder.names(in: "out") == ["framework.json"])
    #expect(folder.bytes(of: "out/framework.json") == Array("earlier".utf8))
  }

  /// The same text gives the same model in each encoding, and a finding says that it was not UTF-8.
  @Test(arguments: ["utf-16le", "utf-16be", "windows-1252"]) func otherEncodingsAreDecoded(_ encoding: String) throws {
    let text = "Caf\u{E9} Service\n\nLevel 1\n\n\u{2022} Greets guests \u{2014} and means it.\n\u{2022} Listens.\n"
    let folder = try TemporaryFolder()
    try folder.write(text, to: "a/page.txt")
    let bytes: [UInt8]
    switch encoding {
    case "utf-16le": bytes = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case "utf-16be": bytes = [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    default: bytes = [UInt8](try #require(text.data(using: .windowsCP1252)))
    }
    try folder.write(bytes, to: "b/page.txt")
    let plain = try shell("rung compile a/page.txt --fail-on never", in: folder)
    let decoded = try shell("rung compile b/page.txt --fail-on never", in: folder)
    #expect(plain.status == 0)
    #expect(decoded.status == 0)
    #expect(decoded.output == plain.output)
    #expect(plain.output.contains("Caf\u{E9} Service"))
    let map = try shell("rung compile b/page.txt --fail-on never -o out/ && cat out/sourcemap.json", in: folder)
    #expect(map.output.contains("\"encoding\": \"\(encoding)\""))
  }

  /// 2 MB in one line; `make check` reads 100 MB with the release executable.
  @Test func aLineOfTwoMegabytes() throws {
    let folder = try TemporaryFolder()
    try folder.write("Listening\n\n" + String(repeating: "hears people out and ", count: 100_000), to: "long.txt")
    let result = try shell("rung compile long.txt --fail-on never", in: folder)
    #expect(result.status == 0)
    #expect(result.stderr.utf8.count < 20_000)
  }

  /// A reader that goes away in the middle of much output.
  @Test func aPipeThatClosesEarlyEndsQuietly() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      (1...3000).map { "Competency \($0)\n\nLevel 1\n\n- Does what number \($0) asks.\n\n" }.joined(), to: "many.txt")
    let result = try shell(
      "{ rung compile many.txt --fail-on never --quiet 2>errors; echo $? >status; } | head -c 10; cat status",
      in: folder)
    #expect(result.output.hasSuffix("\n0\n") || result.output.hasSuffix("0\n"), "\(result.output)")
    let errors = String(decoding: folder.bytes(of: "errors") ?? [], as: UTF8.self)
    #expect(!errors.contains("standard output"), "\(errors)")
  }

  /// One bad file among several: it is reported, the others are read, and nothing is published.
  @Test func oneBadFileAmongMany() throws {
    let folder = try TemporaryFolder()
    try folder.write("Listening\n\nLevel 1\n\n- Hears people out.\n", to: "service/listening.txt")
    try folder.write([0, 1, 2], to: "service/picture.txt")
    try folder.write(Self.bytes("Caf\u{E9} \u{2014} ") + [0xFF], to: "service/damaged.txt")
    let result = try shell(
      "rung compile service --output out/; s=$?; test -e out && echo published; exit $s", in: folder)
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(result.stderr.contains("service/damaged.txt: error: "))
    #expect(result.stderr.contains("service/picture.txt: error: "))
  }

  @Test func statusesAndStreams() throws {
    let folder = try TemporaryFolder()
    try folder.write("Listening\n\nLevel 1\n\n- Hears people out.\n", to: "listening.txt")
    let closed = try shell("rung compile listening.txt 2>&- --fail-on never", in: folder)
    #expect(closed.status == 0)
    #expect(closed.output.hasPrefix("{\n"))
    let input = try shell("rung compile - --stdin-filename page.txt <listening.txt --fail-on never", in: folder)
    #expect(input.status == 0)
    #expect(input.output.contains("\"id\": \"page\""))
    let closedInput = try shell("rung compile - <&-", in: folder)
    #expect(closedInput.status == 2)
    #expect(closedInput.stderr.hasPrefix("standard input: error: "))
  }

  /// A file that is there and cannot be read. Permissions do not hold for root, who reads a file that always fails.
  @Test func anUnreadableFile() throws {
    let folder = try TemporaryFolder()
    try folder.write("Listening\n\nHears people out.\n", to: "listening.txt")
    let result = try shell(
      """
      if [ "$(id -u)" -eq 0 ]; then rm listening.txt && ln -s /proc/self/mem listening.txt; else chmod 000 listening.txt; fi
      rung compile listening.txt --output out/
      """, in: folder)
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(result.stderr.hasPrefix("listening.txt: error: it cannot be read: "), "\(result.stderr)")
    #expect(result.stderr.split(separator: "\n").count == 1)
  }
}
