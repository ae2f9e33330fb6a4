/// The layout that needs no other program: competencies in one column, cluster by cluster, links as arcs on its right.
///
/// It can be read whatever the number of competencies, and costs a step for each of them and each link.
enum ArcLayout {
  private static let margin = 16.0
  private static let step = 54.0
  private static let heading = 34.0
  /// How far arcs reach out at most.
  private static let reach = 320.0

  static func layout(_ graph: LinkGraph) -> PictureLayout {
    let sizes = graph.nodes.map { PictureLayout.size(of: $0) }
    let width = sizes.map(\.width).max() ?? 0
    var nodes = sizes.map { PictureLayout.Box(x: 2 * margin, y: 0, width: width, height: $0.height) }
    var clusters: [(title: String, box: PictureLayout.Box)] = []
    var y = margin
    for group in graph.groups {
      let top = y
      if group.cluster != nil { y += heading }
      for place in group.nodes {
        nodes[place].y = y
        y += step
      }
      guard let cluster = group.cluster else { continue }
      clusters.append((cluster, PictureLayout.Box(x: margin, y: top, width: width + 2 * margin, height: y - top)))
      y += margin
    }
    let edge = width + 2 * margin
    var furthest = 0.0
    let edges = graph.edges.map { link -> [PictureLayout.Point] in
      let (a, b) = (nodes[link.from], nodes[link.to])
      // Both ends off the middle, so that arcs to and fro do not cover one another.
      let (from, to) = (a.y + a.height / 2 + 5, b.y + b.height / 2 - 5)
      let bow = min(reach, 30 + abs(to - from) / 3)
      furthest = max(furthest, bow)
      return [
        .init(x: edge, y: from), .init(x: edge + bow, y: from), .init(x: edge + bow, y: to), .init(x: edge, y: to),
      ]
    }
    return PictureLayout(
      width: edge + (furthest > 0 ? furthest * 3 / 4 : 0) + 2 * margin, height: y + margin, nodes: nodes,
      clusters: clusters, edges: edges)
  }
}
