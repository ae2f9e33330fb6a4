import Foundation
import Testing

/// The command line as its users see it: `Tests/Fixtures/cli` holds commands, inputs, outputs and statuses.
///
/// `RUNG_UPDATE_GOLDENS=1 swift test --filter TranscriptTests` writes the outputs anew, for reading in the diff.
@Suite struct TranscriptTests {
  @Test(arguments: Transcript.all) func printsWhatIsWritten(_ transcript: Transcript) throws {
    var outputs: [[String: String]] = []
    for example in transcript.cases {
      let command = try #require(example.command, "the case \"\(example.title)\" has no command")
      let folder = try TemporaryFolder()
      try prepare(example, folder)
      let result = try shell(example.setup + command.contents, in: folder)
      let output = [
        "stdout": lines(result.output), "stderr": lines(result.stderr),
        "status": result.status == 0 ? "" : "\(result.status)\n",
      ]
      outputs.append(output)
      if isUpdating { continue }
      for kind in ["stdout", "stderr", "status"] {
        #expect(output[kind] == example.outputs[kind] ?? "", "\(kind) of \"\(example.title)\"")
      }
    }
    if isUpdating {
      try Data(transcript.text(with: outputs).utf8).write(to: transcript.url)
    }
  }

  @Test func thereAreTranscripts() {
    #expect(Transcript.all.count >= 5)
    for transcript in Transcript.all { #expect(!transcript.cases.isEmpty, "\(transcript.testDescription)") }
  }

  /// Documents show what the program does: their examples are transcripts, with the command as the last line.
  @Test(arguments: [("README.md", "readme.md"), ("docs/diff.md", "docs-diff.md")])
  func documentsShowWhatIsPrinted(_ document: String, transcript: String) throws {
    let text = try String(contentsOf: Project.root.appending(path: document), encoding: .utf8)
    let examples = Transcript(url: Transcript.folder.appending(path: transcript)).cases
    #expect(!examples.isEmpty)
    for example in examples {
      let command = try #require(example.command?.contents.split(separator: "\n").last)
      #expect(text.contains(command), "\(command)")
      for block in example.inputs where block.kind == "file" { #expect(text.contains("```\n\(block.contents)```")) }
      for (kind, contents) in example.outputs { #expect(text.contains("\n\(contents)```"), "\(kind) of \(command)") }
      #expect(!example.outputs.isEmpty)
    }
  }

  private var isUpdating: Bool { ProcessInfo.processInfo.environment["RUNG_UPDATE_GOLDENS"] == "1" }

  private func prepare(_ example: Transcript.Case, _ folder: TemporaryFolder) throws {
    for input in example.inputs {
      if input.kind == "file" {
        try folder.write(input.contents, to: input.name)
      } else {
        let source = Project.root.appending(path: input.name)
        try FileManager.default.copyItem(at: source, to: folder.url.appending(path: source.lastPathComponent))
      }
    }
  }

  /// Output as a block holds it: with a line break at its end.
  private func lines(_ text: String) -> String {
    text.isEmpty || text.hasSuffix("\n") ? text : text + "\n"
  }
}
