import SourceText
import StructuredData
import Testing

@testable import Writing

@Suite struct YAMLStyleTests {
  private func style(_ text: String) -> YAMLEmitter.ScalarStyle { text.withUTF8Span { YAMLStyle.style(of: $0) } }

  @Test(arguments: [
    "Client focus", "it's said: \"so\"".replacing(": ", with: " "), "(a) b", "Écoute", "a:b", "C#", "“so”", "No idea",
    "nope", "a\u{A0}b",
  ])
  func leavesOrdinaryTextPlain(_ text: String) { #expect(style(text) == .plain) }

  @Test(arguments: [
    "", "no", "Y", "NULL", "~", "012", "360-degree", ".5", "- a", "#a", "a: b", "a #b", " a", "a ", "a:", "=", "<<",
    "\"a\"",
  ])
  func quotesWhatTempts(_ text: String) { #expect(style(text) == .singleQuoted) }

  @Test(arguments: [
    "a\tb", "a\rb", "a\u{85}", "\u{2028}", "\u{FEFF}a", "😀", "\0", "\u{7F}", "- it's", "\na", "a\n\n", "a \nb",
  ])
  func escapesWhatLoadersFold(_ text: String) { #expect(style(text) == .doubleQuoted) }

  @Test(arguments: ["a\nb", "a\nb\n", "a\n\n b", "no\nyes", "it's: so\n# there"])
  func keepsLinesAsABlock(_ text: String) { #expect(style(text) == .literal) }
}
