import DataReading
import SourceText
import StructuredData
import Testing

/// What is refused as data that no framework can be told from, and what never is.
@Suite struct RefusalTests {
  /// Each document is refused at the mark, with words that name what was looked for and found.
  @Test(arguments: [
    ("«»name: kiosk\nversion: 2\nscripts:\n  open: [turn the key]\n", "\"name\", \"version\", \"scripts\""),
    ("«»- apples\n- pears\n", "a list"),
    (
      "skills:\n  - name: Baking\n    levels:\n      - {level: 1, criteria: [Bakes bread]}\n    «stages»:\n"
        + "      - {level: 1, criteria: [Bakes cake]}\n", "\"levels\" and \"stages\""
    ),
    ("skills:\n  - name: Baking\n    levels: «*shared»\n", "alias"),
    ("skills: [{name: Baking}, {name: Frying}]", "no competency"),
  ]) func refuses(_ marked: String, _ words: String) throws {
    let start = marked.utf8.count - marked.drop { $0 != "«" }.utf8.count
    try expectRefusal(marked, start, words, name: "case.yaml")
  }

  @Test(arguments: [
    ("# ours\n«»[project]\nname = \"kiosk\"\n[scripts]\nopen = [\"turn the key\"]\n", "in this TOML"),
    ("«»name = \"Baking\"\nversion = 2\n", "\"name\", \"version\""),
    (
      "[[skills]]\nname = \"Baking\"\n[skills.levels]\n1 = \"Bakes bread\"\n[skills.«»stages]\n1 = \"Bakes cake\"\n",
      "\"levels\" and \"stages\""
    ),
    ("[[skills]]\nname = «»Baking\n", "\"Baking\" is no TOML value"),
    ("Level «»1\n- Bakes bread\n", "\"=\" is missing"),
  ]) func refusesTOML(_ marked: String, _ words: String) throws {
    let start = marked.utf8.count - marked.drop { $0 != "«" }.utf8.count
    try expectRefusal(marked, start, words, name: "case.toml")
  }

  private func expectRefusal(_ marked: String, _ start: Int, _ words: String, name: String) throws {
    let text = marked.filter { $0 != "«" && $0 != "»" }
    let source = SourceFile(name: name, bytes: Array(text.utf8))
    let error = try #require(throws: DataError.self) { try ForeignReader().read(source, as: SourceID(0)) }
    #expect(error.message.contains(words), "\(error.message)")
    if marked.contains("«") { #expect(Int(error.range.start) == start) }
  }

  @Test func textIsNeverRefused() throws {
    for text in [
      "---\nno end", "---\n[: bad\n---\nText here.\n", "{ a brace", "[note: x\n", "name: a: b: c\n- d",
      "+++\nno end", "+++\nname = 'a'\n---\n", "+++\n[bad\n+++\nText here.\n", "[[skills]]\nand prose",
      "trust = kept promises",
      "a = [", "[draft]", "[draft]\nstate = 'early'\n",
    ] {
      let source = SourceFile(name: "case.txt", bytes: Array(text.utf8))
      #expect(throws: Never.self) { try ForeignReader().read(source, as: SourceID(0)) }
    }
  }
}
