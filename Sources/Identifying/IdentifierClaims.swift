import FrameworkModel

/// Gives new entities their identifiers: those that they came with from another system, else made ones.
///
/// An identifier that no system takes, or that another entity has, is given to nobody.
struct IdentifierClaims {
  private let imported: ImportedIdentifiers
  /// What UUIDs are made within.
  private let namespace: String
  /// Entries of the ledger by what CASE, CTDL-ASN and Moodle know them by.
  private let known: [String: Ledger.Entry]
  /// What an entity has by now.
  private var taken: Set<String> = []
  /// What entities came with, which is not made for others.
  private var reserved: Set<String> = []
  /// Moodle's id numbers that entities came with, by id.
  private var numbers: [String: String] = [:]
  /// How many of those that entities came with could not be kept.
  private(set) var refusedCount = 0

  init(_ imported: ImportedIdentifiers, _ ledger: Ledger, in namespace: String) {
    self.imported = imported
    self.namespace = namespace
    var known: [String: Ledger.Entry] = [:]
    for entry in ledger.entries {
      taken.insert(entry.uuid)
      taken.insert(entry.ctid)
      guard !imported.isEmpty else { continue }
      for key in [entry.uuid, entry.ctid, entry.moodle ?? entry.id] { known[key] = entry }
    }
    self.known = known
    for each in [imported.framework].compactMap(\.self) + imported.scaleLevels.values + imported.places.values {
      reserved.formUnion([Self.uuid(each), Self.ctid(each)].compactMap(\.self))
    }
  }

  private static func uuid(_ known: ImportedIdentifiers.Known) -> String? {
    known.uuid.map { $0.lowercased() }.flatMap { StableUUID.isUUID($0) ? $0 : nil }
  }

  private static func ctid(_ known: ImportedIdentifiers.Known) -> String? {
    known.ctid.map { $0.lowercased() }.flatMap { StableUUID.isCTID($0) ? $0 : nil }
  }

  /// What an entity came with.
  func imported(_ node: VisitedEntity) -> ImportedIdentifiers.Known? {
    node.kind == .scaleLevel ? imported.scaleLevels[node.number] : node.location.flatMap { imported.places[$0] }
  }

  /// The entry of the ledger that an entity's identifiers are those of.
  func former(_ node: VisitedEntity) -> Ledger.Entry? {
    guard !known.isEmpty, let own = imported(node) else { return nil }
    return [Self.uuid(own), Self.ctid(own), own.moodle].lazy.compactMap(\.self).compactMap { known[$0] }
      .first { $0.kind == node.kind }
  }

  /// The entry of something new.
  mutating func entry(_ id: String, _ kind: EntityKind, _ own: ImportedIdentifiers.Known?, day: String) -> Ledger.Entry
  {
    let uuid = kept(own?.uuid, own.flatMap(Self.uuid)) ?? made(id) { StableUUID.uuid(of: $0, in: $1) }
    let ctid = kept(own?.ctid, own.flatMap(Self.ctid)) ?? made(id) { StableUUID.ctid(of: $0, in: $1) }
    if let number = own?.moodle { numbers[id] = number }
    return Ledger.Entry(id: id, kind: kind, uuid: uuid, ctid: ctid, changed: day)
  }

  private mutating func kept(_ stated: String?, _ identifier: String?) -> String? {
    guard stated != nil else { return nil }
    if let identifier, taken.insert(identifier).inserted { return identifier }
    refusedCount += 1
    return nil
  }

  private mutating func made(_ id: String, _ make: (_ entity: String, _ framework: String) -> String) -> String {
    var identifier = make(id, namespace)
    var number = 1
    while reserved.contains(identifier) || !taken.insert(identifier).inserted {
      number += 1
      identifier = make("\(id)\n\(number)", namespace)
    }
    return identifier
  }

  /// Enters the id numbers of Moodle, where they are others than the ids and nothing else goes by them.
  func enterNumbers(_ entries: inout [String: Ledger.Entry]) {
    guard !numbers.isEmpty else { return }
    var taken = Set(entries.values.lazy.filter { numbers[$0.id] == nil }.map { $0.moodle ?? $0.id })
    for (id, number) in numbers.sorted(by: { $0.key < $1.key }) where number != id {
      if taken.insert(number).inserted { entries[id]?.moodle = number }
    }
  }
}
