import SourceText

/// Comments of HTML within a line, `<!-- … -->`: never content, wherever they stand.
public enum Comments {
  private static let opening = Array("<!--".utf8)
  private static let closing = Array("-->".utf8)

  /// Behind the comment that begins at `start`; nil where none does, or where it does not end before `end`.
  public static func end(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
    guard end - start >= opening.count + closing.count, bytes[start..<end].starts(with: opening) else { return nil }
    var index = start + opening.count
    while index + closing.count <= end {
      index = bytes.first(of: closing[0], or: closing[0], from: index, below: end)
      if bytes[index..<end].starts(with: closing) { return index + closing.count }
      index += 1
    }
    return nil
  }

  /// The comments that a line ends with, blanks aside, as one range; nil where it does not end with one, or is nothing else.
  public static func trailing(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Range<Int>? {
    guard end - start > opening.count + closing.count, bytes[(end - closing.count)..<end].elementsEqual(closing) else {
      return nil
    }
    var first: Int?
    var index = start
    while index < end {
      index = bytes.first(of: opening[0], or: opening[0], from: index, below: end)
      guard index < end else { break }
      if let next = Self.end(bytes, index, end) {
        if first == nil { first = index }
        index = next
        while index < end, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
        if index < end, bytes[index] != opening[0] { first = nil }
      } else {
        first = nil
        index += 1
      }
    }
    return first.flatMap { $0 > start ? $0..<end : nil }
  }
}
