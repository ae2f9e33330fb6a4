import SourceText

/// Words whose letters are set apart by blanks: `B E H A V I O R S`, `L E V E L  1`.
public enum SpacedLetters {
  /// Whether a text is nothing but single letters and digits apart by blanks, four of them at least.
  public static func matches(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    guard end - start >= 7, end - start <= 120, bytes[start].isLetter, bytes[start + 1] == 0x20 else { return false }
    var letters = 0
    var index = start
    while index < end {
      guard bytes[index].isLetter || bytes[index].isDigit else { return false }
      letters += 1
      index += 1
      guard index == end || bytes[index] == 0x20 else { return false }
      index = Blanks.skip(bytes, index, end)
    }
    return letters >= 4
  }

  /// The text with its letters together; two blanks or more part words.
  public static func joined(_ bytes: [UInt8], _ start: Int, _ end: Int) -> [UInt8] {
    var text: [UInt8] = []
    var index = start
    while index < end {
      text.append(bytes[index])
      let next = Blanks.skip(bytes, index + 1, end)
      if next - index > 2, next < end { text.append(0x20) }
      index = next
    }
    return text
  }
}
