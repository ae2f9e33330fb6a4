import Testing

@testable import Formatting

@Suite struct MarkdownFormatterTests {
  private func format(_ page: String, means: ([UInt8]) -> Bool = { _ in true }) -> String {
    String(decoding: MarkdownFormatter.format(Array(page.utf8), means: means).bytes, as: UTF8.self)
  }

  /// Pages, and how they are laid out.
  private static let pages: [(name: String, page: String, laid: String)] = [
    ("a page that is laid out", "# A\n\nText.\n\n- One\n- Two\n", "# A\n\nText.\n\n- One\n- Two\n"),
    ("nothing", "", ""),
    ("blanks at the ends of lines", "# A \n\nText.\t\n- One   \n", "# A\n\nText.\n\n- One\n"),
    ("a line break stays one", "One    \ntwo  \n\nThree  \n", "One  \ntwo\n\nThree\n"),
    ("a missing line end", "Text", "Text\n"),
    ("line ends like the first", "One\r\n\r\nTwo\n", "One\r\n\r\nTwo\r\n"),
    ("a byte order mark", "\u{FEFF}#  A\n", "\u{FEFF}# A\n"),
    ("blanks in headings", "  ##   A  B   ##\n#\tC\n", "## A  B ##\n\n# C\n"),
    ("no heading", "#Tag\n####### Seven\n", "#Tag\n####### Seven\n"),
    ("C# is no closing sign", "# C#\n", "# C#\n"),
    ("one list mark", "* One\n  + Inner\n* Two\n", "- One\n  - Inner\n- Two\n"),
    (
      "blanks behind a mark", "*   One\n*   Two\n    more\n*  Three\n\nText\n",
      "- One\n-   Two\n    more\n- Three\n\nText\n"
    ),
    ("rules are no items", "* * *\n\n- - -\n\n* - -\n", "* * *\n\n- - -\n\n* - -\n"),
    ("a mark without text", "Text\n\n*\n", "Text\n\n*\n"),
    ("empty lines in a row", "\n\nA\n\n\n \nB\n\n\n", "A\n\nB\n"),
    ("headings stand free", "Text\n# A\nText\n## B\n- One\n", "Text\n\n# A\n\nText\n\n## B\n\n- One\n"),
    ("underlined headings stand free", "A\n===\nText\n", "A\n===\n\nText\n"),
    (
      "a comment stays with its heading", "Text\n\n<!-- rung-ignore x: y -->\n# A\n",
      "Text\n\n<!-- rung-ignore x: y -->\n# A\n"
    ),
    ("lists stand free", "Text:\n- One\n- Two\n***\n", "Text:\n\n- One\n- Two\n\n***\n"),
    ("a number in the text is no list", "It was in\n1999. And then\n", "It was in\n1999. And then\n"),
    ("a numbered list", "Text:\n1. One\n2. Two\n", "Text:\n\n1. One\n2. Two\n"),
    ("a paragraph goes on below an item", "- One\ntwo\n\nThree\n", "- One\ntwo\n\nThree\n"),
    ("tables", "|A |  B|\n|---|:-----:|\n| a\\|b ||\n", "| A | B |\n| --- | :---: |\n| a\\|b | |\n"),
    ("bars without a table", "|A |  B|\n|C|D|\n", "|A |  B|\n|C|D|\n"),
    ("code", "```\n* x  \n\n\n# y\n```\n", "```\n* x  \n\n\n# y\n```\n"),
    ("code without an end", "~~~ sh\n* x  \n", "~~~ sh\n* x  \n"),
    ("indented code", "Text\n\n    * x  \n", "Text\n\n    * x  \n"),
    ("front matter", "---\na:   b  \n---\n* One\n", "---\na:   b  \n---\n- One\n"),
    ("tags", "<table>\n<tr>  \n* x\n\n* y\n", "<table>\n<tr>  \n* x\n\n- y\n"),
    ("a long comment", "Text <!--\n* x  \n\n\n-->\n* y\n", "Text <!--\n* x  \n\n\n-->\n- y\n"),
    ("quotes", "> * One\nText\n", "> * One\nText\n"),
  ]

  @Test(arguments: pages) func layout(_ name: String, _ page: String, _ laid: String) {
    #expect(format(page) == laid)
    #expect(format(laid) == laid, "a second time")
  }

  /// Where a pass would change what the page means, the others are done all the same, and again change nothing.
  @Test func whatWouldMeanSomethingElseIsKept() {
    let page = Array("Text \n* One\n+ Two\n\n\n\nEnd".utf8)
    func keepsStars(_ bytes: [UInt8]) -> Bool { bytes.contains(UInt8(ascii: "+")) }
    let outcome = MarkdownFormatter.format(page, means: keepsStars)
    #expect(String(decoding: outcome.bytes, as: UTF8.self) == "Text\n\n* One\n+ Two\n\nEnd\n")
    #expect(outcome.kept == [OneListMark.subject])
    #expect(MarkdownFormatter.format(outcome.bytes, means: keepsStars).bytes == outcome.bytes)
  }

  @Test func aPageThatMayNotChangeStays() {
    let page = Array("*  One \n\n\n#   Two".utf8)
    let outcome = MarkdownFormatter.format(page) { _ in false }
    #expect(outcome.bytes == page)
    #expect(outcome.kept.contains(OneListMark.subject) && outcome.kept.contains(LineEnds.subject))
  }

  /// Pages thrown together at random: no word is lost, each pass done twice is done once, and so is all of it.
  @Test(arguments: 0..<40) func anyPage(seed: Int) {
    var random = Random(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1)
    let pieces = [
      "# A", "##  B ##", "* one", "  + two", "- ", "-", "1. x", "2) y", "|a|b|", "|--|:-:|", "text", "text  ", "", " ",
      "\t",
      "---", "===", "***", "```", "~~~", "<!-- c -->", "<!--", "-->", "<div>", "</pre>", "> q", "    code", "#", "\\|",
      "| x \\|",
      "<pre>", "é", "|a|",
    ]
    var page = ""
    for _ in 0..<60 { page += pieces[random.next(pieces.count)] + ["\n", "\n", "\r\n", "\n\n\n"][random.next(4)] }
    let bytes = Array(page.utf8)
    let laid = MarkdownFormatter.format(bytes) { _ in true }
    #expect(MarkdownFormatter.words(laid.bytes) == MarkdownFormatter.words(bytes))
    #expect(MarkdownFormatter.format(laid.bytes) { _ in true } == laid)
    for pass in MarkdownFormatter.passes {
      let once = run(pass, bytes)
      #expect(run(pass, once) == once, "\(pass)")
    }
  }

  private func run(_ pass: any MarkdownPass.Type, _ bytes: [UInt8]) -> [UInt8] {
    var page = MarkdownPage(bytes)
    pass.lay(&page)
    return page.bytes
  }

  private struct Random {
    var state: UInt64

    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
  }
}
