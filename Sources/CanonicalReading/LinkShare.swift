import FrameworkModel

/// Gives the links of a mapping with several texts back to the text that each stands in.
struct LinkShare {
  private var links: ArraySlice<TextLink>

  init(_ links: [TextLink]) { self.links = links[...] }

  /// Gives a text the next links as far as it holds their words.
  mutating func give(to statement: inout Statement) {
    if links.isEmpty { return }
    var rest = statement.text[...]
    while let link = links.first, let range = rest.firstRange(of: link.text) {
      statement.links.append(link)
      rest = rest[range.upperBound...]
      links.removeFirst()
    }
  }

  mutating func give(to statement: inout Statement?) {
    guard !links.isEmpty, var given = statement else { return }
    give(to: &given)
    statement = given
  }

  /// Gives a text all that is left: nothing is lost of what a document says.
  mutating func giveRest(to statement: inout Statement) {
    statement.links += links
    links = []
  }

  mutating func giveRest(to statement: inout Statement?) {
    statement?.links += links
    links = []
  }
}
