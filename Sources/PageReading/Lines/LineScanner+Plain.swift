import FrameworkModel
import SourceText
import TextReading

/// The short way for what most lines are: a text without special bytes that begins with letters, or with `-` or `*`, a
/// blank and a capital. The long way says the same of them.
extension LineScanner {
  /// Takes a line if it is such a one; returns whether it was.
  @inline(__always)
  mutating func takePlain(_ line: PhysicalLine) -> Bool {
    let (start, end) = (line.textStart, line.end)
    guard line.isPlain, marks.isEmpty, end - start >= 4, end - start <= LineDivision.longest else { return false }
    let first = bytes[start]
    let second = bytes[start + 1]
    var made = Line(text: SourceRange(start, end), whole: SourceRange(start, end))
    if second == 0x20 {
      guard first == 0x2D || first == 0x2A, bytes[start + 2].isUpperLetter, bytes[start + 3] != 0x20 else {
        return false
      }
      made.mark = first == 0x2D ? .dash : .asterisk
      made.text.start += 2
      made.flags = .startsUpper
    } else if first.isUpperLetter {
      made.flags = .startsUpper
    } else if first.isLowerLetter, second.isLetter {
      made.flags = .startsLower
    } else {
      return false
    }
    let last = bytes[end - 1]
    if last == 0x2E || last == 0x3F || last == 0x21 {
      made.flags.insert(.endsSentence)
    } else if !last.isLetter, !last.isDigit, last != 0x2C, last != 0x3B {
      return false
    }
    made.indent = UInt16(min(start - line.start, 1000))
    takeLoneMark(&made)
    appendWhole(made)
    return true
  }
}
