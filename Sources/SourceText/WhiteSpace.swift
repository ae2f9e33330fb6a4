/// What a source map need not cover: blanks and line ends, and characters without ink.
public enum WhiteSpace {
  /// The range without the white space at its ends.
  public static func trimmed(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, case let length = lengthOfWhite(bytes, at: start, limit: end), length > 0 { start += length }
    while end > start {
      var last = end - 1
      while last > start, bytes[last] & 0xC0 == 0x80 { last -= 1 }
      guard lengthOfWhite(bytes, at: last, limit: end) == end - last else { break }
      end = last
    }
    return start..<end
  }

  /// The bytes of the white character at `index`; 0 for any other.
  private static func lengthOfWhite(_ bytes: [UInt8], at index: Int, limit: Int) -> Int {
    let first = bytes[index]
    if first < 0x80 { return first == 0x20 || (first >= 0x09 && first <= 0x0D) ? 1 : 0 }
    if first == 0xC2, index + 1 < limit {
      // NEL, the no-break space and the soft hyphen.
      let second = bytes[index + 1]
      return second == 0x85 || second == 0xA0 || second == 0xAD ? 2 : 0
    }
    guard first == 0xE2 || first == 0xE3 || first == 0xEF, index + 2 < limit else { return 0 }
    switch (first, bytes[index + 1], bytes[index + 2]) {
    case (0xE2, 0x80, 0x80...0x8F), (0xE2, 0x80, 0xA8...0xAF), (0xE2, 0x81, 0x9F...0xA4): return 3
    case (0xE3, 0x80, 0x80): return 3
    case (0xEF, 0xBB, 0xBF): return 3
    default: return 0
    }
  }
}
