public import SourceText
import XMLText

/// An XML document as a tree of data, with its comments.
public struct XMLDocument: Hashable, Sendable {
  /// The root element's value. Elements and attributes are keys, elements of one name are a list, and what stands between
  /// elements is a text under the key `text`.
  public var root: DataNode
  /// The root element's name without its prefix.
  public var rootName: String
  /// Whether elements of a web page stand in it: it is a page, and no data.
  public var isPage: Bool
  public var comments: [SourceRange]
}

/// Reads XML of any vocabulary into a tree with positions.
///
/// A text's range holds the two brackets around it, as that of a text in quotes holds the quotes. An element that holds nothing but
/// elements of one name (`<goals><goal>…`) is a list. Refused are entities of the document's own, and nesting beyond
/// `DataNode.depthLimit`. Cost is linear in the document.
public struct XMLDataReader: Sendable {
  public init() {}

  /// - Parameter bytes: Valid UTF-8, whatever encoding the document declares.
  public func read(_ bytes: [UInt8]) throws(DataError) -> XMLDocument {
    var builder = XMLDataBuilder(bytes)
    var limits = XMLLimits()
    limits.depth = DataNode.depthLimit
    do { try XMLReader.read(bytes, isDecoded: true, limits: limits, &builder) } catch {
      throw DataError(Self.message(error), at: Self.start(ofLine: error.line, bytes))
    }
    guard let document = builder.document else {
      throw DataError("no element stands in this XML", at: SourceRange(bytes.count, bytes.count))
    }
    return document
  }

  private static func message(_ error: XMLError) -> String {
    switch error.problem {
    case .malformed(let words): "this is not well-formed XML (\(words)); check the tags here"
    case .declaresEntities: "an entity is declared here; Rung reads none, so write out what it stands for"
    case .tooDeep: "elements are nested more than \(DataNode.depthLimit) deep; write the document with fewer levels"
    case .refused(let words): words
    }
  }

  private static func start(ofLine line: Int, _ bytes: [UInt8]) -> SourceRange {
    var (offset, current) = (0, 1)
    while current < line, offset < bytes.count {
      if bytes[offset] == 0x0A { current += 1 }
      offset += 1
    }
    return SourceRange(from: offset, in: bytes)
  }
}

/// Makes nodes of elements as they end.
private struct XMLDataBuilder: XMLHandler {
  /// An element that has not ended yet.
  private struct Frame {
    let name: String
    let tag: Range<Int>
    /// Whether it only dresses the text that it stands in.
    let isDress: Bool
    var entries: [DataNode.Entry] = []
    /// The nodes of each name, where there may be several.
    var elements: [(name: String, keyRange: SourceRange, nodes: [DataNode])] = []
    var places: [String: Int] = [:]
    var texts: [DataNode] = []
    /// The text since the last tag, and where it began.
    var text = ""
    var textStart: Int

    init(_ name: String, _ tag: Range<Int>, isDress: Bool = false, _ attributes: [DataNode.Entry] = []) {
      (self.name, self.tag, self.isDress) = (name, tag, isDress)
      entries = attributes
      textStart = tag.upperBound
    }
  }

  private let bytes: [UInt8]
  private var open: [Frame] = []
  private var here = 0..<0
  private var comments: [SourceRange] = []
  private var isPage = false
  /// Names of elements that stand several times in one element, each behind the name of that.
  private var repeated: Set<[String]> = []
  /// Names of elements that are lists, with the names of what they hold.
  private var wrapped: [String: String] = [:]
  private var root: (name: String, node: DataNode)?

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var document: XMLDocument? {
    guard let root else { return nil }
    var node = listed(root.node, in: root.name)
    if case .sequence = node.value {
      let range = SourceRange(node.range.start + 1, node.range.start + 1 + UInt32(root.name.utf8.count))
      node = DataNode(.mapping([DataNode.Entry(key: root.name, keyRange: range, value: node)]), at: node.range)
    }
    return XMLDocument(root: node, rootName: root.name, isPage: isPage, comments: comments)
  }

