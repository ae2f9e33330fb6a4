import FrameworkModel
import SourceText

/// A number that is the same for all texts that are the same when folded; others share one as rarely as hashes do.
struct FoldedKey: ~Copyable {
  private var room = ScanRoom()

  mutating func of(_ statement: borrowing Statement) -> UInt64 {
    if let key = statement.withUTF8({ ascii($0) }) { return key }
    // Folding may leave ASCII, as of typographic quotes. What it leaves beyond may be written in several ways, which a
    // string's own hash does not tell apart.
    var folded = TextFolding.fold(statement.text)
    return folded.withUTF8 { ascii($0) } ?? UInt64(truncatingIfNeeded: folded.hashValue)
  }

  /// The hash of the words; nil where there is more than ASCII.
  private mutating func ascii(_ text: UnsafeBufferPointer<UInt8>) -> UInt64? {
    let scan = room.scan(text)
    return scan.signs.contains(.beyondASCII) ? nil : scan.hash
  }
}
