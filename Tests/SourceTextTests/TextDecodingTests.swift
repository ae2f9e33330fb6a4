import Testing

@testable import SourceText

@Suite struct TextDecodingTests {
  private func decode(_ bytes: [UInt8]) throws(TextDecodingError) -> SourceFile {
    try TextDecoding.decode(bytes, name: "a.txt")
  }

  /// Decodes `bytes` with `fault` in the place of each `mark`, and expects that place to be named.
  private func refusal(of bytes: [UInt8]) -> TextDecodingError? {
    do {
      _ = try decode(bytes)
      return nil
    } catch { return error }
  }

  @Test(arguments: ["", "plain", "Caf\u{E9} \u{2014} \u{1F469}\u{200D}\u{1F4BB} \u{10FFFF}", "\u{FEFF}with a mark"])
  func utf8StaysAsItIs(_ text: String) throws {
    let file = try decode(Array(text.utf8))
    #expect(file.bytes == Array(text.utf8))
    #expect(file.encoding == .utf8)
  }

  /// Each scalar around the limits of the forms, and each form cut or made over-long.
  @Test func validationAgreesWithTheStandardLibrary() {
    var samples: [[UInt8]] = [0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFF, 0x10000, 0x10FFFF].map { value in
      Array(String(Unicode.Scalar(UInt32(value))!).utf8)
    }
    samples += [
      [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC2], [0xC2, 0x41], [0xE0, 0x9F, 0xBF], [0xE0, 0xA0],
      [0xED, 0xA0, 0x80], [0xEF, 0xBF], [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80],
      [0xF0, 0x90, 0x80], [0xFE], [0xFF], [0xE1, 0x80, 0xC0],
    ]
    for lead in samples {
      for prefix in 0..<9 {
        let bytes = [UInt8](repeating: 0x61, count: prefix) + lead + Array("z".utf8)
        let fault = UTF8Validation.firstFault(in: bytes)
        #expect((fault == nil) == (String(validating: bytes, as: UTF8.self) != nil), "\(bytes)")
        if let fault { #expect(fault >= prefix && fault < bytes.count) }
      }
    }
  }

  @Test(arguments: [true, false]) func utf16WithAMark(isLittleEndian: Bool) throws {
    let text = "Caf\u{E9}\r\n\u{2022} \u{1F600} end"
    let units = [0xFEFF] + Array(text.utf16)
    let bytes = units.flatMap { unit in
      isLittleEndian ? [UInt8(unit & 0xFF), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 0xFF)]
    }
    let file = try decode(bytes)
    #expect(String(decoding: file.bytes, as: UTF8.self) == text)
    #expect(file.encoding == (isLittleEndian ? .utf16LittleEndian : .utf16BigEndian))
  }

  @Test func damagedUTF16IsRefusedAtItsByte() {
    let good: [UInt8] = [0xFF, 0xFE, 0x41, 0x00]
    #expect(refusal(of: good + [0x00, 0xD8, 0x41, 0x00]) == TextDecodingError(.unpairedSurrogate, at: good.count))
    #expect(refusal(of: good + [0x00, 0xD8]) == TextDecodingError(.unpairedSurrogate, at: good.count))
    #expect(refusal(of: good + [0x00, 0xDC]) == TextDecodingError(.unpairedSurrogate, at: good.count))
    #expect(refusal(of: good + [0x41]) == TextDecodingError(.halfUnit, at: good.count))
    #expect(refusal(of: good + [0x00, 0x00]) == TextDecodingError(.nulByte, at: good.count))
    #expect(refusal(of: [0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0]) == TextDecodingError(.utf32, at: 0))
  }

  @Test func windows1252() throws {
    let bytes: [UInt8] = Array("It".utf8) + [0x92] + Array("s caf".utf8) + [0xE9, 0x20, 0x80, 0x20, 0x95]
    let file = try decode(bytes)
    #expect(String(decoding: file.bytes, as: UTF8.self) == "It\u{2019}s caf\u{E9} \u{20AC} \u{2022}")
    #expect(file.encoding == .windows1252)
  }

  /// An upper-case accented letter before a closing quote looks like UTF-8 by chance.
  @Test func windows1252ThatLooksLikeUTF8Once() throws {
    let bytes: [UInt8] = Array("Le m".utf8) + [0xE9] + Array("tier ".utf8) + [0xAB] + Array("CL".utf8) + [0xC9, 0xBB]
    let file = try decode(bytes + Array(" \u{61}".utf8) + [0xE8])
    #expect(file.encoding == .windows1252)
  }

