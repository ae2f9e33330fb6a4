import CLibYAML
public import SourceText

/// Reads one YAML document into a tree with positions, through libyaml.
///
/// Scalars without quotes are typed by the core schema of YAML 1.2. Refused, with the place and what to do: keys that
/// stand twice or are no texts, nesting beyond `DataNode.depthLimit`, anchors, aliases and merge keys (a few lines of
/// them can stand for gigabytes), tags, and more than one document. Cost is linear in the document.
public struct YAMLReader: Sendable {
  public init() {}

  /// - Returns: The document's root; `.null` for a document that holds nothing.
  public func read(_ source: SourceFile) throws(DataError) -> DataNode {
    try read(source.bytes)
  }

  /// - Parameter bytes: Valid UTF-8.
  public func read(_ bytes: [UInt8]) throws(DataError) -> DataNode {
    try bytes.withUnsafeBufferPointer { (buffer) throws(DataError) -> DataNode in
      var composer = YAMLComposer(buffer)
      return try composer.document()
    }
  }
}

/// Makes a tree of libyaml's events, with the offsets of bytes in place of libyaml's marks.
struct YAMLComposer: ~Copyable {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var parser: YAMLParser
  private var cursor: OffsetCursor
  private var tree = NodeBuilder()
  /// Where the last scalar, brace or bracket ends; a block ends there too, not before the next token as libyaml has it.
  private var lastEnd = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    parser = YAMLParser(bytes)
    cursor = OffsetCursor(bytes)
  }

  mutating func document() throws(DataError) -> DataNode {
    while true {
      let event = try next()
      switch event.type {
      case YAML_DOCUMENT_START_EVENT:
        if tree.root != nil {
          throw DataError(
            "a second YAML document begins here; put it into a file of its own", at: range(event))
        }
      case YAML_STREAM_END_EVENT:
        return tree.root ?? DataNode(.null, at: SourceRange(bytes.count, bytes.count))
      case YAML_SCALAR_EVENT: try scalar(event)
      case YAML_MAPPING_START_EVENT:
        try open(event, mapping: true, anchor: event.data.mapping_start.anchor, tag: event.data.mapping_start.tag)
      case YAML_SEQUENCE_START_EVENT:
        try open(event, mapping: false, anchor: event.data.sequence_start.anchor, tag: event.data.sequence_start.tag)
      case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT: close(event)
      case YAML_ALIAS_EVENT:
        throw DataError(
          "an alias (*name) stands here; Rung reads none, so write out what it stands for", at: range(event))
      default: break
      }
    }
  }

  private mutating func next() throws(DataError) -> yaml_event_t {
    do {
      return try parser.next()
    } catch {
      let start =
        switch error.place {
        case .character(let index): cursor.offset(of: index)
        case .byte(let offset): min(offset, bytes.count)
        }
      throw DataError(
        "this is not well-formed YAML (\(error.message)); check the colons, quotes and indentation here",
        at: SourceRange(start, min(start + 1, bytes.count)))
    }
  }

  private mutating func range(_ event: yaml_event_t) -> SourceRange {
    let start = cursor.offset(of: event.start_mark.index)
    var end = max(start, cursor.offset(of: event.end_mark.index))
    // The end of a block of text counts the line breaks behind it.
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return SourceRange(start, end)
  }

  private mutating func open(
    _ event: yaml_event_t, mapping: Bool, anchor: UnsafeMutablePointer<UInt8>?, tag: UnsafeMutablePointer<UInt8>?
  ) throws(DataError) {
    try refuse(event, anchor: anchor, tag: tag)
    let range = range(event)
    if tree.expectsKey { throw DataError("a key must be a text, not a list or mapping", at: range) }
    lastEnd = range.offsets.upperBound
    try tree.open(mapping: mapping, at: range.offsets.lowerBound)
  }

  private mutating func close(_ event: yaml_event_t) {
    if event.end_mark.index > event.start_mark.index { lastEnd = range(event).offsets.upperBound }
    tree.close(at: lastEnd)
  }

  private mutating func scalar(_ event: yaml_event_t) throws(DataError) {
    let scalar = event.data.scalar
    try refuse(event, anchor: scalar.anchor, tag: scalar.tag)
    let range = range(event)
    lastEnd = range.offsets.upperBound
    let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
    let isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE
    if tree.expectsKey {
      if isPlain, text == "<<" {
        throw DataError("a merge key (<<) stands here; Rung reads none, so write out the keys", at: range)
      }
      if isPlain, text.isEmpty { throw DataError("a key is missing before this colon", at: range) }
      try tree.key(text, at: range)
    } else if isPlain {
      tree.add(DataNode(PlainScalar.value(of: text), at: range))
    } else {
      let isBlock = scalar.style == YAML_LITERAL_SCALAR_STYLE || scalar.style == YAML_FOLDED_SCALAR_STYLE
      tree.add(DataNode(.string(text, isBlock ? .block : .quoted), at: range))
    }
  }

  private mutating func refuse(
    _ event: yaml_event_t, anchor: UnsafeMutablePointer<UInt8>?, tag: UnsafeMutablePointer<UInt8>?
  ) throws(DataError) {
    if anchor != nil {
      throw DataError(
        "an anchor (&name) stands here; Rung reads none, so remove it and write the text out in each place",
        at: range(event))
    }
    if tag != nil {
      throw DataError("a tag (!name) stands here; Rung reads none, so remove it", at: range(event))
    }
  }
}

/// Owns one of libyaml's parsers. Lives no longer than the buffer that it reads.
struct YAMLParser: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private var event = yaml_event_t()

  /// What libyaml found wrong.
  struct Problem: Error {
    var message: String
    var place: Place

    enum Place {
      case character(Int)
      case byte(Int)
    }
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    parser = .allocate(capacity: 1)
    guard yaml_parser_initialize(parser) == 1 else { fatalError("out of memory") }
    // The encoding stays to be found: were it set, libyaml would take a byte order mark for the first column.
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    var event = event
    yaml_event_delete(&event)
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// The next event; what it points to stays until the call after this one.
  mutating func next() throws(Problem) -> yaml_event_t {
    yaml_event_delete(&event)
    guard yaml_parser_parse(parser, &event) == 1 else {
      guard parser.pointee.error != YAML_MEMORY_ERROR else { fatalError("out of memory") }
      let message = parser.pointee.problem.map { String(cString: $0) } ?? "this is not YAML"
      let isUnreadable = parser.pointee.error == YAML_READER_ERROR
      throw Problem(
        message: message,
        place: isUnreadable
          ? .byte(parser.pointee.problem_offset) : .character(parser.pointee.problem_mark.index))
    }
    return event
  }
}
