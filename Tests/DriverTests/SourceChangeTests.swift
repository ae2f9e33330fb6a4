import SourceText
import Testing

@testable import Driver

@Suite struct SourceChangeTests {
  private func change(_ path: String, _ old: String, _ new: String) -> SourceChange {
    SourceChange(path: path, old: SourceFile(name: "a.md", bytes: Array(old.utf8)), new: Array(new.utf8))
  }

  @Test func aSourceIsWrittenAndNothingElse() throws {
    let folder = try TestFolder()
    try folder.write("old\n", to: "a.md")
    #expect([change(folder("a.md"), "old\n", "new\n")].write().isEmpty)
    #expect(folder.text(of: "a.md") == "new\n")
    #expect(try folder.names() == ["a.md"])
  }

  /// Somebody saved the file while Rung worked out the change; the other sources are written.
  @Test func aSourceThatChangedMeanwhileIsLeftAlone() throws {
    let folder = try TestFolder()
    try folder.write("newer\n", to: "a.md")
    try folder.write("old\n", to: "b.md")
    let problems = [change(folder("a.md"), "old\n", "new\n"), change(folder("b.md"), "old\n", "new\n")].write()
    #expect(problems.map(\.message) == ["the file changed meanwhile, and was left alone. Run again."])
    #expect(folder.text(of: "a.md") == "newer\n")
    #expect(folder.text(of: "b.md") == "new\n")
  }

  @Test func aSourceThatIsGoneIsNotMadeAgain() throws {
    let folder = try TestFolder()
    #expect([change(folder("a.md"), "old\n", "new\n")].write().count == 1)
    #expect(try folder.names() == [])
  }
}
