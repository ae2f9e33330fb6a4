/// Turns a file's bytes into a source: UTF-8 as it is, UTF-16 with a byte order mark or without, Windows-1252, Mac Roman; or
/// refuses them.
public enum TextDecoding {
  /// Decodes a file.
  ///
  /// UTF-8 keeps its bytes, a byte order mark included. A file that is not UTF-8 is taken for Windows-1252, or for Mac Roman
  /// where its words show that, unless most of what is not ASCII in it is valid UTF-8: that is a damaged UTF-8 file, whose
  /// text would come out wrong.
  /// Cost is linear; a UTF-8 file is not copied.
  /// - Throws: `TextDecodingError` with the offset in the file's own bytes.
  public static func decode(_ bytes: [UInt8], name: String) throws(TextDecodingError) -> SourceFile {
    guard bytes.count < limit else { throw TextDecodingError(.tooLarge, at: limit) }
    switch ByteOrderMark(bytes) {
    case .utf32: throw TextDecodingError(.utf32, at: 0)
    case .utf16LittleEndian:
      let text = try UTF16Decoding.decode(bytes, littleEndian: true)
      return try sourceFile(name, text, .utf16LittleEndian)
    case .utf16BigEndian:
      let text = try UTF16Decoding.decode(bytes, littleEndian: false)
      return try sourceFile(name, text, .utf16BigEndian)
    case .none: break
    }
    let offset = bytes.first(of: 0)
    if offset < bytes.count {
      guard let order = UTF16Decoding.order(of: bytes) else { throw TextDecodingError(.nulByte, at: offset) }
      let text = try UTF16Decoding.decode(bytes, from: 0, littleEndian: order == .littleEndian)
      return try sourceFile(name, text, order == .littleEndian ? .utf16LittleEndian : .utf16BigEndian)
    }
    guard let fault = UTF8Validation.firstFault(in: bytes) else {
      return SourceFile(name: name, bytes: bytes)
    }
    let survey = UTF8Validation.survey(bytes)
    guard survey.sequences < survey.faults else { throw TextDecodingError(.damagedUTF8, at: fault) }
    if MacRoman.fitsBetter(bytes) { return try sourceFile(name, MacRoman.decode(bytes), .macRoman) }
    return try sourceFile(name, Windows1252.decode(bytes), .windows1252)
  }

  /// The number of bytes that a source must stay below: offsets are 32 bits wide.
  public static let limit = Int(UInt32.max)

  private static func sourceFile(
    _ name: String, _ text: [UInt8], _ encoding: TextEncoding
  ) throws(TextDecodingError) -> SourceFile {
    guard text.count < limit else { throw TextDecodingError(.tooLarge, at: limit) }
    return SourceFile(name: name, bytes: text, encoding: encoding)
  }
}

/// Why a file is no text that Rung can read.
public struct TextDecodingError: Error, Equatable {
  public var problem: Problem
  /// Offset in the file's own bytes, from 0.
  public var offset: Int

  public enum Problem: Equatable, Sendable {
    /// A byte 0: a program, a picture, a word processor's document, UTF-16 without a byte order mark.
    case nulByte
    /// Mostly valid UTF-8, with bytes in it that are not.
    case damagedUTF8
    /// Neither UTF-8 nor Windows-1252, which leaves this byte undefined.
    case undefinedByte(UInt8)
    /// A control character that no text holds.
    case controlCharacter(UInt8)
    /// UTF-16 with one half of a pair.
    case unpairedSurrogate
    /// UTF-16 that ends in the middle of a unit.
    case halfUnit
    case utf32
    /// 4 GiB or more.
    case tooLarge
  }

  init(_ problem: Problem, at offset: Int) {
    self.problem = problem
    self.offset = offset
  }
}

/// What the first bytes of a file say of its encoding; UTF-8's mark says nothing that is not checked anyway.
private enum ByteOrderMark {
  case none, utf16LittleEndian, utf16BigEndian, utf32

  init(_ bytes: [UInt8]) {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      self = .utf32
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      self = .utf16LittleEndian
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      self = .utf16BigEndian
    } else {
      self = .none
    }
  }
}

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

