import SourceText

/// For Mermaid, which GitHub, GitLab and many wikis draw.
enum MermaidLinkForm: LinkForm {
  static let name = "mermaid"
  static let endings = ["mmd", "mermaid"]
  static let purpose = "a flowchart for Mermaid, which GitHub and many wikis draw"

  static func write(_ view: LinkView, to receive: @escaping ByteReceiver) {
    var output = ByteOutput(receive)
    func line(_ text: String) { output.append(text + "\n") }
    let graph = view.graph
    line("flowchart LR")
    for (number, group) in graph.groups.enumerated() {
      if let cluster = group.cluster { line("  subgraph c\(number)[\(quoted(cluster))]") }
      for place in group.nodes {
        line("\(group.cluster == nil ? "  " : "    ")n\(place)[\(quoted(graph.nodes[place].name))]")
      }
      if group.cluster != nil { line("  end") }
    }
    for edge in graph.edges {
      let arrow =
        switch (edge.kind == .stated, edge.isMutual) {
        case (true, true): "<-->"
        case (true, false): "-->"
        case (false, true): "<-.->"
        case (false, false): "-.->"
        }
      line("  n\(edge.from) \(arrow) n\(edge.to)")
    }
    output.flush()
  }

  /// A label: what Mermaid, its Markdown and HTML take for signs stands as an entity.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "#", "&", "<", ">", "`", "\\", "*", "_", "[", "]", ";", "%": quoted += "#\(scalar.value);"
      case "\n", "\r", "\t": quoted += " "
      default: quoted.unicodeScalars.append(TerminalCells.isShownAsSign(scalar) ? "\u{FFFD}" : scalar)
      }
    }
    // A label without a letter would be none.
    return quoted == "\"" ? "\" \"" : quoted + "\""
  }
}
