/// A link within a text.
public struct TextLink: Hashable, Sendable {
  /// The words that are linked, as they stand in the text.
  public var text: String
  /// Where they lead, as written: an address, a path, a place in the page. Nothing is fetched or checked.
  public var url: String

  public init(text: String, url: String) {
    self.text = text
    self.url = url
  }
}
