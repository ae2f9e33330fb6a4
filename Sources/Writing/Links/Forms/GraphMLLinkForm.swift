import FrameworkModel
import WebPages

/// For yEd, Gephi, Cytoscape and libraries of graphs.
enum GraphMLLinkForm: LinkForm {
  static let name = "graphml"
  static let endings = ["graphml"]
  static let purpose = "a graph for yEd, Gephi and other programs of graphs"

  static func write(_ view: LinkView, to receive: @escaping ByteReceiver) {
    var output = ByteOutput(receive)
    func line(_ text: String) { output.append(text + "\n") }
    line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
    line("<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">")
    let keys = [
      ("id", "node"), ("name", "node"), ("cluster", "node"), ("how", "edge"), ("where", "edge"), ("sentence", "edge"),
    ]
    for (key, kind) in keys {
      line("  <key id=\"\(key)\" for=\"\(kind)\" attr.name=\"\(key)\" attr.type=\"string\"/>")
    }
    line("  <graph id=\"links\" edgedefault=\"directed\">")
    line("    <desc>\(MarkupText.xml(view.title))</desc>")
    var places: [String: Int] = [:]
    for (place, entry) in view.reference.competencies.enumerated() {
      if places[entry.id] == nil { places[entry.id] = place }
      line("    <node id=\"n\(place)\">")
      line("      <data key=\"id\">\(MarkupText.xml(entry.id))</data>")
      line("      <data key=\"name\">\(MarkupText.xml(entry.name))</data>")
      if let cluster = entry.cluster { line("      <data key=\"cluster\">\(MarkupText.xml(cluster))</data>") }
      line("    </node>")
    }
    for (place, entry) in view.reference.competencies.enumerated() {
      for link in entry.related {
        guard let target = link.competency.flatMap({ places[$0] }) else { continue }
        line("    <edge source=\"n\(place)\" target=\"n\(target)\">")
        line("      <data key=\"how\">\(LinkGraph.Kind(link.origin).name)</data>")
        if case .mentioned(let field, _) = link.origin {
          line("      <data key=\"where\">\(MarkupText.xml(field))</data>")
        }
        if let sentence = link.sentence { line("      <data key=\"sentence\">\(MarkupText.xml(sentence))</data>") }
        line("    </edge>")
      }
    }
    line("  </graph>")
    line("</graphml>")
    output.flush()
  }
}
