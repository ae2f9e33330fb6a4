import CLibYAML

/// Writes YAML through libyaml, event by event, as UTF-8 with LF and no line ever folded.
///
/// Everything that is unsafe about libyaml's emitter stays in here: this owns it, and each call's pointers go no further than the
/// call. Bytes come out in pieces of some 16 KB as they fill up, so a document of any size takes no
/// memory of its own. Lists and mappings are written in block style; the style of each scalar is the caller's to decide
/// (`ScalarStyle`), since libyaml does not know what other loaders take for a number or a date.
@safe
public struct YAMLEmitter: ~Copyable {
  /// Receives the document's bytes, piece by piece.
  public typealias Receiver = (Span<UInt8>) -> Void

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
    unsafe emitter = .allocate(capacity: 1)
    output = Output(receive)
    guard unsafe yaml_emitter_initialize(emitter) == 1 else {
      unsafe emitter.deallocate()
      throw YAMLEmitterError(message: "no memory to write YAML")
    }
    // The context is `output`, which lives as long as the emitter; the bytes are good until the function returns.
    unsafe yaml_emitter_set_output(
      emitter,
      { context, bytes, count in
        guard let context = unsafe context, let bytes = unsafe bytes else { return 0 }
        let output = unsafe Unmanaged<Output>.fromOpaque(context).takeUnretainedValue()
        unsafe output.receive(UnsafeBufferPointer(start: bytes, count: count).span)
        return 1
      }, Unmanaged.passUnretained(output).toOpaque())
    unsafe yaml_emitter_set_encoding(emitter, YAML_UTF8_ENCODING)
    unsafe yaml_emitter_set_canonical(emitter, 0)
    unsafe yaml_emitter_set_unicode(emitter, 1)
    unsafe yaml_emitter_set_indent(emitter, 2)
    unsafe yaml_emitter_set_width(emitter, -1)
    unsafe yaml_emitter_set_break(emitter, YAML_LN_BREAK)
    unsafe try emit { unsafe yaml_stream_start_event_initialize(&$0, YAML_UTF8_ENCODING) }
    unsafe try emit { unsafe yaml_document_start_event_initialize(&$0, nil, nil, nil, 1) }
  }

  deinit {
    unsafe yaml_emitter_delete(emitter)
    unsafe emitter.deallocate()
  }

  public mutating func beginMapping() throws(YAMLEmitterError) {
    unsafe try emit { unsafe yaml_mapping_start_event_initialize(&$0, nil, nil, 1, YAML_BLOCK_MAPPING_STYLE) }
  }

  public mutating func endMapping() throws(YAMLEmitterError) {
    unsafe try emit { unsafe yaml_mapping_end_event_initialize(&$0) }
  }

  public mutating func beginSequence() throws(YAMLEmitterError) {
    unsafe try emit { unsafe yaml_sequence_start_event_initialize(&$0, nil, nil, 1, YAML_BLOCK_SEQUENCE_STYLE) }
  }

  public mutating func endSequence() throws(YAMLEmitterError) {
    unsafe try emit { unsafe yaml_sequence_end_event_initialize(&$0) }
  }

  /// - Parameter text: Valid UTF-8, below 2 GiB.
  public mutating func scalar(_ text: Span<UInt8>, style: ScalarStyle) throws(YAMLEmitterError) {
    let yamlStyle =
      switch style {
      case .plain: YAML_PLAIN_SCALAR_STYLE
      case .singleQuoted: YAML_SINGLE_QUOTED_SCALAR_STYLE
      case .doubleQuoted: YAML_DOUBLE_QUOTED_SCALAR_STYLE
      case .literal: YAML_LITERAL_SCALAR_STYLE
      }
    unsafe try emit { event in
      unsafe text.withUnsafeBufferPointer { bytes in
        // libyaml copies the text. An empty one may have no address, which libyaml refuses: any will do.
        var empty: UInt8 = 0
        return unsafe withUnsafePointer(to: &empty) { nothing in
          unsafe yaml_scalar_event_initialize(
            &event, nil, nil, bytes.baseAddress ?? nothing, Int32(bytes.count), 1, 1, yamlStyle)
        }
      }
    }
  }

  /// Ends the document and hands over its last bytes. Nothing can be written afterwards.
  public mutating func finish() throws(YAMLEmitterError) {
    unsafe try emit { unsafe yaml_document_end_event_initialize(&$0, 1) }
    unsafe try emit { unsafe yaml_stream_end_event_initialize(&$0) }
    guard unsafe yaml_emitter_flush(emitter) == 1 else { throw problem() }
  }

  /// Emits the event that `make` makes, which gives libyaml's return code; libyaml then owns the event, also when it fails.
  private func emit(_ make: (inout yaml_event_t) -> Int32) throws(YAMLEmitterError) {
    var event = unsafe yaml_event_t()
    guard unsafe make(&event) == 1 else {
      throw YAMLEmitterError(message: "no memory to write YAML, or a text that is not UTF-8")
    }
    guard unsafe yaml_emitter_emit(emitter, &event) == 1 else { throw problem() }
  }

  private func problem() -> YAMLEmitterError {
    // The message is a text of libyaml's own, which ends with a 0.
    unsafe YAMLEmitterError(
      message: emitter.pointee.problem.map { unsafe "YAML cannot be written: \(String(cString: $0))" }
        ?? "no memory to write YAML")
  }
}

/// Why YAML cannot be written: a problem of the machine, such as no memory.
@safe
public struct YAMLEmitterError: Error, Hashable, Sendable {
  public var message: String

  public init(message: String) { self.message = message }
}
