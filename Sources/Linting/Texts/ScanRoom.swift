import FrameworkModel

/// Where texts are looked at one after the other: room for one with zeros behind it, and for the words of several.
struct ScanRoom: ~Copyable {
  private var text = ScratchRoom<UInt8>(1024)
  private var words: ScratchRoom<UInt64>

  /// - Parameter words: About how many words there will be.
  init(words: Int = 256) { self.words = ScratchRoom(words) }

  /// Writes the words of a text as hashes from `place` on; what stands in front of it stays.
  mutating func scan(_ text: TextInPlace, from place: Int = 0) -> WordScan {
    self.text.reserve(text.limit + WordBytes.count)
    return scan(count: text.copy(to: self.text.start), from: place)
  }

  /// The same for a text that is handed over.
  mutating func scan(_ text: UnsafeBufferPointer<UInt8>, from place: Int = 0) -> WordScan {
    self.text.reserve(text.count + WordBytes.count)
    if let start = text.baseAddress { self.text.start.update(from: start, count: text.count) }
    return scan(count: text.count, from: place)
  }

  @inline(__always)
  private mutating func scan(count: Int, from place: Int) -> WordScan {
    let room = WordScan.room(forBytes: count)
    words.reserve(place + room, keeping: place)
    let start = UnsafeMutableRawPointer(text.start)
    start.storeBytes(of: 0, toByteOffset: count, as: UInt64.self)
    return WordScan(
      PaddedText(start: UnsafeRawPointer(start), count: count),
      into: UnsafeMutableBufferPointer(start: words.start + place, count: room))
  }

  /// Words that were written, as long as none are written over them.
  func words(_ places: Range<Int>) -> UnsafeBufferPointer<UInt64> { words.rows(places) }
}
