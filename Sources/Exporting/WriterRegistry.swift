public import Writing

/// The forms in which a framework can be published, sorted by name.
public enum WriterRegistry {
  public static let all: [any Writer] = [
    CASEWriter(),
    CrossReferenceWriter(),
    CSVWriter(),
    CTDLWriter(),
    JSONWriter(),
    MarkdownWriter(),
    MoodleWriter(),
    SiteWriter(),
    SQLiteWriter(),
    YAMLWriter(),
  ].sorted { $0.name < $1.name }

  /// The writer that `--to` calls `name`; nil where there is none.
  public static func writer(named name: String) -> (any Writer)? {
    all.first { $0.name == name }
  }
}

extension WriterRegistry {
  /// The names for the help, with the extras that a plus sign adds: `json, xref or yaml.`
  public static var help: String {
    let names = all.map(\.name)
    let extras = all.flatMap { writer in writer.extras.map { "\(writer.name)+\($0.name) adds \($0.summary)" } }
    return ([names.dropLast().joined(separator: ", ") + " or " + names[names.count - 1]] + extras)
      .joined(separator: "; ") + "."
  }
}
