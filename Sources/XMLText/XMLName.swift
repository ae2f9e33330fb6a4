/// The name of an element or attribute: which vocabulary it belongs to, and what it is called there.
public struct XMLName: Hashable, Sendable {
  /// The address of the vocabulary; empty for none.
  public var namespace: String
  /// The name without prefix.
  public var local: String

  public init(_ namespace: String, _ local: String) {
    self.namespace = namespace
    self.local = local
  }
}

/// One attribute of an element.
public struct XMLAttribute: Hashable, Sendable {
  public var name: XMLName
  public var value: String
}

/// Told what stands in a document, in its order.
public protocol XMLHandler {
  /// An element begins.
  mutating func begin(_ name: XMLName, _ attributes: [XMLAttribute]) throws(XMLError)
  /// The element that began last and has not ended yet ends.
  mutating func end(_ name: XMLName) throws(XMLError)
  /// Text within an element; one text may come in several pieces.
  mutating func text(_ text: String) throws(XMLError)
  /// A comment.
  mutating func comment()
  /// Where what the next call tells stands in the document, in bytes; empty for the end of an element without one.
  mutating func at(_ range: Range<Int>)
}

extension XMLHandler {
  public mutating func comment() {}
  public mutating func at(_ range: Range<Int>) {}
}

/// How much a document may hold.
public struct XMLLimits: Sendable {
  /// Elements within elements.
  public var depth = 256

  public init() {}
}

/// Why a document cannot be read.
public struct XMLError: Error, Equatable {
  public var problem: Problem
  /// Where, from 1.
  public var line: Int

  public enum Problem: Equatable, Sendable {
    /// Not XML, in expat's words.
    case malformed(String)
    /// Elements within elements beyond the limit.
    case tooDeep
    /// It declares entities, which no document of text needs and which attacks are made of.
    case declaresEntities
    /// A handler found something that it cannot read, in its words.
    case refused(String)
  }

  public init(_ problem: Problem, line: Int = 0) {
    self.problem = problem
    self.line = line
  }

  /// What is wrong, for behind the name of the part and `: `.
  public var message: String {
    switch problem {
    case .malformed(let words): "it is damaged XML (\(words), line \(line))"
    case .tooDeep: "its elements lie deeper within one another than in any document of text (line \(line))"
    case .declaresEntities: "it declares entities of its own, as attacks do (line \(line))"
    case .refused(let words): words
    }
  }
}