  mutating func at(_ range: Range<Int>) { here = range }
  mutating func comment() { comments.append(SourceRange(here.lowerBound, here.upperBound)) }

  mutating func begin(_ name: XMLName, _ attributes: [XMLAttribute]) {
    if Self.pageElements.contains(name.local.lowercased()) { isPage = true }
    guard let top = open.indices.last else {
      return open.append(Frame(name.local, here, self.attributes(attributes)))
    }
    if open[top].isDress || Self.dress.contains(name.local) {
      addText(Self.breaks[name.local] ?? "")
      return open.append(Frame(name.local, here, isDress: true))
    }
    flush(top, before: here.lowerBound)
    open.append(Frame(name.local, here, self.attributes(attributes)))
  }

  mutating func text(_ text: String) { addText(text) }

  /// Adds to the text of the innermost element that is more than dress.
  private mutating func addText(_ text: String) {
    guard !text.isEmpty, let place = open.lastIndex(where: { !$0.isDress }) else { return }
    open[place].text += text
  }

  mutating func end(_ name: XMLName) {
    let top = open.count - 1
    guard !open[top].isDress else {
      open.removeLast()
      return addText(Self.breaks[name.local] == "\n\n" ? "\n\n" : "")
    }
    let node = node(ofTop: here.lowerBound)
    let frame = open.removeLast()
    guard let parent = open.indices.last else {
      root = (frame.name, node)
      return
    }
    open[parent].textStart = here.upperBound
    if let place = open[parent].places[frame.name] {
      open[parent].elements[place].nodes.append(node)
      repeated.insert([open[parent].name, frame.name])
    } else {
      open[parent].places[frame.name] = open[parent].elements.count
      let key = nameRange(frame.tag)
      open[parent].elements.append((frame.name, key, [node]))
    }
  }

  /// Keeps the text that ends before a tag.
  private mutating func flush(_ place: Int, before end: Int) {
    defer { open[place].text = "" }
    guard open[place].text.utf8.contains(where: { $0 > 0x20 }) else { return }
    let range = SourceRange(open[place].textStart - 1, end + 1)
    open[place].texts.append(scalar(open[place].text, range))
  }

  private mutating func node(ofTop end: Int) -> DataNode {
    let top = open.count - 1
    flush(top, before: end)
    let frame = open[top]
    let range = SourceRange(frame.tag.lowerBound, here.upperBound)
    if frame.entries.isEmpty, frame.elements.isEmpty { return frame.texts.first ?? DataNode(.null, at: range) }
    if frame.entries.isEmpty, frame.texts.isEmpty, frame.elements.count == 1, let only = frame.elements.first,
      only.nodes.count > 1 || Self.isPlural(frame.name, of: only.name)
    {
      wrapped[frame.name] = only.name
      return DataNode(.sequence(only.nodes), at: range)
    }
    var entries = frame.entries
    if let first = frame.texts.first {
      let value = frame.texts.count == 1 ? first : DataNode(.sequence(frame.texts), at: Self.range(frame.texts))
      entries.append(
        DataNode.Entry(key: "text", keyRange: SourceRange(first.range.start, first.range.start), value: value))
    }
    for element in frame.elements {
      let value =
        element.nodes.count == 1
        ? element.nodes[0] : DataNode(.sequence(element.nodes), at: Self.range(element.nodes))
      entries.append(DataNode.Entry(key: element.name, keyRange: element.keyRange, value: value))
    }
    return DataNode(.mapping(entries), at: range)
  }

  /// An element that stands alone where others of its name are several is a list of one.
  private func listed(_ node: DataNode, in name: String) -> DataNode {
    switch node.value {
    case .sequence(let items):
      let inner = wrapped[name] ?? name
      return DataNode(.sequence(items.map { listed($0, in: inner) }), at: node.range)
    case .mapping(let entries):
      let inner = entries.map { entry in
        var entry = entry
        entry.value = listed(entry.value, in: entry.key)
        if repeated.contains([name, entry.key]), entry.value.isSingle {
          entry.value = DataNode(.sequence([entry.value]), at: entry.value.range)
        }
        return entry
      }
      return DataNode(.mapping(inner), at: node.range)
    default: return node
    }
  }

