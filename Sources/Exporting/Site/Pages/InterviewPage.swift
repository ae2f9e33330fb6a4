import FrameworkModel
import WebPages

/// What to ask about one competency, with room for notes on paper, and what to look for at each level.
enum InterviewPage {
  static func bytes(_ site: Site, _ place: Int) -> [UInt8] {
    let competency = site.framework.competencies[place]
    var page = SitePage(site, title: "Interview guide: \(competency.name.text)", part: .none, depth: 1)
    page.add("<h1>Interview guide: \(page.element("span", competency.name))</h1>")
    page.add(
      """
      <p class="soft screen-only">To print, use the browser's own command. On paper there is room for notes below each question.</p>
      <p class="paper-only fill">Candidate</p>
      <p class="paper-only fill">Interviewer and date</p>
      """)
    if let definition = competency.definition { page.add(page.element("p", definition, "class=\"lead\"")) }
    page.add("<p class=\"screen-only\">\(page.link(place, "All about \(competency.name.text)"))</p>")
    if !competency.questions.isEmpty {
      page.add("<h2>Questions</h2>")
      addQuestions(&page, competency.questions)
    }
    for level in competency.levels where !level.questions.isEmpty {
      page.add("<h2>Questions for \(page.element("span", site.name(of: level)))</h2>")
      addQuestions(&page, level.questions)
    }
    addSigns(&page, competency)
    return page.bytes()
  }

  private static func addQuestions(_ page: inout SitePage, _ questions: [Question]) {
    page.add("<ol class=\"questions\">")
    for question in questions {
      page.add("<li>\(page.element("p", question.statement))")
      page.add(page.list(question.probes, "class=\"probes\""))
      page.add("<div class=\"notes paper-only\">Notes</div>\n</li>")
    }
    page.add("</ol>")
  }

  /// The behaviors of each level, to hold answers against.
  private static func addSigns(_ page: inout SitePage, _ competency: Competency) {
    let levels = competency.levels.filter { !$0.behaviors.isEmpty || $0.description != nil }
    if levels.isEmpty { return }
    page.add(
      "<h2>What to look for</h2>\n<table class=\"signs\"><thead><tr><th scope=\"col\">Level</th><th scope=\"col\">Behaviors</th></tr></thead>\n<tbody>"
    )
    for level in levels {
      page.add("<tr>\(page.element("th", page.site.name(of: level), "scope=\"row\""))<td>")
      if let description = level.description { page.add(page.element("p", description)) }
      page.add(page.list(level.behaviors))
      page.add("</td></tr>")
    }
    page.add("</tbody></table>")
  }
}
