import SourceText
import Testing

@testable import Linting

@Suite struct SimilarityTests {
  private func sequences(_ texts: [String]) -> [[UInt64]] {
    texts.map { $0.split(separator: " ").map { StableHash.of(String($0)) } }
  }

  /// All similar pairs by comparing each with each.
  private func exhaustive(_ texts: [[UInt64]], _ join: SimilarityJoin) -> Set<SimilarityJoin.Pair> {
    var pairs: Set<SimilarityJoin.Pair> = []
    for second in 0..<texts.count {
      for first in 0..<second {
        let (a, b) = (Set(texts[first]), Set(texts[second]))
        let shared = a.intersection(b).count
        let isNear =
          min(a.count, b.count) >= join.leastWords && shared * 100 >= join.similarity * a.union(b).count
        let (short, long) = texts[first].count < texts[second].count ? (first, second) : (second, first)
        let isInside =
          texts[short].count >= join.leastContainedWords && texts[short].count < texts[long].count
          && SimilarityJoin.holds(texts[long], texts[short])
        if isNear || isInside { pairs.insert(.init(first: first, second: second)) }
      }
    }
    return pairs
  }

  @Test func theJoinFindsWhatComparingEachWithEachFinds() {
    // A small vocabulary, so that many texts are alike; numbers from a fixed sequence, so that each run is the same.
    var state: UInt64 = 42
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    var texts: [String] = []
    for _ in 0..<250 {
      if !texts.isEmpty, next(3) > 0 {
        // A variant of an earlier one: words replaced, added or left out.
        var words = texts[next(texts.count)].split(separator: " ").map(String.init)
        for _ in 0...next(2) {
          switch next(3) {
          case 0: words[next(words.count)] = "w\(next(60))"
          case 1: words.insert("w\(next(60))", at: next(words.count + 1))
          default: if words.count > 2 { words.remove(at: next(words.count)) }
          }
        }
        texts.append(words.joined(separator: " "))
      } else {
        texts.append((0..<(3 + next(12))).map { _ in "w\(next(60))" }.joined(separator: " "))
      }
    }
    for similarity in [50, 75, 90, 100] {
      var join = SimilarityJoin()
      join.similarity = similarity
      let words = sequences(texts)
      let expected = exhaustive(words, join)
      #expect(expected.count > 20)
      #expect(Set(join.pairs(words)) == expected, "at \(similarity) percent")
    }
  }

  @Test func textsOfOneTemplateAreBounded() {
    var join = SimilarityJoin()
    join.candidateLimit = 10
    let texts = sequences((0..<500).map { "takes part in meetings of the group number \($0)" })
    let pairs = join.pairs(texts)
    #expect(!pairs.isEmpty && pairs.count <= 500 * 10 * 2)
  }

  @Test(arguments: [
    ("Takes no action.", "Takes little action.", "\"little\" stands for \"no\""),
    ("Guides others.", "Guides others; helps them adapt.", "\"helps them adapt\" is added"),
    ("Guides others, and asks.", "Guides others.", "\"and asks\" is left out"),
    (
      "Asks early for help.", "Asks late for help, and thanks.",
      "\"late\" stands for \"early\" and \"and thanks\" is added"
    ),
  ])
  func differencesAreShownAsWords(_ old: String, _ new: String, _ phrase: String) {
    #expect(WordDifference(from: old, to: new).phrase == phrase)
  }
}
