import FrameworkModel
import SourceText
import WebPages

/// One page of a site as it is written: the frame that all share, and the texts, all of them escaped here.
struct SitePage {
  /// The parts of the site that each page leads to.
  enum Part { case competencies, links, changes, none }

  let site: Site
  /// How the site's root is seen from the page: empty, or `../`.
  let root: String
  private(set) var markup = ""

  /// - Parameters:
  ///   - title: Of the page; nil for the site's own.
  ///   - depth: How many folders the page stands in.
  init(_ site: Site, title: String?, part: Part, depth: Int = 0) {
    self.site = site
    root = String(repeating: "../", count: depth)
    let whole = title.map { "\($0) – \(site.title)" } ?? site.title
    markup = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; script-src 'self'; \
      base-uri 'none'; form-action 'none'">
      <meta name="referrer" content="no-referrer">
      <title>\(MarkupText.attribute(whole))</title>
      <link rel="stylesheet" href="\(root)\(Site.styleName)">
      <script src="\(root)\(Site.scriptName)" defer></script>
      </head>
      <body>
      <a class="skip" href="#main">Skip to the content</a>
      <header class="site">
      <p\(site.language)><a href="\(root)index.html">\(MarkupText.html(site.title))</a></p>
      <nav aria-label="Site"><ul>

      """
    entry("Competencies", "index.html", isCurrent: part == .competencies)
    entry("Cross-reference", Site.linksName, isCurrent: part == .links)
    if site.changes != nil { entry("What changed", Site.changesName, isCurrent: part == .changes) }
    markup += "</ul></nav>\n</header>\n<main id=\"main\" tabindex=\"-1\">\n"
  }

  private mutating func entry(_ name: String, _ file: String, isCurrent: Bool) {
    markup += "<li><a href=\"\(root)\(file)\"\(isCurrent ? " aria-current=\"page\"" : "")>\(name)</a></li>\n"
  }

  /// Adds markup as it is.
  mutating func add(_ markup: String) { self.markup += markup + "\n" }

  /// A text of the framework in an element.
  func element(_ tag: String, _ text: String, _ attributes: String = "") -> String {
    "<\(tag)\(attributes.isEmpty ? "" : " " + attributes)\(site.language)>\(MarkupText.html(text))</\(tag)>"
  }

  func element(_ tag: String, _ text: Statement, _ attributes: String = "") -> String {
    element(tag, text.text, attributes)
  }

  /// Texts of the framework as a list; nothing for none.
  func list(_ texts: [Statement], _ attributes: String = "") -> String {
    if texts.isEmpty { return "" }
    let start = attributes.isEmpty ? "<ul>" : "<ul \(attributes)>"
    return start + "\n" + texts.map { element("li", $0) + "\n" }.joined() + "</ul>"
  }

  /// A link to a competency's page, named as given.
  func link(_ place: Int, _ name: String) -> String {
    "<a href=\"\(address(site.address(ofCompetency: place)))\"\(site.language)>\(MarkupText.html(name))</a>"
  }

  /// The address of a file of the site as the page sees it.
  func address(_ path: String) -> String {
    root + path.split(separator: "/").map { PercentEncoding.encoded(String($0)) }.joined(separator: "/")
  }

  /// The whole page.
  mutating func bytes() -> [UInt8] {
    let identity = site.framework.identity
    var facts: [String] = []
    if let publisher = identity.publisher { facts.append(MarkupText.html(publisher)) }
    if let version = identity.version { facts.append("Version \(MarkupText.html(version))") }
    if let license = identity.license { facts.append("License \(MarkupText.html(license))") }
    markup += "</main>\n"
    if !facts.isEmpty { markup += "<footer class=\"site\"><p>\(facts.joined(separator: " · "))</p></footer>\n" }
    markup += "</body>\n</html>\n"
    return Array(markup.utf8)
  }
}
