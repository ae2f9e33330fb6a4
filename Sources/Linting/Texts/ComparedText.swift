import FrameworkModel
import SourceText

/// A behavior, an interview question or an activity, as rules compare it with others.
final class ComparedText: Sendable {
  let placed: PlacedStatement
  /// The words, as hashes of their folded form.
  let wordHashes: [UInt64]
  /// A hash of all words in their order.
  let hash: UInt64

  init(_ statement: Statement, _ entity: Entity, _ scan: TextScan) {
    placed = PlacedStatement(statement: statement, entity: entity)
    wordHashes = scan.wordHashes
    hash = StableHash.of(wordHashes)
  }

  /// The index of its competency in the framework.
  var competency: Int { placed.entity.competency }
}

/// Texts told apart by their words: where each stands first, and where it stands again.
struct DistinctTexts: Sendable {
  /// The texts that none before is the same as.
  private(set) var firsts: [ComparedText] = []
  /// The others, each with the first that is the same.
  private(set) var repeats: [(text: ComparedText, first: ComparedText)] = []

  /// Linear in the texts, whose order stays.
  init(_ texts: [ComparedText]) {
    firsts.reserveCapacity(texts.count)
    // By its hash, the index of a text in `firsts`.
    var known = [UInt64: Int](minimumCapacity: texts.count)
    for text in texts {
      if let first = known[text.hash] {
        repeats.append((text, firsts[first]))
      } else {
        known[text.hash] = firsts.count
        firsts.append(text)
      }
    }
  }
}
