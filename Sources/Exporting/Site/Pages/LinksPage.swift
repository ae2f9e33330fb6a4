import FrameworkModel
import Writing

/// Who names whom: the picture, and the same as a table.
enum LinksPage {
  static func bytes(_ site: Site) -> [UInt8] {
    var page = SitePage(site, title: "Cross-reference", part: .links)
    let view = LinkView(site.reference, of: site.framework, arrange: site.arrange)
    page.add("<h1>Cross-reference</h1>\n<p>\(view.sentence)</p>")
    let seen = page
    let parts = LinkPageParts(view) { id in site.places[id].map { seen.address(site.address(ofCompetency: $0)) } ?? "" }
    var markup = ""
    parts.write { markup += $0 }
    page.add(markup)
    return page.bytes()
  }
}
