import CrossReferencing
import FrameworkModel
import Reading
import SourceText
import Testing
import Writing

@testable import Exporting

@Suite struct CSVTests {
  private func bytes(_ framework: Framework) throws -> [UInt8] {
    try CSVWriter().bytes(of: Publication(framework) { CrossReference() })
  }

  /// What is read back is what went out, less what the loss report names.
  @Test func readsBackThroughTheReaderOfTables() throws {
    var expected = FullModel.framework
    // Tags in a cell are markup to the reader.
    expected.competencies[0].behaviors.removeLast()
    let framework = expected
    for loss in CSVWriter().losses(of: Publication(expected) { CrossReference() }).losses {
      loss.field.remove(&expected)
    }
    let source = SourceFile(name: "garden.csv", bytes: try bytes(framework))
    let reading = try SourceReader().read(source, as: SourceID(0))
    #expect(reading.competencies.map(\.id) == expected.competencies.map(\.id))
    for (read, wanted) in zip(reading.competencies, expected.competencies) {
      #expect(read.name.text == wanted.name.text)
      #expect(read.code?.text == wanted.code?.text)
      #expect(read.cluster?.text == wanted.cluster?.text)
      #expect(read.definition?.text == wanted.definition?.text)
      #expect(read.behaviors.map(\.text) == wanted.behaviors.map(\.text))
      #expect(read.negativeBehaviors.map(\.text) == wanted.negativeBehaviors.map(\.text))
      #expect(read.levels.map(\.number) == wanted.levels.map(\.number))
      #expect(read.levels.map { $0.title?.text } == wanted.levels.map { $0.title?.text })
      #expect(read.levels.map { $0.description?.text } == wanted.levels.map { $0.description?.text })
      #expect(read.levels.map { $0.behaviors.map(\.text) } == wanted.levels.map { $0.behaviors.map(\.text) })
      #expect(
        read.levels.map { $0.negativeBehaviors.map(\.text) } == wanted.levels.map { $0.negativeBehaviors.map(\.text) })
      #expect(read.sections.isEmpty)
    }
  }

  /// No cell begins as a formula does, whatever stands in front of the sign.
  @Test(arguments: [
    "=cmd()", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\n=1", "'=1", "\u{FF1D}1", "=1\"", "=1,2", "\u{A0}=1",
  ])
  func writesNoFormula(_ text: String) throws {
    var bytes: [UInt8] = []
    CSVRow.append([text, "b"], to: &bytes)
    var cell = String(decoding: bytes, as: UTF8.self)
    if cell.hasPrefix("\"") { cell.removeFirst() }
    #expect(cell.hasPrefix("'"), "\(cell)")
  }

  @Test(arguments: ["a", "a-b", "'tis", "1+1", "C#", "", "(=)"]) func leavesOtherTextsAsTheyAre(_ text: String) {
    var bytes: [UInt8] = []
    CSVRow.append([text], to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == text + "\r\n")
  }

  @Test func quotesAsTheStandardHasIt() {
    var bytes: [UInt8] = []
    CSVRow.append(["a,b", "say \"no\"", "two\nlines", "nul\u{0}"], to: &bytes)
    #expect(
      String(decoding: bytes, as: UTF8.self) == "\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",nul\u{FFFD}\r\n")
  }
}
