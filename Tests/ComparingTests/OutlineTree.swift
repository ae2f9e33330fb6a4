@testable import Comparing

/// An outline as a tree to which edits can be applied, and that compares by content.
///
/// It is built from one side and the edits alone, so that what a comparison forgot to say shows as a difference.
final class OutlineTree {
  private final class Node {
    var part: Part
    var number: Int
    var upper: Int
    var text: String
    var target: String?
    var children: [Node] = []
    weak var parent: Node?

    init(_ node: Outline.Node, target: String?) {
      part = node.part
      number = node.number
      upper = node.upper
      text = node.text
      self.target = target
    }
  }

  private var root: Node
  private var kept: [Int: Node] = [:]
  private var inserted: [Int: Node] = [:]
  private let changed: Outline

  /// - Parameter changed: The other side; only the nodes that edits name are read from it.
  init(_ outline: Outline, changed: Outline) {
    self.changed = changed
    root = Node(outline.nodes[0], target: nil)
    for index in outline.nodes.indices {
      let node = index == 0 ? root : Node(outline.nodes[index], target: outline.targets[index])
      kept[index] = node
      if index > 0, let parent = kept[outline.nodes[index].parent] {
        node.parent = parent
        parent.children.append(node)
      }
    }
  }

  func apply(_ edits: [Edit]) {
    // Parents come before what is put under them: insertions first, in order.
    for case .insert(let new, let parent) in edits.sorted(by: Self.order) {
      let node = Node(changed.nodes[new], target: changed.targets[new])
      inserted[new] = node
      attach(node, under: parent)
    }
    for case .move(let old, _, let parent) in edits {
      guard let node = kept[old] else { continue }
      detach(node)
      attach(node, under: parent)
    }
    for case .rewrite(let old, let new) in edits {
      let source = changed.nodes[new]
      kept[old]?.text = source.text
      kept[old]?.number = source.number
      kept[old]?.upper = source.upper
      kept[old]?.target = changed.targets[new]
    }
    for case .remove(let old) in edits { kept[old].map(detach) }
  }

  private static func order(_ a: Edit, _ b: Edit) -> Bool {
    switch (a, b) {
    case (.insert(let one, _), .insert(let other, _)): one < other
    case (.insert, _): true
    default: false
    }
  }

  private func attach(_ node: Node, under parent: Edit.Parent) {
    let home: Node? =
      switch parent {
      case .kept(let old): kept[old]
      case .inserted(let new): inserted[new]
      }
    node.parent = home
    home?.children.append(node)
  }

  private func detach(_ node: Node) { node.parent?.children.removeAll { $0 === node } }

  /// All content, one line each, without the order of siblings and with links by the target's name.
  func lines() -> [String] {
    var names: [String: String] = [:]
    for competency in root.children where competency.part == .competency {
      names[competency.text] = competency.children.first { $0.part == .name }?.text
    }
    return lines(of: root, names).sorted()
  }

  private func lines(of node: Node, _ names: [String: String]) -> [String] {
    let text = node.part == .related ? node.target.flatMap { names[$0] } ?? node.text : node.text
    let own = "\(node.part) \(node.number) \(node.upper) \(TextChange.typography(text))"
    let below = node.children.flatMap { lines(of: $0, names) }.sorted()
    // A parent's line holds all below it, so that a child under the wrong parent shows.
    return [own + " {" + below.joined(separator: "; ") + "}"]
  }
}
