import SourceText
import StructuredData
import TextReading

/// Data in a source whose name does not say so: saved as text, or pasted from the middle of a file.
///
/// Such a piece can stand indented, break off, have lost its beginning, have a page behind it, or stand in code. It is told by its
/// lines, and only what parses is data.
struct PastedData {
  var data: ParsedData
  /// Lines in front that belong to an entry whose beginning is lost.
  var lost: Range<Int>?
  /// The last words, where the data breaks off.
  var tail: SourceRange?
  /// Where the page begins that stands behind it.
  var pageStart: Int?

  /// The data in a source; nil for text.
  init?(in source: SourceFile) {
    if let fenced = FencedData(in: source) {
      self.init(fenced.data)
      return
    }
    let lines = PastedLines(source.bytes)
    guard let first = lines.first else { return nil }
    let found: PastedData? =
      switch DataForm(lookingAt: source.bytes, from: first.start) {
      case .json, .jsonLines: Self.json(source.bytes) ?? Self.code(source.bytes)
      case .toml: Self.toml(source.bytes) ?? Self.code(source.bytes)
      case .xml: Self.xml(source)
      case .yaml: Self.yaml(source.bytes, lines)
      case nil where source.bytes[first.start] == 0x22: Self.json(source.bytes)
      case nil where lines.areKeyed || lines.haveLostHead: Self.yaml(source.bytes, lines)
      case nil: Self.code(source.bytes)
      }
    guard let found else { return nil }
    self = found
  }

  private init(_ data: ParsedData, tail: SourceRange? = nil) {
    self.data = data
    self.tail = tail
  }

  // MARK: Forms

  private static func json(_ bytes: [UInt8]) -> PastedData? {
    if let data = try? DataForm.json.parse(bytes) { return PastedData(data) }
    if let data = try? DataForm.jsonLines.parse(bytes) { return PastedData(data) }
    guard let repair = OpenJSON(bytes) else { return nil }
    let whole = repair.prefix + repair.bytes + repair.suffix
    guard var data = try? DataForm.json.parse(whole) else { return nil }
    data.root = data.root.moved(back: repair.prefix.count, within: bytes)
    return PastedData(data, tail: repair.isCut ? lastWords(bytes, bytes.count) : nil)
  }

  private static func toml(_ bytes: [UInt8]) -> PastedData? {
    if let data = try? DataForm.toml.parse(bytes) { return PastedData(data) }
    return completed(bytes, .toml, ["\"\"\"", "\"", "'", "]", "\"]", "'''"].map { Array($0.utf8) })
  }

  private static func xml(_ source: SourceFile) -> PastedData? {
    guard XMLForm.isData(source.bytes), !source.name.hasSuffix(".html"), !source.name.hasSuffix(".htm"),
      let data = try? DataForm.xml.parse(source.bytes), !data.isPage
    else { return nil }
    return PastedData(data)
  }

  private static func yaml(_ bytes: [UInt8], _ lines: PastedLines) -> PastedData? {
    guard let part = lines.dataPart else { return nil }
    // What stands in front becomes blank, so that all offsets stay those of the source.
    var kept = bytes[..<part.upperBound].map(\.self)
    for index in 0..<part.lowerBound where kept[index] != 0x0A { kept[index] = 0x20 }
    var found: PastedData?
    do { found = PastedData(try DataForm.yaml.parse(kept)) } catch {
      // Only what is missing at the end can be made up for.
      if part.upperBound == bytes.count, error.range.offsets.upperBound >= Blanks.trim(bytes, 0, bytes.count) {
        found = completed(kept, .yaml, ["\"", "'", ":", "]", "\"]", "']", "}", "\"}", "'}"].map { Array($0.utf8) })
      }
    }
    guard var found else { return nil }
    found.data.part = part
    if part.lowerBound > 0 { found.lost = 0..<part.lowerBound }
    if part.upperBound < bytes.count { found.pageStart = part.upperBound }
    return found
  }

  /// A document that breaks off, with what closes its last value.
  private static func completed(_ bytes: [UInt8], _ form: DataForm, _ endings: [[UInt8]]) -> PastedData? {
    let cut = Array(bytes[..<Blanks.trim(bytes, 0, bytes.count)])
    for ending in endings {
      guard var data = try? form.parse(cut + ending) else { continue }
      data.root = data.root.moved(back: 0, within: cut)
      data.comments = data.comments.filter { $0.end <= bytes.count }
      return PastedData(data, tail: lastWords(bytes, bytes.count))
    }
    return nil
  }

