/// What a file's name says.
public enum SourceName {
  /// A name for a competency whose source states none: the file's name, without ending, as words.
  public static func words(of path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let stem = file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
    var words = stem.split(whereSeparator: { $0 == "-" || $0 == "_" || $0 == " " })
    // Notion puts a page's id behind its name.
    if words.count > 1, let id = words.last, id.count == 32, id.allSatisfy(\.isHexDigit) { words.removeLast() }
    let name = words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
    return name.isEmpty ? "Competency" : name
  }
}
