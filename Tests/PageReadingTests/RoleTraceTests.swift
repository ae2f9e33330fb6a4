import FrameworkModel
import SourceAccounting
import SourceText
import Testing
import TextReading

@testable import PageReading

/// What is said of each line of a page whose units have roles.
@Suite struct RoleTraceTests {
  private func trace(_ text: String) -> [TraceLine] {
    let page = MarkedPage(text)
    let roles = RoleTrace(page.candidate, page.page, DraftSource(file: page.source, id: SourceID(0)))
    return Trace(of: page.reading, page.source).lines { roles.explain($0, $1) }
  }

  @Test func eachLineHasItsWord() {
    let lines = trace(
      """
      X|Home > Skills
      N|Beekeeping
      D|Keeps bees alive and well through
      D|the whole of the year.
      L+|Level 1: Helper
      B|- Lights a smoker with dry grass and
      B|  keeps it going.
      L|Level 2
      B|- Opens the hive calmly.
      H|QUESTIONS
      Q|* When were you stung?
      P|  - Where?
      H|Honey of the month
      R|- Acacia
      """)
    #expect(
      lines.map { "\($0.role) | \($0.meaning.rawValue)\($0.continues ? " +" : "")" } == [
        "page text | noise", "name | name", "definition | definition", "definition | definition +",
        "level 1 heading | level", "level 1/behavior 1 | behavior", "level 1/behavior 1 | behavior +",
        "level 2 heading | level", "level 2/behavior 1 | behavior",
        "heading of interview questions | heading-of-questions",
        "question 1 | question", "probe 1 | probe", "heading no one knows | heading", "section 1 | resource",
      ])
  }
}
