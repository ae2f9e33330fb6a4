public import Comparing
import SourceText
import StructuredData

/// The file in which a team keeps the changes that it accepted.
///
/// ```json
/// {
///   "format": "rung-accepted/1",
///   "changes": [
///     {"fingerprint": "0123456789abcdef", "kind": "level-removed", "entity": "client-focus/level 5", "reason": "…"}
///   ]
/// }
/// ```
///
/// It may be YAML as well. `kind` and `entity` are for whoever reads it; the fingerprint alone is compared.
public enum AcceptedChangesFile {
  private static let format = "rung-accepted/1"

  /// Reads a list.
  public static func read(_ path: String) throws(Problem) -> AcceptedChanges {
    try read(try FileSystem().contents(of: path, below: 1 << 26), shown: PathName.shown(path))
  }

  /// Reads a list that is in memory.
  static func read(_ bytes: [UInt8], shown: String) throws(Problem) -> AcceptedChanges {
    let source: SourceFile
    do { source = try TextDecoding.decode(bytes, name: shown) } catch { throw Problem(error, path: shown) }
    do {
      let isJSON = source.bytes.first { $0 > 0x20 } == UInt8(ascii: "{")
      return try changes(in: isJSON ? JSONReader().read(source) : YAMLReader().read(source))
    } catch { throw Problem(error, in: source) }
  }

  private static func changes(in root: DataNode) throws(DataError) -> AcceptedChanges {
    var entries: [AcceptedChanges.Entry] = []
    var stated: String?
    for part in try root.entries("the list of accepted changes") {
      switch part.key {
      case "format": stated = try part.value.requiredText("format")
      case "changes": for item in try part.value.items("changes") { entries.append(try entry(item)) }
      default:
        let advice = NearestName.advice(for: part.key, among: ["changes", "format"])
        throw DataError("the list of accepted changes has no key \"\(part.key)\". \(advice)", at: part.keyRange)
      }
    }
    guard stated == format else {
      throw DataError(
        stated.map { "this is a list of format \"\($0)\", and this program reads \(format)." }
          ?? "the list does not say its format. Begin it with format: \(format).", at: root.range)
    }
    return AcceptedChanges(entries)
  }

  private static func entry(_ node: DataNode) throws(DataError) -> AcceptedChanges.Entry {
    var values: [String: String] = [:]
    let keys = ["fingerprint", "kind", "entity", "reason"]
    for part in try node.entries("an accepted change") {
      guard keys.contains(part.key) else {
        let advice = NearestName.advice(for: part.key, among: keys)
        throw DataError("an accepted change has no key \"\(part.key)\". \(advice)", at: part.keyRange)
      }
      values[part.key] = try part.value.requiredText(part.key)
    }
    guard let fingerprint = values["fingerprint"] else {
      throw DataError(
        "this accepted change has no fingerprint. `rung diff --output-format json` shows it.", at: node.range)
    }
    guard let reason = values["reason"] else {
      throw DataError("this accepted change has no reason. Write why it is accepted.", at: node.range)
    }
    return AcceptedChanges.Entry(
      fingerprint: fingerprint, reason: reason, kind: values["kind"] ?? "", entity: values["entity"] ?? "")
  }

  /// Writes a list, sorted by entity, kind and fingerprint; in one step, so that a reader never sees half of it.
  public static func write(_ accepted: AcceptedChanges, to path: String) throws(Problem) {
    let sorted = accepted.entries.sorted {
      ($0.entity, $0.kind, $0.fingerprint) < ($1.entity, $1.kind, $1.fingerprint)
    }
    var text = "{\n  \"format\": \"\(format)\",\n  \"changes\": ["
    for (place, entry) in sorted.enumerated() {
      text += place == 0 ? "\n" : ",\n"
      text += "    {\"fingerprint\": \(quoted(entry.fingerprint)), "
      if !entry.kind.isEmpty { text += "\"kind\": \(quoted(entry.kind)), " }
      if !entry.entity.isEmpty { text += "\"entity\": \(quoted(entry.entity)), " }
      text += "\"reason\": \(quoted(entry.reason))}"
    }
    text += sorted.isEmpty ? "]\n}\n" : "\n  ]\n}\n"
    try OutputFile.write(Array(text.utf8), to: path)
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\u{0}"..<"\u{20}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

/// A single file that a command writes: there whole or as it was, and not touched when its bytes would not change.
public enum OutputFile {
  public static func write(_ bytes: [UInt8], to path: String) throws(Problem) {
    try OutputTransaction.run { (transaction) throws(Problem) in
      try transaction.add(path) { receive in receive(bytes.span) }
    }
  }
}
