public import SourceText

/// One node of a YAML, JSON or TOML document, and where it stands.
///
/// The tree is at most `DataNode.depthLimit` deep, whatever the document; its readers refuse deeper ones.
public struct DataNode: Hashable, Sendable {
  public var value: Value
  /// From the first byte of the node (a quote, a brace, the first key) to behind its last, without the white space after it.
  public var range: SourceRange

  /// How deep mappings and sequences may nest.
  public static let depthLimit = 200

  /// What a node can be.
  public enum Value: Hashable, Sendable {
    /// The entries in the order of the document; no key stands twice.
    case mapping([Entry])
    case sequence([DataNode])
    case string(String, StringStyle)
    /// A whole number that fits 64 bits. How it is written, the node's range shows.
    case integer(Int)
    /// Any other number.
    case number(Double)
    case boolean(Bool)
    case null
  }

  /// A key, where it stands, and its value.
  public struct Entry: Hashable, Sendable {
    public var key: String
    /// The key with its quotes.
    public var keyRange: SourceRange
    public var value: DataNode

    public init(key: String, keyRange: SourceRange, value: DataNode) {
      self.key = key
      self.keyRange = keyRange
      self.value = value
    }
  }

  /// How a string stands in the document.
  public enum StringStyle: UInt8, Sendable {
    /// Without quotes, as only YAML and the dates of TOML have it.
    case plain
    /// Between single or double quotes.
    case quoted
    /// A literal or folded block of YAML.
    case block
    /// Between three single or double quotes, as only TOML has it. A line break behind the first three is no part of it.
    case multiline
  }

  public init(_ value: Value, at range: SourceRange) {
    self.value = value
    self.range = range
  }

  /// Whether this is a string without quotes, which another reader may take for another type.
  public var isPlain: Bool {
    if case .string(_, .plain) = value { true } else { false }
  }

  /// What this is, in the words of a message: `a list`.
  public var phrase: String {
    switch value {
    case .mapping: "a mapping of keys"
    case .sequence: "a list"
    case .string: "a text"
    case .integer: "a whole number"
    case .number: "a number"
    case .boolean: "true or false"
    case .null: "nothing"
    }
  }

  /// The value of `key` in a mapping; nil where this is no mapping or has no such key. Linear in the mapping's entries.
  public subscript(key: String) -> DataNode? {
    guard case .mapping(let entries) = value else { return nil }
    return entries.first { $0.key == key }?.value
  }
}

/// Why a document cannot be read, in an editor's words: what is wrong, then what to do.
///
/// It is about the input: whoever reads the document turns it into a finding at `range`.
public struct DataError: Error, Hashable, Sendable {
  public var message: String
  /// Where in the document; empty where something is missing.
  public var range: SourceRange
  /// What else is wrong in the same document, where that was looked for.
  public var further: [DataError] = []
  public var kind = Kind.fault

  /// How much is amiss.
  public enum Kind: Sendable {
    /// The document is damaged, or says what cannot be.
    case fault
    /// It is whole and seems to be what is looked for, in words that are not known.
    case unclear
    /// It is whole and about something else.
    case other
  }

  public init(_ message: String, at range: SourceRange) {
    self.message = message
    self.range = range
  }
}

extension SourceRange {
  /// `count` bytes from an offset on and the rest of the character that they end in, which is never cut in two; fewer at the
  /// end.
  init(from offset: Int, count: Int = 1, in bytes: [UInt8], before end: Int? = nil) {
    let end = end ?? bytes.count
    var behind = min(offset + count, end)
    while behind < end, bytes[behind] & 0xC0 == 0x80 { behind += 1 }
    self.init(offset, behind)
  }
}
