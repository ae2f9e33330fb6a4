import Comparing
import FrameworkModel
import SourceText

/// Extends a ledger by what a framework holds now: the whole way from a framework to its identifiers, top to bottom.
struct LedgerExtension {
  private(set) var framework: Framework
  /// By id.
  private(set) var entries: [String: Ledger.Entry] = [:]
  private(set) var changes: [LedgerChange] = []

  private let known: Ledger
  private let knownByID: [String: Ledger.Entry]
  private let stated: Set<String>
  private let isWhole: Bool
  private let day: String
  /// What UUIDs are made within: the id that the framework had when its ledger began.
  private let namespace: String
  private var claims: IdentifierClaims
  /// The entities of the framework in the order of the walk.
  private var nodes: [VisitedEntity] = []
  /// For each of them the entry that it was, if any.
  private var former: [Ledger.Entry?] = []
  /// For each of them its id.
  private var ids: [String] = []
  /// Ids that are taken, by what is there and by what is gone.
  private var taken: Set<String>

  init(_ framework: Framework, _ ledger: Ledger, stated: Set<String>, isWhole: Bool, day: String) {
    self.framework = framework
    known = ledger
    knownByID = Dictionary(ledger.entries.map { ($0.id, $0) }) { first, _ in first }
    self.stated = stated
    self.isWhole = isWhole
    self.day = day
    namespace = ledger.frameworkID ?? framework.identity.id
    taken = Set(ledger.entries.map(\.id))
    claims = IdentifierClaims(framework.imported, ledger, in: namespace)
  }

  mutating func run() {
    framework.forEachEntity { nodes.append($0) }
    let past = LedgerFramework(known, stated: stated)
    let matching = EntityMatching(from: past.framework, to: framework)
    former = matching.oldOfNew.map { $0.map { past.entries[$0] } }
    precondition(former.count == nodes.count, "comparing and walking meet the same entities")
    matchDefinitions(past)
    obey(nodes.map { claims.former($0) })
    obey(nodes.map { node in statedID(node).flatMap { knownByID[$0] } })
    restore()
    enterFramework()
    for index in nodes.indices { enter(index) }
    enterClusters()
    let successors = successors(past, matching)
    let goingOn = Set(former.compactMap { $0?.id })
    for entry in known.entries where entries[entry.id] == nil && !goingOn.contains(entry.id) {
      keepRemoved(entry, successors[entry.id])
    }
    claims.enterNumbers(&entries)
    assign()
  }

  /// How many of the identifiers that entities came with could not be kept.
  var refusedCount: Int { claims.refusedCount }

  // MARK: Who is who

  /// The id that a source states for an entity, which holds whatever the ledger says.
  private func statedID(_ node: VisitedEntity) -> String? {
    guard let id = node.id, node.kind != .competency || stated.contains(id) else { return nil }
    return id
  }

  /// A competency that has the definition of one that is left over, and no other has, is that one under another name.
  private mutating func matchDefinitions(_ past: LedgerFramework) {
    let held = Set(former.compactMap { $0?.id })
    let left = past.entries.filter { $0.kind == .competency && $0.details != nil && !held.contains($0.id) }
    guard !left.isEmpty else { return }
    let free = Dictionary(grouping: left) { $0.details ?? "" }
    let places = nodes.indices.filter {
      nodes[$0].kind == .competency && former[$0] == nil && !nodes[$0].details.isEmpty
    }
    for (details, places) in Dictionary(grouping: places, by: { StableUUID.digits(of: nodes[$0].details) }) {
      if places.count == 1, let entries = free[details], entries.count == 1 { former[places[0]] = entries[0] }
    }
  }

  /// What states the id of an entry, or came with its identifiers, is that entry, whatever it is like.
  private mutating func obey(_ stated: [Ledger.Entry?]) {
    var holders: [String: Int] = [:]
    for (index, entry) in former.enumerated() { if let entry { holders[entry.id] = index } }
    for (index, node) in nodes.enumerated() {
      guard let entry = stated[index], entry.kind == node.kind, former[index]?.id != entry.id else { continue }
      if let holder = holders[entry.id] { former[holder] = nil }
      if let entry = former[index] { holders[entry.id] = nil }
      former[index] = entry
      holders[entry.id] = index
    }
  }

  /// What comes back with the words that it went with gets its identifiers back.
  private mutating func restore() {
    var gone: [EntityWords: Ledger.Entry] = [:]
    for entry in known.entries.reversed() where entry.removed != nil { gone[words(entry)] = entry }
    guard !gone.isEmpty else { return }
    // For each entity the id of the competency that it stands in.
    var homes: [String?] = []
    for (index, node) in nodes.enumerated() {
      let home = node.parent < 0 ? nil : homes[node.parent]
      if former[index] == nil { former[index] = gone.removeValue(forKey: EntityWords(node, in: home)) }
      homes.append(node.kind == .competency ? former[index]?.id ?? node.id : home)
    }
  }

