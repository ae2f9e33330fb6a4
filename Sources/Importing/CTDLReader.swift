import FrameworkModel
import SourceText
import StructuredData

/// Reads a graph of CTDL-ASN.
struct CTDLReader {
  private var nodes: [String: DataNode] = [:]
  private var order: [String] = []
  private var framework: DataNode?
  /// Nodes without an address, or with that of another.
  private var others: [DataNode] = []

  /// The nodes of a document; nil where it is none of CTDL-ASN.
  static func graph(in root: DataNode) -> [DataNode]? {
    let nodes = root["@graph"]?.each ?? [root]
    let isOne = nodes.contains { node in
      types(node).contains { $0 == "ceasn:CompetencyFramework" || $0 == "ceasn:Competency" }
    }
    return isOne ? nodes : nil
  }

  private static func types(_ node: DataNode) -> [String] { node["@type"]?.each.compactMap(\.words) ?? [] }

  init(_ graph: [DataNode]) {
    for node in graph {
      guard let id = node["@id"]?.words ?? node["ceterms:ctid"]?.words, nodes[id] == nil else {
        others.append(node)
        continue
      }
      nodes[id] = node
      order.append(id)
      if framework == nil, Self.types(node).contains("ceasn:CompetencyFramework") { framework = node }
    }
  }

  private func isA(_ type: String, _ id: String) -> Bool { nodes[id].map { Self.types($0).contains(type) } ?? false }

  private func ids(_ node: DataNode?) -> [String] { node?.each.compactMap { $0.words ?? $0["@id"]?.words } ?? [] }

  /// The text of a language map, in the first language that it has.
  private func text(_ node: DataNode?) -> DataNode? {
    guard let node else { return nil }
    switch node.value {
    case .mapping(let entries): return entries.first.flatMap { text($0.value) }
    case .sequence(let items): return items.first.flatMap { text($0) }
    default: return node.words == nil ? nil : node
    }
  }

