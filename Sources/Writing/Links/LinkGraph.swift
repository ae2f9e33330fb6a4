public import FrameworkModel

/// A cross-reference as pictures need it: competencies, one line between each two that are linked, and clusters.
public struct LinkGraph: Sendable {
  /// What pictures call the framework.
  public var title: String
  public var nodes: [Node]
  /// In the order of the competencies that name others.
  public var edges: [Edge]
  /// In the order in which they first occur.
  public var clusters: [String]

  public struct Node: Sendable {
    public var id: String
    public var name: String
    /// The cluster's place among the clusters.
    public var cluster: Int?
    /// How many others it names.
    public var namesCount = 0
    /// How many others name it.
    public var namedByCount = 0
  }

  public struct Edge: Sendable, Hashable {
    public var from: Int
    public var to: Int
    public var kind: Kind
    /// Whether the other names this one in the same way.
    public var isMutual: Bool
  }

  /// How sure a link is, the surest first.
  public enum Kind: Int, Sendable, Comparable, CaseIterable {
    case stated, mentioned, word

    public static func < (a: Kind, b: Kind) -> Bool { a.rawValue < b.rawValue }
  }

  /// Linear in the links.
  public init(_ reference: CrossReference, title: String) {
    self.title = title
    nodes = []
    edges = []
    clusters = []
    var clusterPlaces: [String: Int] = [:]
    var places: [String: Int] = [:]
    for (place, entry) in reference.competencies.enumerated() {
      var node = Node(id: entry.id, name: entry.name)
      if let cluster = entry.cluster {
        node.cluster = clusterPlaces[cluster] ?? clusters.count
        if clusterPlaces.updateValue(node.cluster ?? 0, forKey: cluster) == nil { clusters.append(cluster) }
      }
      nodes.append(node)
      if places[entry.id] == nil { places[entry.id] = place }
    }
    join(reference, places)
  }

  private struct Pair: Hashable {
    var from: Int
    var to: Int
  }

  private mutating func join(_ reference: CrossReference, _ places: [String: Int]) {
    var kinds: [Pair: Kind] = [:]
    var order: [Pair] = []
    for (place, entry) in reference.competencies.enumerated() {
      for link in entry.related {
        guard let target = link.competency.flatMap({ places[$0] }), target != place else { continue }
        let pair = Pair(from: place, to: target)
        let kind = Kind(link.origin)
        if let known = kinds[pair] {
          kinds[pair] = min(known, kind)
        } else {
          kinds[pair] = kind
          order.append(pair)
        }
      }
    }
    for pair in order {
      guard let kind = kinds[pair] else { continue }
      nodes[pair.from].namesCount += 1
      nodes[pair.to].namedByCount += 1
      let isMutual = kinds[Pair(from: pair.to, to: pair.from)] == kind
      if isMutual, pair.from > pair.to { continue }
      edges.append(Edge(from: pair.from, to: pair.to, kind: kind, isMutual: isMutual))
    }
  }

  /// The competencies of each cluster, those of none last; groups without any are left out.
  var groups: [(cluster: String?, nodes: [Int])] {
    var members = [[Int]](repeating: [], count: clusters.count + 1)
    for (place, node) in nodes.enumerated() { members[node.cluster ?? clusters.count].append(place) }
    return members.indices.filter { !members[$0].isEmpty }
      .map { ($0 < clusters.count ? clusters[$0] : nil, members[$0]) }
  }
}

extension LinkGraph.Kind {
  init(_ origin: CrossReference.Origin) {
    switch origin {
    case .stated: self = .stated
    case .mentioned(_, .name): self = .mentioned
    case .mentioned(_, .word): self = .word
    }
  }

  /// What style sheets and other programs call it.
  var name: String { "\(self)" }
}
