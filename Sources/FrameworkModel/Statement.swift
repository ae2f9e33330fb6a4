public import SourceText

/// A text of the model and where it stands: a behavior, a probe, a step's words, a name.
///
/// `text` is the source's own words: NFC, wraps joined by one space, list marks and tags removed, entities decoded.
public struct Statement: Hashable, Sendable {
  public var text: String
  /// From the first byte of the text to behind its last; marks and tags within belong to the range.
  public var location: Location

  @inlinable
  public init(_ text: String, at location: Location) {
    self.text = text
    self.location = location
  }
}
