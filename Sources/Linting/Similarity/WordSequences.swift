import SourceText

/// Texts as sequences of words, each a 64-bit hash of its folded form.
///
/// Among a million distinct words, two would share one in 1 of 37 million runs.
package struct WordSequences: Sendable {
  /// Where the words of a text stand.
  private struct Text {
    var room: UInt32
    var start: UInt32
    var end: UInt32

    var words: Range<Int> { Int(start)..<Int(end) }
  }

  /// The words of several texts, one behind the other, and others that are not asked for.
  private var rooms: [[UInt64]] = []
  private var texts: [Text] = []
  /// How many words all texts have.
  private(set) var wordCount = 0

  package var count: Int { texts.count }

  package init() {}

  /// Some of the texts of a framework; their words stay where they are.
  init(_ places: [TextBlocks.Place], of texts: TextBlocks) {
    rooms = texts.blocks.map(\.words)
    self.texts.reserveCapacity(places.count)
    for place in places {
      let words = texts.blocks[place.block].texts[place.text].words
      self.texts.append(
        Text(room: UInt32(place.block), start: UInt32(words.lowerBound), end: UInt32(words.upperBound)))
      wordCount += words.count
    }
  }

  /// Adds a text that `TextFolding` folded.
  package mutating func append(folded text: [UInt8]) {
    let words = text.split(separator: 0x20).map(WordHash.of)
    texts.append(Text(room: UInt32(rooms.count), start: 0, end: UInt32(words.count)))
    rooms.append(words)
    wordCount += words.count
  }

  /// The words of a text, in their order.
  package subscript(text: Int) -> ArraySlice<UInt64> { rooms[Int(texts[text].room)][texts[text].words] }

  /// Hands over the words of some texts, one text after the other.
  @inline(__always)
  func forEach(_ places: Range<Int>, _ body: (UnsafeBufferPointer<UInt64>) -> Void) {
    texts[places].withUnsafeBufferPointer { texts in
      for text in texts {
        // The rooms stay where they are for as long as there is this; nobody counts references to them for each text.
        let room = rooms[Int(text.room)].withUnsafeBufferPointer { $0 }
        body(UnsafeBufferPointer(rebasing: room[text.words]))
      }
    }
  }

  /// How many words a text has.
  func wordCount(of text: Int) -> Int { texts[text].words.count }
}
