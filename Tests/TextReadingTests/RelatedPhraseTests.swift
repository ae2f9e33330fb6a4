import FrameworkModel
import SourceText
import Testing
import TextReading

/// Competencies that a text names as related.
@Suite struct RelatedPhraseTests {
  /// A mark that combines with a blank belongs to it.
  @Test func wordsArePartedByCharacters() {
    #expect(phrases("the Écoute,  and Care; Trust \u{301}and") == ["Écoute", "Care", "Trust \u{301}and"])
    #expect(phrases("the Trust,  and Care  of  all;") == ["Trust", "Care of all"])
  }

  /// Behind a conjunction the opening's own word may stand again; a name may begin with it.
  @Test func aPrepositionAgainIsNoPartOfAName() {
    #expect(phrases("Trust, and to Care, to the Point") == ["Trust", "Care", "to the Point"])
    #expect(phrases("Écoute, et à Soin; y con Cuidado, and To") == ["Écoute", "Soin", "Cuidado"])
  }

  /// The phrases of a list, whether it is kept in its source or as a string of its own.
  private func phrases(_ list: String) -> [String] {
    let own = Statement(list, at: Location(SourceID(0), SourceRange(0, 0)))
    let bytes = Array("* \(list)\n".utf8)
    let range = SourceRange(2, bytes.count - 1)
    let verbatim = Statement(verbatim: range, of: bytes, at: Location(SourceID(0), range))
    let phrases = RelatedPhrase.phrases(own).map(\.text)
    #expect(RelatedPhrase.phrases(verbatim).map(\.text) == phrases)
    return phrases
  }
}
