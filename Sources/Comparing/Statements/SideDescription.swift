import SourceText

/// Says what a node is, for one side of a change.
struct SideDescription {
  let outline: Outline
  let ordinals: Ordinals
  /// The number that paths have for the only level, where that is not the one in the outline.
  private let levelNumber: Int?

  init(_ outline: Outline, levelNumber: Int? = nil) {
    self.outline = outline
    self.levelNumber = levelNumber
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
    guard node > Outline.root else { return "framework" }
    let part = outline.nodes[node].part
    let step =
      switch part {
      case .competency: outline.nodes[node].text
      case .level: "\(part.pathWord) \(levelNumber ?? outline.nodes[node].number)"
      case .scaleStep: "\(part.pathWord) \(outline.nodes[node].number)"
      default: part.isSingle ? part.pathWord : "\(part.pathWord) \(ordinals[node])"
      }
    // A competency begins the path of what stands under it.
    return part == .competency ? step : path(of: outline.nodes[node].parent) + "/" + step
  }

  /// What a fingerprint knows a node by: ids, level numbers and folded texts above it, never places in a list.
  func stablePath(of node: Int) -> String { stablePath(of: node, isLast: true) }

  private func stablePath(of node: Int, isLast: Bool) -> String {
    guard node > Outline.root else { return "" }
    let part = outline.nodes[node].part
    let step =
      switch part {
      case .competency: outline.nodes[node].text
      case .level, .scaleStep: "\(outline.nodes[node].number)"
      default: "\(part.pathWord) \(isLast ? "" : outline.foldedText(of: node))"
      }
    let above = outline.nodes[node].parent
    return above == Outline.root ? step : stablePath(of: above, isLast: false) + "/" + step
  }

  /// What `text(of:)` says, folded.
  func foldedText(of node: Int) -> String {
    switch outline.nodes[node].part {
    case .competency, .level, .scale, .contrast: TextFolding.fold(text(of: node))
    default: outline.foldedText(of: node)
    }
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
    case .probe, .step, .reflection, .sectionItem, .contrastOpposite, .resourceKind, .activityLevels, .link:
      outline.nodes[outline.nodes[node].parent].text
    default: nil
    }
  }
}
