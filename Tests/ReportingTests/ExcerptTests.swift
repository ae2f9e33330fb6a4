import Diagnostics
import Reporting
import SourceText
import Testing

/// Carets stand under the cells that a terminal gives to the text.
@Suite struct ExcerptTests {
  /// The two excerpt lines of the only finding, without the gutter.
  private func excerpt(_ text: String, style: ReportStyle = ReportStyle(isASCII: true)) -> [String] {
    let lines = MarkedReport(text).full(style).split(separator: "\n", omittingEmptySubsequences: false)
    return lines[2...3].map { line in
      let bar = line.firstIndex(of: "|").map { line.index(after: $0) } ?? line.startIndex
      return String(line[bar...].dropFirst())
    }
  }

  @Test(arguments: [
    ("plain", "one ⟦two⟧ three", "one two three", "    ^^^"),
    ("wide", "漢字⟦漢⟧字", "漢字漢字", "    ^^"),
    ("combining marks", "cafe\u{301} ⟦cre\u{300}me⟧", "cafe\u{301} cre\u{300}me", "     ^^^^^"),
    ("emoji joined by zero-width joiners", "👩‍👩‍👧‍👦⟦x⟧", "👩‍👩‍👧‍👦x", "  ^"),
    ("a flag", "🇨🇭⟦x⟧", "🇨🇭x", "  ^"),
    ("an emoji with a skin tone", "👍🏽⟦x⟧", "👍🏽x", "  ^"),
    ("a sign shown as emoji", "❤️⟦x⟧", "❤️x", "  ^"),
    ("tabs", "a\t⟦b⟧\tc", "a       b       c", "        ^"),
    ("a marked tab", "ab⟦\t⟧c", "ab      c", "  ^^^^^^"),
    ("controls and overrides", "a\u{1B}[31m\u{202E}⟦b⟧", "a\u{FFFD}[31m\u{FFFD}b", "       ^"),
    ("an empty place", "ab⟦⟧cd", "abcd", "  ^"),
    ("the end of the line", "ab⟦⟧", "ab", "  ^"),
    ("a carriage return", "ab ⟦cd⟧\r\nef", "ab cd", "   ^^"),
  ])
  func caretsCountCells(_ what: String, _ text: String, _ line: String, _ marks: String) {
    #expect(excerpt(text) == [line, marks], "\(what)")
  }

  @Test func aLongLineIsCutAroundTheMark() {
    let words = String(repeating: "word ", count: 50_000)
    let lines = excerpt(words + "⟦here⟧ " + words)
    #expect(lines[0].hasPrefix("…word ") && lines[0].hasSuffix("…"))
    #expect(lines[0].count <= 102)
    let indent = lines[1].prefix { $0 == " " }.count
    #expect(lines[0].dropFirst(indent).hasPrefix("here "))
  }

  @Test func aLineIsWrappedByWordsAndTheMarksWithIt() {
    let style = ReportStyle(isASCII: true, width: 30)
    let text = MarkedReport("one two three ⟦four five six seven eight⟧ nine ten").full(style)
    #expect(
      text.contains(
        """
        1 | one two three four five
          |               ^^^^^^^^^
          | six seven eight nine ten
          | ^^^^^^^^^^^^^^^
        """), "\(text)")
    // Of rows that hold no mark none is shown.
    let last = MarkedReport("one two three four five six seven eight nine ten eleven ⟦twelve⟧").full(style)
    #expect(last.contains("1 | …ten eleven twelve\n  | " + String(repeating: " ", count: 12) + "^^^^^^\n"), "\(last)")
  }

  @Test(arguments: [20, 40, 80, 120]) func noLineIsWiderThanTheTerminal(_ width: Int) {
    let words = (0..<60).map { String(repeating: "w", count: 1 + $0 % 13) }.joined(separator: " ")
    let text = MarkedReport(words + " ⟦" + words + "⟧ 漢字漢字 \(words)", "⟦x⟧", notesFromSecondMarkOn: true)
      .full(ReportStyle(width: width))
    for line in text.split(separator: "\n") where line.contains("│") {
      let cells = line.reduce(0) { $0 + TerminalCells.width(of: $1) }
      #expect(cells <= max(width, 24), "\(line)")
    }
  }

  @Test func aLabelStandsBelowWhereItDoesNotFit() {
    let text = MarkedReport("⟦one two three four⟧\n⟦one two three four⟧", notesFromSecondMarkOn: true)
      .full(ReportStyle(isASCII: true, width: 26))
    #expect(text.contains("2 | one two three four\n  | ------------------\n  | and this\n"), "\(text)")
  }

  @Test func aMarkOfManyLinesShowsItsFirstAndLast() {
    let text = "⟦one\ntwo\nthree\nfour\nfive\nsix⟧"
    #expect(
      MarkedReport(text).full(ReportStyle(isASCII: true)) == """
        warning: Mend this. [some-rule]
          --> a.txt:1:1
        1 | one
          | ^^^
        2 | two
          | ^^^
          | …
        6 | six
          | ^^^
          = about care/level 1

        Found 1 warning.

        """)
  }

  @Test func lineNumbersOfTwoDigitsLineUp() {
    let text = String(repeating: "x\n", count: 8) + "⟦nine⟧\nten\n⟦eleven⟧"
    #expect(
      MarkedReport(text, notesFromSecondMarkOn: true).full() == """
        warning: Mend this. [some-rule]
           ╭─▶ a.txt:9:1
         9 │ nine
           │ ^^^^
           │
        11 │ eleven
           │ ------ and this
           ╰─ about care/level 1

        Found 1 warning.

        """)
  }

  @Test func aNoteInAnotherSourceNamesIt() {
    let text = MarkedReport("⟦one⟧", "two\n⟦three⟧", notesFromSecondMarkOn: true).full(ReportStyle(isASCII: true))
    #expect(text.contains("  ::: b.txt:2:1\n2 | three\n  | ----- and this\n"))
  }

  @Test func colorsAreOnlyThereWhenAskedFor() {
    #expect(!MarkedReport("⟦one⟧").full().contains("\u{1B}"))
    #expect(MarkedReport("⟦one⟧").full(ReportStyle(isColored: true)).hasPrefix("\u{1B}[1;33mwarning\u{1B}[0m: "))
  }
}
