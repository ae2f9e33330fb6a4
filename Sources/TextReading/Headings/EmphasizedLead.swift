public import SourceText

/// Emphasized words in front of a text that is not: `**Level 2: Doer.** Opens with the date.`
public struct EmphasizedLead {
  /// The words, without the sign that ends them.
  public var words: SourceRange
  /// The text behind; it begins with a capital.
  public var content: SourceRange

  /// The lead of a range; it is at most 100 bytes.
  public static func find(_ bytes: [UInt8], _ range: SourceRange) -> EmphasizedLead? {
    let start = Int(range.start)
    let end = Int(range.end)
    guard start + 4 < end, let inner = inner(bytes, start, end) else { return nil }
    var stop = Blanks.trim(bytes, inner.start, inner.end)
    while stop > inner.start, bytes[stop - 1] == 0x2E || bytes[stop - 1] == 0x3A { stop -= 1 }
    let content = LevelHeading.separator(bytes, inner.behind, end).end
    guard stop > inner.start, content < end, bytes[content].isUpperLetter || bytes[content] == 0xC3 else { return nil }
    return EmphasizedLead(words: SourceRange(inner.start, stop), content: SourceRange(content, end))
  }

  private static func inner(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (start: Int, end: Int, behind: Int)? {
    let sign = bytes[start]
    if sign == 0x2A || sign == 0x5F, bytes[start + 1] == sign {
      for index in start + 2..<min(end - 1, start + 102) where bytes[index] == sign && bytes[index + 1] == sign {
        return (start + 2, index, index + 2)
      }
      return nil
    }
    guard sign == 0x3C, let open = Tag.parse(bytes, start, end), open.isInline, !open.isClosing else { return nil }
    for index in open.end..<max(open.end, min(end, open.end + 100)) where bytes[index] == 0x3C {
      guard let tag = Tag.parse(bytes, index, end), tag.name == open.name else { continue }
      return tag.isClosing ? (open.end, index, tag.end) : nil
    }
    return nil
  }
}
