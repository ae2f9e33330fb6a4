import SourceText

/// A link of Markdown in the bytes of a source: `[text](target)`, `[text][label]`, `<https://…>`.
struct InlineLink {
  /// What is shown.
  var text: Range<Int>
  var target: Target
  /// Behind its last sign.
  var end: Int

  enum Target {
    /// The address stands here.
    case address(Range<Int>)
    /// It stands elsewhere under this label.
    case label(Range<Int>)
  }

  /// No link is longer, so that a source of open brackets costs no more than its size allows.
  private static let longest = 2048

  /// The link whose `[` stands at `start`; nil where none does.
  static func bracketed(_ bytes: [UInt8], _ start: Int, _ end: Int) -> InlineLink? {
    let limit = min(end, start + longest)
    var index = start + 1
    while index < limit, bytes[index] != 0x5D {
      if bytes[index] == 0x5B { return nil }
      index += bytes[index] == 0x5C ? 2 : 1
    }
    guard index + 1 < limit else { return nil }
    let text = start + 1..<index
    switch bytes[index + 1] {
    case 0x28: return target(bytes, index + 2, limit).map { InlineLink(text: text, target: .address($0), end: $1) }
    case 0x5B:
      guard !text.isEmpty, let close = bytes[(index + 2)..<min(limit, index + 102)].firstIndex(of: 0x5D),
        !bytes[(index + 2)..<close].contains(where: { $0 == 0x5B || $0 == 0x0A })
      else { return nil }
      return InlineLink(text: text, target: .label(close == index + 2 ? text : index + 2..<close), end: close + 1)
    default: return nil
    }
  }

  /// The address up to the `)` that closes it, without the title behind it, and where the link ends.
  private static func target(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> (address: Range<Int>, end: Int)? {
    var depth = 0
    var index = start
    // A title in quotes may hold brackets.
    var quote: UInt8 = 0
    while index < limit {
      let byte = bytes[index]
      switch byte {
      case 0x0A: return nil
      case 0x5C: index += 1
      case quote where quote != 0: quote = 0
      case 0x22 where quote == 0 && bytes[index - 1] == 0x20 && bytes[index..<limit].dropFirst().contains(0x22):
        quote = byte
      case 0x28 where quote == 0: depth += 1
      case 0x29 where quote == 0 && depth > 0: depth -= 1
      case 0x29 where quote == 0: return (address(bytes, start, index), index + 1)
      default: break
      }
      index += 1
    }
    return nil
  }

  /// `<address>`, or what stands in front of the first blank.
  static func address(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Range<Int> {
    var first = start
    while first < end, bytes[first] <= 0x20 { first += 1 }
    if first < end, bytes[first] == 0x3C, let close = bytes[first..<end].firstIndex(of: 0x3E) {
      return first + 1..<close
    }
    return first..<(bytes[first..<end].firstIndex { $0 <= 0x20 } ?? end)
  }

  private static let schemes = ["http:", "https:", "mailto:", "ftp:", "tel:"].map { Array($0.utf8) }

  /// The address in angle brackets whose `<` stands at `start`: it is text and target at once.
  static func angled(_ bytes: [UInt8], _ start: Int, _ end: Int) -> InlineLink? {
    let limit = min(end, start + longest)
    let first = start + 1
    guard
      schemes.contains(where: { scheme in
        first + scheme.count < limit && zip(bytes[first...], scheme).allSatisfy { $0.lowered == $1 }
      })
    else { return nil }
    var index = first
    while index < limit, bytes[index] > 0x20, bytes[index] != 0x3C {
      if bytes[index] == 0x3E {
        return InlineLink(text: first..<index, target: .address(first..<index), end: index + 1)
      }
      index += 1
    }
    return nil
  }

  /// Behind the mark of a footnote, `[^1]`, that stands at `start`; nil where none does.
  static func footnoteEnd(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
    guard start + 3 < end, bytes[start] == 0x5B, bytes[start + 1] == 0x5E,
      let close = bytes[(start + 2)..<min(end, start + 66)].firstIndex(where: { $0 == 0x5D || $0 <= 0x20 || $0 == 0x5B }
      ),
      bytes[close] == 0x5D, close > start + 2
    else { return nil }
    return close + 1
  }
}
