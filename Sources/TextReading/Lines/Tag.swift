import SourceText

/// A tag of HTML in the bytes of a source.
public struct Tag {
  public var name: TagName
  public var isClosing: Bool
  /// Offset of `<`.
  public var start: Int
  /// Behind `>`.
  public var end: Int

  public var isInline: Bool { name.isInline }

  /// The tag that begins at `start`, or nil: `<` in front of anything else is a character like others.
  ///
  /// Looks at most 4,096 bytes ahead, so that a source of open angle brackets costs no more than its size allows.
  public static func parse(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Tag? {
    var index = start + 1
    guard index < end else { return nil }
    if bytes[index] == 0x21 { return bracketed(bytes, start, end) }
    let isClosing = bytes[index] == 0x2F
    if isClosing { index += 1 }
    let nameStart = index
    var hash: UInt64 = 0
    while index < end, index - nameStart < 10, bytes[index].isLetter || bytes[index].isDigit {
      hash = hash << 6 ^ UInt64(bytes[index].lowered)
      index += 1
    }
    guard index > nameStart, bytes[nameStart].isLetter else { return nil }
    let name: TagName
    if index + 1 < end, bytes[index] == 0x3A, bytes[index + 1].isLetter {
      // `<o:p>`: word processors dress text in names of their own.
      name = ConfluenceTag.name(bytes, nameStart, end) ?? .span
    } else if let known = TagName.named[hash] {
      name = known
    } else {
      return nil
    }
    let limit = min(end, start + 4096)
    var quote: UInt8 = 0
    while index < limit {
      let byte = bytes[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == 0x3E {
        return Tag(name: name, isClosing: isClosing, start: start, end: index + 1)
      } else if byte == 0x3C {
        return nil
      }
      index += 1
    }
    return nil
  }

  /// `<![if !supportLists]>`, `<![endif]>`, and the beginning of `<![CDATA[…]]>`: signs around a text that is shown.
  private static func bracketed(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Tag? {
    guard start + 3 < end, bytes[start + 2] == 0x5B else { return nil }
    if bytes[start..<end].starts(with: "<![CDATA[".utf8) {
      return Tag(name: .span, isClosing: false, start: start, end: start + 9)
    }
    guard let close = bytes[start..<min(end, start + 100)].firstIndex(of: 0x3E), bytes[close - 1] == 0x5D else {
      return nil
    }
    let isClosing = bytes[(start + 3)..<close].starts(with: "endif".utf8)
    return Tag(name: .span, isClosing: isClosing, start: start, end: close + 1)
  }

  /// Whether nothing can stand in the element, as XML writes it: `<ac:parameter ac:name="icon"/>`.
  public func isWholeElement(_ bytes: [UInt8]) -> Bool {
    bytes[end - 2] == 0x2F && bytes[(start + 1)..<end].starts(with: "ac:".utf8)
  }

  /// The number that an attribute of the tag states: 3 for `colspan` in `<td colspan="3">`.
  public func number(_ attribute: String, _ bytes: [UInt8]) -> Int? {
    let name = Array(attribute.utf8)
    guard end - start > name.count else { return nil }
    for place in start..<(end - name.count)
    where bytes[place] <= 0x20 && zip(bytes[(place + 1)...], name).allSatisfy({ $0.lowered == $1 }) {
      var index = place + 1 + name.count
      while index < end, bytes[index] == 0x3D || bytes[index] == 0x22 || bytes[index] == 0x27 || bytes[index] == 0x20 {
        index += 1
      }
      var value: Int?
      while index < end, bytes[index].isDigit, value ?? 0 < 10_000 {
        value = (value ?? 0) * 10 + Int(bytes[index] - 0x30)
        index += 1
      }
      return value
    }
    return nil
  }

  /// Where the value of an attribute stands: `x` of `<a href="x">`; nil where there is none.
  func attribute(_ attribute: String, _ bytes: [UInt8]) -> Range<Int>? {
    let name = Array(attribute.utf8)
    var index = start
    // The quote that the place stands in, if any.
    var quote: UInt8 = 0
    while index + name.count + 1 < end {
      let byte = bytes[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
        index += 1
        continue
      }
      if byte == 0x22 || byte == 0x27 { quote = byte }
      index += 1
      guard byte <= 0x20, zip(bytes[index...], name).allSatisfy({ $0.lowered == $1 }) else { continue }
      var value = index + name.count
      while value < end, bytes[value] <= 0x20 { value += 1 }
      guard value < end, bytes[value] == 0x3D else { continue }
      value += 1
      while value < end, bytes[value] <= 0x20 { value += 1 }
      guard value < end - 1 else { return nil }
      if bytes[value] == 0x22 || bytes[value] == 0x27 {
        let close = bytes[(value + 1)..<end].firstIndex(of: bytes[value]) ?? end - 1
        return value + 1..<close
      }
      return value..<(bytes[value..<(end - 1)].firstIndex { $0 <= 0x20 } ?? end - 1)
    }
    return nil
  }

  /// The last tag that ends at or before `end`, if the bytes end with one.
  public static func last(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Tag? {
    guard end > start, bytes[end - 1] == 0x3E else { return nil }
    var index = end - 1
    let limit = max(start, end - 256)
    while index >= limit {
      if bytes[index] == 0x3C {
        guard let tag = parse(bytes, index, end), tag.end == end else { return nil }
        return tag
      }
      index -= 1
    }
    return nil
  }
}

/// The tags that mean something for layout; other names in angle brackets are text.
public enum TagName: UInt8, CaseIterable, Sendable {
  // Inline.
  case a, abbr, b, big, cite, code, del, em, font, i, img, input, ins, label, mark, s, small, span, strike, strong, sub,
    sup, u, wbr, svg, path, time, button
  // Blocks.
  case address, article, aside, blockquote, body, caption, center, dd, details, div, dl, dt, fieldset, figcaption,
    figure
  case footer, form, h1, h2, h3, h4, h5, h6, head, header, hr, html, li, link, main, meta, nav, noscript, ol, option, p,
    pre
  case script, section, select, style, summary, table, tbody, td, template, textarea, tfoot, th, thead, title, tr, ul,
    br, doctype
  case iframe, video, audio, source, picture, col, colgroup

  public static let named: [UInt64: TagName] = Dictionary(
    uniqueKeysWithValues: allCases.map { name in
      ("\(name)".utf8.reduce(UInt64(0)) { $0 << 6 ^ UInt64($1) }, name)
    })

  public var isInline: Bool { rawValue < TagName.address.rawValue || self == .source || self == .picture }

  /// Whether what stands inside is struck out.
  public var isStruck: Bool { self == .del || self == .s || self == .strike }

  /// 1 to 6 for a heading; 0 for others.
  public var headingDepth: Int {
    let depth = Int(rawValue) - Int(TagName.h1.rawValue) + 1
    return depth >= 1 && depth <= 6 ? depth : 0
  }

  /// Whether what stands inside is never text of the page.
  public var isSilent: Bool {
    switch self {
    case .script, .style, .noscript, .template, .head, .svg, .select, .iframe, .video, .audio, .textarea: true
    default: false
    }
  }

  /// Whether what stands inside is navigation.
  public var isNavigation: Bool {
    self == .nav || self == .footer || self == .aside || self == .figcaption || self == .address
  }
}
