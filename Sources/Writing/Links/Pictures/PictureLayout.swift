import SourceText

/// Where the parts of a picture of links stand, in pixels from its upper left corner.
struct PictureLayout {
  struct Box {
    var x: Double
    var y: Double
    var width: Double
    var height: Double
  }

  struct Point {
    var x: Double
    var y: Double
  }

  var width: Double
  var height: Double
  /// Of each competency.
  var nodes: [Box]
  /// Of each group of the graph that is a cluster.
  var clusters: [(title: String, box: Box)]
  /// Of each edge: a point, and three for each Bézier curve that follows.
  var edges: [[Point]]

  /// More than so many are not given to Graphviz, which takes time that grows with their square.
  private static let mostNodes = 150
  private static let mostEdges = 600

  /// By Graphviz where it is at hand and the graph is small enough, else as a column of competencies with arcs beside it.
  init(_ graph: LinkGraph, arrange: GraphArranger?) {
    if let arrange, graph.nodes.count > 1, !graph.edges.isEmpty, graph.nodes.count <= Self.mostNodes,
      graph.edges.count <= Self.mostEdges,
      let plain = arrange(PlainLayout.request(graph)), let layout = PlainLayout.layout(plain, of: graph)
    {
      self = layout
    } else {
      self = ArcLayout.layout(graph)
    }
  }

  init(width: Double, height: Double, nodes: [Box], clusters: [(title: String, box: Box)], edges: [[Point]]) {
    self.width = width
    self.height = height
    self.nodes = nodes
    self.clusters = clusters
    self.edges = edges
  }

  /// The size of a competency's box: its name in letters of 14 pixels, its degrees below.
  static func size(of node: LinkGraph.Node) -> (width: Double, height: Double) {
    (Double(max(width(of: shown(node.name)), 17 * 13 / 2) + 24), 44)
  }

  /// A name, cut where it is very long.
  static func shown(_ name: String) -> String {
    let name = OutgoingText.line(name)
    return name.count <= 40 ? name : name.prefix(39) + "…"
  }

  /// About how many pixels a text takes in letters of 14 pixels.
  static func width(of text: String) -> Int {
    text.reduce(0) { sum, character in
      let cells = TerminalCells.width(of: character)
      guard cells == 1 else { return sum + 15 * cells / 2 }
      return sum + (character.isUppercase || character == "m" || character == "w" ? 10 : 8)
    }
  }
}
