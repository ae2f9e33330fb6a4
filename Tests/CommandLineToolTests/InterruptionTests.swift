import Foundation
import Testing

/// A signal that ends the program while it writes: what was there is there again, and nothing is left behind.
///
/// The last of the files is a pipe that nobody reads, so that the program waits there, with the others in place already.
@Suite(.timeLimit(.minutes(20))) struct InterruptionTests {
  @Test(arguments: [SIGINT, SIGTERM, SIGHUP]) func nothingIsLeftBehind(_ signal: Int32) throws {
    let (folder, process) = try start()
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
    #expect(process.terminationStatus == signal)
    #expect(try folder.names(in: "out") == ["crossref.json", "framework.json", "manifest.json"])
    for name in ["framework.json", "crossref.json"] {
      #expect(folder.bytes(of: "out/\(name)") == Array("earlier \(name)".utf8))
    }
  }

  /// Without a signal it goes on as soon as somebody reads the pipe.
  @Test func aPipeIsWaitedFor() throws {
    let (folder, process) = try start()
    let manifest = try shell("cat out/manifest.json", in: folder)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(manifest.output.contains("framework.yaml"))
    #expect(try folder.names(in: "out").filter { $0.hasPrefix(".") } == [])
  }

  /// A signal that whoever started the program ignores, as `nohup` does, stays ignored.
  @Test func anIgnoredSignalStaysIgnored() throws {
    let (folder, process) = try start(by: "trap '' HUP; exec")
    kill(process.processIdentifier, SIGHUP)
    let manifest = try shell("cat out/manifest.json", in: folder)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(!manifest.output.isEmpty)
  }

  /// The program, waiting at the pipe.
  private func start(by prefix: String = "exec") throws -> (TemporaryFolder, Process) {
    let folder = try TemporaryFolder()
    try folder.write("Listening\n\nHears people out.\n", to: "listening.txt")
    for name in ["framework.json", "crossref.json"] { try folder.write("earlier \(name)", to: "out/\(name)") }
    // Safe: the system keeps no pointer to the path.
    let status = unsafe mkfifo(folder.path + "/out/manifest.json", 0o600)
    #expect(status == 0)
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [
      "-c", "\(prefix) \(Project.products.path)/rung compile listening.txt -o out/ --fail-on never --quiet 2>/dev/null",
    ]
    process.currentDirectoryURL = folder.url
    try process.runWithSignals()
    // The last file but the pipe is in place: the program has nothing left to do but wait.
    while process.isRunning, folder.bytes(of: "out/sourcemap.json") == nil { usleep(1000) }
    #expect(process.isRunning)
    return (folder, process)
  }
}
