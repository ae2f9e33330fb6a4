import FrameworkModel
import SourceAccounting
import SourceText
import TextReading

/// Explains the lines of a page by the roles of its units.
struct RoleTrace {
  private let page: PageEvidence
  private let roles: [UnitRole]
  private let headings: SectionHeadings
  /// For each line of the file, the first unit that begins on it.
  private var units: [Int: Int] = [:]

  init(_ candidate: PageReadingCandidate, _ page: PageEvidence, _ source: DraftSource) {
    self.page = page
    roles = candidate.roles
    headings = SectionHeadings(page, candidate.roles, source.file.bytes, source.vocabulary)
    for (place, unit) in page.units.enumerated() {
      let line = source.file.lines.line(of: unit.text.start)
      if units[line] == nil { units[line] = place }
    }
  }

  func explain(_ line: Int, _ trace: Trace) -> Trace.Explanation {
    let content = trace.contents(on: line).first
    guard let unit = units[line] else {
      if content?.isContinued ?? false { return (trace.phrase(of: line) ?? "", "goes on with the line above", nil) }
      let other = trace.span(on: line)?.explanation
      return (trace.phrase(of: line) ?? other?.role ?? "nothing", other?.reason ?? "", nil)
    }
    if content?.isContinued ?? false { return (trace.phrase(of: line) ?? "", "goes on with the line above", nil) }
    switch roles[unit] {
    case .level, .structure(.levelGoesOn):
      let number = trace.level(at: page.units[unit].text.start)
      return (number.map { "level \($0) heading" } ?? "level heading", reason(unit), .level)
    case .structure(.heading): return heading(unit, content, trace.phrase(of: line))
    case .structure(.noise) where content == nil:
      let explanation = (trace.span(on: line) ?? .chrome).explanation
      return (explanation.role, explanation.reason, nil)
    default:
      guard let phrase = trace.phrase(of: line) else {
        let explanation = trace.span(on: line)?.explanation
        return (explanation?.role ?? "nothing", explanation?.reason ?? "", nil)
      }
      return (phrase, reason(unit), nil)
    }
  }

  /// A heading, and the text on its line if there is one.
  private func heading(_ unit: Int, _ content: Trace.Content?, _ phrase: String?) -> Trace.Explanation {
    let kind = headings.section(unit)
    let role = kind.map { "heading of \($0.phrase)" } ?? "heading"
    let reason = kind == nil ? "no list of words knows it" : "the words of a known heading"
    guard let content, let phrase else { return (role, reason, kind.map { LineMeaning(headingOf: $0) } ?? .heading) }
    // The title that it gives to a section is itself.
    if content.entity.item?.kind == .section { return ("heading no one knows", reason, .heading) }
    return ("\(role), \(phrase)", reason, nil)
  }

  /// What of a unit's looks speaks for its role.
  private func reason(_ place: Int) -> String {
    let unit = page.units[place]
    if roles[place] == .level, page.levels[place].strength >= 2 { return "a word for level and a number" }
    if unit.cell != nil { return "a cell of a table" }
    if unit.headingDepth > 0 { return "a heading by its markup" }
    if unit.isMarked { return "begins with \(unit.mark.phrase)" }
    if unit.isBold { return "the whole line is emphasized" }
    return unit.isApart ? "stands apart, without a mark" : "begins anew, without a mark"
  }
}
