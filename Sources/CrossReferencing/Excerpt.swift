/// The sentence around a mention, as `crossref.json` shows it.
enum Excerpt {
  /// Sentences longer than this, in bytes, are cut around the mention.
  private static let longest = 400

  /// The sentence that holds `range`, without blanks around it.
  static func sentence(around range: Range<Int>, in text: Words) -> String {
    var (start, end) = bounds(around: range.lowerBound, in: text)
    var (head, tail) = ("", "")
    if end - start > longest {
      let spare = max(0, longest - range.count) / 2
      if range.lowerBound - start > spare {
        start = boundary(text.bytes, from: range.lowerBound - spare, limit: range.lowerBound)
        head = "… "
      }
      if end - range.upperBound > spare {
        end = boundary(text.bytes, from: range.upperBound + spare, limit: range.upperBound)
        tail = " …"
      }
    }
    while start < end, text.bytes[start] <= 0x20 { start += 1 }
    while end > start, text.bytes[end - 1] <= 0x20 { end -= 1 }
    return head + text.text(start..<end) + tail
  }

  private static func bounds(around place: Int, in text: Words) -> (Int, Int) {
    let starts = text.sentenceStarts
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= place { low = middle } else { high = middle }
    }
    return (starts[low], high < starts.count ? starts[high] : text.bytes.count)
  }

  /// The nearest blank from `place` towards `limit`.
  private static func boundary(_ bytes: [UInt8], from place: Int, limit: Int) -> Int {
    var place = place
    while place != limit, bytes[place] != 0x20 { place += place < limit ? 1 : -1 }
    return place
  }
}
