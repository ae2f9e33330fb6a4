import SourceText

/// Where a document goes, piece by piece: the one interface under YAML and JSON, so that they cannot disagree.
///
/// One walker over the model drives every sink. There is no tree of the output in between: that of a framework of 100 MB
/// would cost several times its size. A tree to compare with, where a test wants one, is a sink as well.
///
/// Within a mapping each value follows its key. Ends match beginnings; a document is one value.
protocol OutputSink: ~Copyable {
  associatedtype Failure: Error

  mutating func beginMapping() throws(Failure)
  mutating func endMapping() throws(Failure)
  /// Begins a mapping of scalars only, such as one of a million segments, which a format may write on one line.
  mutating func beginRecord() throws(Failure)
  mutating func beginSequence() throws(Failure)
  mutating func endSequence() throws(Failure)
  /// A key of the format's own: letters only, and no word that YAML takes for another type.
  mutating func key(_ name: String) throws(Failure)
  /// A text, as UTF-8.
  mutating func string(_ text: Span<UInt8>) throws(Failure)
  mutating func integer(_ value: Int) throws(Failure)
}

// The shapes that documents are made of. Empty fields are left out here and nowhere else.
extension OutputSink where Self: ~Copyable {
  mutating func beginRecord() throws(Failure) { try beginMapping() }

  mutating func string(_ text: String) throws(Failure) {
    try text.withUTF8Span { (bytes) throws(Failure) in try string(bytes) }
  }

  mutating func field(_ key: String, _ text: String) throws(Failure) {
    try self.key(key)
    try string(text)
  }

  mutating func field(_ key: String, _ text: String?) throws(Failure) {
    if let text { try field(key, text) }
  }

  mutating func field(_ key: String, _ number: Int) throws(Failure) {
    try self.key(key)
    try integer(number)
  }

  /// A list under a key, left out when it has no items.
  mutating func list<Item>(
    _ key: String, _ items: [Item], _ write: (inout Self, Item) throws(Failure) -> Void
  ) throws(Failure) {
    if !items.isEmpty { try fullList(key, items, write) }
  }

  /// A list under a key, there also when it has no items.
  mutating func fullList<Item>(
    _ key: String, _ items: [Item], _ write: (inout Self, Item) throws(Failure) -> Void
  ) throws(Failure) {
    try self.key(key)
    try beginSequence()
    for item in items { try write(&self, item) }
    try endSequence()
  }

  /// A list of texts under a key, left out when it has none.
  mutating func texts(_ key: String, _ texts: [String]) throws(Failure) {
    try list(key, texts) { (sink, text) throws(Failure) in try sink.string(text) }
  }
}
