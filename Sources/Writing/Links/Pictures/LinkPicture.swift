import SourceText
import WebPages

/// Draws who names whom as SVG: clusters as frames, competencies as boxes with how many they name and are named by, links as
/// lines whose dashes say how sure they are.
public struct LinkPicture {
  private let graph: LinkGraph
  private let layout: PictureLayout
  /// Where a click on a competency leads; nil for a picture without links.
  private let address: ((LinkGraph.Node) -> String)?

  public init(_ graph: LinkGraph, arrange: GraphArranger?, address: ((LinkGraph.Node) -> String)? = nil) {
    self.graph = graph
    self.address = address
    layout = PictureLayout(graph, arrange: arrange)
  }

  /// - Parameter isAlone: Whether it is a file of its own, with its own style, or a part of a page that has the style.
  public func write(isAlone: Bool, _ write: (String) -> Void) {
    let size = "\(number(layout.width)) \(number(layout.height))"
    write(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"picture\" viewBox=\"0 0 \(size)\" width=\"\(number(layout.width))\" "
        + "height=\"\(number(layout.height))\" role=\"group\" aria-labelledby=\"picture-title\">\n")
    write("<title id=\"picture-title\">\(MarkupText.xml("Who names whom in \(graph.title)"))</title>\n")
    if isAlone {
      write(
        "<style>\n\(HouseStyle.colors)\(Self.sheet)</style>\n<rect class=\"ground\" width=\"100%\" height=\"100%\"/>\n")
    }
    write("<defs>\n")
    for (name, orient) in [("end", "auto"), ("start", "auto-start-reverse")] {
      write(
        "<marker id=\"arrow-\(name)\" class=\"arrow\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" markerWidth=\"7\" "
          + "markerHeight=\"7\" orient=\"\(orient)\"><path d=\"M0 1 9 5 0 9z\"/></marker>\n")
    }
    write("</defs>\n")
    for cluster in layout.clusters {
      let box = cluster.box
      write(
        "<g class=\"cluster\"><rect \(place(box)) rx=\"8\"/>"
          + "<text x=\"\(number(box.x + 10))\" y=\"\(number(box.y + 16))\">\(text(cluster.title))</text></g>\n")
    }
    write("<g class=\"links\">\n")
    for (place, edge) in graph.edges.enumerated() {
      write(
        "<path class=\"link \(edge.kind.name)\" data-ends=\"\(edge.from) \(edge.to)\" d=\"\(path(layout.edges[place]))\" "
          + "marker-end=\"url(#arrow-end)\"\(edge.isMutual ? " marker-start=\"url(#arrow-start)\"" : "")/>\n")
    }
    write("</g>\n<g class=\"nodes\">\n")
    for place in graph.nodes.indices { writeNode(place, write) }
    write("</g>\n</svg>\n")
  }

  private func writeNode(_ place: Int, _ write: (String) -> Void) {
    let node = graph.nodes[place]
    let box = layout.nodes[place]
    let isIsland = node.namesCount + node.namedByCount == 0
    let tag = address == nil ? "g" : "a"
    let link = address.map { " href=\"\(MarkupText.attribute($0(node)))\"" } ?? ""
    let middle = number(box.x + box.width / 2)
    write(
      "<\(tag)\(link) class=\"node\(isIsland ? " island" : "")\" data-node=\"\(place)\">"
        + "<title>\(text("\(node.name): \(node.degrees)"))</title><rect \(self.place(box)) rx=\"6\"/>"
        + "<text x=\"\(middle)\" y=\"\(number(box.y + 19))\">\(text(PictureLayout.shown(node.name)))</text>"
        + "<text class=\"degree\" x=\"\(middle)\" y=\"\(number(box.y + 35))\">\(node.degrees)</text></\(tag)>\n")
  }

  private func place(_ box: PictureLayout.Box) -> String {
    "x=\"\(number(box.x))\" y=\"\(number(box.y))\" width=\"\(number(box.width))\" height=\"\(number(box.height))\""
  }

  private func path(_ points: [PictureLayout.Point]) -> String {
    var path = ""
    for (place, point) in points.enumerated() {
      path += place == 0 ? "M" : place == 1 ? "C" : " "
      path += "\(number(point.x)) \(number(point.y))"
    }
    return path
  }

  private func text(_ text: String) -> String { MarkupText.xml(OutgoingText.line(text)) }

  /// With one digit behind the point.
  private func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let whole = "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10)"
    return tenths % 10 == 0 ? whole : "\(whole).\(abs(tenths) % 10)"
  }

  /// The look of a picture, with the colors of the house.
  public static let sheet = """
    .picture { font-family: system-ui, sans-serif; font-size: 14px; }
    .picture .ground { fill: var(--ground); }
    .picture .cluster rect { fill: var(--panel); stroke: var(--line); }
    .picture .cluster text { fill: var(--soft); font-size: 12px; font-weight: 600; }
    .picture .node rect { fill: var(--ground); stroke: var(--soft); }
    .picture .node text { fill: var(--ink); text-anchor: middle; }
    .picture .node .degree { fill: var(--soft); font-size: 11px; }
    .picture .island rect { stroke-dasharray: 5 4; }
    .picture .link { fill: none; stroke: var(--soft); stroke-width: 1.3; }
    .picture .mentioned { stroke-dasharray: 6 4; }
    .picture .word { stroke-dasharray: 1.5 4; }
    .picture .arrow { fill: var(--soft); }
    .picture a.node:hover rect, .picture a.node:focus rect { stroke: var(--accent); stroke-width: 3; }
    .picture a.node:focus { outline: none; }
    .picture .is-near { stroke: var(--accent); stroke-width: 2.5; }
    .picture .is-far { opacity: .25; }

    """
}
