import CanonicalReading
import FrameworkModel
import SourceText
import StructuredData
import Testing

@Suite struct CanonicalReaderTests {
  private func source(_ text: String, _ name: String) -> SourceFile { SourceFile(name: name, bytes: Array(text.utf8)) }

  /// The text with the range between ‹ and › marked.
  private func marked(_ text: String) -> (text: String, range: SourceRange) {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "‹" || $0 == "›" }
    precondition(parts.count == 3, "one ‹ and one ›")
    let start = parts[0].utf8.count
    return (String(parts[0] + parts[1] + parts[2]), SourceRange(start, start + parts[1].utf8.count))
  }

  private static let head = "format: rung/1\nframework:\n  id: f\ncompetencies:\n"

  @Test func placesTextsWithoutTheirQuotes() throws {
    let forms = [
      "- name: ‹Zürich first› # note\n", "- name: '‹it''s›'\n", "- name: \"‹a\\tb›\"\n",
      "- name: |\n    ‹one\n    two›\n",
      "- {name: ‹Flow›}\n",
    ]
    for form in forms {
      let (text, range) = marked(Self.head + form)
      let reading = try CanonicalReader().read(source(text, "a.yaml"), as: SourceID(3))
      #expect(reading.competencies.first?.name.location == Location(SourceID(3), range), "\(form)")
    }
    let (json, range) = marked(#"{"format": "rung/1", "competencies": [{"name": "‹ü\n›"}]}"#)
    let reading = try CanonicalReader().read(source(json, "a.json"), as: SourceID(0))
    #expect(reading.competencies.first?.name.location.range == range)
  }

  @Test func composesWhatIsWrittenInParts() throws {
    let reading = try CanonicalReader().read(
      source(Self.head + "- name: “Cafe\u{301}” – A\u{30A}\n", "a.yaml"), as: SourceID(0))
    let name = try #require(reading.competencies.first?.name.text)
    #expect(Array(name.utf8) == Array("“Caf\u{E9}” – \u{C5}".utf8))
  }

  @Test func tellsCommentsFromSyntax() throws {
    let text =
      "# first: 'it''s\n" + Self.head + "- name: 'a # b' # second \"\n  # third\n  definition: c#d\n#last"
    let file = source(text, "a.yaml")
    let reading = try CanonicalReader().read(file, as: SourceID(0))
    let comments = reading.spans.filter { $0.role == .comment }.map { file.text($0.range) }
    #expect(comments == ["# first: 'it''s", "# second \"", "# third", "#last"])
  }

  @Test func takesAKeyWithNothingBehindItForAbsent() throws {
    let reading = try CanonicalReader().read(
      source(Self.head + "- name: a\n  definition:\n  levels:\n", "a.yaml"), as: SourceID(0))
    #expect(reading.competencies.first?.definition == nil)
    #expect(reading.competencies.first?.levels == [])
  }

  @Test(arguments: [
    ("- name: a\n  ‹behaviours›: []\n", "did you mean \"behaviors\"?"),
    ("- name: a\n  ‹color›: red\n", "it can have id, name"), ("- ‹›id: a\n", "needs \"name\""),
    ("- name: ‹12›\n", "put it into quotes"), ("- name: ‹[a]›\n", "is a list here; it must be a text"),
    ("- name: a\n  levels: ‹3›\n", "it must be a list"),
    ("- name: a\n  levels:\n  - number: ‹one›\n", "a whole number"),
    ("- name: a\n  levels:\n  - number: ‹1.5›\n", "a whole number"),
    ("- name: a\n  behaviors:\n  - ‹plain text›\n", "write a mapping with \"id\", \"text\""),
    ("- name: a\n  inferred: [‹color›]\n", "it must be one of name, code"),
    ("- name: a\n  questions:\n  - text: b\n    ‹probe›: []\n", "did you mean \"probes\"?"),
    ("- name: a\n  activities:\n  - text: b\n    levels: {‹›from: 1}\n", "needs \"to\""),
    ("- ‹a›\n", "a competency is a text"),
  ])
  func refusesWhatItDoesNotKnow(_ rest: String, _ words: String) throws {
    let (text, range) = marked(Self.head + rest)
    let error = #expect(throws: DataError.self) { try CanonicalReader().read(source(text, "a.yaml"), as: SourceID(0)) }
    let found = try #require(error)
    #expect(found.message.contains(words), "\(found.message)")
    if !range.isEmpty { #expect(found.range == range, "\(found.message)") }
  }

  @Test func refusesOtherFormats() throws {
    let (text, range) = marked("format: ‹rung/2›\nnew: [things]\n")
    let error = #expect(throws: DataError.self) { try CanonicalReader().read(source(text, "a.yaml"), as: SourceID(0)) }
    #expect(error?.message.contains("\"rung/2\"") == true)
    #expect(error?.message.contains("reads \"rung/1\"") == true)
    #expect(error?.range == range)
    for text in ["competencies: []\n", "[]\n", "", "format: 1\n", "format: word/1\n"] {
      #expect(throws: DataError.self) { try CanonicalReader().read(source(text, "a.yaml"), as: SourceID(0)) }
    }
  }

  @Test(arguments: [
    ("a.yaml", "format: rung/1\n"), ("a.yml", "# about\n---\ntitle: x\nformat: 'rung/1'\n"),
    ("-", "# about\nformat: rung/2\n"),
    ("a.json", #"{"format":"rung/1"}"#), ("-", "{\n  \"format\" : \"rung/1\"\n}"),
    ("a.json", #"{"a": 1, "format": "rung/9"}"#),
    ("a.yaml", "\u{FEFF}format: rung/1\n"), ("a.yaml", "{format: rung/1}"), ("a.yaml", "x: 1\r\nformat: rung/1\r\n"),
  ])
  func recognizesItsOwn(_ name: String, _ text: String) {
    #expect(CanonicalReader.recognizes(source(text, name)))
  }

  @Test(arguments: [
    ("a.txt", "Client Focus\nformat: rung/1\n"), ("a.md", "The line `format: rung/1` says so.\n"),
    ("a.yaml", "format: other\n"),
    ("a.yaml", "a:\n  format: rung/1\n"), ("a.yaml", "# format: rung/1\n"), ("a.txt", ""), ("a.json", "{}"),
    ("a.txt", "{format"),
    ("a.txt", "format"), ("a.yaml", "reformat: rung/1\n"),
  ])
  func leavesOthersAlone(_ name: String, _ text: String) {
    #expect(!CanonicalReader.recognizes(source(text, name)))
  }
}
