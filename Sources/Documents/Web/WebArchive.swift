import SourceText

/// A web page that is packed into one file with its pictures (MHTML, RFC 2557), as browsers and Word save it and as wikis export
/// pages "to Word".
enum WebArchive {
  /// Parts in parts are looked into so deep.
  private static let deepest = 4

  /// The first web page in it, in its own encoding; nil where there is none. Linear.
  static func page(_ bytes: [UInt8]) -> [UInt8]? { page(bytes[...], 0) }

  private static func page(_ part: ArraySlice<UInt8>, _ depth: Int) -> [UInt8]? {
    let (fields, body) = fields(part)
    let type = fields["content-type"] ?? ""
    let kind = type.lowercased()
    if kind.hasPrefix("multipart/"), depth < deepest, let boundary = parameter("boundary", of: type) {
      for inner in parts(body, boundary) {
        if let page = page(inner, depth + 1) { return page }
      }
      return nil
    }
    guard kind.hasPrefix("text/html") || kind.hasPrefix("application/xhtml") else { return nil }
    switch fields["content-transfer-encoding"]?.lowercased() {
    case "quoted-printable": return QuotedPrintable.decode(body)
    case "base64": return Base64.decode(body)
    default: return Array(body)
    }
  }

  /// The fields in front of the first empty line, by their names in small letters, and what stands behind it.
  private static func fields(_ part: ArraySlice<UInt8>) -> (fields: [String: String], body: ArraySlice<UInt8>) {
    var fields: [String: String] = [:]
    var last = ""
    var rest = part
    while let end = rest.firstIndex(of: 0x0A) {
      let line = String(decoding: rest[..<end], as: UTF8.self).filter { $0 != "\r" && $0 != "\r\n" }
      rest = rest[(end + 1)...]
      if line.isEmpty {
        // Some programs begin with an empty line.
        if fields.isEmpty { continue }
        return (fields, rest)
      }
      if line.first == " " || line.first == "\t" {
        // A field goes on.
        fields[last]? += line
      } else if let colon = line.firstIndex(of: ":") {
        last = line[..<colon].lowercased()
        fields[last] = String(line[line.index(after: colon)...].drop { $0 == " " })
      } else {
        break
      }
    }
    return (fields, rest)
  }

  /// A word behind `name=`, in quotes or not.
  private static func parameter(_ name: String, of field: String) -> String? {
    for part in field.split(separator: ";").dropFirst() {
      let sides = part.split(separator: "=", maxSplits: 1)
      guard sides.count == 2, sides[0].filter({ !$0.isWhitespace }).lowercased() == name else { continue }
      let value = sides[1].filter { $0 != "\"" && !$0.isWhitespace }
      return value.isEmpty ? nil : value
    }
    return nil
  }

  /// What stands between lines that begin with the boundary.
  private static func parts(_ body: ArraySlice<UInt8>, _ boundary: String) -> [ArraySlice<UInt8>] {
    let mark = Array("--\(boundary)".utf8)
    var parts: [ArraySlice<UInt8>] = []
    var start: Int?
    var line = body.startIndex
    while line < body.endIndex {
      let end = body[line...].firstIndex(of: 0x0A) ?? body.endIndex
      if body[line..<end].starts(with: mark) {
        if let start { parts.append(body[start..<line]) }
        let isLast = body[line..<end].dropFirst(mark.count).starts(with: "--".utf8)
        start = min(end + 1, body.endIndex)
        if isLast { return parts }
      }
      line = end + 1
    }
    if let start { parts.append(body[start...]) }
    return parts
  }
}

/// Text in which `=E2` stands for a byte and `=` at a line's end for no end (RFC 2045).
private enum QuotedPrintable {
  static func decode(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      index += 1
      guard byte == UInt8(ascii: "=") else {
        result.append(byte)
        continue
      }
      let rest = text[index...]
      if rest.starts(with: [0x0D, 0x0A]) {
        index += 2
      } else if rest.first == 0x0A {
        index += 1
      } else if rest.count >= 2, let high = digit(text[index]), let low = digit(text[index + 1]) {
        result.append(high << 4 | low)
        index += 2
      } else {
        result.append(byte)
      }
    }
    return result
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}

/// Bytes as letters, six bits each (RFC 2045); what is none of them is passed over.
private enum Base64 {
  static func decode(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count * 3 / 4)
    var (bits, count): (UInt32, Int) = (0, 0)
    for byte in text {
      guard let value = value(byte) else { continue }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        result.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return result
  }

  private static func value(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x41...0x5A: byte - 0x41
    case 0x61...0x7A: byte - 0x47
    case 0x30...0x39: byte + 4
    case 0x2B: 62
    case 0x2F: 63
    default: nil
    }
  }
}
