import FrameworkModel
import Identifying

/// The kinds of item of a package.
enum CASEItemType: String, CaseIterable {
  case cluster = "Competency Cluster"
  case level = "Proficiency Level"
  case competency = "Competency"
  case behavior = "Behavioral Indicator"
  case question = "Interview Question"
  case probe = "Probing Question"
  case activity = "Development Activity"
  case step = "Activity Step"
  case contrast = "Contrast"

  var description: String {
    switch self {
    case .cluster: "A group of competencies."
    case .level: "A level of the scale that competencies are assessed on."
    case .competency: "What somebody can do, in a word and a definition."
    case .behavior: "What somebody does who has the competency at a level."
    case .question: "What to ask in an interview about the competency."
    case .probe: "What to ask next."
    case .activity: "What to do to grow in the competency."
    case .step: "A part of an activity."
    case .contrast: "What the competency means, beside what it does not mean."
    }
  }

  /// The kinds that stand for kinds of entity.
  init?(_ kind: EntityKind) {
    switch kind {
    case .cluster: self = .cluster
    case .scaleLevel: self = .level
    case .competency: self = .competency
    case .behavior: self = .behavior
    default: return nil
    }
  }
}

/// One CFItem.
struct CASEItem {
  var entry: Ledger.Entry
  var type: CASEItemType
  /// Never empty.
  var fullStatement: String
  var abbreviated: String?
  var code: String?
  var enumeration: String?
  var notes: String?
  /// The day when it ended.
  var endDate: String?
  var rest: Rest = .nothing

  /// What CASE has no field for, kept under `extensions.rung`.
  enum Rest {
    case nothing
    /// The id that the ledger gave it, its words where they are others than the statement, and its links.
    case words(id: String?, text: String?, links: [TextLink] = [])
    /// A competency, without what stands in items of its own.
    case competency(Competency)
  }
}

/// One CFAssociation.
struct CASEAssociation {
  struct Node {
    var uuid: String
    var title: String
    /// For what is no part of the package: where it is, and what.
    var outside: (uri: String, type: String)?
  }
  var type: String
  var origin: Node
  var destination: Node
  var sequence: Int?
  var time: String
}

/// A framework as items and associations. Each association leads to an item or the document, each item has one parent.
struct CASEPackage {
  let source: Identified
  private let extras: Set<String>
  private let scale: WholeScale
  private(set) var items: [CASEItem] = []
  private(set) var associations: [CASEAssociation] = []
  /// Places in `items`, by UUID.
  private var places: [String: Int] = [:]

  init(_ source: Identified, extras: Set<String>) {
    self.source = source
    self.extras = extras
    scale = WholeScale(source.framework)
    addLevels()
    addClusters()
    for index in source.framework.competencies.indices { addCompetency(index) }
    linkRelated()
    addRemoved()
  }

  /// The document as an association names it.
  var document: CASEAssociation.Node {
    CASEAssociation.Node(uuid: source.own.uuid, title: CASEDocument.title(of: source.framework.identity))
  }

  private func node(_ uuid: String) -> CASEAssociation.Node? {
    places[uuid].map { CASEAssociation.Node(uuid: uuid, title: items[$0].abbreviated ?? items[$0].fullStatement) }
  }

  /// Enters an item and ties it to its parent, unless it says nothing.
  @discardableResult
  private mutating func add(_ item: CASEItem, under parent: String?, sequence: Int?) -> Bool {
    guard !item.fullStatement.isEmpty, places[item.entry.uuid] == nil else { return false }
    places[item.entry.uuid] = items.count
    items.append(item)
    associate("isChildOf", item.entry.uuid, parent.flatMap(node) ?? document, sequence: sequence)
    return true
  }

  private mutating func associate(
    _ type: String, _ origin: String, _ destination: CASEAssociation.Node, sequence: Int? = nil
  ) {
    guard let place = places[origin], let node = node(origin) else { return }
    associations.append(
      CASEAssociation(
        type: type, origin: node, destination: destination, sequence: sequence, time: source.time(items[place].entry)))
  }

  // MARK: What competencies stand in

