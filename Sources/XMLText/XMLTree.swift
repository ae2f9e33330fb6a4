/// An element with all that stands in it. Made by `XMLTree.read`, so no deeper than the limits of reading.
public struct XMLElement: Sendable {
  public var name: XMLName
  public var attributes: [XMLAttribute]
  public var children: [XMLNode] = []

  /// The value of an attribute by its local name, whatever vocabulary it is of.
  public subscript(attribute: String) -> String? { attributes.first { $0.name.local == attribute }?.value }

  /// The elements directly below, in their order.
  public var elements: some Sequence<XMLElement> {
    children.lazy.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// The first element directly below of a local name.
  public func first(_ local: String) -> XMLElement? { elements.first { $0.name.local == local } }

  /// The elements directly below of a local name.
  public func all(_ local: String) -> [XMLElement] { elements.filter { $0.name.local == local } }

  /// All text below, in its order.
  public var text: String {
    children.reduce(into: "") { text, child in
      switch child {
      case .text(let more): text += more
      case .element(let element): text += element.text
      }
    }
  }
}

/// What stands in an element.
public enum XMLNode: Sendable {
  case element(XMLElement)
  case text(String)
}

/// Documents as trees, for those that are small enough to be held whole.
public enum XMLTree {
  /// The root element of a document. Cost is linear in its size.
  public static func read(_ bytes: [UInt8], limits: XMLLimits = XMLLimits()) throws(XMLError) -> XMLElement {
    var builder = TreeBuilder()
    try XMLReader.read(bytes, limits: limits, &builder)
    guard let root = builder.root else { throw XMLError(.malformed("no element found"), line: 1) }
    return root
  }
}

private struct TreeBuilder: XMLHandler {
  var root: XMLElement?
  private var open: [XMLElement] = []
  /// The text since the last tag, which may come in many pieces.
  private var pending = ""

  mutating func begin(_ name: XMLName, _ attributes: [XMLAttribute]) {
    flush()
    open.append(XMLElement(name: name, attributes: attributes))
  }

  mutating func end(_ name: XMLName) {
    flush()
    let element = open.removeLast()
    if open.isEmpty { root = element } else { open[open.count - 1].children.append(.element(element)) }
  }

  mutating func text(_ text: String) { pending += text }

  private mutating func flush() {
    if !pending.isEmpty { open[open.count - 1].children.append(.text(pending)) }
    pending = ""
  }
}