  private func words(_ entry: Ledger.Entry) -> EntityWords {
    var home: Ledger.Entry? = entry.kind == .competency ? nil : entry.parent.flatMap { knownByID[$0] }
    while let current = home, current.kind != .competency, let parent = current.parent { home = knownByID[parent] }
    return EntityWords(entry, in: home?.id)
  }

  // MARK: What is there

  private mutating func enterFramework() {
    let id = Ledger.frameworkPrefix + namespace
    taken.insert(id)
    var entry = made(known.frameworkEntry, id: id, .framework, framework.imported.framework)
    entry.text = framework.identity.title
    enter(entry, insteadOf: known.frameworkEntry)
  }

  private mutating func enter(_ index: Int) {
    let node = nodes[index]
    let parent = node.parent < 0 ? nil : ids[node.parent]
    let id: String
    if let stated = statedID(node) {
      id = entries[stated] == nil ? stated : fresh(stated)
      taken.insert(id)
    } else {
      id = former[index]?.id ?? fresh(newID(node, in: parent))
    }
    ids.append(id)
    var entry = made(former[index], id: id, node.kind, claims.imported(node))
    // The cluster of a competency, `enterClusters` tells.
    if node.kind != .competency { entry.parent = parent }
    entry.text = node.text
    entry.number = node.kind == .level || node.kind == .scaleLevel ? node.number : nil
    entry.code = node.code
    entry.details = node.details.isEmpty ? nil : StableUUID.digits(of: node.details)
    enter(entry, insteadOf: former[index])
  }

  /// The id of something new, before it is made unique: made of words, so that it is the same whoever makes it, and does not
  /// depend on what stands around.
  private func newID(_ node: VisitedEntity, in parent: String?) -> String {
    switch node.kind {
    case .competency: return node.id ?? "competency"
    case .scaleLevel: return "\(Ledger.scaleLevelPrefix)\(node.number)"
    case .level: return "\(parent ?? "")/level-\(node.number)"
    default:
      var home = node.parent
      while home >= 0, nodes[home].kind != .competency { home = nodes[home].parent }
      let folded = TextFolding.fold(node.text ?? "")
      let words = folded.isEmpty ? node.text ?? "" : folded
      return "\(home < 0 ? "" : ids[home])/\(node.kind.rawValue)-\(StableUUID.digits(of: words))"
    }
  }

  /// The id, or with a number behind it where it is taken.
  private mutating func fresh(_ id: String) -> String {
    var candidate = id
    var number = 1
    while !taken.insert(candidate).inserted {
      number += 1
      candidate = "\(id)-\(number)"
    }
    return candidate
  }

  /// The entry that an entity had, or a new one.
  private mutating func made(
    _ former: Ledger.Entry?, id: String, _ kind: EntityKind, _ imported: ImportedIdentifiers.Known?
  ) -> Ledger.Entry {
    var entry = former ?? claims.entry(id, kind, imported, day: day)
    entry.id = id
    entry.removed = nil
    entry.replacedBy = nil
    return entry
  }

  private mutating func enter(_ entry: Ledger.Entry, insteadOf former: Ledger.Entry?) {
    entries[entry.id] = entry
    guard let former else { return note(.added, entry.id) }
    if former.removed != nil {
      touch(.restored, entry.id)
    } else if former.text != entry.text {
      touch(entry.kind.isNamed ? .renamed : .reworded, entry.id, former.text)
    } else if former.parent != entry.parent || former.number != entry.number {
      touch(.moved, entry.id)
    } else if former.code != entry.code || former.id != entry.id {
      touch(.renamed, entry.id)
    } else if former.details != entry.details {
      touch(.reworded, entry.id)
    }
  }

  /// Says of an entry that it is another since today.
  private mutating func touch(_ kind: LedgerChange.Kind, _ id: String, _ oldText: String? = nil) {
    entries[id]?.changed = day
    note(kind, id, oldText)
  }

  private mutating func note(_ kind: LedgerChange.Kind, _ id: String, _ oldText: String? = nil) {
    if let entry = entries[id] { changes.append(LedgerChange(kind: kind, entry: entry, oldText: oldText)) }
  }

  // MARK: Clusters

