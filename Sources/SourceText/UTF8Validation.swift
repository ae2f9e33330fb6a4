/// Checks bytes for valid UTF-8.
///
/// The standard library's `UTF8Span` does the same, but needs macOS 26.
enum UTF8Validation {
  /// What a check found: the first fault, and what would tell a damaged UTF-8 file from one in another encoding.
  struct Result {
    /// Offset of the first byte that belongs to no valid sequence; nil when all is valid.
    var firstFault: Int?
    /// Bytes that belong to no valid sequence.
    var faults = 0
    /// Sequences of more than one byte that are valid.
    var sequences = 0
  }

  /// Offset of the first byte that belongs to no valid sequence; nil when all bytes are valid.
  ///
  /// Linear; ASCII is skipped eight bytes at a time.
  static func firstFault(in bytes: [UInt8]) -> Int? {
    var index = 0
    while true {
      index = skipASCII(bytes, from: index)
      if index == bytes.count { return nil }
      let length = sequenceLength(bytes, at: index)
      if length == 0 { return index }
      index += length
    }
  }

  /// Counts faults and valid sequences over all bytes. Linear.
  static func survey(_ bytes: [UInt8]) -> Result {
    var result = Result()
    var index = 0
    while true {
      index = skipASCII(bytes, from: index)
      if index == bytes.count { return result }
      let length = sequenceLength(bytes, at: index)
      if length == 0 {
        if result.firstFault == nil { result.firstFault = index }
        result.faults += 1
        index += 1
      } else {
        result.sequences += 1
        index += length
      }
    }
  }

  private static func skipASCII(_ bytes: [UInt8], from start: Int) -> Int {
    bytes.span.firstIndex(from: start, below: bytes.count, { $0.beyondASCII }, { $0 >= 0x80 })
  }

  /// Length of the sequence at `index`, whose byte is not ASCII; 0 when it is not valid (Unicode 17, table 3-7).
  private static func sequenceLength(_ bytes: [UInt8], at index: Int) -> Int {
    let first = bytes[index]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch first {
    case 0xC2...0xDF: length = 2
    case 0xE0:
      length = 3
      second = 0xA0...0xBF
    case 0xED:
      length = 3
      second = 0x80...0x9F
    case 0xE1...0xEF: length = 3
    case 0xF0:
      length = 4
      second = 0x90...0xBF
    case 0xF4:
      length = 4
      second = 0x80...0x8F
    case 0xF1...0xF3: length = 4
    default: return 0
    }
    guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
    for offset in 2..<max(length, 2) where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
    return length
  }
}
