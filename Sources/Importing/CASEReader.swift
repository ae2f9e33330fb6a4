import CanonicalReading
import FrameworkModel
import SourceText
import StructuredData

/// Reads a CFPackage of CASE, of this version or the one before.
struct CASEReader {
  private struct Item {
    var node: DataNode
    var type: String
    /// What Rung keeps under `extensions`.
    var rest: DataNode?
  }

  private let package: DataNode
  private let document: DataNode?
  private let documentID: String
  /// What Rung keeps under `extensions` of the document; nil for a package of others.
  private let own: DataNode?
  private var items: [String: Item] = [:]
  /// In the order of the package.
  private var order: [String] = []
  /// Items without an identifier, or with that of another.
  private var others: [DataNode] = []
  private var parents: [String: String] = [:]
  private var sequences: [String: Int] = [:]
  private var children: [String: [String]] = [:]
  private var levels: [String: String] = [:]
  private var related: [String: [String]] = [:]
  private var resources: [String: [DataNode]] = [:]
  private var successors: [String: Int] = [:]

  /// The package within a document; nil where there is none.
  static func package(in root: DataNode) -> DataNode? {
    if let inner = root["CFPackage"], case .mapping = inner.value { return inner }
    return root["CFDocument"] != nil || root["CFItems"] != nil ? root : nil
  }

  init(_ package: DataNode, _ texts: inout ExchangeTexts) throws(DataError) {
    self.package = package
    document = package["CFDocument"]
    documentID = document?["identifier"]?.words ?? ""
    own = document?["extensions"]?["rung"]
    for node in package["CFItems"]?.list ?? [] {
      guard let id = node["identifier"]?.words, items[id] == nil else {
        others.append(node)
        continue
      }
      let type = node["CFItemType"]?.words ?? node["CFItemTypeURI"]?["title"]?.words ?? ""
      items[id] = Item(node: node, type: type.lowercased(), rest: node["extensions"]?["rung"])
      order.append(id)
    }
    readAssociations()
    for id in order {
      guard let parent = parents[id] else { continue }
      children[parent, default: []].append(id)
    }
    for (parent, list) in children { children[parent] = sorted(list) }
  }

  private mutating func readAssociations() {
    for node in package["CFAssociations"]?.list ?? [] {
      guard let origin = Self.target(node["originNodeURI"] ?? node["CFItemURI"]), items[origin] != nil,
        let destination = Self.target(node["destinationNodeURI"]), let type = node["associationType"]?.words
      else { continue }
      switch type {
      case "isChildOf":
        guard parents[origin] == nil, destination != origin, items[destination] != nil || destination == documentID
        else { continue }
        parents[origin] = destination
        if let sequence = node["sequenceNumber"]?.number { sequences[origin] = sequence }
      case "hasSkillLevel" where items[destination] != nil: levels[origin] = destination
      case "isRelatedTo", "isPeerOf": if items[destination] != nil { related[origin, default: []].append(destination) }
      case "replacedBy": successors[origin, default: 0] += 1
      case "ext:hasResource", "exemplar":
        if let link = node["destinationNodeURI"] { resources[origin, default: []].append(link) }
      default: break
      }
    }
  }

  private static func target(_ node: DataNode?) -> String? { node?["identifier"]?.words ?? node?.words }

  /// By sequence number; what has none comes as it stands in the package, behind the others.
  private func sorted(_ ids: [String]) -> [String] {
    ids.enumerated().sorted { a, b in
      let (one, other) = (sequences[a.element] ?? .max, sequences[b.element] ?? .max)
      return one != other ? one < other : a.offset < b.offset
    }.map(\.element)
  }

  // MARK: The framework

  func reading(_ texts: inout ExchangeTexts) throws(DataError) -> SourceReading {
    var reading = SourceReading()
    reading.identity = identity
    let scale = scale
    if !documentID.isEmpty { texts.imported.framework = .init(uuid: documentID) }
    for level in scale where texts.imported.scaleLevels[level.step.number] == nil {
      texts.imported.scaleLevels[level.step.number] = .init(uuid: level.id)
    }
    let statedNumbers = own.map { Set($0["scale"]?.list.compactMap(\.number) ?? []) }
    reading.scale = scale.filter { statedNumbers?.contains($0.step.number) ?? true }.map(\.step)
    let numbers = Dictionary(scale.map { ($0.id, $0.step.number) }) { first, _ in first }
    let competencies = competencies(levels: Set(scale.map(\.id)))
    let chosen = Set(competencies)
    for id in competencies { reading.competencies.append(try competency(id, numbers, chosen, &texts)) }
    if own == nil { resolve(&reading, competencies) }
    leaveOthers(numbers, &texts)
    return reading
  }

