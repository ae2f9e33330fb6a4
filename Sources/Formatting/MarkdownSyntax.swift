/// The signs of Markdown, in the content of a line: without the blanks in front and behind.
enum MarkdownSyntax {
  /// The number of `#` in front of a heading; nil for other lines.
  static func headingDepth(_ content: ArraySlice<UInt8>) -> Int? {
    let depth = content.prefix { $0 == UInt8(ascii: "#") }.count
    guard (1...6).contains(depth) else { return nil }
    let behind = content.dropFirst(depth).first
    return behind == nil || isBlank(behind) ? depth : nil
  }

  /// Where the text of an item begins, and whether its mark is a number; nil for other lines and for marks without a text.
  static func mark(_ content: ArraySlice<UInt8>) -> (length: Int, isNumber: Bool)? {
    guard let first = content.first else { return nil }
    var length = 1
    let isNumber = isDigit(first)
    if isNumber {
      length = content.prefix(while: isDigit).count
      guard length <= 9, let closing = content.dropFirst(length).first, closing == 0x2E || closing == 0x29 else {
        return nil
      }
      length += 1
    } else if first != UInt8(ascii: "-"), first != UInt8(ascii: "*"), first != UInt8(ascii: "+") {
      return nil
    }
    guard isBlank(content.dropFirst(length).first) else { return nil }
    return (length, isNumber)
  }

  /// Whether a list with this mark may begin below a line of text: all bullets, and the number 1.
  static func mayInterrupt(_ content: ArraySlice<UInt8>) -> Bool {
    guard let mark = mark(content) else { return false }
    return !mark.isNumber || content.prefix(mark.length - 1).elementsEqual("1".utf8)
  }

  /// Three or more of one of `-`, `*`, `_`, with blanks between at most.
  static func isRule(_ content: ArraySlice<UInt8>) -> Bool {
    guard let sign = content.first, [0x2D, 0x2A, 0x5F].contains(sign) else { return false }
    return content.allSatisfy { $0 == sign || isBlank($0) } && content.count { $0 == sign } >= 3
  }

  /// A line of `=` or of `-`.
  static func isUnderline(_ content: ArraySlice<UInt8>) -> Bool {
    guard let sign = content.first, sign == 0x3D || sign == 0x2D else { return false }
    return content.allSatisfy { $0 == sign }
  }

  /// The signs that open a block of code: three or more backticks or tildes.
  static func fence(_ content: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let sign = content.first, sign == 0x60 || sign == 0x7E else { return nil }
    let signs = content.prefix { $0 == sign }
    guard signs.count >= 3, sign == 0x7E || !content.dropFirst(signs.count).contains(sign) else { return nil }
    return signs
  }

  static func isFrontMatterFence(_ line: [UInt8]) -> Bool {
    line.starts(with: "---".utf8) && line.dropFirst(3).allSatisfy(isBlank)
  }

  /// Whether a comment begins on this line and does not end on it.
  static func opensComment(_ content: ArraySlice<UInt8>) -> Bool {
    guard content.contains(UInt8(ascii: "<")) else { return false }
    let opening = content.indices.last { content[$0...].starts(with: "<!--".utf8) }
    return opening.map { !holds(content[$0...], "-->") } ?? false
  }

  /// Whether the line is a comment and nothing else.
  static func isComment(_ content: ArraySlice<UInt8>) -> Bool {
    content.starts(with: "<!--".utf8) && content.suffix(3).elementsEqual("-->".utf8)
  }

  /// The tag whose blanks count that a line begins with.
  static func codeTag(_ content: ArraySlice<UInt8>) -> String? {
    ["pre", "script", "style", "textarea"].first { content.dropFirst().starts(with: $0.utf8) }
  }

  static func holds(_ bytes: ArraySlice<UInt8>, _ part: String) -> Bool {
    bytes.indices.contains { bytes[$0...].starts(with: part.utf8) }
  }

  static func isBlank(_ byte: UInt8?) -> Bool { byte == 0x20 || byte == 0x09 }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
