import FrameworkModel
import SourceText
import WebPages

/// One page with the picture, a table of all links, and what is to be mended.
enum HTMLLinkForm: LinkForm {
  static let name = "html"
  static let endings = ["html", "htm"]
  static let purpose = "one page with the picture and all links, self-contained"

  static func write(_ view: LinkView, to receive: @escaping ByteReceiver) {
    var output = ByteOutput(receive)
    let language = view.language ?? "en"
    output.append(
      """
      <!DOCTYPE html>
      <html lang="\(MarkupText.attribute(language))">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>\(text("Cross-reference of \(view.title)"))</title>
      <style>
      \(HouseStyle.sheet)\(LinkPicture.sheet)\(LinkPageParts.sheet)</style>
      </head>
      <body>
      <main>
      <h1>\(text("Cross-reference of \(view.title)"))</h1>
      <p>\(text(view.sentence))</p>

      """)
    let parts = LinkPageParts(view) { "#competency-" + PercentEncoding.encoded($0) }
    parts.write { output.append($0) }
    output.append("</main>\n</body>\n</html>\n")
    output.flush()
  }

  private static func text(_ text: String) -> String { MarkupText.html(text) }
}

/// The parts of a page about links: the picture, the table of links, what is to be mended.
public struct LinkPageParts {
  private let view: LinkView
  private let address: (_ id: String) -> String

  /// - Parameter address: Where a competency's page is.
  public init(_ view: LinkView, address: @escaping (_ id: String) -> String) {
    self.view = view
    self.address = address
  }

  public func write(_ write: (String) -> Void) {
    write(
      """
      <h2 id="picture">Picture</h2>
      <p class="soft">A box says how many competencies it names, and how many name it. Lines: drawn through for what is
      stated as related, dashed for what a text mentions, dotted for a single word that may be a plain one.</p>
      <div class="scroll" role="region" aria-labelledby="picture" tabindex="0">

      """)
    LinkPicture(view.graph, arrange: view.arrange, address: { address($0.id) }).write(isAlone: false, write)
    write(
      "</div>\n<h2 id=\"links\">Links</h2>\n<div class=\"scroll\" role=\"region\" aria-labelledby=\"links\" tabindex=\"0\">\n"
    )
    write(
      "<table><thead><tr><th scope=\"col\">Competency</th><th scope=\"col\">Names</th><th scope=\"col\">Named by</th></tr></thead>\n<tbody>\n"
    )
    // Each stands in the rows of all that it is linked with.
    let links = Dictionary(
      view.reference.competencies.map { ($0.id, link($0.id, $0.name)) }, uniquingKeysWith: { first, _ in first })
    for entry in view.reference.competencies {
      let named = entry.related.filter { $0.competency != entry.id || $0.origin == .stated }.map { item($0, links) }
      let naming = entry.namedBy.map { "<li>\(links[$0] ?? MarkupText.html($0))</li>" }
      write(
        "<tr id=\"competency-\(PercentEncoding.encoded(entry.id))\"><th scope=\"row\">\(link(entry.id, entry.name))</th>"
          + "<td>\(list(named))</td><td>\(list(naming))</td></tr>\n")
    }
    write("</tbody></table>\n</div>\n")
    for group in LinkFindings(view).groups {
      write("<h2>\(MarkupText.html(group.heading))</h2>\n")
      write("<ul>\(group.sentences.map { "<li>\(MarkupText.html($0))</li>" }.joined(separator: "\n"))</ul>\n")
    }
  }

  private func list(_ items: [String]) -> String { items.isEmpty ? "–" : "<ul class=\"plain\">\(items.joined())</ul>" }

  private func item(_ link: CrossReference.Link, _ links: [String: String]) -> String {
    let name = link.competency.flatMap { links[$0] } ?? MarkupText.html(link.mark([:]).name)
    let sentence = link.sentence.map { "<br>“\(MarkupText.html($0))”" } ?? ""
    let missing = link.target == .nowhere ? ", no competency" : ""
    return "<li>\(name) <small>\(MarkupText.html(link.how))\(missing)\(sentence)</small></li>"
  }

  private func link(_ id: String, _ name: String) -> String {
    "<a href=\"\(MarkupText.attribute(address(id)))\">\(MarkupText.html(name))</a>"
  }

  public static let sheet = """
    .scroll { overflow-x: auto; }
    .scroll th, .scroll td { overflow-wrap: break-word; }
    .scroll > svg { display: block; }
    ul.plain { list-style: none; margin: 0; padding: 0; }

    """
}
