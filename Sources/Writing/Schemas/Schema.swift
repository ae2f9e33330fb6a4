/// A JSON Schema (2020-12) of a document that Rung writes or reads. `schema/` holds the same text as files.
public struct Schema: Sendable {
  /// What `rung schema` calls it; its file is this with `.json`.
  public let name: String
  /// One line for the help.
  public let summary: String
  /// The schema, with a line end at the end.
  public let text: String

  /// - Parameter text: The schema as it stands in its source file, without a line end at the end.
  init(name: String, summary: String, text: String) {
    self.name = name
    self.summary = summary
    self.text = text + "\n"
  }
}

/// The schemas, sorted by name.
public enum SchemaRegistry {
  public static let all: [Schema] = [
    .accepted,
    .baseline,
    .changelog,
    .configuration,
    .crossref,
    .differences,
    .findings,
    .framework,
    .losses,
    .manifest,
    .sourcemap,
    .stream,
    .trace,
  ]

  /// The schema that `rung schema` calls `name`; nil where there is none.
  public static func schema(named name: String) -> Schema? {
    all.first { $0.name == name }
  }
}
