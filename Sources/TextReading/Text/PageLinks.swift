public import FrameworkModel
import SourceText

/// The links of a source, and which of them a text holds: `[text](address)`, `[text][label]`, `<https://…>`, `<a href>`.
public struct PageLinks {
  private struct Found {
    var range: Range<Int>
    var link: TextLink
  }

  private let bytes: [UInt8]
  /// By where they begin.
  private var found: [Found] = []
  /// Where the labels of a page lead.
  private var labels: [String: String] = [:]
  private var builder: TextBuilder

  /// Looks through the bytes of a source. Linear; nil where there is no link.
  public init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    builder = TextBuilder(bytes)
    guard Self.mayHold(bytes) else { return nil }
    var waiting: [(range: Range<Int>, text: String, label: String)] = []
    find(&waiting)
    for (range, text, label) in waiting {
      if let url = labels[label] { found.append(Found(range: range, link: TextLink(text: text, url: url))) }
    }
    found.sort { $0.range.lowerBound < $1.range.lowerBound }
    if found.isEmpty { return nil }
  }

  /// The links in a text, in their order.
  public func links(in statement: Statement) -> [TextLink] {
    let place = statement.location.range.offsets
    let candidates = candidates(in: place)
    if candidates.isEmpty { return [] }
    // What was parted from a longer text has the place of the whole; its links are those whose words it has.
    return statement.withUTF8Span { span in
      let text = Array(span.indices.map { span[$0] })
      if candidates.count > 16, place.count > 4 * text.count {
        return candidates.first { text.elementsEqual($0.link.text.utf8) }.map { [$0.link] } ?? []
      }
      var links: [TextLink] = []
      var (from, misses) = (0, 0)
      for candidate in candidates where misses < 16 {
        if let end = Self.end(of: Array(candidate.link.text.utf8), in: text, from: from) {
          links.append(candidate.link)
          from = end
        } else {
          misses += 1
        }
      }
      return links
    }
  }

  /// The links that have a byte in common with a range; one around all of the text may begin before it.
  private func candidates(in place: Range<Int>) -> ArraySlice<Found> {
    var (low, high) = (0, found.count)
    while low < high {
      let middle = (low + high) / 2
      if found[middle].range.upperBound > place.lowerBound { high = middle } else { low = middle + 1 }
    }
    var end = low
    while end < found.count, found[end].range.lowerBound < place.upperBound { end += 1 }
    return found[low..<end]
  }

  private static func end(of part: [UInt8], in text: [UInt8], from start: Int) -> Int? {
    guard let first = part.first, text.count - start >= part.count else { return nil }
    for index in start...(text.count - part.count)
    where text[index] == first && text[index..<(index + part.count)].elementsEqual(part) {
      return index + part.count
    }
    return nil
  }

  // MARK: - Finding them

  /// Whether any sign of a link stands in the source; most have none.
  private static func mayHold(_ bytes: [UInt8]) -> Bool {
    var index = 0
    while true {
      index = bytes.first(of: 0x5B, or: 0x3C, from: index, below: bytes.count)
      guard index < bytes.count else { return false }
      if bytes[index] == 0x5B || InlineLink.angled(bytes, index, bytes.count) != nil { return true }
      if let tag = Tag.parse(bytes, index, min(bytes.count, index + 4096)), tag.name == .a { return true }
      index += 1
    }
  }

  private mutating func find(_ waiting: inout [(range: Range<Int>, text: String, label: String)]) {
    var index = 0
    while true {
      index = bytes.first(of: 0x5B, or: 0x3C, from: index, below: bytes.count)
      guard index < bytes.count else { return }
      if bytes[index] == 0x3C {
        index = angled(index)
      } else if index > 0, bytes[index - 1] == 0x5C {
        index += 1
      } else if let next = definition(index) {
        index = next
      } else if let link = InlineLink.bracketed(bytes, index, lineEnd(index)) {
        let isPicture = index > 0 && bytes[index - 1] == 0x21
        if !isPicture {
          let text = words(link.text)
          switch link.target {
          case .address(let range): add(index..<link.end, text, url(range))
          case .label(let range): waiting.append((index..<link.end, text, Self.folded(bytes[range])))
          }
        }
        index = link.end
      } else {
        index += 1
      }
    }
  }

  /// A link in angle brackets that begins at `start`; returns where to go on.
  private mutating func angled(_ start: Int) -> Int {
    if let comment = Comments.end(bytes, start, lineEnd(start)) { return comment }
    if let link = InlineLink.angled(bytes, start, bytes.count), case .address(let range) = link.target {
      add(start..<link.end, words(start..<link.end), url(range))
      return link.end
    }
    guard let open = Tag.parse(bytes, start, bytes.count), open.name == .a, !open.isClosing else { return start + 1 }
    guard let address = open.attribute("href", bytes) else { return open.end }
    var index = open.end
    let limit = min(bytes.count, open.end + 4096)
    while index < limit {
      if bytes[index] == 0x3C, let tag = Tag.parse(bytes, index, bytes.count), tag.name == .a {
        if tag.isClosing { add(start..<tag.end, words(open.end..<index), url(address)) }
        break
      }
      index += 1
    }
    return open.end
  }

  /// `[label]: https://…` at the beginning of a line; returns where to go on.
  private mutating func definition(_ start: Int) -> Int? {
    var before = start
    while before > 0, bytes[before - 1] == 0x20 { before -= 1 }
    guard before == 0 || bytes[before - 1] == 0x0A || bytes[before - 1] == 0x0D, start - before < 4 else { return nil }
    let end = lineEnd(start)
    guard let close = bytes[start..<min(end, start + 102)].firstIndex(of: 0x5D), close > start + 1, close + 1 < end,
      bytes[close + 1] == 0x3A, bytes[start + 1] != 0x5E
    else { return nil }
    let address = InlineLink.address(bytes, close + 2, end)
    if address.isEmpty { return nil }
    let label = Self.folded(bytes[(start + 1)..<close])
    // Of several the first counts.
    if labels[label] == nil { labels[label] = url(address) }
    return end
  }

  private mutating func add(_ range: Range<Int>, _ text: String, _ url: String) {
    if !text.isEmpty, !url.isEmpty { found.append(Found(range: range, link: TextLink(text: text, url: url))) }
  }

  /// The text of a range, as it stands in a statement.
  private mutating func words(_ range: Range<Int>) -> String {
    range.isEmpty ? "" : builder.text(SourceRange(range.lowerBound, range.upperBound))
  }

  /// An address with its escapes and entities read.
  private func url(_ range: Range<Int>) -> String {
    var address: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte == 0x5C, index + 1 < range.upperBound, Emphasis.isEscapable(bytes[index + 1]) {
        address.append(bytes[index + 1])
        index += 2
      } else if byte == 0x26, let entity = Entities.decode(bytes, index, range.upperBound) {
        address += Array(String(entity.scalar).utf8)
        index = entity.end
      } else {
        address.append(byte)
        index += 1
      }
    }
    return String(decoding: address, as: UTF8.self)
  }

  private func lineEnd(_ start: Int) -> Int { bytes.first(of: 0x0A, or: 0x0D, from: start, below: bytes.count) }

  private static func folded(_ label: ArraySlice<UInt8>) -> String {
    String(decoding: label, as: UTF8.self).lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