  private mutating func addLevels() {
    var before: String?
    for (index, step) in scale.steps.enumerated() {
      let entry = source.entry(step.id, .scaleLevel)
      let name = PlainText.withoutTags(step.name, onOneLine: true)
      let title = step.title ?? ""
      var item = CASEItem(entry: entry, type: .level, fullStatement: name.isEmpty ? "Level \(step.number)" : name)
      item.enumeration = String(step.number)
      let isStated = source.stated.scale.contains { $0.number == step.number }
      let id = source.hasLedger && isStated ? step.id : nil
      if id != nil || (isStated && title != item.fullStatement) { item.rest = .words(id: id, text: title) }
      add(item, under: nil, sequence: index + 1)
      if let before, let node = node(entry.uuid) { associate("precedes", before, node) }
      before = entry.uuid
    }
  }

  private mutating func addClusters() {
    var count = scale.steps.count
    for competency in source.framework.competencies {
      guard let entry = source.cluster(competency), let name = competency.cluster?.text else { continue }
      let statement = PlainText.withoutTags(name, onOneLine: true)
      if places[entry.uuid] == nil {
        count += 1
        add(CASEItem(entry: entry, type: .cluster, fullStatement: statement), under: nil, sequence: count)
      }
    }
  }

  // MARK: Competencies

  private mutating func addCompetency(_ index: Int) {
    let competency = source.framework.competencies[index]
    let entry = source.entry(competency.id, .competency)
    let name = PlainText.withoutTags(competency.name.text, onOneLine: true)
    let definition = PlainText.withoutTags(competency.definition?.text ?? "")
    var item = CASEItem(
      entry: entry, type: .competency,
      fullStatement: !definition.isEmpty ? definition : !name.isEmpty ? name : competency.id)
    item.abbreviated = name.isEmpty ? nil : name
    item.code = competency.code.map { PlainText.withoutTags($0.text, onOneLine: true) }.flatMap {
      $0.isEmpty ? nil : $0
    }
    item.rest = .competency(rest(of: source.stated.competencies[index], item))
    add(
      item, under: source.cluster(competency)?.uuid,
      sequence: scale.steps.count + source.framework.competencies.count + index + 1)
    var count = 0
    for level in competency.levels {
      for behavior in level.behaviors {
        count += 1
        addBehavior(behavior, of: entry.uuid, at: level.number, count)
      }
    }
    for behavior in competency.behaviors {
      count += 1
      addBehavior(behavior, of: entry.uuid, at: nil, count)
    }
    for (place, resource) in competency.resources.enumerated() {
      let text = PlainText.withoutTags(resource.statement.text)
      guard !text.isEmpty else { continue }
      let uuid = source.entry(resource.statement.id, .resource).uuid
      let uri = WebAddress.first(in: resource.statement.text) ?? "urn:uuid:\(uuid)"
      let node = CASEAssociation.Node(uuid: uuid, title: text, outside: (uri, "ext:resource"))
      associate("ext:hasResource", entry.uuid, node, sequence: place + 1)
    }
    if extras.contains("items") { addNested(competency, of: entry.uuid, after: &count) }
  }

  /// What no field of CASE holds.
  private func rest(of competency: Competency, _ item: CASEItem) -> Competency {
    var rest = competency
    rest.behaviors = []
    for index in rest.levels.indices { rest.levels[index].behaviors = [] }
    if let own = rest.definition, own.text == item.fullStatement, own.links.isEmpty { rest.definition = nil }
    if let own = rest.code, own.text == item.code, own.links.isEmpty { rest.code = nil }
    return rest
  }

  private mutating func addBehavior(_ behavior: Statement, of competency: String, at level: Int?, _ sequence: Int) {
    let text = PlainText.withoutTags(behavior.text)
    var item = CASEItem(entry: source.entry(behavior.id, .behavior), type: .behavior, fullStatement: text)
    let id = source.hasLedger ? behavior.id : nil
    let words = text == behavior.text ? nil : behavior.text
    if id != nil || words != nil || !behavior.links.isEmpty {
      item.rest = .words(id: id, text: words, links: behavior.links)
    }
    guard add(item, under: competency, sequence: sequence) else { return }
    tie(item.entry.uuid, to: level)
  }

  private mutating func tie(_ uuid: String, to level: Int?) {
    guard let level, let step = scale.step(level) else { return }
    if let node = node(source.entry(step.id, .scaleLevel).uuid) { associate("hasSkillLevel", uuid, node) }
  }

  // MARK: Nested items, for readers that know no extensions