  /// Names the items that are nothing here; Rung's own stand in the competencies, too.
  private func leaveOthers(_ numbers: [String: Int], _ texts: inout ExchangeTexts) {
    let nodes = own == nil ? order.filter { numbers[$0] == nil && isThere($0) }.compactMap { items[$0]?.node } : []
    for node in nodes + others { texts.leave([node["abbreviatedStatement"], node["fullStatement"]]) }
  }

  private var identity: FrameworkIdentity {
    var identity = FrameworkIdentity(id: own?["id"]?.words ?? "")
    let filledIn = Set(own?["filledIn"]?.list.compactMap(\.words) ?? [])
    if !filledIn.contains("title") { identity.title = document?["title"]?.words }
    if !filledIn.contains("creator") {
      identity.publisher = document?["publisher"]?.words ?? document?["creator"]?.words
    }
    identity.version = document?["version"]?.words
    identity.language = document?["language"]?.words
    identity.license = document?["licenseURI"]?["title"]?.words
    identity.description = document?["description"]?.words
    return identity
  }

  /// The levels of the scale, from the lowest up.
  private var scale: [(id: String, step: ScaleStep)] {
    let used = Set(levels.values)
    let isLevel = { (id: String) in
      used.contains(id) || (self.items[id]?.type.hasSuffix("level") ?? false)
    }
    let found = sorted(order.filter { isLevel($0) && isThere($0) })
    return found.enumerated().compactMap { place, id in
      guard let item = items[id] else { return nil }
      let number = item.node["listEnumeration"]?.number ?? place + 1
      var title = item.node["fullStatement"]?.words ?? item.node["abbreviatedStatement"]?.words
      if case .string(let exact, _)? = item.rest?["text"]?.value { title = exact.isEmpty ? nil : exact }
      return (id, ScaleStep(number: number, title: title, id: item.rest?["id"]?.words))
    }
  }

  /// Whether an item has not ended, or been replaced by another.
  private func isThere(_ id: String) -> Bool {
    successors[id] == nil && (own == nil || items[id]?.node["statusEndDate"]?.words == nil)
  }

  // MARK: Which items are competencies

  /// The items that are competencies, in the order of the tree; those of Rung's own package in that of the framework.
  private func competencies(levels: Set<String>) -> [String] {
    let there = order.filter { isThere($0) && !levels.contains($0) }
    let named = there.filter { items[$0]?.type == "competency" }
    if own != nil { return sorted(named) }
    let chosen: Set<String>
    if !named.isEmpty {
      chosen = Set(named)
    } else {
      // An item all of whose children are leaves is one, with these as its behaviors; so is a leaf beside or below what
      // is none.
      let inner = Set(there.filter { !(children[$0] ?? []).isEmpty })
      let last = inner.filter { id in (children[id] ?? []).allSatisfy { !inner.contains($0) } }
      chosen = last.union(there.filter { !inner.contains($0) && !(parents[$0].map { last.contains($0) } ?? false) })
    }
    var found: [String] = []
    var seen: Set<String> = []
    var open = sorted(there.filter { parents[$0].map { items[$0] == nil } ?? true }).reversed() + []
    while let id = open.popLast() {
      guard seen.insert(id).inserted else { continue }
      if chosen.contains(id) { found.append(id) }
      open += (children[id] ?? []).reversed()
    }
    // What stands in a circle is reached from nowhere.
    return found + there.filter { chosen.contains($0) && !seen.contains($0) }
  }

  private func competency(
    _ id: String, _ numbers: [String: Int], _ competencies: Set<String>, _ texts: inout ExchangeTexts
  ) throws(DataError) -> Competency {
    guard let item = items[id] else { preconditionFailure("only items are competencies") }
    var competency: Competency
    if let rest = item.rest, own != nil {
      let (read, contents) = try CanonicalReader.competency(rest, in: texts.bytes, as: texts.source)
      competency = read
      texts.note(contents)
    } else {
      competency = Competency(
        name: Statement("", at: texts.location(item.node.range)), location: texts.location(item.node.range))
    }
    competency.location = texts.location(item.node.range)
    name(&competency, item, &texts)
    if own == nil {
      competency.cluster = cluster(of: id, competencies).flatMap { texts.statement($0.name) }
      for link in resources[id] ?? [] {
        if let text = texts.statement(link["title"]) { competency.resources.append(Resource(kind: nil, text)) }
      }
    }
    addBehaviors(below: id, competencies, numbers, &competency, &texts)
    competency.levels.sort { $0.number < $1.number }
    texts.identify(competency.name, .init(uuid: id))
    if let above = cluster(of: id, competencies)?.id { texts.identify(competency.cluster, .init(uuid: above)) }
    return competency
  }

