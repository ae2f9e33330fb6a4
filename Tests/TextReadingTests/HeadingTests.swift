import FrameworkModel
import SourceText
import Testing

@testable import TextReading

/// What a line's own words announce.
@Suite struct HeadingTests {
  private func text(_ bytes: [UInt8], _ range: SourceRange) -> String {
    String(decoding: bytes[range.offsets], as: UTF8.self)
  }

  @Test(
    arguments: [
      ("Level 2", 2, 2, "", nil), ("LEVEL TWO", 2, 2, "", nil), ("Niveau III : Expert", 3, 3, "Expert", nil),
      ("Levels 1-3", 1, 3, "", nil), ("Proficiency Level 4 – Leads", 4, 4, "Leads", nil),
      ("Second level: Shows how", 2, 2, "Shows how", nil), ("Basic (Level 1)", 1, 1, "Basic", nil),
      ("Proficiency Level 5Takes the lead.", 5, 5, "", "Takes the lead."),
      ("Level 1 (Foundational): Asks for help", 1, 1, "Foundational", "Asks for help"),
      ("**Level 2: Doer.** Opens with the date.", 2, 2, "Doer", "Opens with the date."),
    ] as [(String, Int, Int, String, String?)])
  func levelHeadings(_ line: String, _ number: Int, _ last: Int, _ title: String, _ content: String?) throws {
    let bytes = Array(line.utf8)
    let heading = try #require(LevelHeading.match(bytes, SourceRange(0, bytes.count)))
    #expect(heading.number == number && heading.last == last)
    #expect(text(bytes, heading.title) == title)
    #expect(heading.content.map { text(bytes, $0) } == content)
  }

  @Test(arguments: [
    "Level 2 is hard", "At Level 2, you are alone", "Level 2's end", "Level 123", "Levels", "Keeps level 2",
    "[Level 1](address)", "",
  ])
  func proseIsNoLevelHeading(_ line: String) {
    let bytes = Array(line.utf8)
    #expect(LevelHeading.match(bytes, SourceRange(0, bytes.count)) == nil)
  }

  @Test(
    arguments: [
      ("Interview Questions", .section(.questions)), ("PROBING QUESTIONS:", .section(.probes)),
      ("Key Behavioral Indicators", .section(.behaviors)), ("Negative behaviours", .section(.negativeBehaviors)),
      ("Level 1-3 Activities", .section(.activities)), ("Definition: Keeps calm.", .section(.definition)),
      ("What does it look like when it is missing?", .section(.negativeBehaviors)),
      ("Competency: Care", .name), ("Code: C-1", .code), ("Category: People", .cluster),
    ] as [(String, SectionHeading.Target)])
  func sectionHeadings(_ line: String, _ target: SectionHeading.Target) {
    let bytes = Array(line.utf8)
    #expect(SectionHeading.match(bytes, SourceRange(0, bytes.count), .standard)?.target == target)
  }

  @Test(arguments: ["Harvest", "Competency", "Keeps questions short and asks them well", "12:30", ""])
  func otherLinesAreNoSectionHeading(_ line: String) {
    let bytes = Array(line.utf8)
    #expect(SectionHeading.match(bytes, SourceRange(0, bytes.count), .standard)?.target == nil)
  }

  @Test(
    arguments: [
      ("Care", "Care", nil), ("Care (CA-1)", "Care", "CA-1"), ("BC-01 Thoroughness", "Thoroughness", "BC-01"),
      ("Competency 3 – Care", "Care", nil), ("3.1.1 Care of tools", "Care of tools", "3.1.1"),
      ("Competencies for engineers: Learning", "Learning", nil), ("Teamwork TWK", "Teamwork", "TWK"),
    ] as [(String, String, String?)])
  func namesAndCodes(_ line: String, _ name: String, _ code: String?) {
    let bytes = Array(line.utf8)
    let parts = NameParts(bytes, SourceRange(0, bytes.count), .standard)
    #expect(text(bytes, parts.name) == name)
    #expect(parts.code.map { text(bytes, $0) } == code)
  }
}
