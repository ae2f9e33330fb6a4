public import SourceText

/// Why a document cannot be read, in an editor's words: what is wrong, then what to do.
///
/// It is about the input: whoever reads the document turns it into a finding at `range`.
public struct DataError: Error, Hashable, Sendable {
  public var message: String
  /// Where in the document; empty where something is missing.
  public var range: SourceRange

  public init(_ message: String, at range: SourceRange) {
    self.message = message
    self.range = range
  }
}
