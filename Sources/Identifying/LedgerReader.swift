public import FrameworkModel
public import SourceText
public import StructuredData

/// Reads `rung.lock`. What cannot be told for certain is refused at its line, with the mend: an identifier that went to
/// the wrong entity would be worse than none. Linear in the file.
public enum LedgerReader {
  public static func read(_ source: SourceFile) throws(DataError) -> Ledger {
    try refuseConflict(source)
    let root = try YAMLReader().read(source)
    guard case .mapping(let parts) = root.value else {
      throw DataError("this is no ledger of identifiers. Put back the file that was committed last.", at: root.range)
    }
    try checkFormat(root)
    var entries: [(entry: Ledger.Entry, range: SourceRange)] = []
    var errors: [DataError] = []
    // Those of lines that are refused, so that what stands in them is not refused as well.
    var refused: Set<String> = []
    for part in parts where part.key != "format" {
      guard part.key == "entities", case .sequence(let items) = part.value.value else {
        throw DataError("the ledger has only a format and a list of entities. Take this out.", at: part.keyRange)
      }
      for item in items {
        do throws(DataError) { entries.append((try EntryReader(item).entry(), item.range)) } catch {
          errors.append(error)
          if case .string(let id, _)? = item["id"]?.value { refused.insert(id) }
        }
      }
    }
    errors += repeated(entries, in: source) + astray(entries, refused)
    if let error = errors.joined { throw error }
    return Ledger(entries.map(\.entry).sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) })
  }

  /// A file that version control could not merge is no YAML any more; this says so in the words of the matter.
  private static func refuseConflict(_ source: SourceFile) throws(DataError) {
    let bytes = source.bytes
    let marks = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"].map { Array($0.utf8) }
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      if marks.contains(where: { bytes[start..<end].starts(with: $0) }) {
        throw DataError(
          "the ledger was merged with conflicts: here is a mark of one. Keep the lines of both sides, delete the marks, "
            + "and run `rung ids --write`.", at: SourceRange(start, end))
      }
      start = end + 1
    }
  }

  private static func checkFormat(_ root: DataNode) throws(DataError) {
    guard let node = root["format"], case .string(let format, _) = node.value else {
      throw DataError(
        "the ledger does not say its format. Begin it with `format: \(Ledger.format)`, or put back the file that was "
          + "committed last.", at: SourceRange(0, 0))
    }
    guard format == Ledger.format else {
      throw DataError(
        "the ledger has the format \"\(format)\", and this version of Rung reads \(Ledger.format). Use a version of Rung "
          + "that knows it.", at: node.range)
    }
  }

  /// Entities that share an id or an identifier: no one can say which of them keeps it.
  private static func repeated(
    _ entries: [(entry: Ledger.Entry, range: SourceRange)], in source: SourceFile
  ) -> [DataError] {
    var errors: [DataError] = []
    var first: [String: SourceRange] = [:]
    for (entry, range) in entries {
      let keys = [
        ("id", entry.id), ("UUID", entry.uuid), ("CTID", entry.ctid), ("Moodle id number", entry.moodle ?? entry.id),
      ]
      for (what, value) in keys {
        guard let before = first.updateValue(range, forKey: "\(what) \(value)") else { continue }
        let line = source.lines.position(of: before.start).line
        errors.append(
          DataError(
            "two entities have the \(what) \"\(value)\": this one and that in line \(line). Delete one of the two lines, "
              + "then run `rung ids --write`.", at: range))
        break
      }
    }
    return errors
  }

  /// Entities that stand in what the ledger does not hold, or in a chain that has no end.
  private static func astray(
    _ entries: [(entry: Ledger.Entry, range: SourceRange)], _ refused: Set<String>
  ) -> [DataError] {
    var parents: [String: String] = [:]
    let ids = Set(entries.map(\.entry.id))
    for (entry, _) in entries { if let parent = entry.parent { parents[entry.id] = parent } }
    return entries.compactMap { entry, range in
      var current = entry.parent
      var depth = 0
      while let id = current {
        guard ids.contains(id) else {
          if refused.contains(id) { return nil }
          return DataError(
            "\"\(entry.id)\" stands in \"\(id)\", which the ledger does not hold. Put the line of that back, or delete "
              + "this one.", at: range)
        }
        depth += 1
        guard depth < DataNode.depthLimit else {
          return DataError("\"\(entry.id)\" stands in itself, or too deep. Delete this line.", at: range)
        }
        current = parents[id]
      }
      return nil
    }
  }
}

