/// JSON that lacks its ends: what has to stand in front of it and behind it so that it can be read.
struct OpenJSON {
  /// The bytes, with blanks in place of a comma that nothing follows.
  private(set) var bytes: [UInt8]
  private(set) var prefix: [UInt8] = []
  private(set) var suffix: [UInt8] = []
  /// Whether it breaks off, rather than being the inside of a list or mapping.
  private(set) var isCut = false

  /// - Returns: Nil for what closes more than it opens, or is not JSON.
  init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    var open: [UInt8] = []
    var (index, isText, isEscaped) = (bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0, false, false)
    /// The last sign outside of texts, the one before the last text, and whether that text was the last thing.
    var (last, beforeText, endsWithText) = (UInt8(0), UInt8(0), false)
    var lastPlace = 0
    /// Whether something follows what closed all that was opened.
    var isSeries = false
    var first: UInt8 = 0
    while index < bytes.count {
      let byte = bytes[index]
      if isText {
        if isEscaped {
          isEscaped = false
        } else if byte == 0x5C {
          isEscaped = true
        } else if byte == 0x22 {
          (isText, endsWithText) = (false, true)
        }
      } else if byte > 0x20 {
        if first == 0 { first = byte }
        if open.isEmpty, last != 0, byte != 0x2C || first != 0x7B { isSeries = true }
        switch byte {
        case 0x22: (isText, beforeText) = (true, last)
        case 0x7B, 0x5B: open.append(byte)
        case 0x7D, 0x5D:
          guard open.popLast().map({ $0 + 2 }) == byte else { return nil }
        default: break
        }
        if byte != 0x22 { (last, lastPlace, endsWithText) = (byte, index, false) }
        if last == 0 { last = 0x22 }
      }
      index += 1
    }
    guard first == 0x7B || first == 0x5B || first == 0x22 else { return nil }
    if open.isEmpty, !isText, first != 0x22, !isSeries, last != 0x2C { return nil }
    isCut = isText || !open.isEmpty
    if isText {
      // A break behind the last words is the file's, not the text's.
      while let last = self.bytes.last, last <= 0x20 { self.bytes.removeLast() }
      if isEscaped { suffix.append(0x5C) }
      suffix.append(0x22)
      endsWithText = true
    }
    let isKey =
      endsWithText && (beforeText == 0x7B || beforeText == 0x2C || beforeText == 0x22) && (open.last ?? 0x7B) == 0x7B
    if isKey { suffix += Array(": null".utf8) }
    if !endsWithText, last == 0x3A { suffix += Array("null".utf8) }
    if !endsWithText, last == 0x2C { self.bytes[lastPlace] = 0x20 }
    suffix += open.reversed().map { $0 + 2 }
    if first == 0x22 {
      prefix = [0x7B]
      suffix.append(0x7D)
    } else if first == 0x7B, isSeries || (open.isEmpty && last == 0x2C) {
      prefix = [0x5B]
      suffix.append(0x5D)
    }
  }
}
