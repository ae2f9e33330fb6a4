import FrameworkModel
import WebPages

/// The first page: what the framework is, a search, and all competencies by cluster.
enum IndexPage {
  static func bytes(_ site: Site) -> [UInt8] {
    var page = SitePage(site, title: nil, part: .competencies)
    let framework = site.framework
    page.add(page.element("h1", site.title))
    if let description = framework.identity.description { page.add(page.element("p", description, "class=\"lead\"")) }
    if !framework.scale.isEmpty { addScale(&page, framework.scale) }
    page.add(
      """
      <form id="search" role="search" hidden>
      <label for="query">Search names, behaviors and questions</label>
      <input id="query" type="search" autocomplete="off" spellcheck="false">
      <p id="found" role="status"></p>
      </form>
      """)
    for (number, cluster) in site.clusters.enumerated() {
      page.add("<section class=\"cluster\" aria-labelledby=\"cluster-\(number)\">")
      if let name = cluster.name {
        page.add(page.element("h2", name, "id=\"cluster-\(number)\""))
      } else {
        page.add(
          "<h2 id=\"cluster-\(number)\">\(site.clusters.count == 1 ? "Competencies" : "Other competencies")</h2>")
      }
      page.add("<ul class=\"cards\">")
      for place in cluster.places { addCard(&page, place) }
      page.add("</ul>\n</section>")
    }
    if framework.competencies.isEmpty { page.add("<p>The framework has no competencies yet.</p>") }
    page.add("<script src=\"\(Site.searchName)\"></script>")
    return page.bytes()
  }

  private static func addScale(_ page: inout SitePage, _ scale: [ScaleStep]) {
    page.add("<h2 id=\"scale\">Levels</h2>\n<ol class=\"scale\" aria-labelledby=\"scale\">")
    for step in scale {
      page.add("<li><strong>\(step.number)</strong> \(page.element("span", step.title ?? "Level \(step.number)"))</li>")
    }
    page.add("</ol>")
  }

  private static func addCard(_ page: inout SitePage, _ place: Int) {
    let competency = page.site.framework.competencies[place]
    page.add("<li data-place=\"\(place)\">")
    page.add("<h3>\(page.link(place, competency.name.text))</h3>")
    if let definition = competency.definition { page.add(page.element("p", beginning(of: definition.text))) }
    if page.site.hasQuestions(place) {
      let address = page.address(page.site.address(ofInterview: place))
      page.add(
        "<p class=\"soft\"><a href=\"\(address)\">Interview guide<span class=\"unseen\"> for "
          + "\(MarkupText.html(competency.name.text))</span></a></p>")
    }
    page.add("<ul class=\"hits\" hidden></ul>\n</li>")
  }

  /// A text of some length, cut behind a word.
  private static func beginning(of text: String) -> String {
    guard text.count > 220 else { return text }
    let head = text.prefix(220)
    let end = head.lastIndex(of: " ") ?? head.endIndex
    return head[..<end] + " …"
  }
}