/// Reads one line.
private struct EntryReader {
  private static let keys = [
    "case", "changed", "code", "ctdl", "details", "id", "in", "kind", "moodle", "number", "removed", "replacedBy",
    "text",
  ]
  private let node: DataNode
  private var values: [String: DataNode] = [:]

  init(_ node: DataNode) throws(DataError) {
    self.node = node
    guard case .mapping(let fields) = node.value else {
      throw DataError("an entity is a line such as {id: …, kind: …}. Delete this one.", at: node.range)
    }
    for field in fields {
      guard Self.keys.contains(field.key) else {
        let advice = NearestName.advice(for: field.key, among: Self.keys)
        throw DataError("an entity has no \"\(field.key)\". \(advice)", at: field.keyRange)
      }
      values[field.key] = field.value
    }
  }

  func entry() throws(DataError) -> Ledger.Entry {
    let id = try required("id")
    let name = try required("kind")
    guard let kind = EntityKind(rawValue: name) else {
      let advice = NearestName.advice(for: name, among: EntityKind.allCases.map(\.rawValue))
      throw DataError("there is no kind \"\(name)\". \(advice)", at: values["kind"]?.range ?? node.range)
    }
    let uuid = try required("case")
    guard StableUUID.isUUID(uuid) else {
      throw DataError(
        "\"\(uuid)\" is no UUID in lower case of a version from 1 to 5. Put back what stood here, or delete this line.",
        at: values["case"]?.range ?? node.range)
    }
    let ctid = try required("ctdl")
    guard StableUUID.isCTID(ctid) else {
      throw DataError(
        "\"\(ctid)\" is not ce- with a UUID in lower case. Put back what stood here, or delete this line.",
        at: values["ctdl"]?.range ?? node.range)
    }
    let changed = try required("changed")
    guard Self.isDay(changed) else {
      throw DataError(
        "\"\(changed)\" is no day such as 2026-11-30. Put back what stood here.",
        at: values["changed"]?.range ?? node.range)
    }
    var entry = Ledger.Entry(id: id, kind: kind, uuid: uuid, ctid: ctid, changed: changed)
    entry.parent = try text("in")
    entry.text = try text("text")
    entry.number = try number()
    entry.code = try text("code")
    entry.details = try text("details")
    entry.moodle = try text("moodle")
    entry.removed = try text("removed")
    entry.replacedBy = try text("replacedBy")
    return entry
  }

  private func required(_ key: String) throws(DataError) -> String {
    guard let text = try text(key), !text.isEmpty else {
      throw DataError(
        "this entity says no \"\(key)\". Put back the line that was committed, or delete it.", at: node.range)
    }
    return text
  }

  private func text(_ key: String) throws(DataError) -> String? {
    guard let value = values[key], value.value != .null else { return nil }
    guard case .string(let text, _) = value.value else {
      throw DataError("\"\(key)\" is \(value.phrase) here. Put it between double quotes.", at: value.range)
    }
    return text
  }

  private func number() throws(DataError) -> Int? {
    guard let value = values["number"], value.value != .null else { return nil }
    guard case .integer(let number) = value.value else {
      throw DataError("\"number\" is \(value.phrase) here. Write a whole number.", at: value.range)
    }
    return number
  }

  /// Whether a text is a day as ISO 8601 writes it.
  private static func isDay(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return false }
    let digits = bytes.enumerated().filter { ![4, 7].contains($0.offset) }.map(\.element)
    guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
    let month = Int(digits[4] - 0x30) * 10 + Int(digits[5] - 0x30)
    let day = Int(digits[6] - 0x30) * 10 + Int(digits[7] - 0x30)
    return (1...12).contains(month) && (1...31).contains(day)
  }
}

extension [DataError] {
  /// All as one, in the order of the document; nil for none.
  fileprivate var joined: DataError? {
    let sorted = self.sorted { $0.range.start < $1.range.start }
    guard var first = sorted.first else { return nil }
    first.further = Array(sorted.dropFirst())
    return first
  }
}