  private mutating func addNested(_ competency: Competency, of parent: String, after count: inout Int) {
    for level in competency.levels { add(level.questions, of: parent, at: level.number, after: &count) }
    add(competency.questions, of: parent, at: nil, after: &count)
    for activity in competency.activities {
      count += 1
      guard let uuid = addItem(activity.statement, .activity, .activity, of: parent, count) else { continue }
      if let levels = activity.levels, levels.from <= levels.to {
        for step in scale.steps where step.number >= levels.from && step.number <= levels.to {
          tie(uuid, to: step.number)
        }
      }
      add(activity.steps, of: uuid)
    }
    for contrast in competency.contrasts {
      count += 1
      var item = CASEItem(
        entry: source.entry(contrast.means.id, .contrast), type: .contrast,
        fullStatement: PlainText.withoutTags(contrast.means.text))
      let opposite = PlainText.withoutTags(contrast.doesNotMean.text)
      item.notes = opposite.isEmpty ? nil : "It does not mean: \(opposite)"
      add(item, under: parent, sequence: count)
    }
  }

  private mutating func add(_ questions: [Question], of parent: String, at level: Int?, after count: inout Int) {
    for question in questions {
      count += 1
      guard let uuid = addItem(question.statement, .question, .question, of: parent, count) else { continue }
      tie(uuid, to: level)
      for (index, probe) in question.probes.enumerated() { addItem(probe, .probe, .probe, of: uuid, index + 1) }
    }
  }

  private mutating func add(_ steps: [Step], of parent: String) {
    for (index, step) in steps.enumerated() {
      if let uuid = addItem(step.statement, .step, .step, of: parent, index + 1) { add(step.steps, of: uuid) }
    }
  }

  @discardableResult
  private mutating func addItem(
    _ statement: Statement, _ kind: EntityKind, _ type: CASEItemType, of parent: String, _ sequence: Int
  ) -> String? {
    let item = CASEItem(
      entry: source.entry(statement.id, kind), type: type, fullStatement: PlainText.withoutTags(statement.text))
    return add(item, under: parent, sequence: sequence) ? item.entry.uuid : nil
  }

  // MARK: Links, and what is gone

  private mutating func linkRelated() {
    for competency in source.framework.competencies {
      for (index, relation) in competency.related.enumerated() {
        guard let target = relation.target, let node = node(source.entry(target, .competency).uuid) else { continue }
        associate("isRelatedTo", source.entry(competency.id, .competency).uuid, node, sequence: index + 1)
      }
    }
  }

  /// Entities that are gone stay as items that have ended, so that what refers to them finds out.
  private mutating func addRemoved() {
    var waiting = source.removed.filter { CASEItemType($0.kind) != nil }
    waiting.sort { Self.order($0.kind) < Self.order($1.kind) }
    for entry in waiting {
      guard let type = CASEItemType(entry.kind) else { continue }
      let text = PlainText.withoutTags(entry.text ?? "", onOneLine: entry.kind != .behavior)
      var item = CASEItem(entry: entry, type: type, fullStatement: text)
      if entry.kind == .competency { item.abbreviated = text }
      item.code = entry.code
      item.enumeration = entry.kind == .scaleLevel ? entry.number.map { String($0) } : nil
      item.endDate = entry.changed.isEmpty ? nil : entry.changed
      add(item, under: home(of: entry), sequence: nil)
    }
    for entry in waiting {
      if let successor = entry.replacedBy.flatMap({ source.known($0) }), let node = node(successor.uuid) {
        associate("replacedBy", entry.uuid, node)
      }
    }
  }

  /// Those that hold others come first.
  private static func order(_ kind: EntityKind) -> Int {
    switch kind {
    case .cluster: 0
    case .scaleLevel: 1
    case .competency: 2
    default: 3
    }
  }

  /// The UUID of the item that a removed entity stood in, if that is there.
  private func home(of entry: Ledger.Entry) -> String? {
    var current = entry.parent
    while let id = current, let parent = source.known(id) {
      if parent.kind == .competency || parent.kind == .cluster { return parent.uuid }
      current = parent.parent
    }
    return nil
  }
}

/// Addresses of the web in texts.
enum WebAddress {
  /// The first address in a text; nil where there is none.
  static func first(in text: String) -> String? {
    let words = text.utf8.split { $0 <= 0x20 || "<>\"'()[]".utf8.contains($0) }
    for word in words where word.starts(with: "https://".utf8) || word.starts(with: "http://".utf8) {
      var address = String(Substring(word))
      while let last = address.utf8.last, ".,;:!?".utf8.contains(last) { address.removeLast() }
      return address
    }
    return nil
  }
}
