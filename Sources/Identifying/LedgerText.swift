public import FrameworkModel

extension Ledger {
  /// What the file of a ledger is called.
  public static let fileName = "rung.lock"
  static let format = "rung-lock/1"

  /// The ledger as YAML: sorted by id, one entity a line, so that edits of several people seldom meet in one place. Linear.
  public var text: String {
    var text = """
      # Which identifier belongs to what. Commit this file with the framework; `rung ids --write` extends it.
      format: \(Self.format)

      """
    text += entries.isEmpty ? "entities: []\n" : "entities:\n"
    for entry in entries { text += "  - {\(entry.fields)}\n" }
    return text
  }
}

extension Ledger.Entry {
  fileprivate var fields: String {
    var fields = "id: \(quoted(id)), kind: \(kind.rawValue)"
    func add(_ key: String, _ value: String?) { if let value { fields += ", \(key): \(quoted(value))" } }
    add("in", parent)
    if let number { fields += ", number: \(number)" }
    add("code", code)
    add("text", text)
    add("details", details)
    add("case", uuid)
    add("ctdl", ctid)
    add("moodle", moodle)
    add("changed", changed)
    add("removed", removed)
    add("replacedBy", replacedBy)
    return fields
  }
}

/// A text between double quotes, on one line whatever is in it.
private func quoted(_ text: String) -> String {
  var quoted = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"", "\\": quoted += "\\\(scalar)"
    case "\n": quoted += "\\n"
    case "\t": quoted += "\\t"
    case _ where isHidden(scalar): quoted += escape(scalar)
    default: quoted.unicodeScalars.append(scalar)
    }
  }
  return quoted + "\""
}

/// What YAML does not let stand in a line, or nobody would see there.
private func isHidden(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x00..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFFE, 0xFFFF: true
  default: false
  }
}

private func escape(_ scalar: Unicode.Scalar) -> String {
  let digits = String(scalar.value, radix: 16)
  return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
}
