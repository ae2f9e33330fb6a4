import CLibYAML

/// Writes YAML through libyaml, event by event, as UTF-8 with LF and no line ever folded.
///
/// Owns libyaml's emitter. Bytes come out in pieces of some 16 KB as they fill up, so a document of any size takes no
/// memory of its own. Lists and mappings are written in block style; the style of each scalar is the caller's to decide
/// (`ScalarStyle`), since libyaml does not know what other loaders take for a number or a date.
public struct YAMLEmitter: ~Copyable {
  /// Receives the document's bytes, piece by piece; the pointer is good until it returns.
  public typealias Receiver = (UnsafeBufferPointer<UInt8>) -> Void

  private let emitter: UnsafeMutablePointer<yaml_emitter_t>
  private let output: Output

  /// What libyaml's C function finds its way back with.
  private final class Output {
    let receive: Receiver
    init(_ receive: @escaping Receiver) { self.receive = receive }
  }

  /// How a text is to be written. Where libyaml finds that the text does not allow it, it takes the next stricter one.
  public enum ScalarStyle: Sendable {
    case plain, singleQuoted, doubleQuoted, literal
  }

  public init(_ receive: @escaping Receiver) throws(YAMLEmitterError) {
    emitter = .allocate(capacity: 1)
    output = Output(receive)
    guard yaml_emitter_initialize(emitter) == 1 else {
      emitter.deallocate()
      throw YAMLEmitterError(message: "no memory to write YAML")
    }
    yaml_emitter_set_output(
      emitter,
      { context, bytes, count in
        guard let context, let bytes else { return 0 }
        let output = Unmanaged<Output>.fromOpaque(context).takeUnretainedValue()
        output.receive(UnsafeBufferPointer(start: bytes, count: count))
        return 1
      }, Unmanaged.passUnretained(output).toOpaque())
    yaml_emitter_set_encoding(emitter, YAML_UTF8_ENCODING)
    yaml_emitter_set_canonical(emitter, 0)
    yaml_emitter_set_unicode(emitter, 1)
    yaml_emitter_set_indent(emitter, 2)
    yaml_emitter_set_width(emitter, -1)
    yaml_emitter_set_break(emitter, YAML_LN_BREAK)
    var event = yaml_event_t()
    try emit(yaml_stream_start_event_initialize(&event, YAML_UTF8_ENCODING), &event)
    try emit(yaml_document_start_event_initialize(&event, nil, nil, nil, 1), &event)
  }

  deinit {
    yaml_emitter_delete(emitter)
    emitter.deallocate()
  }

  public mutating func beginMapping() throws(YAMLEmitterError) {
    var event = yaml_event_t()
    try emit(yaml_mapping_start_event_initialize(&event, nil, nil, 1, YAML_BLOCK_MAPPING_STYLE), &event)
  }

  public mutating func endMapping() throws(YAMLEmitterError) {
    var event = yaml_event_t()
    try emit(yaml_mapping_end_event_initialize(&event), &event)
  }

  public mutating func beginSequence() throws(YAMLEmitterError) {
    var event = yaml_event_t()
    try emit(yaml_sequence_start_event_initialize(&event, nil, nil, 1, YAML_BLOCK_SEQUENCE_STYLE), &event)
  }

  public mutating func endSequence() throws(YAMLEmitterError) {
    var event = yaml_event_t()
    try emit(yaml_sequence_end_event_initialize(&event), &event)
  }

  /// - Parameter text: Valid UTF-8, below 2 GiB.
  public mutating func scalar(_ text: UnsafeBufferPointer<UInt8>, style: ScalarStyle) throws(YAMLEmitterError) {
    let yamlStyle =
      switch style {
      case .plain: YAML_PLAIN_SCALAR_STYLE
      case .singleQuoted: YAML_SINGLE_QUOTED_SCALAR_STYLE
      case .doubleQuoted: YAML_DOUBLE_QUOTED_SCALAR_STYLE
      case .literal: YAML_LITERAL_SCALAR_STYLE
      }
    var empty: UInt8 = 0
    var event = yaml_event_t()
    let made = withUnsafePointer(to: &empty) { nothing in
      yaml_scalar_event_initialize(
        &event, nil, nil, text.baseAddress ?? nothing, Int32(text.count), 1, 1, yamlStyle)
    }
    try emit(made, &event)
  }

  /// Ends the document and hands over its last bytes. Nothing can be written afterwards.
  public mutating func finish() throws(YAMLEmitterError) {
    var event = yaml_event_t()
    try emit(yaml_document_end_event_initialize(&event, 1), &event)
    try emit(yaml_stream_end_event_initialize(&event), &event)
    guard yaml_emitter_flush(emitter) == 1 else { throw problem() }
  }

  /// Emits an event that was made with the return code `made`; libyaml then owns it, also when it fails.
  private func emit(_ made: Int32, _ event: inout yaml_event_t) throws(YAMLEmitterError) {
    guard made == 1 else { throw YAMLEmitterError(message: "no memory to write YAML, or a text that is not UTF-8") }
    guard yaml_emitter_emit(emitter, &event) == 1 else { throw problem() }
  }

  private func problem() -> YAMLEmitterError {
    YAMLEmitterError(
      message: emitter.pointee.problem.map { "YAML cannot be written: \(String(cString: $0))" }
        ?? "no memory to write YAML")
  }
}

/// Why YAML cannot be written: a problem of the machine, such as no memory.
public struct YAMLEmitterError: Error, Hashable, Sendable {
  public var message: String

  public init(message: String) { self.message = message }
}
