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

  mutating func string(_ text: UnsafeBufferPointer<UInt8>) throws(YAMLEmitterError) {
    try emitter.scalar(text, style: YAMLStyle.style(of: text))
  }

  mutating func integer(_ value: Int) throws(YAMLEmitterError) {
    var digits = String(value)
    let result = digits.withUTF8 { digits in
      Result { () throws(YAMLEmitterError) in try emitter.scalar(digits, style: .plain) }
    }
    try result.get()
  }

  /// Ends the document and hands over its last bytes.
  mutating func finish() throws(YAMLEmitterError) { try emitter.finish() }
}
