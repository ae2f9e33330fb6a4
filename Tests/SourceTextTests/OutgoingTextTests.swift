import SourceText
import Testing

/// The gate on the way out.
@Suite struct OutgoingTextTests {
  @Test func ordinaryTextPasses() {
    let text = "Größe: 10 %\n\tévident “quoted” – 日本語 👩🏽‍🚒 a::b # c ## d [e]\r\n"
    #expect(OutgoingText.gated(text) == text)
  }

  @Test(arguments: [
    ("a\u{1B}[31mb", "a\u{FFFD}[31mb"), ("a\rb", "a\u{FFFD}b"), ("a\u{7}\u{8}\u{0}", "a\u{FFFD}\u{FFFD}\u{FFFD}"),
    ("\u{9B}2J", "\u{FFFD}2J"), ("a\u{7F}", "a\u{FFFD}"), ("a\u{202E}b", "a\u{FFFD}b"), ("\u{2066}", "\u{FFFD}"),
    ("a\u{2028}b", "a\u{FFFD}b"), ("\(TextStyle.bold.mark)bold", "\u{FFFD}bold"),
    ("::error::x", "\u{FFFD}::error::x"), ("a\n \t::error::x", "a\n \t\u{FFFD}::error::x"),
    ("x ##[error]y", "x #\u{FFFD}#[error]y"), ("##vso[task.x]", "#\u{FFFD}#vso[task.x]"),
    ("##teamcity[x", "#\u{FFFD}#teamcity[x"),
  ])
  func whatSteersIsShownAsASign(_ text: String, _ expected: String) {
    #expect(OutgoingText.gated(text) == expected)
    // What passed once passes again.
    #expect(OutgoingText.gated(expected) == expected)
  }

  @Test func stylesAreWrittenForThoseWhoMeanThem() {
    let text = Array(TextStyle.bold.around("x").utf8)
    #expect(OutgoingText.gated(text, isStyled: true) == Array("\u{1B}[1mx\u{1B}[0m".utf8))
    #expect(OutgoingText.gated(text) == Array("\u{FFFD}x\u{FFFD}".utf8))
  }

  @Test func commandsPassWhereTheyAreMeant() {
    let text = Array("::error file=a::b\u{1B}".utf8)
    #expect(OutgoingText.gated(text, mayCommand: true) == Array("::error file=a::b\u{FFFD}".utf8))
  }

  @Test func aLineStaysOne() { #expect(OutgoingText.line("a\nb\r\nc") == "a b  c") }

  /// Whatever bytes come, cut characters too, nothing is read beyond the end.
  @Test func cutCharactersPass() {
    for bytes: [UInt8] in [[0xE2], [0xE2, 0x80], [0xC2], [0xEF, 0xB7], [0x23, 0x23], [0x3A], [0x0D]] {
      _ = OutgoingText.gated(bytes)
    }
  }
}
