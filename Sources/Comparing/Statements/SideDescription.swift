/// Says what a node is, for one side of a change.
struct SideDescription {
  let outline: Outline
  let ordinals: Ordinals

  init(_ outline: Outline) {
    self.outline = outline
    ordinals = Ordinals(outline)
  }

  func side(of node: Int) -> ChangeSide {
    let competency = outline.ancestor(.competency, of: node)
    let level = outline.ancestor(.level, of: node)
    return ChangeSide(
      entity: path(of: node), text: text(of: node), location: outline.nodes[node].location,
      competency: competency.map { outline.competencyName($0) }, level: level.map { outline.nodes[$0].number },
      host: host(of: node))
  }

  /// `client-focus/level 2/behavior 3`.
  func path(of node: Int) -> String {
    var steps: [String] = []
    var current = node
    while current > Outline.root {
      let part = outline.nodes[current].part
      switch part {
      case .competency: steps.append(outline.nodes[current].text)
      case .level, .scaleStep: steps.append("\(part.pathWord) \(outline.nodes[current].number)")
      default: steps.append(part.isSingle ? part.pathWord : "\(part.pathWord) \(ordinals[current])")
      }
      current = outline.nodes[current].parent
    }
    if steps.isEmpty || outline.ancestor(.competency, of: node) == nil { steps.append("framework") }
    return steps.reversed().joined(separator: "/")
  }

  /// What a fingerprint knows a node by: ids, level numbers and folded texts above it, never places in a list.
  func stablePath(of node: Int) -> String {
    var steps: [String] = []
    var current = node
    while current > Outline.root {
      let item = outline.nodes[current]
      switch item.part {
      case .competency: steps.append(item.text)
      case .level, .scaleStep: steps.append("\(item.number)")
      default: steps.append("\(item.part.pathWord) \(current == node ? "" : outline.foldedText(of: current))")
      }
      current = item.parent
    }
    return steps.reversed().joined(separator: "/")
  }

  func text(of node: Int) -> String {
    switch outline.nodes[node].part {
    case .competency: return outline.competencyName(node)
    case .level: return outline.single(.levelTitle, of: node).map { outline.nodes[$0].text } ?? ""
    case .scale:
      return outline.children(of: node).map { step in
        let title = outline.nodes[step].text
        return "\(outline.nodes[step].number)" + (title.isEmpty ? "" : " " + title)
      }.joined(separator: ", ")
    case .contrast:
      let opposite = outline.single(.contrastOpposite, of: node).map { outline.nodes[$0].text } ?? ""
      return outline.nodes[node].text + " – not: " + opposite
    default: return outline.nodes[node].text
    }
  }

  private func host(of node: Int) -> String? {
    switch outline.nodes[node].part {
    case .probe, .step, .reflection, .sectionItem, .contrastOpposite, .resourceKind, .activityLevels:
      outline.nodes[outline.nodes[node].parent].text
    default: nil
    }
  }
}
