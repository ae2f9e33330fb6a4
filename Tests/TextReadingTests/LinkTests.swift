import FrameworkModel
import SourceText
import Testing

@testable import TextReading

/// What is linked, struck out or noted within a text.
@Suite struct LinkTests {
  private func read(_ text: String) -> (text: String, links: [String]) {
    let bytes = Array(text.utf8)
    let line = SourceRange(0, bytes.firstIndex(of: 0x0A) ?? bytes.count)
    var builder = TextBuilder(bytes)
    let statement = builder.statement(line, at: Location(SourceID(0), line))
    let links = PageLinks(bytes)?.links(in: statement) ?? []
    return (statement.text, links.map { "\($0.text) -> \($0.url)" })
  }

  @Test(arguments: [
    ("See [the guide](https://example.org/g).", "See the guide.", ["the guide -> https://example.org/g"]),
    ("[A](a.md) and [B](b.md)", "A and B", ["A -> a.md", "B -> b.md"]),
    ("[A](a.md \"With (a) title\") x", "A x", ["A -> a.md"]), ("[A](<a b.md>)", "A", ["A -> a b.md"]),
    ("[A](https://example.org/Bee_(insect)) x", "A x", ["A -> https://example.org/Bee_(insect)"]),
    ("[A](a\\)b.md)", "A", ["A -> a)b.md"]), ("[**A** b](a.md)", "A b", ["A b -> a.md"]),
    ("[A]() x", "A x", []), ("[A] (b)", "[A] (b)", []), ("a [b] c", "a [b] c", []),
    ("![A](a.png) x", "x", []), ("\\[A](a.md)", "[A](a.md)", []),
    // Elsewhere on the page.
    ("[the guide][Guide]\n\n[guide]: https://example.org/g \"x\"", "the guide", ["the guide -> https://example.org/g"]),
    ("[Guide][] x\n\n[guide]: <g.md>", "Guide x", ["Guide -> g.md"]), ("[A][b] x", "A x", []),
    // In angle brackets.
    (
      "At <https://example.org/a_b_c>.", "At https://example.org/a_b_c.",
      ["https://example.org/a_b_c -> https://example.org/a_b_c"]
    ),
    ("<mailto:a@example.org>", "mailto:a@example.org", ["mailto:a@example.org -> mailto:a@example.org"]),
    ("a < b and b > c", "a < b and b > c", []), ("<https://example.org", "<https://example.org", []),
    // HTML.
    ("<a class=x href=\"a?b=1&amp;c=2\">the <b>yard</b></a>", "the yard", ["the yard -> a?b=1&c=2"]),
    ("<a title='href=no' href='a'>A</a> <a name=x>B</a>", "A B", ["A -> a"]), ("<A HREF=a>A</A>", "A", ["A -> a"]),
    // What was taken back, and what is noted.
    ("Lights a ~~match~~ smoker.", "Lights a smoker.", []), ("Keeps <del>wasps</del> bees", "Keeps bees", []),
    ("<s>a</s> b <strike>c</strike> d", "b d", []), ("about ~5 or ~~ 6", "about ~5 or ~~ 6", []),
    ("a ~~b", "a ~~b", []),
    ("Keeps bees.[^1] Well.[^a-b]", "Keeps bees. Well.", []), ("[^ not] x", "[^ not] x", []),
  ]) func texts(_ source: String, _ text: String, _ links: [String]) {
    let found = read(source)
    #expect(found.text == text)
    #expect(found.links == links)
  }

  /// A text that was parted from a longer one has the place of the whole, and the links whose words it has.
  @Test func partsHaveTheirOwnLinks() {
    let bytes = Array("[A](a.md), [B](b.md)".utf8)
    let location = Location(SourceID(0), SourceRange(0, bytes.count))
    let links = PageLinks(bytes)
    #expect(links?.links(in: Statement("B", at: location)).map(\.url) == ["b.md"])
    #expect(links?.links(in: Statement("C", at: location)) == [])
  }

  @Test func aPageWithoutLinksIsNotLookedThrough() {
    #expect(PageLinks(Array("a [b] c <d>".utf8)) == nil)
  }
}
