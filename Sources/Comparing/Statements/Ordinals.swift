/// The place of each node among the siblings of its part, from 1.
struct Ordinals {
  private var ordinals: [Int]

  init(_ outline: Outline) {
    ordinals = Array(repeating: 1, count: outline.nodes.count)
    var counts: [Int: Int] = [:]
    for (index, node) in outline.nodes.enumerated() {
      let slot = node.parent * 64 + Int(node.part.rawValue)
      let count = counts[slot, default: 0] + 1
      counts[slot] = count
      ordinals[index] = count
    }
  }

  subscript(node: Int) -> Int { ordinals[node] }
}
