import FrameworkModel
import SourceText
import Testing
import TextReading

@testable import PageReading

/// How the bytes of a page are divided into lines and tables.
@Suite struct ScanningTests {
  private func texts(_ scan: borrowing LineScan, _ bytes: [UInt8]) -> [String] {
    scan.lines.map { $0.isTable ? "(table)" : String(decoding: bytes[$0.text.offsets], as: UTF8.self) }
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func linesEndAtTheirBreak(_ lineBreak: String) {
    let text = ["# Care", "", "Keeps calm.", "- Listens", "-", "  Asks", "---", "Goes on"].joined(separator: lineBreak)
    let bytes = Array(text.utf8)
    let scan = LineScanner.scan(bytes)
    let (read, lines) = (texts(scan, bytes), scan.lines)
    #expect(read == ["Care", "Keeps calm.", "Listens", "Asks", "Goes on"])
    #expect(lines.map(\.mark) == [.none, .none, .dash, .dash, .none])
    #expect(lines.map { $0.flags.contains(.blankBefore) } == [true, true, false, false, true])
    #expect(lines[0].headingDepth == 1)
    #expect(lines[3].flags.contains(.loneMark))
  }

  @Test func aRuleBelowAShortLineMakesItAHeading() {
    let bytes = Array("Care\n====\nKeeps calm\n\n----\n".utf8)
    let scan = LineScanner.scan(bytes)
    let (lines, spans) = (scan.lines, scan.spans)
    #expect(lines.map(\.headingDepth) == [1, 0])
    #expect(spans.map(\.role) == [.tableRule, .tableRule])
  }

  @Test func aPageNumberBetweenDashesIsNoItem() {
    let lines = LineScanner.scan(Array("- Listens\n- 8 -\n- Asks\n".utf8)).lines
    #expect(lines.map(\.mark) == [.dash, .none, .dash])
  }

  @Test(arguments: [
    "| A | B |\n|---|---|\n| c | d |\n", "A\tB\nc\td\n",
    "<table><tr><th>A</th><th>B</th></tr><tr><td>c</td><td>d</td></tr></table>\n",
  ])
  func tablesAreTables(_ text: String) throws {
    let bytes = Array("Care\n\n\(text)\nBehind\n".utf8)
    let scan = LineScanner.scan(bytes)
    let (read, tables) = (texts(scan, bytes), scan.tables)
    #expect(read == ["Care", "(table)", "Behind"])
    let cells = try #require(tables.first).rows.map { row in
      row.map { cell in cell.lines.map { String(decoding: bytes[$0.text.offsets], as: UTF8.self) }.joined() }
    }
    #expect(cells == [["A", "B"], ["c", "d"]])
  }

  @Test func aWebPageHasTheLinesThatABrowserWouldShow() {
    let page =
      "<h2>Care</h2><!-- no text --><p>Keeps\ncalm<br>and asks</p><ul><li>Listens<li>Waits</ul><script>x()</script>"
    let bytes = Array(page.utf8)
    let scan = HTMLScanner.scan(bytes, 0, bytes.count)
    let (read, lines, spans) = (texts(scan, bytes), scan.lines, scan.spans)
    #expect(read == ["Care", "Keeps\ncalm", "and asks", "Listens", "Waits"])
    #expect(lines.map(\.headingDepth) == [2, 0, 0, 0, 0])
    #expect(lines.map(\.mark) == [.none, .none, .none, .tag, .tag])
    #expect(spans.count { $0.role == .comment } == 2)
  }

  @Test func pagesAreReadFromWhereTheyBegin() {
    let source = SourceFile(name: "a.txt", bytes: Array("Skipped\nCare\n\nLevel 1\n- Listens.\n".utf8))
    let reading = PageReader().read(source, as: SourceID(0), from: 8)
    #expect(reading.competencies.map(\.name.text) == ["Care"])
    #expect(reading.competencies[0].levels.map(\.number) == [1])
  }
}