  /// What a Mac exports is told by its words: a capital or a sign of money does not stand within them.
  @Test(arguments: [
    (
      [0x43, 0x61, 0x66, 0x8E, 0x20, 0xD1, 0x20, 0xD2, 0x64, 0x6F, 0x6E, 0xD5, 0x74, 0xD3] as [UInt8],
      "Caf\u{E9} \u{2014} \u{201C}don\u{2019}t\u{201D}"
    ),
    (
      [0xA5, 0x20, 0x83, 0x63, 0x6F, 0x75, 0x74, 0x65, 0x20, 0x6C, 0xD5, 0x8E, 0x6C, 0x8F, 0x76, 0x65] as [UInt8],
      "\u{2022} \u{C9}coute l\u{2019}\u{E9}l\u{E8}ve"
    ),
    (
      [0x46, 0x9F, 0x72, 0x20, 0x47, 0x72, 0x9A, 0xA7, 0x65, 0x2C, 0x20, 0x6E, 0x61, 0x95, 0x76, 0x65] as [UInt8],
      "F\u{FC}r Gr\u{F6}\u{DF}e, na\u{EF}ve"
    ),
  ]) func macRoman(_ bytes: [UInt8], _ text: String) throws {
    let file = try decode(bytes)
    #expect(String(decoding: file.bytes, as: UTF8.self) == text)
    #expect(file.encoding == .macRoman)
  }

  @Test(
    arguments: [
      [0x43, 0x61, 0x66, 0xE9, 0x20, 0x97, 0x20, 0x93, 0x64, 0x6F, 0x6E, 0x92, 0x74, 0x94],
      [0x95, 0x20, 0xC9, 0x63, 0x6F, 0x75, 0x74, 0x65, 0x20, 0x6C, 0x92, 0xE9, 0x6C, 0xE8, 0x76, 0x65],
      [0x46, 0xFC, 0x72, 0x20, 0x47, 0x72, 0xF6, 0xDF, 0x65, 0x2C, 0x20, 0x6E, 0x61, 0xEF, 0x76, 0x65],
      [0xBF, 0x51, 0x75, 0xE9, 0x3F, 0x20, 0x53, 0x65, 0xF1, 0x61, 0x6C, 0x3A, 0x20, 0x35, 0x20, 0x80],
      [
        0x4C, 0x92, 0x8C, 0x75, 0x76, 0x72, 0x65, 0x20, 0x64, 0x92, 0xC9, 0x64, 0x69, 0x74, 0x68, 0x2C, 0x20, 0x6F,
        0xF9, 0x20, 0xE7, 0x61,
      ],
      [0xDC, 0x42, 0x45, 0x52, 0x20, 0x41, 0x4C, 0x4C, 0x45, 0x53, 0x20, 0x85, 0x20, 0xC4, 0xD6, 0xDC],
    ] as [[UInt8]]) func windows1252IsNotTakenForMacRoman(_ bytes: [UInt8]) throws
  {
    #expect(try decode(bytes).encoding == .windows1252)
  }

  @Test(arguments: [true, false]) func utf16WithoutAMark(isLittleEndian: Bool) throws {
    let text = "Level;Behavior\r\n1;Fr\u{E9}d\u{E9}ric \u{2013} listens\r\n"
    let bytes = text.utf16.flatMap { unit in
      isLittleEndian ? [UInt8(unit & 0xFF), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 0xFF)]
    }
    let file = try decode(bytes)
    #expect(String(decoding: file.bytes, as: UTF8.self) == text)
    #expect(file.encoding == (isLittleEndian ? .utf16LittleEndian : .utf16BigEndian))
  }

  @Test(arguments: [0x81, 0x8D, 0x8F, 0x90, 0x9D] as [UInt8]) func undefinedBytesAreRefused(_ byte: UInt8) {
    let before = Array("caf".utf8) + [0xE9, 0x20]
    #expect(refusal(of: before + [byte, 0x20]) == TextDecodingError(.undefinedByte(byte), at: before.count))
  }

  @Test func whatIsNoTextIsRefused() {
    let before = Array("text ".utf8)
    #expect(refusal(of: before + [0] + before) == TextDecodingError(.nulByte, at: before.count))
    #expect(refusal(of: [0xE9, 0x20, 0x01]) == TextDecodingError(.controlCharacter(1), at: 2))
  }

  @Test func damagedUTF8IsNotTakenForWindows1252() {
    let before = Array("Caf\u{E9} \u{2014} na\u{EF}ve ".utf8)
    #expect(refusal(of: before + [0xFF] + before) == TextDecodingError(.damagedUTF8, at: before.count))
  }
}
