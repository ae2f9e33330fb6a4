/// Paths as text: joining, parts, and how messages show them. Nothing here looks at the disk.
enum PathName {
  private static let slash = UInt8(ascii: "/")

  static func join(_ folder: String, _ name: String) -> String {
    if folder.isEmpty || folder == "." { return name }
    return folder.utf8.last == slash ? folder + name : folder + "/" + name
  }

  /// The part behind the last `/`, closing ones left out: `service` of `frameworks/service/`.
  static func lastPart(_ path: String) -> String {
    if !path.utf8.contains(slash), path != "." { return path }
    if isPlain(path) {
      return String(path[(path.utf8.lastIndex(of: slash).map { path.utf8.index(after: $0) } ?? path.startIndex)...])
    }
    return String(parts(path).last ?? "")
  }

  /// The folder that holds what `path` names; `.` when the path has one part only.
  static func folder(of path: String) -> String {
    if isPlain(path), let last = path.utf8.lastIndex(of: slash), last > path.startIndex { return String(path[..<last]) }
    let parts = parts(path)
    if parts.count <= 1 { return path.utf8.first == slash ? "/" : "." }
    return (path.utf8.first == slash ? "/" : "") + parts.dropLast().joined(separator: "/")
  }

  /// The name without its ending: `client-focus` of `a/client-focus.txt`.
  static func stem(_ path: String) -> String {
    let name = lastPart(path)
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }

  /// The path without the ending of its name: `a/client-focus` of `a/client-focus.txt`.
  static func withoutEnding(_ path: String) -> String {
    path.lastIndex(of: ".").map { String(path[..<$0]) } ?? path
  }

  /// The ending with ASCII letters in lower case, without the dot; empty when there is none.
  static func ending(_ path: String) -> String {
    let name = lastPart(path)
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else { return "" }
    let ending = name[name.utf8.index(after: dot)...]
    return ending.utf8.allSatisfy { $0 >= 0x61 && $0 <= 0x7A } ? String(ending) : ending.lowercased()
  }

  /// Whether a path stands before another when both are sorted by their bytes.
  static func precedes(_ a: String, _ b: String) -> Bool {
    a.utf8.lexicographicallyPrecedes(b.utf8)
  }

  /// The path without `.` parts and doubled `/`; `..` stays, since a link before it could lead elsewhere.
  static func shown(_ path: String) -> String {
    if isPlain(path) { return path }
    let parts = parts(path)
    if path.utf8.first == slash { return "/" + parts.joined(separator: "/") }
    return parts.isEmpty ? "." : parts.joined(separator: "/")
  }

  /// An absolute path without `.` and `..` parts.
  static func collapsed(_ path: String) -> String {
    if path.utf8.first == slash, isPlain(path) { return path }
    var kept: [Substring] = []
    for part in parts(path) {
      if part == ".." { _ = kept.popLast() } else { kept.append(part) }
    }
    return "/" + kept.joined(separator: "/")
  }

  /// `path` as seen from `folder`, when it stands below it; else nil. Both absolute, or both from one place.
  static func relative(_ path: String, to folder: String) -> String? {
    if !isPlain(path) || !isPlain(folder) { return relative(shown: shown(path), to: shown(folder)) }
    return relative(shown: path, to: folder)
  }

  private static func relative(shown path: String, to folder: String) -> String? {
    if path == folder { return "." }
    if folder == "." { return path.utf8.first == slash || path.utf8.starts(with: "../".utf8) ? nil : path }
    let root = folder == "/" ? 0 : folder.utf8.count
    let below = path.utf8.dropFirst(root)
    guard below.first == slash, path.utf8.prefix(root).elementsEqual(folder.utf8.prefix(root)) else { return nil }
    return String(Substring(below.dropFirst()))
  }

  /// Whether a path is what `shown` and `collapsed` make of it: no part is empty, `.` or `..`, and none begins with a dot,
  /// which is certain at one look. Most paths are.
  private static func isPlain(_ path: String) -> Bool {
    var last = slash
    for (index, byte) in path.utf8.enumerated() {
      if last == slash, byte == UInt8(ascii: ".") || (byte == slash && index > 0) { return false }
      last = byte
    }
    return last != slash
  }

  private static func parts(_ path: String) -> [Substring] {
    path.utf8.split(separator: slash).map { Substring($0) }.filter { $0 != "." }
  }
}
