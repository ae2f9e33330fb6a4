import FrameworkModel
import SourceText
import StructuredData
import Testing

@testable import Identifying

/// A ledger that cannot be trusted is refused at its line, with what to do.
@Suite struct LedgerReaderTests {
  private static let uuid = "0f8fad5b-d9cb-469f-a165-70867728950e"

  private func line(_ id: String, _ rest: String = "", digit: Int = 0, kind: String = "competency") -> String {
    let uuid = Self.uuid.dropLast() + "\(digit)"
    return
      "  - {id: \"\(id)\", kind: \(kind)\(rest), case: \"\(uuid)\", ctdl: \"ce-\(uuid)\", changed: \"2026-01-01\"}\n"
  }

  private func refusals(_ text: String) -> [String] {
    let source = SourceFile(name: "rung.lock", bytes: Array(text.utf8))
    do {
      _ = try LedgerReader.read(source)
      return []
    } catch {
      let all = [error] + error.further
      return all.map { "\(source.lines.position(of: $0.range.start).line): \($0.message)" }
    }
  }

  private let head = "format: rung-lock/1\nentities:\n"

  @Test func readsWhatItWrites() throws {
    var entry = Ledger.Entry(
      id: "a/behavior-1", kind: .behavior, uuid: Self.uuid, ctid: "ce-\(Self.uuid)", changed: "2026-01-01")
    entry.text = "Says \"=cmd()\", <script>,\nlines,\ttabs, back\\slashes, \u{0}, \u{85}, \u{2028}, \u{FEFF} and 🌱."
    entry.moodle = "m"
    entry.removed = "2.0"
    entry.replacedBy = "b"
    entry.number = -3
    entry.code = "C: #1"
    entry.details = "0123abcd"
    let text = Ledger([entry]).text
    #expect(text.split(separator: "\n").count == 4)
    #expect(try LedgerReader.read(SourceFile(name: "l", bytes: Array(text.utf8))) == Ledger([entry]))
    #expect(try LedgerReader.read(SourceFile(name: "l", bytes: Array(Ledger().text.utf8))) == Ledger())
  }

  @Test func refusesConflicts() {
    let text = head + "<<<<<<< HEAD\n" + line("a") + "=======\n" + line("b", digit: 1) + ">>>>>>> other\n"
    #expect(
      refusals(text) == [
        "3: the ledger was merged with conflicts: here is a mark of one. Keep the lines of both sides, delete the marks, and run `rung ids --write`."
      ])
  }

  @Test func refusesWhatStandsTwice() {
    #expect(
      refusals(head + line("a") + line("a", digit: 1)) == [
        "4: two entities have the id \"a\": this one and that in line 3. Delete one of the two lines, then run `rung ids --write`."
      ])
    #expect(refusals(head + line("a") + line("b")).first?.hasPrefix("4: two entities have the UUID") == true)
    #expect(
      refusals(head + line("a", ", moodle: b") + line("b", digit: 1)).first?.hasPrefix(
        "4: two entities have the Moodle")
        == true)
  }

  @Test func refusesOtherFormats() {
    #expect(
      refusals("format: rung-lock/2\nentities: []\nmore: 1\n") == [
        "1: the ledger has the format \"rung-lock/2\", and this version of Rung reads rung-lock/1. Use a version of Rung that knows it."
      ])
    #expect(refusals("entities: []\n").first?.hasPrefix("1: the ledger does not say its format") == true)
    #expect(refusals("- a\n").first?.hasPrefix("1: this is no ledger") == true)
    #expect(refusals(head + "  - {id: [}\n").first?.contains("not well-formed YAML") == true)
  }

  /// One defect is one refusal, whatever stands in the entity of its line.
  @Test func refusesNothingForWhatItStandsIn() {
    #expect(
      refusals(head + line("a").replacing("2026-01-01", with: "2026-13-01") + line("b", ", in: a", digit: 1)).count == 1
    )
  }

  @Test func refusesWhatNoEntityIs() {
    let wrong = [
      line("a", ", colour: red"), line("a", kind: "skill"), line("a", ", number: \"1\""), line("a", ", text: 7"),
      line("a", ", in: nowhere"), "  - {id: a, kind: competency}\n", "  - a\n",
      line("a").replacing("0f8fad5b-d9cb", with: "0F8FAD5B-D9CB"),
      line("a").replacing("2026-01-01", with: "2026-13-01"),
      line("a").replacing("ce-", with: ""), line("a", ", in: b") + line("b", ", in: a", digit: 1),
    ]
    for text in wrong { #expect(refusals(head + text).first?.hasPrefix("3: ") == true, "\(text)") }
  }
}
