import StructuredData

/// The canonical document as YAML.
public struct YAMLWriter: Writer {
  public let name = "yaml"
  public let fileName = "framework.yaml"
  public let summary = "the canonical document as YAML"

  public init() {}

  public func write(_ publication: Publication, to receive: @escaping ByteReceiver) throws(WritingError) {
    do throws(YAMLEmitterError) {
      var sink = try YAMLSink(receive)
      try sink.write(publication.framework)
      try sink.finish()
    } catch { throw WritingError(error) }
  }
}