  /// A list or mapping that code keeps in a constant. It is read as YAML has such lists, which need no quotes around keys.
  private static func code(_ bytes: [UInt8]) -> PastedData? {
    guard let literal = CodeLiteral(bytes), var data = try? DataForm.yaml.parse(literal.masked) else { return nil }
    data.comments = literal.comments
    return PastedData(data)
  }

  /// The last words of what ends at an offset, at most some 24 bytes.
  private static func lastWords(_ bytes: [UInt8], _ end: Int) -> SourceRange {
    let end = Blanks.trim(bytes, 0, end)
    var start = end
    while start > 0, end - start < 24, bytes[start - 1] != 0x0A { start -= 1 }
    let sign = bytes[start..<end].lastIndex { $0 == 0x22 || $0 == 0x27 } ?? bytes[start..<end].firstIndex(of: 0x20)
    if let sign, sign + 1 < end { start = sign + 1 }
    while start < end, bytes[start] & 0xC0 == 0x80 { start += 1 }
    return SourceRange(start, end)
  }
}

extension DataNode {
  /// The same node for a source that lacks what was put in front of it and behind it.
  ///
  /// A text that breaks off has no quotes at its end: where it stands in the source as it is, it is one without quotes.
  func moved(back count: Int, within bytes: [UInt8]) -> DataNode {
    let end = bytes.count
    func moved(_ range: SourceRange) -> SourceRange {
      let start = min(max(range.offsets.lowerBound - count, 0), end)
      return SourceRange(start, max(start, min(range.offsets.upperBound - count, end)))
    }
    switch value {
    case .mapping(let entries):
      let inner = entries.map {
        DataNode.Entry(key: $0.key, keyRange: moved($0.keyRange), value: $0.value.moved(back: count, within: bytes))
      }
      return DataNode(.mapping(inner), at: moved(range))
    case .sequence(let items):
      return DataNode(.sequence(items.map { $0.moved(back: count, within: bytes) }), at: moved(range))
    case .string(let text, let style) where range.offsets.upperBound - count > end && style != .plain:
      let place = moved(range)
      let start = max(place.offsets.lowerBound, end - text.utf8.count)
      guard bytes[start..<end].elementsEqual(text.utf8) else { return DataNode(value, at: place) }
      return DataNode(.string(text, .plain), at: SourceRange(start, end))
    default: return DataNode(value, at: moved(range))
    }
  }
}

/// What XML is by its first element.
enum XMLForm {
  /// Whether it may be data: no web page, no feed, no drawing.
  static func isData(_ bytes: [UInt8]) -> Bool {
    guard let name = rootName(bytes) else { return false }
    return !isTag(name) && !others.contains(name.lowercased())
  }

  /// The same where the source is named as XML: then all but a page is data, of whatever it is.
  static func isNamedData(_ bytes: [UInt8]) -> Bool { rootName(bytes).map { !isTag($0) } ?? false }

  private static func isTag(_ name: String) -> Bool {
    let tag = Array("<\(name)>".utf8)
    return Tag.parse(tag, 0, tag.count) != nil
  }

  /// The name of the first element, behind declarations and comments.
  private static func rootName(_ bytes: [UInt8]) -> String? {
    var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while true {
      while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
      guard index + 1 < bytes.count, bytes[index] == 0x3C else { return nil }
      let end: [UInt8]
      if bytes[index...].starts(with: "<!--".utf8) {
        end = Array("-->".utf8)
      } else if bytes[index + 1] == 0x3F || bytes[index + 1] == 0x21 {
        // A declaration of the document's kind can hold others between brackets.
        let head = bytes[index...].prefix { $0 != 0x3E }
        end = head.contains(0x5B) && !head.contains(0x5D) ? Array("]>".utf8) : [0x3E]
      } else {
        let name = bytes[(index + 1)...].prefix { $0 > 0x20 && $0 != 0x3E && $0 != 0x2F }
        return name.isEmpty ? nil : String(decoding: name.split(separator: 0x3A).last ?? name, as: UTF8.self)
      }
      while index < bytes.count, !bytes[index...].starts(with: end) { index += 1 }
      index += end.count
    }
  }

  private static let others: Set<String> = [
    "rss", "feed", "rdf", "urlset", "sitemapindex", "plist", "svg", "opml", "document", "package", "project",
    "worksheet",
    "workbook", "stylesheet", "schema",
  ]
}
