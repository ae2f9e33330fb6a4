/// What a file's name says.
public enum SourceName {
  /// A name for a competency whose source states none: the file's name, without ending, as words.
  public static func words(of path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let stem = file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
    let words = stem.split(whereSeparator: { $0 == "-" || $0 == "_" || $0 == " " })
    let name = words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
    return name.isEmpty ? "Competency" : name
  }
}
