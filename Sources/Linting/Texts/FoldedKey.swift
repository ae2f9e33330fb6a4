import FrameworkModel
import SourceText

/// A number that is the same for all texts that are the same when folded; others share one as rarely as hashes do.
struct FoldedKey {
  private var words: [UInt64] = []
  private var padded: [UInt8] = []
  private let bytes = ScannedByte.all

  mutating func of(_ statement: Statement) -> UInt64 {
    if let key = statement.withUTF8({ ascii($0) }) { return key }
    // Folding may leave ASCII, as of typographic quotes. What it leaves beyond may be written in several ways, which a
    // string's own hash does not tell apart.
    var folded = TextFolding.fold(statement.text)
    return folded.withUTF8 { ascii($0) } ?? UInt64(truncatingIfNeeded: folded.hashValue)
  }

  /// The hash of the words; nil where there is more than ASCII.
  private mutating func ascii(_ text: UnsafeBufferPointer<UInt8>) -> UInt64? {
    let room = WordScan.room(forBytes: text.count)
    if words.count < room { words = [UInt64](repeating: 0, count: 2 * room) }
    return PaddedText.with(text, in: &padded) { text in
      let scan = words.withUnsafeMutableBufferPointer { words in
        bytes.withUnsafeBufferPointer { WordScan(text, into: words, $0) }
      }
      return scan.signs.contains(.beyondASCII) ? nil : scan.hash
    }
  }
}