  /// Name and definition: the short statement and the full one, where there are both.
  private func name(_ competency: inout Competency, _ item: Item, _ texts: inout ExchangeTexts) {
    let full = item.node["fullStatement"]
    let short = item.node["abbreviatedStatement"]
    if let code = item.node["humanCodingScheme"], competency.code == nil { competency.code = texts.statement(code) }
    if own != nil, item.rest != nil {
      // The exact name is kept; a full statement that only repeats it, or the key, is no definition.
      let standIn = short?.words ?? item.rest?["id"]?.words ?? competency.id
      if competency.definition == nil, let words = full?.words, words != standIn {
        competency.definition = texts.statement(full)
      }
      return
    }
    if let name = texts.statement(short) {
      competency.name = name
      if full?.words != short?.words { competency.definition = texts.statement(full) }
    } else if let words = full?.words, words.utf8.count > 100, let code = competency.code {
      competency.name = code
      competency.definition = texts.statement(full)
    } else if let name = texts.statement(full) {
      competency.name = name
    } else if let code = competency.code {
      competency.name = code
    }
  }

  /// The nearest item above that is no competency.
  private func cluster(of id: String, _ competencies: Set<String>) -> (id: String, name: DataNode?)? {
    var current = parents[id]
    var seen: Set<String> = [id]
    while let parent = current, let item = items[parent], seen.insert(parent).inserted {
      if !competencies.contains(parent) {
        let short = item.node["abbreviatedStatement"].flatMap { $0.words == nil ? nil : $0 }
        return (parent, short ?? item.node["fullStatement"])
      }
      current = parents[parent]
    }
    return nil
  }

  private func addBehaviors(
    below id: String, _ competencies: Set<String>, _ numbers: [String: Int], _ competency: inout Competency,
    _ texts: inout ExchangeTexts
  ) {
    var open = Array((children[id] ?? []).reversed())
    var seen: Set<String> = [id]
    while let child = open.popLast() {
      guard seen.insert(child).inserted, !competencies.contains(child), numbers[child] == nil, isThere(child),
        let item = items[child]
      else { continue }
      // Rung keeps questions and the like in the competency, too.
      if own != nil, item.type != "behavioral indicator" { continue }
      open += (children[child] ?? []).reversed()
      let text = item.rest?["text"].flatMap { $0.words == nil ? nil : $0 } ?? item.node["fullStatement"]
      guard var statement = texts.statement(text) else { continue }
      if own != nil {
        statement.id = item.rest?["id"]?.words
        statement.links = (item.rest?["links"]?.list ?? []).compactMap { link in
          guard case .string(let text, _)? = link["text"]?.value, case .string(let url, _)? = link["url"]?.value else {
            return nil
          }
          return TextLink(text: text, url: url)
        }
      }
      texts.identify(statement, .init(uuid: child))
      if item.type.hasSuffix("question") {
        competency.questions.append(Question(statement))
      } else if let number = levels[child].flatMap({ numbers[$0] }) {
        competency.add(statement, at: number)
      } else {
        competency.behaviors.append(statement)
      }
    }
  }

  /// Links of a package of others: the names of the items that are related.
  private func resolve(_ reading: inout SourceReading, _ competencies: [String]) {
    let places = Dictionary(uniqueKeysWithValues: competencies.enumerated().map { ($0.element, $0.offset) })
    for (id, place) in places {
      for target in related[id] ?? [] {
        guard let other = places[target] else { continue }
        let name = reading.competencies[other].name
        reading.competencies[place].related.append(Relation(name))
      }
    }
  }
}

extension Competency {
  /// Puts the levels in order, and gives those without a title that of the framework's scale.
  mutating func arrangeLevels(by scale: [ScaleStep]) {
    levels.sort { $0.number < $1.number }
    for index in levels.indices where levels[index].title == nil {
      guard let title = scale.first(where: { $0.number == levels[index].number })?.title else { continue }
      let start = SourceRange(location.range.start, location.range.start)
      levels[index].title = Statement(title, at: Location(location.source, start))
    }
  }

  /// Adds a behavior at a level, which is made where it is not there yet.
  mutating func add(_ behavior: Statement, at number: Int) {
    if let index = levels.firstIndex(where: { $0.number == number }) {
      levels[index].behaviors.append(behavior)
    } else {
      var level = Level(number: number, location: behavior.location)
      level.behaviors = [behavior]
      levels.append(level)
    }
  }
}
