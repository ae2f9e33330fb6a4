/// The forms in which a framework can be published, sorted by name.
public enum WriterRegistry {
  public static let all: [any Writer] = [
    CrossReferenceWriter(),
    JSONWriter(),
    YAMLWriter(),
  ].sorted { $0.name < $1.name }

  /// The writer that `--to` calls `name`; nil where there is none.
  public static func writer(named name: String) -> (any Writer)? {
    all.first { $0.name == name }
  }
}
