/// The whole cross-reference, as `crossref.json` holds it.
enum JSONLinkForm: LinkForm {
  static let name = "json"
  static let endings = ["json"]
  static let purpose = "all of it for programs, by the schema crossref"

  static func write(_ view: LinkView, to receive: @escaping ByteReceiver) {
    var sink = JSONSink(receive)
    sink.write(view.reference)
    sink.finish()
  }
}
