/// Turns a file's bytes into a source: UTF-8 as it is, UTF-16 with a byte order mark, Windows-1252; or refuses them.
public enum TextDecoding {
  /// Decodes a file.
  ///
  /// UTF-8 keeps its bytes, a byte order mark included. A file that is not UTF-8 is taken for Windows-1252 unless most
  /// of what is not ASCII in it is valid UTF-8: that is a damaged UTF-8 file, whose text would come out wrong.
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
    if offset < bytes.count { throw TextDecodingError(.nulByte, at: offset) }
    guard let fault = UTF8Validation.firstFault(in: bytes) else {
      return SourceFile(name: name, bytes: bytes)
    }
    let survey = UTF8Validation.survey(bytes)
    guard survey.sequences < survey.faults else { throw TextDecodingError(.damagedUTF8, at: fault) }
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