  /// What the registry calls a node, stated or as the end of its address.
  private func ctid(_ node: DataNode) -> String? {
    if let stated = node["ceterms:ctid"]?.words { return stated }
    let last = node["@id"]?.words?.utf8.split { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "#") }.last
    return last.map { String(Substring($0)) }.flatMap { $0.hasPrefix("ce-") ? $0 : nil }
  }

  func reading(_ texts: inout ExchangeTexts) -> SourceReading {
    var reading = SourceReading()
    var identity = FrameworkIdentity(id: "")
    identity.title = text(framework?["ceasn:name"])?.words
    identity.description = text(framework?["ceasn:description"])?.words
    identity.publisher = text(framework?["ceasn:publisherName"])?.words
    identity.license = framework?["ceasn:license"]?.each.first?.words ?? text(framework?["ceasn:rights"])?.words
    let language = framework?["ceasn:inLanguage"]?.each.first?.words
    identity.language = language == "und" ? nil : language
    reading.identity = identity

    let competencies = order.filter { isA("ceasn:Competency", $0) }
    let levels = levels
    reading.scale = levels.map {
      ScaleStep(number: $0.number, title: $0.title == "Level \($0.number)" ? nil : $0.title)
    }
    if let framework { texts.imported.framework = .init(ctid: ctid(framework)) }
    for level in levels where texts.imported.scaleLevels[level.number] == nil {
      texts.imported.scaleLevels[level.number] = .init(ctid: nodes[level.id].flatMap(ctid))
    }
    let numbers = Dictionary(levels.map { ($0.id, $0.number) }) { first, _ in first }
    let tree = tree(competencies)
    for id in tree.competencies {
      guard let node = nodes[id] else { continue }
      reading.competencies.append(competency(node, id, tree, numbers, reading.scale, &texts))
    }
    for node in competencies.compactMap({ nodes[$0] }) + others where Self.types(node).contains("ceasn:Competency") {
      texts.leave([text(node["ceasn:competencyLabel"]), text(node["ceasn:name"]), text(node["ceasn:competencyText"])])
    }
    return reading
  }

  private var levels: [(id: String, number: Int, title: String)] {
    order.filter { isA("asn:ProgressionLevel", $0) }
      .enumerated().map { place, id in
        (id, nodes[id]?["skos:notation"]?.number ?? place + 1, text(nodes[id]?["skos:prefLabel"])?.words ?? "")
      }.sorted { $0.number < $1.number }
  }

  private struct Tree {
    /// In the order of the graph's links.
    var competencies: [String] = []
    var chosen: Set<String> = []
    var children: [String: [String]] = [:]
    var parents: [String: String] = [:]
  }

  /// What stands in what. Those that have children which are leaves are competencies, and so are leaves beside them.
  private func tree(_ ids: [String]) -> Tree {
    var tree = Tree()
    let known = Set(ids)
    func tie(_ child: String, _ parent: String) {
      guard known.contains(child), known.contains(parent), child != parent, tree.parents[child] == nil else { return }
      tree.parents[child] = parent
      tree.children[parent, default: []].append(child)
    }
    for id in ids { for child in self.ids(nodes[id]?["ceasn:hasChild"]) { tie(child, id) } }
    for id in ids { for parent in self.ids(nodes[id]?["ceasn:isChildOf"]) { tie(id, parent) } }
    let stated = ids.filter { text(nodes[$0]?["ceasn:competencyCategory"])?.words == "Competency" }
    let inner = Set(ids.filter { tree.children[$0] != nil })
    let last = inner.filter { (tree.children[$0] ?? []).allSatisfy { !inner.contains($0) } }
    let chosen =
      !stated.isEmpty
      ? Set(stated)
      : last.union(ids.filter { !inner.contains($0) && !(tree.parents[$0].map { last.contains($0) } ?? false) })
    tree.chosen = chosen
    // The framework's own order first, then that of the graph.
    var seen: Set<String> = []
    var open = Array(
      (self.ids(framework?["ceasn:hasTopChild"]) + ids.filter { tree.parents[$0] == nil } + ids).reversed())
    while let id = open.popLast() {
      guard known.contains(id), seen.insert(id).inserted else { continue }
      if chosen.contains(id) { tree.competencies.append(id) }
      open += (tree.children[id] ?? []).reversed()
    }
    return tree
  }

  private func competency(
    _ node: DataNode, _ id: String, _ tree: Tree, _ numbers: [String: Int], _ scale: [ScaleStep],
    _ texts: inout ExchangeTexts
  ) -> Competency {
    var competency = Competency(
      name: Statement("", at: texts.location(node.range)), location: texts.location(node.range))
    let text = texts.statement(text(node["ceasn:competencyText"]))
    if let label = texts.statement(self.text(node["ceasn:competencyLabel"] ?? node["ceasn:name"])) {
      competency.name = label
      competency.definition = text
    } else if let text {
      competency.name = text
    }
    texts.identify(competency.name, .init(ctid: ctid(node)))
    competency.code = texts.statement(self.text(node["ceasn:codedNotation"]))
    if let parent = tree.parents[id], let above = nodes[parent] {
      competency.cluster = texts.statement(self.text(above["ceasn:competencyLabel"] ?? above["ceasn:competencyText"]))
      texts.identify(competency.cluster, .init(ctid: ctid(above)))
    }
    for comment in comments(node["ceasn:comment"]) {
      if let contrast = contrast(comment, &texts) { competency.contrasts.append(contrast) }
    }
    var open = Array((tree.children[id] ?? []).reversed())
    var seen: Set<String> = [id]
    while let child = open.popLast() {
      guard seen.insert(child).inserted, !tree.chosen.contains(child), let node = nodes[child] else { continue }
      open += (tree.children[child] ?? []).reversed()
      guard let behavior = texts.statement(self.text(node["ceasn:competencyText"] ?? node["ceasn:competencyLabel"]))
      else { continue }
      texts.identify(behavior, .init(ctid: ctid(node)))
      if let number = ids(node["asn:hasProgressionLevel"]).lazy.compactMap({ numbers[$0] }).first {
        competency.add(behavior, at: number)
      } else {
        competency.behaviors.append(behavior)
      }
    }
    competency.arrangeLevels(by: scale)
    return competency
  }

  private func comments(_ node: DataNode?) -> [DataNode] {
    guard let node else { return [] }
    if case .mapping(let entries) = node.value { return entries.first?.value.each ?? [] }
    return node.each.flatMap { item in if case .mapping = item.value { comments(item) } else { [item] } }
  }

  /// A comment as Rung writes contrasts.
  private func contrast(_ node: DataNode, _ texts: inout ExchangeTexts) -> Contrast? {
    guard let words = node.words, words.hasPrefix("It means: ") else { return nil }
    let parts = words.utf8.split(separator: 0x0A, maxSplits: 1).map { String(Substring($0)) }
    guard parts.count == 2, parts[1].hasPrefix("It does not mean: ") else { return nil }
    let range = SourceRange(node.range.start + 1, node.range.end - 1)
    let place = SourceRange(range.start, range.start)
    return Contrast(
      means: texts.statement(String(parts[0].dropFirst("It means: ".count)), at: range),
      doesNotMean: texts.statement(String(parts[1].dropFirst("It does not mean: ".count)), at: place))
  }
}
