public import FrameworkModel
public import SourceText

/// Reads one source of raw text, Markdown, HTML, or canonical YAML or JSON into competencies.
public struct Reader: Sendable {
  public init() {}

  /// Reads a source.
  ///
  /// Never fails: what cannot be placed is kept under `sections` or stated as noise, and observations say so.
  /// Cost is linear in the source's size.
  public func read(_ source: SourceFile, as id: SourceID) -> SourceReading {
    SourceReading()
  }
}
