import CLibYAML

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
