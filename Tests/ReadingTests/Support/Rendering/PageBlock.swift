/// A part of a page, before it becomes text, Markdown or HTML.
enum PageBlock {
  /// 1 for the title of a competency, 2 for its levels and sections, 3 for the sections of a level.
  case heading(Int, String)
  case paragraph(String)
  case list([PageItem])
  /// The first row is the header.
  case table([[String]])
}

/// An item of a list, with the list below it.
struct PageItem {
  var text: String
  var items: [PageItem] = []
}

/// The kinds of file that a page is written as.
enum PageForm: String, CaseIterable, Sendable {
  case text, markdown, web

  var fileName: String {
    switch self {
    case .text: "page.txt"
    case .markdown: "page.md"
    case .web: "page.html"
    }
  }

  func render(_ blocks: [PageBlock], _ dialect: Dialect) -> String {
    switch self {
    case .text: PlainPage(dialect: dialect).render(blocks, isMarkdown: false)
    case .markdown: PlainPage(dialect: dialect).render(blocks, isMarkdown: true)
    case .web: WebPage.render(blocks)
    }
  }
}
