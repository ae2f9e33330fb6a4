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
    var composer = YAMLComposer(bytes)
    return try composer.document()
  }
}

/// Makes a tree of libyaml's events, with the offsets of bytes in place of libyaml's marks.
struct YAMLComposer: ~Copyable {
  private let bytes: [UInt8]
  private var parser: YAMLParser
  private var cursor: OffsetCursor
  private var tree = NodeBuilder()
  /// Where the last scalar, brace or bracket ends; a block ends there too, not before the next token as libyaml has it.
  private var lastEnd = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    parser = YAMLParser(bytes)
    cursor = OffsetCursor(bytes)
  }

  mutating func document() throws(DataError) -> DataNode {
    while true {
      let event = try next()
      switch event.kind {
      case .documentStart:
        if tree.root != nil {
          throw DataError(
            "a second YAML document begins here; put it into a file of its own", at: range(event))
        }
      case .streamEnd: return tree.root ?? DataNode(.null, at: SourceRange(bytes.count, bytes.count))
      case .scalar(let text, let style): try scalar(text, style, event)
      case .mappingStart: try open(event, mapping: true)
      case .sequenceStart: try open(event, mapping: false)
      case .end: close(event)
      case .alias:
        throw DataError(
          "an alias (*name) stands here; Rung reads none, so write out what it stands for", at: range(event))
      case .other: break
      }
    }
  }

  private mutating func next() throws(DataError) -> YAMLEvent {
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
        at: SourceRange(from: start, in: bytes))
    }
  }

  private mutating func range(_ event: YAMLEvent) -> SourceRange {
    let start = cursor.offset(of: event.characters.lowerBound)
    var end = max(start, cursor.offset(of: event.characters.upperBound))
    // The end of a block of text counts the line breaks behind it.
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return SourceRange(start, end)
  }

  private mutating func open(_ event: YAMLEvent, mapping: Bool) throws(DataError) {
    try refuseAnchorAndTag(event)
    let range = range(event)
    if tree.expectsKey { throw DataError("a key must be a text, not a list or mapping", at: range) }
    lastEnd = range.offsets.upperBound
    try tree.open(mapping: mapping, at: range.offsets.lowerBound)
  }

  private mutating func close(_ event: YAMLEvent) {
    if !event.characters.isEmpty { lastEnd = range(event).offsets.upperBound }
    tree.close(at: lastEnd)
  }

  private mutating func scalar(
    _ text: String, _ style: YAMLEvent.ScalarStyle, _ event: YAMLEvent
  ) throws(DataError) {
    try refuseAnchorAndTag(event)
    let range = range(event)
    lastEnd = range.offsets.upperBound
    if tree.expectsKey {
      if style == .plain, text == "<<" {
        throw DataError("a merge key (<<) stands here; Rung reads none, so write out the keys", at: range)
      }
      if style == .plain, text.isEmpty { throw DataError("a key is missing before this colon", at: range) }
      try tree.key(text, at: range)
    } else {
      let value: DataNode.Value =
        switch style {
        case .plain: PlainScalar.value(of: text)
        case .quoted: .string(text, .quoted)
        case .block: .string(text, .block)
        }
      tree.add(DataNode(value, at: range))
    }
  }

  private mutating func refuseAnchorAndTag(_ event: YAMLEvent) throws(DataError) {
    if event.hasAnchor {
      throw DataError(
        "an anchor (&name) stands here; Rung reads none, so remove it and write the text out in each place",
        at: range(event))
    }
    if event.hasTag {
      throw DataError("a tag (!name) stands here; Rung reads none, so remove it", at: range(event))
    }
  }
}

/// One of libyaml's events, with what Rung asks about it.
struct YAMLEvent {
  enum Kind {
    case streamEnd, documentStart
    case mappingStart, sequenceStart
    /// Of a mapping or a sequence.
    case end
    case scalar(String, ScalarStyle)
    case alias
    /// What says nothing of the document.
    case other
  }

  enum ScalarStyle {
    case plain, quoted, block
  }

  var kind: Kind
  var hasAnchor = false
  var hasTag = false
  /// From the event's first character to behind its last, as libyaml counts them: behind a byte order mark.
  var characters: Range<Int>
}

/// Reads YAML through libyaml, event by event.
///
/// Everything that is unsafe about libyaml's parser stays in here: this owns the parser and its last event, and libyaml
/// reads a copy of the document that lives as long as the parser.
@safe
struct YAMLParser: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let document: UnsafeMutableBufferPointer<UInt8>

  /// What libyaml found wrong.
  struct Problem: Error {
    var message: String
    var place: Place

    enum Place {
      case character(Int)
      case byte(Int)
    }
  }

  init(_ bytes: [UInt8]) {
    unsafe document = .allocate(capacity: bytes.count)
    _ = unsafe document.initialize(from: bytes)
    unsafe parser = .allocate(capacity: 1)
    guard unsafe yaml_parser_initialize(parser) == 1 else { fatalError("out of memory") }
    // The encoding stays to be found: were it set, libyaml would take a byte order mark for the first column.
    unsafe yaml_parser_set_input_string(parser, document.baseAddress, document.count)
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
    unsafe document.deallocate()
  }

  mutating func next() throws(Problem) -> YAMLEvent {
    // libyaml gives the event to the caller, who frees it; what is kept of it is copied before.
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw problem() }
    defer { unsafe yaml_event_delete(&event) }
    return unsafe YAMLEvent(event)
  }

  private func problem() -> Problem {
    guard unsafe parser.pointee.error != YAML_MEMORY_ERROR else { fatalError("out of memory") }
    // The message is a text of libyaml's own, which ends with a 0.
    let message = unsafe parser.pointee.problem.map { unsafe String(cString: $0) } ?? "this is not YAML"
    let isUnreadable = unsafe parser.pointee.error == YAML_READER_ERROR
    return unsafe Problem(
      message: message,
      place: isUnreadable
        ? .byte(parser.pointee.problem_offset) : .character(parser.pointee.problem_mark.index))
  }
}

extension YAMLEvent {
  /// Copies what libyaml's event holds. Which part of its union is set, its type says.
  fileprivate init(_ event: yaml_event_t) {
    let start = unsafe event.start_mark.index
    characters = unsafe start..<max(start, event.end_mark.index)
    switch unsafe event.type {
    case YAML_STREAM_END_EVENT: kind = .streamEnd
    case YAML_DOCUMENT_START_EVENT: kind = .documentStart
    case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT: kind = .end
    case YAML_ALIAS_EVENT: kind = .alias
    case YAML_MAPPING_START_EVENT:
      kind = .mappingStart
      hasAnchor = unsafe event.data.mapping_start.anchor != nil
      hasTag = unsafe event.data.mapping_start.tag != nil
    case YAML_SEQUENCE_START_EVENT:
      kind = .sequenceStart
      hasAnchor = unsafe event.data.sequence_start.anchor != nil
      hasTag = unsafe event.data.sequence_start.tag != nil
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.data.scalar
      // libyaml says how many bytes there are.
      let text = unsafe String(
        decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      kind = unsafe .scalar(text, ScalarStyle(scalar.style))
      hasAnchor = unsafe scalar.anchor != nil
      hasTag = unsafe scalar.tag != nil
    default: kind = .other
    }
  }
}

extension YAMLEvent.ScalarStyle {
  fileprivate init(_ style: yaml_scalar_style_t) {
    switch style {
    case YAML_PLAIN_SCALAR_STYLE: self = .plain
    case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: self = .block
    default: self = .quoted
    }
  }
}
