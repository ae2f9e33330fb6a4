public import SourceText

/// A level's code: letters and a number, `L3` or `IC4`, with a title behind it or none.
public struct LevelCode {
  public var letters: UInt64
  public var number: Int
  public var title: SourceRange

  public static func match(_ bytes: [UInt8], _ range: SourceRange) -> LevelCode? {
    let end = Int(range.end)
    var index = Int(range.start)
    var letters: UInt64 = 0
    let start = index
    while index < end, bytes[index].isUpperLetter, index - start < 3 {
      letters = letters << 8 | UInt64(bytes[index])
      index += 1
    }
    guard index > start, index < end, bytes[index].isDigit, let number = LevelHeading.numeral(bytes, index, end),
      number.isDigits,
      number.end == end || !bytes[number.end].isLetter
    else { return nil }
    let separated = LevelHeading.separator(bytes, number.end, end)
    guard separated.end == end || separated.found || bytes[separated.end].isUpperLetter else { return nil }
    return LevelCode(letters: letters, number: number.value, title: SourceRange(separated.end, end))
  }
}
