import SourceText

/// For Graphviz.
enum DotLinkForm: LinkForm {
  static let name = "dot"
  static let endings = ["dot", "gv"]
  static let purpose = "a graph for Graphviz"

  static func write(_ view: LinkView, to receive: @escaping ByteReceiver) {
    var output = ByteOutput(receive)
    func line(_ text: String) { output.append(text + "\n") }
    let graph = view.graph
    line("digraph \(quoted(view.title)) {")
    line("  graph [rankdir=LR, fontname=\"Helvetica\", label=\(quoted(view.title)), labelloc=t];")
    line("  node [shape=box, style=\"rounded\", fontname=\"Helvetica\"];")
    line("  edge [fontname=\"Helvetica\"];")
    for (number, group) in graph.groups.enumerated() {
      let indent = group.cluster == nil ? "  " : "    "
      if let cluster = group.cluster {
        line("  subgraph cluster_\(number) {")
        line("    label=\(quoted(cluster));")
      }
      for place in group.nodes {
        let node = graph.nodes[place]
        let isIsland = node.namesCount + node.namedByCount == 0
        line(
          "\(indent)n\(place) [label=\(quoted(node.name)), id=\(quoted(node.id)), tooltip=\(quoted(node.degrees))"
            + "\(isIsland ? ", style=\"rounded,dashed\"" : "")];")
      }
      if group.cluster != nil { line("  }") }
    }
    for edge in graph.edges {
      var attributes: [String] = []
      switch edge.kind {
      case .stated: break
      case .mentioned: attributes.append("style=dashed")
      case .word: attributes.append("style=dotted")
      }
      if edge.isMutual { attributes.append("dir=both") }
      line("  n\(edge.from) -> n\(edge.to)\(attributes.isEmpty ? "" : " [\(attributes.joined(separator: ", "))]");")
    }
    line("}")
    output.flush()
  }

  /// A string of the language: its own signs escaped, on one line, without characters that no file should hold.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      // Graphviz reads entities of HTML in every string.
      case "&": quoted += "&amp;"
      case "\n", "\r", "\t": quoted += " "
      default: quoted.unicodeScalars.append(TerminalCells.isShownAsSign(scalar) ? "\u{FFFD}" : scalar)
      }
    }
    return quoted + "\""
  }
}

extension LinkGraph.Node {
  /// `names 3, named by 2`.
  var degrees: String { "names \(namesCount), named by \(namedByCount)" }
}
