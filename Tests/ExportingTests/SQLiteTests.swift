import CrossReferencing
import Databases
import Foundation
import FrameworkModel
import SourceText
import Testing
import Writing

@testable import Exporting

@Suite struct SQLiteTests {
  private func bytes() throws -> [UInt8] {
    try SQLiteWriter().bytes(of: Publication(FullModel.framework) { CrossReference() })
  }

  @Test func isTheSameEachTime() throws { #expect(try bytes() == bytes()) }

  @Test func holdsItsKeys() throws {
    let database = try Database(try bytes())
    #expect(try database.rows("PRAGMA integrity_check") == [[.text("ok")]])
    #expect(try database.rows("PRAGMA foreign_key_check") == [])
    #expect(try database.rows("PRAGMA application_id") == [[.integer(0x5275_6E67)]])
    #expect(try database.rows("PRAGMA user_version") == [[.integer(1)]])
  }

  /// Each text of the model is in the search and in a table of its own.
  @Test func holdsEachText() throws {
    let database = try Database(try bytes())
    var texts: [String] = []
    for (place, competency) in FullModel.framework.competencies.enumerated() {
      texts += competency.statements(at: place).map(\.statement.text)
    }
    #expect(try database.rows("SELECT text FROM search ORDER BY rowid") == texts.map { [.text($0)] })
    let counts = [
      "behavior": 9, "question": 3, "probe": 5, "activity": 2, "step": 3, "reflection": 1, "course": 1, "resource": 2,
      "related": 3, "job_title": 1, "section": 1, "section_item": 1, "contrast": 1, "level": 2, "scale": 2,
      "competency": 2,
      "framework": 1,
    ]
    for (table, count) in counts.sorted(by: { $0.key < $1.key }) {
      #expect(try database.rows("SELECT count(*) FROM \(table)") == [[.integer(count)]], "\(table)")
    }
  }

  @Test(arguments: ["'; DROP TABLE competency; --", "a\u{0}b", "\"", "NEAR(a b)", "😀", ""])
  func keepsHostileTexts(_ text: String) throws {
    let competency = Competency(id: text, name: Statement(text, at: .nowhere), location: .nowhere)
    let framework = Framework(identity: FrameworkIdentity(id: "f"), competencies: [competency])
    let database = try Database(try SQLiteWriter().bytes(of: Publication(framework) { CrossReference() }))
    #expect(try database.rows("SELECT key, name FROM competency") == [[.text(text), .text(text)]])
  }

  /// The queries that docs/exports.md shows run, and give rows.
  @Test func queriesOfTheDocumentationRun() throws {
    let page = try String(contentsOf: Project.root.appending(path: "docs/exports.md"), encoding: .utf8)
    let queries = page.components(separatedBy: "```sql\n").dropFirst().flatMap {
      $0.components(separatedBy: "```")[0].components(separatedBy: ";").map {
        $0.trimmingCharacters(in: .whitespacesAndNewlines)
      }
    }.filter { !$0.isEmpty }
    #expect(queries.count >= 4)
    let database = try Database(try bytes())
    for query in queries { #expect(try !database.rows(query).isEmpty, "\(query)") }
  }
}
