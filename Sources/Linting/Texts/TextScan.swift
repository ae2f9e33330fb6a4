import FrameworkModel
import SourceText

/// What rules ask about a text before they look at it: its words, as hashes of their folded form, and its signs.
struct TextScan: Sendable {
  private(set) var wordHashes: [UInt64] = []
  private(set) var signs: TextSigns = []

  /// Linear in the text.
  init(_ statement: Statement) { self = statement.withUTF8Span { TextScan($0) } }

  init(_ text: Span<UInt8>) {
    var last: TextSigns = []
    for index in text.indices {
      let own = TextSigns.ofBytes[Int(text[index])]
      if own.intersection(last).contains(.capital) { signs.insert(.capitals) }
      signs.formUnion(own)
      last = own
    }
    signs.remove(.capital)

    var folded: [UInt8] = []
    folded.reserveCapacity(text.count)
    TextFolding.fold(text, into: &folded)
    wordHashes.reserveCapacity(folded.count / 5 + 1)
    var hash = StableHash.seed
    for byte in folded {
      if byte == 0x20 {
        add(hash)
        hash = StableHash.seed
      } else {
        hash = StableHash.step(hash, byte)
      }
    }
    if !folded.isEmpty { add(hash) }
  }

  private mutating func add(_ wordHash: UInt64) {
    if wordHashes.last == wordHash { signs.insert(.wordTwice) }
    wordHashes.append(wordHash)
  }
}
