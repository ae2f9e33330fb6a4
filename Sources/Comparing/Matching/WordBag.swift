/// The words of a text without their order, for measuring how alike two texts are.
///
/// Words are cut down to a stem (`serves`, `serving` and `served` are one), and a word of up to three letters weighs half:
/// `of`, `the` and `to` say little about what a sentence is about.
struct WordBag: Sendable {
  /// Hashes of the stems, ascending; the lowest bit is set for words of full weight.
  private(set) var stems: [UInt64]
  /// The sum of all weights.
  private(set) var weight: Int

  /// - Parameter folded: Folded text: lower-case words with one blank between.
  init(_ folded: ArraySlice<UInt8>) {
    stems = []
    weight = 0
    folded.withUnsafeBufferPointer { bytes in
      var start = 0
      while start < bytes.count {
        var end = start
        while end < bytes.count, bytes[end] != 0x20 { end += 1 }
        if end > start {
          let stem = Self.stem(UnsafeBufferPointer(rebasing: bytes[start..<end]))
          stems.append(stem)
          weight += Self.weight(of: stem)
        }
        start = end + 1
      }
    }
    stems.sort()
  }

  static func weight(of stem: UInt64) -> Int { Int(stem & 1) + 1 }

  /// Dice's measure: twice what both share, by the sum of both, in thousandths.
  func similarity(to other: WordBag) -> Int {
    let total = weight + other.weight
    return total == 0 ? 0 : 2000 * shared(with: other) / total
  }

  /// The weight of the words that both have, each as often as both have it.
  func shared(with other: WordBag) -> Int {
    var sum = 0
    stems.withUnsafeBufferPointer { a in
      other.stems.withUnsafeBufferPointer { b in
        var i = 0
        var j = 0
        while i < a.count, j < b.count {
          if a[i] == b[j] {
            sum += Self.weight(of: a[i])
            i += 1
            j += 1
          } else if a[i] < b[j] {
            i += 1
          } else {
            j += 1
          }
        }
      }
    }
    return sum
  }

  /// Takes out the words of `other` and gives back the weight of what it took.
  mutating func remove(_ other: WordBag) -> Int {
    var left: [UInt64] = []
    var taken = 0
    var j = 0
    for stem in stems {
      while j < other.stems.count, other.stems[j] < stem { j += 1 }
      if j < other.stems.count, other.stems[j] == stem {
        taken += Self.weight(of: stem)
        j += 1
      } else {
        left.append(stem)
      }
    }
    stems = left
    weight -= taken
    return taken
  }

  /// Hash of the word without the endings that English inflection adds.
  private static func stem(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var count = word.count
    if count > 3 {
      let last = word[count - 1]
      if last == UInt8(ascii: "g"), count > 5, word[count - 2] == UInt8(ascii: "n"),
        word[count - 3] == UInt8(ascii: "i")
      {
        count -= 3
      } else if last == UInt8(ascii: "d") || last == UInt8(ascii: "s"), count > 4, word[count - 2] == UInt8(ascii: "e")
      {
        count -= 2
      } else if last == UInt8(ascii: "s") || last == UInt8(ascii: "e") {
        count -= 1
      }
    }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in 0..<count { hash = (hash ^ UInt64(word[index])) &* 0x0000_0100_0000_01B3 }
    return word.count > 3 ? hash | 1 : hash & ~1
  }
}
