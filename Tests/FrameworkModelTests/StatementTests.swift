import FrameworkModel
import SourceText
import Testing

/// Texts of the model, whether they are kept where they stand in their source or as strings of their own.
@Suite struct StatementTests {
  private let bytes = Array("- Keeps calm.\n- Zähmt Löwen.".utf8)
  private let calm = Location(SourceID(0), SourceRange(2, 13))

  @Test func verbatimTextsEqualStrings() {
    let verbatim = Statement(verbatim: calm.range, of: bytes, at: calm)
    let own = Statement("Keeps calm.", at: calm)
    #expect(verbatim.text == "Keeps calm.")
    #expect(verbatim == own)
    #expect(Set([verbatim, own]).count == 1)
    #expect(verbatim.withUTF8Span { Array($0) } == own.withUTF8Span { Array($0) })
  }

  @Test func wordsAndPlacesTellTextsApart() {
    let verbatim = Statement(verbatim: calm.range, of: bytes, at: calm)
    #expect(verbatim != Statement("Keeps calm", at: calm))
    #expect(verbatim != Statement(verbatim: SourceRange(2, 12), of: bytes, at: calm))
    let elsewhere = Statement("Keeps calm.", at: Location(SourceID(1), calm.range))
    #expect(verbatim != elsewhere)
    #expect(verbatim.saysSame(as: elsewhere))
  }

  @Test func aChangedTextIsOnesOwn() {
    var statement = Statement(verbatim: calm.range, of: bytes, at: calm)
    let before = statement
    statement.text = "Stays calm."
    #expect(statement.text == "Stays calm.")
    #expect(before.text == "Keeps calm.")
    statement.location = Location(SourceID(0), SourceRange(0, 13))
    #expect(before.location == calm)
  }

  @Test(arguments: ["\n", "\r\n", "\r", "  \n", "\n\t  ", "\n\n   "])
  func wrappedTextsEqualStrings(_ lineBreak: String) {
    let lines = ["Says what", "can be done", "today."]
    let bytes = Array("* \(lines.joined(separator: lineBreak))\n".utf8)
    let place = Location(SourceID(0), SourceRange(2, bytes.count - 1))
    let wrapped = Statement(wrapped: place.range, of: bytes, at: place)
    let own = Statement("Says what can be done today.", at: place)
    #expect(wrapped.text == own.text)
    #expect(wrapped == own)
    #expect(Set([wrapped, own]).count == 1)
    #expect(wrapped.part(5..<9) == Statement("what", at: place))
    #expect(wrapped.part(10..<28) == own.part(10..<28))
  }

  @Test func aPartIsAtThePlaceOfTheWhole() {
    let verbatim = Statement(verbatim: calm.range, of: bytes, at: calm)
    #expect(verbatim.part(6..<10) == Statement("calm", at: calm))
    #expect(Statement("Keeps calm.", at: calm).part(6..<10) == Statement("calm", at: calm))
    #expect(verbatim.part(0..<11) == verbatim)
  }

  @Test func anErrorComesThrough() {
    struct Refusal: Error {}
    let statement = Statement("Zähmt Löwen.", at: calm)
    #expect(throws: Refusal.self) { try statement.withUTF8Span { _ in throw Refusal() } }
    #expect(throws: Refusal.self) {
      try Statement(verbatim: calm.range, of: bytes, at: calm).withUTF8Span { _ in throw Refusal() }
    }
    #expect(throws: Refusal.self) {
      try Statement(wrapped: calm.range, of: bytes, at: calm).withUTF8Span { _ in throw Refusal() }
    }
  }
}
