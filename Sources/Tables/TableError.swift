public import SourceText

/// Why a table cannot be read, in an editor's words: what is wrong, then what to do.
public struct TableError: Error, Equatable, Sendable {
  public var message: String
  /// Where in the source.
  public var range: SourceRange

  public init(_ message: String, at range: SourceRange) {
    self.message = message
    self.range = range
  }
}
