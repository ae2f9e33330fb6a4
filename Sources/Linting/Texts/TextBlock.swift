import FrameworkModel
import SourceText

/// All texts of some neighboring competencies, looked at once for all rules: signs, and words as hashes.
///
/// Words are told apart by a 64-bit hash of their folded bytes: two of a million distinct ones would be mixed up in 1 of 37
/// million runs.
final class TextBlock: Sendable {
  /// The competencies that it holds, by their places in the framework.
  let competencies: Range<Int>
  /// Every text that a source states, in the order of the model.
  let texts: [PlacedStatement]
  let signs: [TextSigns]
  /// The words of all texts, one text behind the other.
  let words: [UInt64]
  /// Where each text's words begin; one more entry than there are texts.
  let starts: [Int]
  /// A hash of the folded text.
  let hashes: [UInt64]
  /// The places in `texts` of the behaviors, negative ones left out.
  let behaviors: [Int]

  /// Linear in the texts.
  convenience init(_ framework: Framework, _ competencies: Range<Int>) {
    var scanner = TextScanner()
    for index in competencies {
      let competency = framework.competencies[index]
      for (statement, entity) in competency.statements(at: index) {
        if entity.item?.kind == .name, competency.inferred.contains(.name) { continue }
        scanner.add(PlacedStatement(statement: statement, entity: entity))
      }
    }
    self.init(scanner, competencies)
  }

  private init(_ scanner: TextScanner, _ competencies: Range<Int>) {
    self.competencies = competencies
    texts = scanner.texts
    signs = scanner.signs
    words = scanner.words
    starts = scanner.starts
    hashes = scanner.hashes
    behaviors = scanner.behaviors
  }

  /// The behaviors and interview questions alone, which rules compare with one another: a third of the memory.
  func comparable() -> TextBlock {
    var scanner = TextScanner()
    for place in texts.indices where texts[place].kind == .behavior || texts[place].kind == .question {
      scanner.add(texts[place], signs: signs[place], hash: hashes[place], words: words(of: place))
    }
    return TextBlock(scanner, competencies)
  }

  func wordCount(of text: Int) -> Int { starts[text + 1] - starts[text] }

  /// The words of a text, in their order.
  func words(of text: Int) -> ArraySlice<UInt64> { words[starts[text]..<starts[text + 1]] }

  /// A hash of several words in their order.
  static func hash(_ words: some Sequence<UInt64>) -> UInt64 {
    words.reduce(0x9E37_79B9_7F4A_7C15) { ($0 ^ $1) &* 0xFF51_AFD7_ED55_8CCD }
  }
}
