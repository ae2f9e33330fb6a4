/// The layout that Graphviz makes: what it is asked, and how its answer (`-Tplain`) is read.
///
/// It is given numbers and sizes only, no text of the framework, and only places are taken from it, so that all pictures are
/// drawn in one way.
enum PlainLayout {
  /// Graphviz counts inches of 72 points.
  private static let inch = 72.0
  private static let margin = 24.0

  static func request(_ graph: LinkGraph) -> [UInt8] {
    var text = "digraph {\n  graph [rankdir=LR, nodesep=0.25, ranksep=0.9];\n"
    text += "  node [shape=box, fixedsize=true, label=\"\"];\n  edge [arrowhead=none];\n"
    for (number, group) in graph.groups.enumerated() {
      if group.cluster != nil { text += "  subgraph cluster_\(number) { margin=24;\n" }
      for place in group.nodes {
        let (width, height) = PictureLayout.size(of: graph.nodes[place])
        text += "  n\(place) [width=\(width / inch), height=\(height / inch)];\n"
      }
      if group.cluster != nil { text += "  }\n" }
    }
    for edge in graph.edges { text += "  n\(edge.from) -> n\(edge.to);\n" }
    return Array((text + "}\n").utf8)
  }

  /// Reads the answer; nil where it is not what was asked for.
  static func layout(_ plain: [UInt8], of graph: LinkGraph) -> PictureLayout? {
    var size: (width: Double, height: Double)?
    var nodes = [PictureLayout.Box?](repeating: nil, count: graph.nodes.count)
    var curves: [Pair: [PictureLayout.Point]] = [:]
    for line in String(decoding: plain, as: UTF8.self).split(separator: "\n") {
      let words = line.split(separator: " ")
      func number(_ place: Int) -> Double? {
        guard place < words.count, let value = Double(words[place]), value.isFinite, abs(value) < 1e5 else {
          return nil
        }
        return value * inch
      }
      switch words.first {
      case "graph":
        guard let width = number(2), let height = number(3) else { return nil }
        size = (width, height)
      case "node":
        guard words.count > 5, let place = node(words[1], graph), let x = number(2), let y = number(3),
          let width = number(4), let height = number(5), let total = size
        else { return nil }
        nodes[place] = PictureLayout.Box(
          x: margin + x - width / 2, y: margin + total.height - y - height / 2, width: width, height: height)
      case "edge":
        guard words.count > 3, let from = node(words[1], graph), let to = node(words[2], graph),
          let count = Int(words[3]), count % 3 == 1, (4...3000).contains(count), let total = size
        else { return nil }
        var points: [PictureLayout.Point] = []
        for place in 0..<count {
          guard let x = number(4 + 2 * place), let y = number(5 + 2 * place) else { return nil }
          points.append(.init(x: margin + x, y: margin + total.height - y))
        }
        curves[Pair(from: from, to: to)] = points
      default: break
      }
    }
    guard let size else { return nil }
    let boxes = nodes.compactMap(\.self)
    let edges = graph.edges.compactMap { curves[Pair(from: $0.from, to: $0.to)] }
    guard boxes.count == nodes.count, edges.count == graph.edges.count else { return nil }
    let clusters = graph.groups.compactMap { group in
      group.cluster.map { ($0, box(around: group.nodes.map { boxes[$0] })) }
    }
    return PictureLayout(
      width: size.width + 2 * margin, height: size.height + 2 * margin, nodes: boxes, clusters: clusters, edges: edges)
  }

  private struct Pair: Hashable {
    var from: Int
    var to: Int
  }

  private static func node(_ word: Substring, _ graph: LinkGraph) -> Int? {
    guard word.first == "n", let place = Int(word.dropFirst()), graph.nodes.indices.contains(place) else { return nil }
    return place
  }

  /// What holds boxes, with room for a title.
  private static func box(around boxes: [PictureLayout.Box]) -> PictureLayout.Box {
    let left = boxes.map(\.x).min() ?? 0
    let top = boxes.map(\.y).min() ?? 0
    let right = boxes.map { $0.x + $0.width }.max() ?? 0
    let bottom = boxes.map { $0.y + $0.height }.max() ?? 0
    return PictureLayout.Box(x: left - 12, y: top - 24, width: right - left + 24, height: bottom - top + 36)
  }
}
