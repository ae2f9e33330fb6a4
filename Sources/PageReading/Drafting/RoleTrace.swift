import FrameworkModel
import SourceAccounting
import SourceText
import TextReading

/// Explains the lines of a page by the roles of its units.
struct RoleTrace {
  private let page: PageEvidence
  private let roles: [UnitRole]
  private let kinds: [Int: ItemKind]
  private let headings: SectionHeadings
  private let hinted: Set<Int>
  /// For each line of the file, the first unit that begins on it.
  private var units: [Int: Int] = [:]

  init(_ candidate: PageReadingCandidate, _ page: PageEvidence, _ source: DraftSource) {
    self.page = page
    roles = candidate.roles
    kinds = candidate.kinds
    hinted = Set(source.hints.named.flatMap(\.units))
    headings = SectionHeadings(page, candidate.roles, source)
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
      return (explanation.role, hinted.contains(unit) ? reason(unit) : explanation.reason, nil)
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
    let known = headings.section(unit)
    let kind = known ?? (hinted.contains(unit) ? nil : sectionBelow(unit))
    let role = kind.map { "heading of \($0.phrase)" } ?? "heading"
    let reason =
      hinted.contains(unit)
      ? "rung.yml says so"
      : known != nil
        ? "the words of a known heading"
        : kind != nil ? "told by its words and the texts below" : "no list of words knows it"
    guard let content, let phrase else { return (role, reason, kind.map { LineMeaning(headingOf: $0) } ?? .heading) }
    // The title that it gives to a section is itself.
    if content.entity.item?.kind == .section { return ("heading no one knows", reason, .heading) }
    return ("\(role), \(phrase)", reason, nil)
  }

  /// The section that texts below a heading belong to whose words no list knows.
  private func sectionBelow(_ heading: Int) -> SectionKind? {
    var place = heading + 1
    while place < roles.count, roles[place] == .structure(.noise) { place += 1 }
    guard place < roles.count else { return nil }
    switch roles[place] {
    case .structure(.definition): return .definition
    case .level: return page.headings[heading].announces([.levels], from: 2) ? .levels : nil
    case .structure(.item):
      switch kinds[place] ?? .behavior {
      case .behavior: return .behaviors
      case .negativeBehavior: return .negativeBehaviors
      case .question: return .questions
      case .probe: return .probes
      case .activity, .step: return .activities
      case .resource, .description: return nil
      }
    default: return nil
    }
  }

  /// What of a unit's looks speaks for its role.
  private func reason(_ place: Int) -> String {
    if hinted.contains(place) { return "rung.yml says so" }
    let unit = page.units[place]
    if roles[place] == .level, page.levels[place].strength >= 2 { return "a word for level and a number" }
    if unit.cell != nil { return "a cell of a table" }
    if unit.headingDepth > 0 { return "a heading by its markup" }
    if unit.isMarked { return "begins with \(unit.mark.phrase)" }
    if unit.isBold { return "the whole line is emphasized" }
    return unit.isApart ? "stands apart, without a mark" : "begins anew, without a mark"
  }
}
