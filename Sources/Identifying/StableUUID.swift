import Crypto

/// UUIDs that are the same wherever they are made: version 5, of a namespace and a name.
///
/// Source: RFC 9562, section 5.5.
public enum StableUUID {
  /// What all of Rung's are made within.
  private static let namespace: [UInt8] = [
    0x5D, 0x0B, 0x61, 0xC4, 0x2F, 0x8E, 0x4C, 0x57, 0x9A, 0x36, 0xE1, 0x74, 0x08, 0xB2, 0xD9, 0x13,
  ]

  /// The UUID of an entity of a framework, in lower case.
  public static func uuid(of entity: String, in framework: String) -> String {
    text(bytes("\(framework)\n\(entity)"), version: 5)
  }

  /// `ce-` and digits in the form of a version 4, as the registries of CTDL-ASN ask for.
  public static func ctid(of entity: String, in framework: String) -> String {
    "ce-" + text(bytes("\(framework)\n\(entity)\nctid"), version: 4)
  }

  /// The first eight digits of a hash, to tell texts of one competency apart.
  static func digits(of text: String) -> String { String(self.text(bytes(text), version: 5).prefix(8)) }

  private static func bytes(_ name: String) -> [UInt8] {
    Array(Insecure.SHA1.hash(data: namespace + Array(name.utf8)).prefix(16))
  }

  private static func text(_ bytes: [UInt8], version: UInt8) -> String {
    var bytes = bytes
    bytes[6] = bytes[6] & 0x0F | version << 4
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      if [4, 6, 8, 10].contains(index) { text.append(UInt8(ascii: "-")) }
      text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Whether a text is a UUID as CASE wants it: lower case, version 1 to 5, the usual variant.
  public static func isUUID(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count == 36 else { return false }
    for (index, byte) in bytes.enumerated() {
      if [8, 13, 18, 23].contains(index) {
        guard byte == UInt8(ascii: "-") else { return false }
      } else if !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        && !(UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
      {
        return false
      }
    }
    return (UInt8(ascii: "1")...UInt8(ascii: "5")).contains(bytes[14]) && "89abcd".utf8.contains(bytes[19])
  }

  /// Whether a text is `ce-` and a UUID.
  public static func isCTID(_ text: String) -> Bool { text.hasPrefix("ce-") && isUUID(String(text.dropFirst(3))) }
}
