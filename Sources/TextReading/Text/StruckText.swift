import SourceText

/// Texts that are struck out, `~~…~~` or `<del>…</del>`: somebody took them back, so they are no content.
public enum StruckText {
  /// No struck text is longer.
  private static let longest = 2048

  /// Behind the struck text that begins at `start`; nil where none does.
  static func end(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
    let limit = min(end, start + longest)
    if bytes[start] == 0x7E {
      guard start + 4 < limit, bytes[start + 1] == 0x7E, bytes[start + 2] != 0x7E, bytes[start + 2] > 0x20 else {
        return nil
      }
      var index = start + 3
      while index + 1 < limit {
        if bytes[index] == 0x7E, bytes[index + 1] == 0x7E, bytes[index - 1] > 0x20 { return index + 2 }
        index += 1
      }
      return nil
    }
    guard bytes[start] == 0x3C, let open = Tag.parse(bytes, start, end), open.name.isStruck, !open.isClosing else {
      return nil
    }
    var index = open.end
    while index < limit {
      if bytes[index] == 0x3C, index + 1 < limit, bytes[index + 1] == 0x2F, let close = Tag.parse(bytes, index, end),
        close.name == open.name
      {
        return close.end
      }
      index += 1
    }
    return nil
  }

  /// Whether all of a line's text is struck out.
  public static func isWhole(_ line: Line, _ bytes: [UInt8]) -> Bool {
    let (start, end) = (Int(line.text.start), Int(line.text.end))
    guard start < end, bytes[start] == 0x7E || bytes[start] == 0x3C else { return false }
    return Self.end(bytes, start, end) == end
  }
}
