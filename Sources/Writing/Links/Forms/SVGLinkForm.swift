/// The picture as a file of its own.
enum SVGLinkForm: LinkForm {
  static let name = "svg"
  static let endings = ["svg"]
  static let purpose = "the picture; laid out by Graphviz where it is installed"

  static func write(_ view: LinkView, to receive: @escaping ByteReceiver) {
    var output = ByteOutput(receive)
    LinkPicture(view.graph, arrange: view.arrange).write(isAlone: true) { output.append($0) }
    output.flush()
  }
}
