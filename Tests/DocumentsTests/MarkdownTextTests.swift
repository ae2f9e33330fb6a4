import Foundation
import Testing

@testable import Documents

@Suite struct MarkdownTextTests {
  private func render(_ runs: DocumentRun...) -> String { MarkdownText.render(runs, breaks: .line) }

  @Test func nothingInATextIsTakenForASign() {
    #expect(MarkdownText.escaped("5 * 3, *so*, a_b and _c_") == #"5 * 3, \*so\*, a_b and \_c\_"#)
    #expect(MarkdownText.escaped("<b> & &amp; a < b") == "&lt;b> & &amp;amp; a < b")
    #expect(MarkdownText.escaped(#"[x](y) `c` | \* \n"#) == #"[x]\(y) \`c\` \| &#92;\* \n"#)
    #expect(render(DocumentRun(text: "# no heading\n# none")) == "\\# no heading\n\\# none")
  }

  @Test func emphasisStandsAroundWords() {
    #expect(render(DocumentRun(text: "Level 1. ", isBold: true), DocumentRun(text: "Helps")) == "**Level 1.** Helps")
    #expect(
      render(DocumentRun(text: "Le", isBold: true), DocumentRun(text: "vel ", isBold: true), DocumentRun(text: "1"))
        == "**Level** 1")
    #expect(render(DocumentRun(text: "a\nb", isBold: true)) == "**a**\n**b**")
  }

  @Test func linksKeepTheirAddress() {
    #expect(
      render(DocumentRun(text: "See "), DocumentRun(text: "here", link: "https://example.org/a (b)"))
        == "See [here](https://example.org/a%20%28b%29)")
  }
}

@Suite struct ListNumberTests {
  @Test func numbersAreShownAsWordShowsThem() {
    #expect(ListNumber.text(28, "lowerLetter") == "bb")
    #expect(ListNumber.text(1994, "upperRoman") == "MCMXCIV")
    #expect(ListNumber.text(7, "decimalZero") == "07")
  }

  @Test func wordsInALabelAreText() {
    for label in ["1.", "a)", "(iv)", "2.3.1", "B."] { #expect(ListNumber.isBare(label), "\(label)") }
    for label in ["Level 2:", "Step a", "", "Art. 5"] { #expect(!ListNumber.isBare(label), "\(label)") }
  }
}

@Suite struct PrintedDocumentTests {
  private func render(_ text: String) -> String {
    String(decoding: DocumentReader.read(pages: Array(text.utf8)).bytes, as: UTF8.self)
  }

  @Test func runningLinesGoAndNumbersOfLevelsStay() {
    let text = render(
      "Apiary handbook\nLevel 1\nLights a\n- 1 -\n\u{0C}Apiary handbook\nsmoker.\nLevel 2\nKeeps a log.\n- 2 -\n\u{0C}")
    #expect(
      text == """
        Level 1
        Lights a
        smoker.
        Level 2
        Keeps a log.

        <!-- page header or footer: Apiary handbook -->

        <!-- page header or footer: - 1 - -->

        """)
  }

  @Test func columnsThatHoldRowsAreATable() {
    let text = render(
      """
      Level        Behaviors              Questions
      1 Helper     Lights a smoker        When did you
                   with dry grass.        last do it?
      2 Keeper     Finds the queen.       What was hard?
      """)
    #expect(
      text.contains("<td>1 Helper</td>\n<td>Lights a smoker with dry grass.</td>\n<td>When did you last do it?</td>"))
    #expect(text.contains("<td>2 Keeper</td>\n<td>Finds the queen.</td>\n<td>What was hard?</td>"))
  }

  @Test func twoColumnsOfProseAreReadOneAfterTheOther() {
    let left = (1...10).map { "Left line number \($0) of the first text" }
    let right = (1...10).map { "right line number \($0) of the second text" }
    let text = render(
      zip(left, right).map { $0.padding(toLength: 48, withPad: " ", startingAt: 0) + $1 }.joined(separator: "\n"))
    #expect(text.hasPrefix(left.joined(separator: "\n") + "\n\n" + right[0]))
  }

  @Test func largerLettersAreHeadings() {
    func line(_ text: String, _ height: Int) -> String {
      let words = text.split(separator: " ").map { "<word yMin=\"10.0\" yMax=\"\(10 + height)\">\($0)</word>" }
      return "<line>\(words.joined())</line>"
    }
    let boxes =
      "<doc><page>" + line("Client Care", 20) + line("Level 1", 16)
      + line("Greets each client by name, and says so.", 12)
      + "</page></doc>"
    let text = DocumentReader.read(
      pages: Array("Client Care\nLevel 1\nGreets each client by name, and says so.\n".utf8), boxes: Array(boxes.utf8))
    #expect(
      String(decoding: text.bytes, as: UTF8.self)
        == "# Client Care\n\n## Level 1\n\nGreets each client by name, and says so.\n")
  }

  @Test func aHeadingThatBeginsPagesIsNoRunningLine() {
    let page = "Questions\nOne.\nTwo.\nThree.\nFour.\n"
    let text = render(page + "\u{0C}" + page + "\u{0C}First.\nAnd.\nMore.\nQuestions\nFive.\nSix.\nSeven.\n")
    #expect(text.split(separator: "\n").count { $0 == "Questions" } == 3)
  }

  @Test func ligaturesAreLettersAndPicturesBullets() {
    #expect(render("\u{F0B7} Re\u{FB02}ects on \u{FB01}ndings") == "• Reflects on findings\n")
  }
}
