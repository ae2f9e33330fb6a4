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

  /// The same on one line, as a value within other JSON: without blanks, and without a line break at the end.
  public static func writeOnOneLine(_ publication: Publication, to receive: @escaping ByteReceiver) {
    var sink = JSONSink(receive, isOnOneLine: true)
    sink.write(publication.framework)
    sink.finish()
  }
}
