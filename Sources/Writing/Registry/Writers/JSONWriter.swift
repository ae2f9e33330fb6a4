/// The canonical document as JSON.
public struct JSONWriter: Writer {
  public let name = "json"
  public let fileName = "framework.json"
  public let summary = "the canonical document as JSON"

  public init() {}

  public func write(_ publication: Publication, to receive: @escaping ByteReceiver) throws(WritingError) {
    var sink = JSONSink(receive)
    sink.write(publication.framework)
    sink.finish()
  }
}
