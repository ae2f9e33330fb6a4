import SourceText
import Testing

@testable import Linting

/// What is kept of each text is what folding makes of it, and no sign is missed.
@Suite struct TextScanTests {
  private static let texts = [
    "Asks what a customer needs.", "", " ", "it's the client’s, not ours", "R&D & more&", "C++ and C# (100%)",
    "café CAFÉ",
    "the the", "The THE", "end. End", "a_b [insert name] TBD", "Ã© and “quotes”", "\u{FFFD}", "x\u{AD}y",
    "tab\tand\nline",
    "'quoted'", "&&", "A", "BEHAVIORS", "ß ẞ İ", "日本語 テキスト", "e\u{301}", "--", "it''s",
    "Eightlet ters12ab exactly", "internationalization of organizationalized things",
    // Words at, across and longer than what is looked at together.
    String(repeating: "x", count: 63) + " a", String(repeating: "x", count: 64), String(repeating: "x", count: 200),
    String(repeating: "abc ", count: 40), String(repeating: "seven77 ", count: 20) + "end",
    String(repeating: "a", count: 60) + " Crossing the end of a look, TWICE " + String(repeating: "b", count: 60),
  ]

  private func scan(_ text: String) -> TextScan {
    var folded: [UInt8] = []
    return text.withUTF8Span { TextScan($0, &folded) }
  }

  @Test func wordsAreThoseOfTheFoldedText() {
    for text in Self.texts {
      let words = TextFolding.fold(text).split(separator: " ").map { StableHash.of(String($0)) }
      #expect(scan(text).wordHashes == words, "\(text)")
      #expect(scan(text).signs.contains(.wordTwice) == zip(words, words.dropFirst()).contains { $0 == $1 })
    }
  }

  private static let signed: [(String, TextSigns)] = [
    ("(a)", .bracket), ("a]", .bracket), ("[a", [.bracket, .gap]), ("a__b", .gap), ("TBD", .capitals), ("Tb D", []),
    ("a word of seven, AB", .capitals), ("1234567AB", .capitals), ("aB Cd 1A B", []),
    ("Ã©", [.beyondASCII, .damage]), ("ñ", [.beyondASCII, .damage]), ("ā", .beyondASCII),
    ("\u{FFFD}", [.beyondASCII, .damage]), ("“", .beyondASCII), ("plain", []), ("two two", .wordTwice),
  ]

  @Test(arguments: signed)
  func signs(_ text: String, _ signs: TextSigns) {
    #expect(scan(text).signs == signs)
  }

  /// Whoever does the work, in whatever order, the findings are the same.
  @Test func theOrderOfWorkDoesNotMatter() {
    struct Backwards: WorkMap {
      func results<Result: Sendable>(_ count: Int, _ work: @Sendable (Int) -> Result) -> [Result] {
        (0..<count).reversed().map(work).reversed()
      }
    }
    let text = (1...80).map { number in
      "Competency \(number)\n\nDefinition (open.\n\nLevel 1\n- Asks for the the reason \(number % 7).\n- Lists all \(number % 5) needs of a client.\n\n"
    }
    let checked = check([source(text.joined())])
    #expect(checked.findings.count > 100)
    #expect(Linter().lint(checked.subject, Backwards()) == checked.findings)
  }
}