/// UTF-16 to UTF-8.
enum UTF16Decoding {
  /// Which byte of a unit comes first: the lower one or the upper one.
  enum ByteOrder { case littleEndian, bigEndian }

  /// Which UTF-16 a file without a byte order mark is: nearly all of its zeros are the upper halves of letters, which stand in
  /// every other place. Nil for anything else.
  static func order(of bytes: [UInt8]) -> ByteOrder? {
    guard bytes.count >= 8, bytes.count % 2 == 0 else { return nil }
    var zeros = (even: 0, odd: 0)
    for index in bytes.indices where bytes[index] == 0 {
      if index % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let units = bytes.count / 2
    if zeros.even == 0, zeros.odd * 2 > units { return .littleEndian }
    return zeros.odd == 0 && zeros.even * 2 > units ? .bigEndian : nil
  }

  /// Decodes a file from behind its byte order mark. Linear.
  static func decode(_ bytes: [UInt8], from start: Int = 2, littleEndian: Bool) throws(TextDecodingError) -> [UInt8] {
    guard bytes.count % 2 == 0 else { throw TextDecodingError(.halfUnit, at: bytes.count - 1) }
    let high = littleEndian ? 1 : 0
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count / 2 + bytes.count / 8)
    var index = start
    while index < bytes.count {
      let unit = UInt32(bytes[index + high]) << 8 | UInt32(bytes[index + 1 - high])
      switch unit {
      case 0: throw TextDecodingError(.nulByte, at: index)
      case 1..<0x80: text.append(UInt8(unit))
      case 0xD800..<0xDC00:
        guard index + 2 < bytes.count else { throw TextDecodingError(.unpairedSurrogate, at: index) }
        let low = UInt32(bytes[index + 2 + high]) << 8 | UInt32(bytes[index + 3 - high])
        guard low & 0xFC00 == 0xDC00 else { throw TextDecodingError(.unpairedSurrogate, at: index) }
        text.appendUTF8(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
        index += 2
      case 0xDC00..<0xE000: throw TextDecodingError(.unpairedSurrogate, at: index)
      default: text.appendUTF8(unit)
      }
      index += 2
    }
    return text
  }
}

extension [UInt8] {
  /// Appends a scalar's UTF-8. The value must be a Unicode scalar.
  mutating func appendUTF8(_ scalar: UInt32) {
    switch scalar {
    case 0..<0x80: append(UInt8(scalar))
    case 0x80..<0x800:
      append(UInt8(0xC0 | scalar >> 6))
      append(UInt8(0x80 | scalar & 0x3F))
    case 0x800..<0x10000:
      append(UInt8(0xE0 | scalar >> 12))
      append(UInt8(0x80 | scalar >> 6 & 0x3F))
      append(UInt8(0x80 | scalar & 0x3F))
    default:
      append(UInt8(0xF0 | scalar >> 18))
      append(UInt8(0x80 | scalar >> 12 & 0x3F))
      append(UInt8(0x80 | scalar >> 6 & 0x3F))
      append(UInt8(0x80 | scalar & 0x3F))
    }
  }
}

/// Windows-1252, what Western European Windows programs write, to UTF-8.
enum Windows1252 {
  /// Decodes a file. Linear.
  ///
  /// Refuses the five bytes that the encoding leaves undefined, and control characters that no text holds: then the
  /// file is something else.
  static func decode(_ bytes: [UInt8]) throws(TextDecodingError) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for (offset, byte) in bytes.enumerated() {
      switch byte {
      case 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x20...0x7E: text.append(byte)
      case 0x80...0x9F:
        let scalar = c1[Int(byte) - 0x80]
        if scalar == 0 { throw TextDecodingError(.undefinedByte(byte), at: offset) }
        text.appendUTF8(scalar)
      case 0xA0...0xFF: text.appendUTF8(UInt32(byte))
      default: throw TextDecodingError(.controlCharacter(byte), at: offset)
      }
    }
    return text
  }

  /// What a byte above ASCII stands for; 0 for the undefined ones.
  static func scalar(_ byte: UInt8) -> UInt32 { byte < 0xA0 ? c1[Int(byte) - 0x80] : UInt32(byte) }

  /// What the bytes 0x80 to 0x9F stand for; 0 for the undefined ones.
  private static let c1: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
    0x0178,
  ]
}
