/// Who names whom, as JSON.
public struct CrossReferenceWriter: Writer {
  public let name = "xref"
  public let fileName = "crossref.json"
  public let summary = "the cross-reference of related competencies as JSON"

  public init() {}

  public func write(_ publication: Publication, to receive: @escaping ByteReceiver) throws(WritingError) {
    var sink = JSONSink(receive)
    sink.write(publication.crossReference())
    sink.finish()
  }
}
