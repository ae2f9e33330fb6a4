import Linting
import SourceText

/// The search for near-duplicate behaviors, over generated ones, with its recall against comparing each with each.
///
/// One text in five is a variant of an earlier one; words follow the frequencies of running text.
struct NearDuplicates {
  private var texts: [String] = []
  private var state: UInt64 = 20_240_229

  /// Texts whose partners are looked for by comparing with all others.
  private static let sampleSize = 500

  private mutating func random(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }

  /// A word of a vocabulary of 20,000; the n-th is as frequent as 1 / n, as in running text (Zipf).
  private mutating func word() -> String {
    // 20,000 to the power of a number from 0 to 1, by squaring: 20,000 is about 2 to the power of 14.3.
    var power = Double(random(1 << 20)) / Double(1 << 20) * 14.3
    var rank = 1.0
    while power >= 1 {
      rank *= 2
      power -= 1
    }
    return "Word\(Int(rank * (1 + power * (0.656 + power * 0.344))))"
  }

  private init(count: Int) {
    for _ in 0..<count {
      if !texts.isEmpty, random(5) == 0 {
        var words = texts[random(texts.count)].split(separator: " ").map(String.init)
        for _ in 0...random(2) {
          switch random(3) {
          case 0: words[random(words.count)] = word()
          case 1: words.insert(word(), at: random(words.count + 1))
          default: if words.count > 4 { words.remove(at: random(words.count)) }
          }
        }
        texts.append(words.joined(separator: " "))
      } else {
        texts.append((0..<(5 + random(16))).map { _ in word() }.joined(separator: " "))
      }
    }
  }

  /// One line of JSON: seconds from texts to pairs, and the share of true pairs that were found.
  static func line(count: Int) -> String {
    let data = NearDuplicates(count: count)
    let start = ContinuousClock.now
    let words = data.texts.map { text in
      var folded: [UInt8] = []
      TextFolding.fold(text, into: &folded)
      return folded.split(separator: 0x20).map { StableHash.of($0) }
    }
    let join = SimilarityJoin()
    let pairs = join.pairs(words)
    let time = ContinuousClock.now - start
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18

    let found = Set(pairs)
    var expected = 0
    var missed = 0
    for sample in 0..<min(sampleSize, count) {
      let text = sample * (count / min(sampleSize, count))
      for other in partners(of: text, in: words, join) {
        expected += 1
        if !found.contains(.init(first: min(text, other), second: max(text, other))) { missed += 1 }
      }
    }
    let recall = expected == 0 ? 1 : Double(expected - missed) / Double(expected)
    return "{\"behaviors\": \(count), \"seconds\": \(seconds), \"pairs\": \(pairs.count), "
      + "\"compared\": \(expected), \"recall\": \(recall)}"
  }

  /// All texts that are similar to one, by comparing it with each.
  private static func partners(of text: Int, in words: [[UInt64]], _ join: SimilarityJoin) -> [Int] {
    let own = Set(words[text])
    return (0..<words.count).filter { other in
      guard other != text else { return false }
      let theirs = Set(words[other])
      let shared = own.count { theirs.contains($0) }
      if min(own.count, theirs.count) >= join.leastWords,
        shared * 100 >= join.similarity * (own.count + theirs.count - shared)
      {
        return true
      }
      let (short, long) =
        words[text].count < words[other].count ? (words[text], words[other]) : (words[other], words[text])
      return short.count >= join.leastContainedWords && short.count < long.count && SimilarityJoin.holds(long, short)
    }
  }
}