  private static func range(_ nodes: [DataNode]) -> SourceRange {
    SourceRange(nodes[0].range.start, nodes[nodes.count - 1].range.end)
  }

  /// A whole number stands for itself, without brackets; all else is a text.
  private func scalar(_ text: String, _ range: SourceRange) -> DataNode {
    let trimmed = text.utf8.drop { $0 <= 0x20 }
    let digits = trimmed.prefix { $0 >= 0x30 && $0 <= 0x39 }
    if !digits.isEmpty, digits.count < 10, digits.count == 1 || digits.first != 0x30,
      trimmed.dropFirst(digits.count).allSatisfy({ $0 <= 0x20 }),
      let number = Int(String(decoding: digits, as: UTF8.self))
    {
      let start = Int(range.start) + 1 + (text.utf8.count - trimmed.count)
      let isVerbatim = start + digits.count <= bytes.count && bytes[start..<start + digits.count].elementsEqual(digits)
      if isVerbatim { return DataNode(.integer(number), at: SourceRange(start, start + digits.count)) }
    }
    return DataNode(.string(text, .quoted), at: range)
  }

  // MARK: Tags

  private func nameRange(_ tag: Range<Int>) -> SourceRange {
    var end = tag.lowerBound + 1
    while end < tag.upperBound, bytes[end] > 0x20, bytes[end] != 0x2F, bytes[end] != 0x3E { end += 1 }
    return SourceRange(tag.lowerBound + 1, end)
  }

  /// The attributes of the tag that begins here, with the places of their names and values.
  private func attributes(_ told: [XMLAttribute]) -> [DataNode.Entry] {
    var values = Dictionary(told.filter { $0.name.namespace.isEmpty }.map { ($0.name.local, $0.value) }) { first, _ in
      first
    }
    guard !values.isEmpty else { return [] }
    var entries: [DataNode.Entry] = []
    var index = nameRange(here).offsets.upperBound
    while index < here.upperBound {
      while index < here.upperBound, bytes[index] <= 0x20 { index += 1 }
      let start = index
      while index < here.upperBound, bytes[index] > 0x20, bytes[index] != 0x3D { index += 1 }
      let name = SourceRange(start, index)
      while index < here.upperBound, bytes[index] != 0x22, bytes[index] != 0x27 { index += 1 }
      guard index < here.upperBound else { break }
      let quote = bytes[index]
      let value = index
      index += 1
      while index < here.upperBound, bytes[index] != quote { index += 1 }
      index += 1
      let key = String(decoding: bytes[name.offsets], as: UTF8.self)
      if let text = values.removeValue(forKey: key) {
        entries.append(DataNode.Entry(key: key, keyRange: name, value: scalar(text, SourceRange(value, index))))
      }
    }
    return entries
  }

  // MARK: Names

  /// `goals` holds each `goal`, `knowledge-list` each `knowledge`.
  private static func isPlural(_ name: String, of part: String) -> Bool {
    let (whole, part) = (name.lowercased(), part.lowercased())
    return whole.utf8.count > part.utf8.count && whole.hasPrefix(part.prefix(max(3, part.count - 2)))
  }

  /// Elements that only dress a text or divide it.
  private static let dress: Set<String> = [
    "a", "b", "br", "em", "i", "li", "mark", "ol", "p", "small", "span", "strong", "sub", "sup", "tt", "u", "ul",
  ]
  private static let breaks = ["p": "\n\n", "ul": "\n\n", "ol": "\n\n", "li": "\n- ", "br": "\n"]

  private static let pageElements: Set<String> = [
    "html", "body", "div", "h1", "h2", "h3", "h4", "h5", "h6", "table", "tr", "td", "th", "script",
  ]
}

extension DataNode {
  fileprivate var isSingle: Bool { if case .sequence = value { false } else { true } }
}