  /// A cluster goes by its name; one of a new name is that which most of its competencies stood in.
  private mutating func enterClusters() {
    var free: [String: Ledger.Entry] = [:]
    var byName: [String: Ledger.Entry] = [:]
    for entry in known.entries.reversed() where entry.kind == .cluster {
      free[entry.id] = entry
      byName[entry.text ?? ""] = entry
    }
    let places = nodes.indices.filter { nodes[$0].kind == .competency }
    var names: [String] = []
    var votes: [String: [String: Int]] = [:]
    var identifiers: [String: ImportedIdentifiers.Known] = [:]
    for (place, competency) in zip(places, framework.competencies) {
      guard let cluster = competency.cluster else { continue }
      let name = cluster.text
      if votes[name] == nil { names.append(name) }
      if identifiers[name] == nil { identifiers[name] = framework.imported.places[cluster.location] }
      votes[name, default: [:]][former[place]?.parent ?? "", default: 0] += 1
    }
    var chosen: [String: Ledger.Entry] = [:]
    for name in names { if let entry = byName[name] { chosen[name] = free.removeValue(forKey: entry.id) } }
    for name in names where chosen[name] == nil {
      let candidates = votes[name, default: [:]].filter { free[$0.key]?.removed == nil && free[$0.key] != nil }
      if let best = candidates.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) {
        chosen[name] = free.removeValue(forKey: best.key)
      }
    }
    var clusterIDs: [String: String] = [:]
    for name in names {
      let id = chosen[name]?.id ?? fresh(Ledger.clusterPrefix + Slug.of(name))
      clusterIDs[name] = id
      var entry = made(chosen[name], id: id, .cluster, identifiers[name])
      entry.text = name
      enter(entry, insteadOf: chosen[name])
    }
    for (place, competency) in zip(places, framework.competencies) {
      let cluster = competency.cluster.flatMap { clusterIDs[$0.text] }
      entries[ids[place]]?.parent = cluster
      if let former = former[place], former.removed == nil, former.parent != cluster { touch(.moved, ids[place]) }
    }
  }

  // MARK: What is gone

  /// What took the place of entries that are gone: the text that they became part of; or, where one item of a list went
  /// and one of the same kind came, that one.
  private func successors(_ past: LedgerFramework, _ matching: EntityMatching) -> [String: String] {
    var successors: [String: String] = [:]
    for (old, new) in matching.merged { successors[past.entries[old].id] = ids[new] }
    var came: [EntityPlace: [String]] = [:]
    for (index, node) in nodes.enumerated() where former[index] == nil && node.parent >= 0 {
      came[EntityPlace(kind: node.kind, parent: ids[node.parent]), default: []].append(ids[index])
    }
    var went: [EntityPlace: [String]] = [:]
    for entry in known.entries where entry.removed == nil && entries[entry.id] == nil && entry.kind != .competency {
      if let parent = entry.parent { went[EntityPlace(kind: entry.kind, parent: parent), default: []].append(entry.id) }
    }
    for (place, gone) in went where gone.count == 1 && successors[gone[0]] == nil {
      if let new = came[place], new.count == 1 { successors[gone[0]] = new[0] }
    }
    return successors
  }

  private mutating func keepRemoved(_ entry: Ledger.Entry, _ successor: String?) {
    entries[entry.id] = entry
    guard entry.removed == nil, isWhole else { return }
    entries[entry.id]?.removed = framework.identity.version ?? day
    entries[entry.id]?.replacedBy = successor
    touch(.removed, entry.id)
  }

  // MARK: Into the framework

  private mutating func assign() {
    var targets: [String: String] = [:]
    for (index, node) in nodes.enumerated() where node.kind == .competency {
      if let old = node.id, old != ids[index] { targets[old] = ids[index] }
    }
    let ids = ids
    framework.updateEntities { $0.id = ids[$0.index] }
    guard !targets.isEmpty else { return }
    for index in framework.competencies.indices {
      for place in framework.competencies[index].related.indices {
        if let target = framework.competencies[index].related[place].target, let new = targets[target] {
          framework.competencies[index].related[place].target = new
        }
      }
    }
  }
}

extension EntityKind {
  /// Whether its words are a name.
  fileprivate var isNamed: Bool { self == .framework || self == .cluster || self == .competency }
}

/// A list of a framework: what stands in one entity and is of one kind.
private struct EntityPlace: Hashable {
  var kind: EntityKind
  var parent: String
}

/// What an entity says and in which competency: enough to know it again when it comes back.
private struct EntityWords: Hashable {
  var kind: EntityKind
  var home: String?
  /// Folded; of levels, the number.
  var words: String

  init(_ entry: Ledger.Entry, in home: String?) {
    kind = entry.kind
    self.home = home
    words = kind == .level || kind == .scaleLevel ? "\(entry.number ?? 0)" : TextFolding.fold(entry.text ?? "")
  }

  init(_ node: VisitedEntity, in home: String?) {
    kind = node.kind
    self.home = home
    words = kind == .level || kind == .scaleLevel ? "\(node.number)" : TextFolding.fold(node.text ?? "")
  }
}
