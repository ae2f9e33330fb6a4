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
    #expect(verbatim.withUTF8 { Array($0) } == own.withUTF8 { Array($0) })
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

  @Test func aPartIsAtThePlaceOfTheWhole() {
    let verbatim = Statement(verbatim: calm.range, of: bytes, at: calm)
    #expect(verbatim.part(6..<10) == Statement("calm", at: calm))
    #expect(Statement("Keeps calm.", at: calm).part(6..<10) == Statement("calm", at: calm))
    #expect(verbatim.part(0..<11) == verbatim)
  }

  @Test func anErrorComesThrough() {
    struct Refusal: Error {}
    let statement = Statement("Zähmt Löwen.", at: calm)
    #expect(throws: Refusal.self) { try statement.withUTF8 { _ in throw Refusal() } }
    #expect(throws: Refusal.self) {
      try Statement(verbatim: calm.range, of: bytes, at: calm).withUTF8 { _ in throw Refusal() }
    }
  }

  /// What places a competency's texts have is told in two ways: with their texts and without.
  @Test(arguments: Base.all)
  func placesAreThoseOfTheTexts(of base: Base) throws {
    let read = try ReadSource(base.text, name: base.name)
    for competency in read.reading.competencies {
      var places: [Location: Int] = [:]
      competency.forEachLocation { places[$0, default: 0] += 1 }
      competency.forEachStatement(at: 0) { statement, _ in places[statement.location, default: 0] -= 1 }
      #expect(places.values.allSatisfy { $0 == 0 })
    }
  }
}
