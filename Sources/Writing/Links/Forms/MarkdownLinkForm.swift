import FrameworkModel
import WebPages

/// A matrix for a wiki or a review, and what is to be mended below it.
enum MarkdownLinkForm: LinkForm {
  static let name = "markdown"
  static let endings = ["md", "markdown"]
  static let purpose = "a matrix of the competencies, or a list of links where they are many"

  /// A matrix of more could not be read, and would grow with the square of the competencies.
  private static let mostColumns = 40

  static func write(_ view: LinkView, to receive: @escaping ByteReceiver) {
    var output = ByteOutput(receive)
    func line(_ text: String = "") { output.append(text + "\n") }
    line("# Cross-reference of \(text(view.title))")
    line()
    line(view.sentence)
    line()
    let graph = view.graph
    if graph.nodes.count <= mostColumns { matrix(graph, line) } else { list(view, line) }
    for group in LinkFindings(view).groups {
      line()
      line("## \(group.heading)")
      line()
      for sentence in group.sentences { line("- \(text(sentence))") }
    }
    if view.showsPlaces { places(view, line) }
    output.flush()
  }

  /// Who names (rows) whom (columns).
  private static func matrix(_ graph: LinkGraph, _ line: (String) -> Void) {
    if graph.nodes.isEmpty { return }
    var cells = [[String]](
      repeating: [String](repeating: "", count: graph.nodes.count), count: graph.nodes.count)
    for place in graph.nodes.indices { cells[place][place] = "·" }
    for edge in graph.edges {
      cells[edge.from][edge.to] = sign(edge.kind)
      if edge.isMutual { cells[edge.to][edge.from] = sign(edge.kind) }
    }
    line("A row names the competencies of the columns: ● stated as related, ○ mentioned, ◌ mentioned as a single word.")
    line("")
    line("| Competency | \(graph.nodes.indices.map { String($0 + 1) }.joined(separator: " | ")) |")
    line("| --- |\(String(repeating: " :-: |", count: graph.nodes.count))")
    for (place, node) in graph.nodes.enumerated() {
      line("| \(place + 1). \(text(node.name)) | \(cells[place].joined(separator: " | ")) |")
    }
  }

  private static func sign(_ kind: LinkGraph.Kind) -> String {
    switch kind {
    case .stated: "●"
    case .mentioned: "○"
    case .word: "◌"
    }
  }

  private static func list(_ view: LinkView, _ line: (String) -> Void) {
    let names = view.names
    line("\(LinkMark.meanings.map { "`\($0.sign)` \($0.meaning)" }.joined(separator: "; ")).")
    line("")
    line("| Competency | Names | Named by |")
    line("| --- | --- | --- |")
    for entry in view.reference.competencies {
      let named = entry.marks(names).map { text($0.shown) }.joined(separator: "; ")
      let naming = entry.namedBy.map { text(names[$0] ?? $0) }.joined(separator: "; ")
      line("| \(text(entry.name)) | \(named) | \(naming) |")
    }
  }

  private static func places(_ view: LinkView, _ line: (String) -> Void) {
    let names = view.names
    line("")
    line("## Where")
    line("")
    line("| Competency | Names | How | Sentence |")
    line("| --- | --- | --- | --- |")
    for entry in view.reference.competencies {
      for link in entry.related {
        let place = link.place.map { ", \($0.shown)" } ?? ""
        line(
          "| \(text(entry.name)) | \(text(link.mark(names).name)) | \(text(link.how + place)) | \(text(link.sentence ?? "")) |"
        )
      }
    }
  }

  private static func text(_ text: String) -> String { MarkupText.markdown(text) }
}
