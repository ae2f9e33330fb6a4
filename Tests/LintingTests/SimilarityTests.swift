import SourceText
import Testing

@testable import Linting

private struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return (z ^ (z >> 31)) >> 8
  }
}

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

  /// Long texts are compared under single words, and those about as long as the limit under both.
  @Test func longTextsAreFoundToo() {
    var random = SplitMix(state: 7)
    // One of 400 words, as a hash.
    func word() -> UInt64 { (random.next() % 400) &* 0x9E37_79B9_7F4A_7C15 }
    var texts: [[UInt64]] = []
    for length in [90, 100, 110, 125, 128, 129, 130, 140, 170, 200, 300] {
      let words = (0..<length).map { _ in word() }
      texts.append(words)
      for share in [20, 8, 4, 3] {
        // Some words go, some come.
        texts.append(words.map { random.next() % UInt64(share) == 0 ? word() : $0 })
        texts.append(Array(words.dropLast(length / share)))
      }
    }
    for similarity in [30, 60, 75, 95] {
      var join = SimilarityJoin()
      join.similarity = similarity
      #expect(Set(join.pairs(texts)) == exhaustive(texts, join), "at \(similarity) percent")
    }
  }

  /// Each two are compared once, however many rare words they share.
  @Test func prefixesOfOneAnotherAreComparedOnce() {
    let words = (0..<120).map { UInt64($0) }
    let texts = (20..<120).map { Array(words.prefix($0)) }
    let join = SimilarityJoin()
    #expect(join.comparisonCount(texts) <= texts.count * texts.count / 2)
  }

  @Test(arguments: [
    ("a a a b", "a a b", true), ("a b a b a c", "a b a c", true), ("a a a", "a a a a", false), ("a b c", "c", true),
    ("a a b a a a", "a a a", true), ("a b a b", "b b", false), ("a", "", false),
  ]) func aTextHoldsAnother(_ whole: String, _ part: String, _ holds: Bool) {
    let texts = sequences([whole, part])
    #expect(SimilarityJoin.holds(texts[0], texts[1]) == holds)
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
