import FrameworkModel
import SourceText

/// The behaviors and interview questions of some neighboring competencies, which rules compare with one another: their
/// signs, and their words as hashes.
///
/// Words are told apart by a 64-bit hash of their folded bytes: two of a million distinct ones would be mixed up in 1 of 37
/// million runs.
public final class TextBlock: Sendable {
  /// What is kept of a text.
  struct Text: Sendable {
    /// A hash of the folded text.
    var hash: UInt64
    var place: TextPlace
    fileprivate var wordStart: UInt32
    fileprivate var wordCount: UInt32
    /// Those of a question say that it is one.
    var signs: TextSigns

    init(hash: UInt64, place: TextPlace, words: Range<Int>, signs: TextSigns) {
      self.hash = hash
      self.place = place
      wordStart = UInt32(words.lowerBound)
      wordCount = UInt32(words.count)
      self.signs = signs
    }

    /// Where its words stand among those of the block.
    var words: Range<Int> { Int(wordStart)..<(Int(wordStart) + Int(wordCount)) }
  }

  /// The competencies that it holds, by their places in the framework.
  let competencies: Range<Int>
  /// The behaviors and questions that a source states, in the order of the model.
  let texts: [Text]
  /// The words of all texts, one text behind the other.
  let words: [UInt64]
  /// The places in `texts` of the behaviors, negative ones left out.
  let behaviors: [UInt32]
  /// The places in `texts` of the interview questions.
  let questions: [UInt32]

  /// Linear in the texts.
  /// - Parameters:
  ///   - wanted: Which texts are shown: those with one of these signs.
  ///   - look: Is shown them, not behaviors and questions alone but every text that a source states.
  init(
    _ framework: Framework, _ competencies: Range<Int>, showing wanted: TextSigns = [],
    _ look: TextScanner.Look = { _, _, _ in }
  ) {
    // Most competencies have fewer behaviors and questions.
    var scanner = TextScanner(capacity: competencies.count * 24)
    framework.competencies.forEachTextInPlace(of: competencies) { text in
      if text.entity.item?.kind == .name, framework.competencies[text.entity.competency].inferred.contains(.name) {
        return
      }
      scanner.add(text, showing: wanted, look)
    }
    self.competencies = competencies
    texts = scanner.texts
    words = scanner.words
    behaviors = scanner.behaviors
    questions = scanner.questions
  }

  /// The words of a text, in their order.
  func words(of text: Int) -> ArraySlice<UInt64> { words[texts[text].words] }

  /// A hash of several words in their order.
  static func hash(_ words: some Sequence<UInt64>) -> UInt64 { words.reduce(seed, hash) }

  /// What a hash of several words begins with.
  static let seed: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The hash of several words with one more.
  @inline(__always)
  static func hash(_ words: UInt64, _ next: UInt64) -> UInt64 { (words ^ next) &* 0xFF51_AFD7_ED55_8CCD }
}
