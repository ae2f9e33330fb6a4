import Foundation
import SourceText
import Testing

@testable import Documents

@Suite struct DrawnTablesTests {
  private func render(_ text: String) -> String? {
    DocumentReader.read(drawn: Array(text.utf8)).map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  @Test func aGridKeepsItsHeaderListsAndCellsAcross() throws {
    let text = try #require(
      render(
        """
        Above.

        +-------+---------+
        | Level | Signs   |
        +=======+=========+
        | One   | - *Asks |
        |       |   once* |
        |       | - Waits |
        +-------+---------+
        | All of them     |
        +-------+---------+

        Below.
        """))
    #expect(text.contains("<th>Level</th>\n<th>Signs</th>"))
    #expect(text.contains("<td>One</td>\n<td><ul><li>*Asks once*</li><li>Waits</li></ul></td>"))
    #expect(text.contains("<td colspan=\"2\">All of them</td>"))
    #expect(text.hasPrefix("Above.\n\n<table>") && text.hasSuffix("</table>\n\nBelow."))
  }

  @Test func calloutsInCellsAreFrames() throws {
    let text = try #require(
      render(
        """
        +-------------+------------------+
        | Level       | Signs            |
        +=============+==================+
        | ::: note    | ::: {.tip .wide} |
        | Runs on two | - Asks           |
        | lines.      | - Waits          |
        | :::         | :::              |
        +-------------+------------------+

        """))
    #expect(text.contains("<td>Runs on two lines.</td>\n<td><ul><li>Asks</li><li>Waits</li></ul></td>"))
  }

  @Test func columnsBelowDashesAreATable() throws {
    let text = try #require(render("Level    Signs\n-------  ----------\nOne      Asks.\nTwo      Waits.\n\nBelow.\n"))
    #expect(text.contains("<td>Two</td>\n<td>Waits.</td>"))
    #expect(text.hasSuffix("</table>\n\nBelow.\n"))
  }

  @Test func placesAreTheLinesOfThePage() throws {
    let page = "Above.\n\n+---+---+\n| a | b |\n+---+---+\n| c | d |\n+---+---+\n"
    let text = try #require(DocumentReader.read(drawn: Array(page.utf8)))
    let words = String(decoding: text.bytes, as: UTF8.self)
    let start = try #require(words.range(of: "<td>c")).lowerBound
    #expect(text.places.name(at: UInt32(words.utf8.distance(from: words.startIndex, to: start))) == "line 6")
  }

  @Test(arguments: [
    "Heading\n-------\n\nText.\n", "---\ntitle: a\n---\n", "| a | b |\n| --- | --- |\n| c | d |\n", "+---+ no table\n",
    "+---+---+\n| a | b |\n", "- - -\n", "a --- b\n--- ---\n",
  ])
  func otherPagesStayAsTheyAre(_ page: String) { #expect(render(page) == nil) }
}
