import FrameworkModel
import SourceText
import Testing

@testable import Linting

/// What is kept of each text is what folding makes of it, and no sign is missed.
@Suite struct TextBlockTests {
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

  private func block(_ texts: [String]) -> TextBlock {
    let nowhere = Location(SourceID(0), SourceRange(0, 0))
    var competency = Competency(name: Statement("Name", at: nowhere), location: nowhere)
    competency.behaviors = texts.map { Statement($0, at: nowhere) }
    var framework = Framework(identity: FrameworkIdentity(id: "f"))
    framework.competencies = [competency]
    return TextBlock(framework, 0..<1)
  }

  @Test func wordsAreThoseOfTheFoldedText() {
    let block = block(Self.texts)
    #expect(block.behaviors.count == Self.texts.count)
    for (place, text) in zip(block.behaviors.map { Int($0) }, Self.texts) {
      let words = TextFolding.fold(text).split(separator: " ").map { WordHash.of(String($0)) }
      #expect(Array(block.words(of: place)) == words, "\(text)")
      #expect(block.texts[place].hash == TextBlock.hash(words))
      #expect(block.texts[place].signs.contains(.wordTwice) == zip(words, words.dropFirst()).contains { $0 == $1 })
    }
  }

  /// Folding each ASCII character between letters is what the scanner's table holds.
  @Test func eachCharacterFoldsAsItShould() {
    let texts = (UInt8(1)..<128).flatMap { byte in
      let sign = Character(Unicode.Scalar(byte))
      return ["a\(sign)b", "\(sign)b", "a\(sign)", "a \(sign) b", "\(sign)\(sign)"]
    }
    let block = block(texts)
    for (place, text) in zip(block.behaviors.map { Int($0) }, texts) {
      let words = TextFolding.fold(text).split(separator: " ").map { WordHash.of(String($0)) }
      #expect(Array(block.words(of: place)) == words, "\(text.debugDescription)")
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
    let block = block([text])
    #expect(block.texts[Int(block.behaviors[0])].signs == signs)
  }

  @Test func tablesKeepWhatTheyAreGiven() {
    var table = HashTable<Int>(filler: -1)
    var expected: [UInt64: Int] = [:]
    var state: UInt64 = 3
    for step in 0..<20_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      // Few keys, so that many come again; 0 and 1 are one key.
      let key = 2 + (state >> 40) % 3000
      #expect(table.insert(step, for: key) == expected[key])
      if expected[key] == nil { expected[key] = step }
    }
    #expect(table.count == expected.count)
    for key in 2..<UInt64(3100) { #expect(table[key] == expected[key]) }
    table.update(77) { $0 = 5 }
    #expect(table[77] == 5)
    table.removeAll()
    #expect(table.count == 0 && table[77] == nil)
  }

  /// Whoever does the work, in whatever order, the findings are the same.
  @Test func theOrderOfWorkDoesNotMatter() {
    struct Backwards: WorkMap {
      let width = 3

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
