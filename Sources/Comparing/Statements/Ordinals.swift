/// The place of each node among the siblings of its part, from 1.
struct Ordinals {
  private var ordinals: [Int]

  init(_ outline: Outline) {
    ordinals = Array(repeating: 1, count: outline.nodes.count)
    var counts = Array(repeating: 0, count: Part.allCases.count)
    for parent in outline.nodes.indices where outline.nodes[parent].end > parent + 1 {
      for child in outline.children(of: parent) {
        let part = Int(outline.nodes[child].part.rawValue)
        counts[part] += 1
        ordinals[child] = counts[part]
      }
      for child in outline.children(of: parent) { counts[Int(outline.nodes[child].part.rawValue)] = 0 }
    }
  }

  subscript(node: Int) -> Int { ordinals[node] }
}
