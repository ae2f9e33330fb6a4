import FrameworkModel
import SourceText

/// What rules ask about a text before they look at it: its words, as hashes of their folded form, and its signs.
struct TextScan: Sendable {
  private(set) var wordHashes: [UInt64] = []
  private(set) var signs: TextSigns = []

  /// Linear in the text.
  /// - Parameter folded: Room for the folded text, to be used for one text after the other.
  init(_ statement: Statement, isQuestion: Bool, _ folded: inout [UInt8]) {
    self = statement.withUTF8Span { TextScan($0, &folded) }
    if isQuestion { signs.insert(.question) }
  }

  init(_ text: Span<UInt8>, _ folded: inout [UInt8]) {
    let signsOfBytes = TextSigns.ofBytes
    var last: TextSigns = []
    for index in text.indices {
      let own = signsOfBytes[Int(text[index])]
      if own.intersection(last).contains(.capital) { signs.insert(.capitals) }
      signs.formUnion(own)
      last = own
    }
    signs.remove(.capital)

    folded.removeAll(keepingCapacity: true)
    TextFolding.fold(text, into: &folded)
    wordHashes.reserveCapacity(folded.count / 4 + 1)
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
