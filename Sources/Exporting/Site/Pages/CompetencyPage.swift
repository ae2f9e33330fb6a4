import FrameworkModel
import WebPages
import Writing

/// All that the framework says of one competency, its levels side by side.
enum CompetencyPage {
  static func bytes(_ site: Site, _ place: Int) -> [UInt8] {
    let competency = site.framework.competencies[place]
    var page = SitePage(site, title: competency.name.text, part: .none, depth: 1)
    page.add(page.element("h1", competency.name))
    addFacts(&page, competency)
    if let definition = competency.definition { page.add(page.element("p", definition, "class=\"lead\"")) }
    if site.hasQuestions(place) {
      page.add("<p><a href=\"\(page.address(site.address(ofInterview: place)))\">Interview guide to print</a></p>")
    }
    addLevels(&page, competency)
    addList(&page, "What it looks like", competency.behaviors)
    addList(&page, "What it does not look like", competency.negativeBehaviors)
    addContrasts(&page, competency.contrasts)
    addActivities(&page, competency)
    addList(&page, "Courses", competency.courses)
    addResources(&page, competency.resources)
    addLinks(&page, place)
    addList(&page, "Job titles", competency.titles)
    for section in competency.sections {
      page.add(page.element("h2", section.title))
      page.add(page.list(section.items))
    }
    addNeighbors(&page, place)
    return page.bytes()
  }

  private static func addFacts(_ page: inout SitePage, _ competency: Competency) {
    var facts: [String] = []
    if let cluster = competency.cluster { facts.append(page.element("span", cluster)) }
    if let code = competency.code { facts.append("Code \(page.element("span", code))") }
    if !facts.isEmpty { page.add("<p class=\"soft\">\(facts.joined(separator: " · "))</p>") }
  }

  private static func addLevels(_ page: inout SitePage, _ competency: Competency) {
    if competency.levels.isEmpty { return }
    page.add("<h2>Levels</h2>\n<div class=\"levels\">")
    for level in competency.levels {
      page.add("<section class=\"level\">")
      page.add(page.element("h3", page.site.name(of: level)))
      if let description = level.description { page.add(page.element("p", description)) }
      page.add(page.list(level.behaviors))
      if !level.negativeBehaviors.isEmpty {
        page.add("<h4>Not at this level</h4>")
        page.add(page.list(level.negativeBehaviors))
      }
      page.add("</section>")
    }
    page.add("</div>")
  }

  private static func addList(_ page: inout SitePage, _ heading: String, _ texts: [Statement]) {
    if texts.isEmpty { return }
    page.add("<h2>\(heading)</h2>")
    page.add(page.list(texts))
  }

  private static func addContrasts(_ page: inout SitePage, _ contrasts: [Contrast]) {
    if contrasts.isEmpty { return }
    page.add(
      "<h2>What it means</h2>\n<table><thead><tr><th scope=\"col\">Means</th><th scope=\"col\">Does not mean</th></tr></thead>\n<tbody>"
    )
    for contrast in contrasts {
      page.add("<tr>\(page.element("td", contrast.means))\(page.element("td", contrast.doesNotMean))</tr>")
    }
    page.add("</tbody></table>")
  }

  /// The activities, those for the same levels together.
  private static func addActivities(_ page: inout SitePage, _ competency: Competency) {
    if competency.activities.isEmpty { return }
    page.add("<h2>Development activities</h2>")
    var order: [LevelRange?] = []
    var groups: [LevelRange?: [Activity]] = [:]
    for activity in competency.activities {
      if groups.updateValue((groups[activity.levels] ?? []) + [activity], forKey: activity.levels) == nil {
        order.append(activity.levels)
      }
    }
    for range in order {
      page.add("<h3>\(heading(range, competency, page.site))</h3>\n<ul>")
      for activity in groups[range] ?? [] {
        page.add("<li>\(page.element("span", activity.statement))\(steps(activity.steps, page))")
        if !activity.reflections.isEmpty {
          page.add("<p class=\"soft\">To reflect on</p>")
          page.add(page.list(activity.reflections))
        }
        page.add("</li>")
      }
      page.add("</ul>")
    }
  }

  private static func heading(_ range: LevelRange?, _ competency: Competency, _ site: Site) -> String {
    guard let range else { return "For all levels" }
    guard range.from == range.to else { return "Levels \(range.from) to \(range.to)" }
    let level = competency.levels.first { $0.number == range.from }
    return MarkupText.html(level.map { site.name(of: $0) } ?? "Level \(range.from)")
  }

  private static func steps(_ steps: [Step], _ page: SitePage) -> String {
    if steps.isEmpty { return "" }
    return "<ol>"
      + steps.map { "<li>\(page.element("span", $0.statement))\(self.steps($0.steps, page))</li>" }.joined() + "</ol>"
  }

  /// The resources, those of a kind together.
  private static func addResources(_ page: inout SitePage, _ resources: [Resource]) {
    if resources.isEmpty { return }
    page.add("<h2>Resources</h2>")
    var order: [String?] = []
    var groups: [String?: [Statement]] = [:]
    for resource in resources {
      if groups.updateValue((groups[resource.kind] ?? []) + [resource.statement], forKey: resource.kind) == nil {
        order.append(resource.kind)
      }
    }
    for kind in order {
      if let kind { page.add(page.element("h3", kind)) }
      page.add(page.list(groups[kind] ?? []))
    }
  }

  /// Whom the competency names, how, and who names it.
  private static func addLinks(_ page: inout SitePage, _ place: Int) {
    let site = page.site
    let entry = site.reference.competencies[place]
    let links = entry.related.filter { $0.competency != entry.id }
    if links.isEmpty, entry.namedBy.isEmpty { return }
    page.add("<h2>Related competencies</h2>")
    if !links.isEmpty {
      page.add("<ul>")
      for link in links {
        let target = link.competency.flatMap { site.places[$0] }
        let name =
          target.map { page.link($0, site.framework.competencies[$0].name.text) } ?? page.element("span", link.name)
        let sentence = link.origin == .stated ? nil : link.sentence
        let quote = sentence.map { ": “\(MarkupText.html($0))”" } ?? ""
        page.add("<li>\(name) <small>\(MarkupText.html(link.how))\(quote)</small></li>")
      }
      page.add("</ul>")
    }
    let naming = entry.namedBy.compactMap { site.places[$0] }
    if !naming.isEmpty {
      let names = naming.map { page.link($0, site.framework.competencies[$0].name.text) }
      page.add("<p>Named by \(names.joined(separator: ", ")).</p>")
    }
  }

  private static func addNeighbors(_ page: inout SitePage, _ place: Int) {
    let competencies = page.site.framework.competencies
    var links: [String] = []
    if place > 0 { links.append("Before: \(page.link(place - 1, competencies[place - 1].name.text))") }
    if place + 1 < competencies.count {
      links.append("Next: \(page.link(place + 1, competencies[place + 1].name.text))")
    }
    if links.isEmpty { return }
    page.add(
      "<nav class=\"neighbors\" aria-label=\"Other competencies\"><p>\(links.joined(separator: " · "))</p></nav>")
  }
}
