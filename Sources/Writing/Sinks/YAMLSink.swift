import StructuredData

/// Writes YAML through libyaml, in block style, each text in the plainest form that every loader reads as that text.
struct YAMLSink: OutputSink, ~Copyable {
  typealias Failure = YAMLEmitterError

  private var emitter: YAMLEmitter

  init(_ receive: @escaping ByteReceiver) throws(YAMLEmitterError) { emitter = try YAMLEmitter(receive) }

  mutating func beginMapping() throws(YAMLEmitterError) { try emitter.beginMapping() }
  mutating func endMapping() throws(YAMLEmitterError) { try emitter.endMapping() }
  mutating func beginSequence() throws(YAMLEmitterError) { try emitter.beginSequence() }
  mutating func endSequence() throws(YAMLEmitterError) { try emitter.endSequence() }

  mutating func key(_ name: StaticString) throws(YAMLEmitterError) {
    try emitter.scalar(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount), style: .plain)
  }

  mutating func string(_ text: String) throws(YAMLEmitterError) {
    try scalar(text) { YAMLStyle.style(of: $0) }
  }

  mutating func integer(_ value: Int) throws(YAMLEmitterError) {
    try scalar(String(value)) { _ in .plain }
  }

  /// Ends the document and hands over its last bytes.
  mutating func finish() throws(YAMLEmitterError) { try emitter.finish() }

  private mutating func scalar(
    _ text: String, style: (UnsafeBufferPointer<UInt8>) -> YAMLEmitter.ScalarStyle
  ) throws(YAMLEmitterError) {
    var text = text
    // `withUTF8` rethrows without a type; a result carries the type through.
    let result = text.withUTF8 { bytes in
      Result { () throws(YAMLEmitterError) in try emitter.scalar(bytes, style: style(bytes)) }
    }
    try result.get()
  }
}
