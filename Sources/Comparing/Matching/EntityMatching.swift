public import FrameworkModel

/// Which entity of one version of a framework is which of another, found as `Comparison` finds it.
///
/// Entities are counted as `Framework.updateEntities` meets them.
public struct EntityMatching: Sendable {
  /// For each new entity the old one; nil for what is new.
  public private(set) var oldOfNew: [Int?]
  /// Old entities that became one with another, and what they became part of: the further texts of a merge.
  public private(set) var merged: [Int: Int] = [:]

  public init(from old: Framework, to new: Framework) {
    var matcher = Matcher(old: Outline(old), new: Outline(new), options: ComparisonOptions())
    matcher.run()
    let olds = matcher.old.entityCounts
    oldOfNew = []
    for node in matcher.new.nodes.indices where matcher.new.nodes[node].part.isEntity {
      let partner = matcher.pairing.oldOfNew[node]
      oldOfNew.append(partner == Pairing.none ? nil : olds[partner])
    }
    let news = matcher.new.entityCounts
    for split in matcher.pairing.splits {
      for node in split.old.dropFirst() { merged[olds[node]] = news[split.new[0]] }
    }
  }
}

extension Outline {
  /// For each node the number of entities in front of it.
  fileprivate var entityCounts: [Int] {
    var count = 0
    return nodes.map { node in
      defer { if node.part.isEntity { count += 1 } }
      return count
    }
  }
}

extension Part {
  /// Whether it has an identifier of its own.
  fileprivate var isEntity: Bool {
    switch self {
    case .scaleStep, .competency, .level, .behavior, .negativeBehavior, .contrast, .question, .probe, .activity, .step,
      .reflection, .course, .resource, .jobTitle, .section, .sectionItem:
      true
    case .framework, .frameworkTitle, .version, .language, .publisher, .license, .frameworkDescription, .scale, .name,
      .code, .cluster, .definition, .levelTitle, .levelDescription, .contrastOpposite, .activityLevels, .resourceKind,
      .related, .link:
      false
    }
  }
}
