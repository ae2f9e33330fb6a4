import FrameworkModel
import SourceText

/// The short way for what most lines are: a text without special bytes that begins with a capital, or with `-` or `*`, a
/// blank and a capital. The long way says the same of them.
extension LineScanner {
  /// Takes a line if it is such a one; returns whether it was.
  @inline(__always)
  mutating func takePlain(_ line: PhysicalLine) -> Bool {
    let (start, end) = (line.textStart, line.end)
    guard line.isPlain, marks.isEmpty, !hasLoneMark, end - start >= 4, end - start <= LineDivision.longest else {
      return false
    }
    let first = bytes[start]
    var mark = ListMark.none
    if bytes[start + 1] == 0x20 {
      guard first == 0x2D || first == 0x2A, bytes[start + 2].isUpperLetter, bytes[start + 3] != 0x20 else {
        return false
      }
      mark = first == 0x2D ? .dash : .asterisk
    } else if !first.isUpperLetter {
      return false
    }
    let last = bytes[end - 1]
    guard last.isLetter || last.isSentenceEnd else { return false }

    let textStart = mark == .none ? start : start + 2
    var made = Line(text: SourceRange(textStart, end), whole: SourceRange(start, end))
    made.mark = mark
    made.indent = UInt16(min(start - line.start, 1000))
    made.flags = last.isSentenceEnd ? [.startsUpper, .endsSentence] : .startsUpper
    made.flags.formUnion(pending)
    pending = []
    scan.lines.append(made)
    return true
  }
}

extension UInt8 {
  @inline(__always) var isSentenceEnd: Bool { self == 0x2E || self == 0x3F || self == 0x21 }
}
