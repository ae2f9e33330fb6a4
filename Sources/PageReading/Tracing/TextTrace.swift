import FrameworkModel
import SourceAccounting
import SourceText
import TextReading

/// Explains the lines of a text by its outline.
struct TextTrace: ~Copyable {
  private let outline: Outline
  /// For each line of the file, the first line of the outline that begins on it.
  private var places: [Int: Int] = [:]

  init(_ outline: consuming Outline, _ source: SourceFile) {
    for (place, line) in outline.lines.enumerated() {
      let number = source.lines.line(of: line.whole.start)
      if places[number] == nil { places[number] = place }
    }
    self.outline = outline
  }

  func explain(_ line: Int, _ trace: Trace) -> Trace.Explanation {
    guard let place = places[line] else {
      let (role, reason) = withoutPlace(line, trace)
      return (role, reason, nil)
    }
    switch outline.roles[place] {
    case .heading(let index):
      let heading = outline.headings[Int(index)]
      let (role, reason) = self.heading(heading, line, trace)
      return (role, reason, meaning(heading, line, trace))
    case .noise(let role):
      return role == .chrome && !outline.vocabulary.noisePatterns.isEmpty && trace.span(on: line) == .chrome
        ? ("page text", "noise by rung.yml, or by its words", nil)
        : (role.explanation.role, role.explanation.reason, nil)
    case .scale: return ("scale", "levels one after the other with nothing between", .headingOfLevels)
    case .title: return (trace.phrase(of: line) ?? "heading", "goes on with the heading above", nil)
    case .text:
      let (role, reason) = text(outline.lines[place], line, trace)
      return (role, reason, nil)
    }
  }

  /// A line that only goes on with one above, or holds no text.
  private func withoutPlace(_ line: Int, _ trace: Trace) -> (role: String, reason: String) {
    let isFrontMatter = trace.span(on: line) == .syntax
    if let phrase = trace.phrase(of: line) {
      if trace.contents(on: line)[0].isContinued { return (phrase, "goes on with the line above") }
      return (phrase, isFrontMatter ? "stated in the front matter" : "a cell of a table")
    }
    if isFrontMatter { return ("front matter", "about the page") }
    return trace.span(on: line)?.explanation ?? ("nothing", "")
  }

  // MARK: Headings

  /// What a heading is in one word; nil where the text on its line says more.
  private func meaning(_ heading: Heading, _ line: Int, _ trace: Trace) -> LineMeaning? {
    let content = trace.contents(on: line).first?.entity.item?.kind
    switch heading.kind {
    case .level, .namedLevel: return .level
    case .section(let kind, _): return content == nil ? LineMeaning(headingOf: kind) : nil
    case .lostColumns: return .heading
    case .other: return content == .section ? .heading : nil
    case .name, .code, .cluster, .inner: return nil
    }
  }

  private func heading(_ heading: Heading, _ line: Int, _ trace: Trace) -> (role: String, reason: String) {
    let reason = heading.reason.phrase
    let content = trace.contents(on: line).first?.entity
    var role: String
    switch heading.kind {
    case .level, .namedLevel:
      let number = trace.level(at: outline.lines[heading.line].text.start)
      role = number.map { "level \($0) heading" } ?? "level heading"
    case .section(let kind, _): role = "heading of \(kind.phrase)"
    case .name: role = "label of the name"
    case .code: role = "label of the code"
    case .cluster: role = "label of the cluster"
    case .inner: return (trace.phrase(of: line) ?? "name", reason)
    case .lostColumns: return ("headings of lost columns", "columns that were read across")
    case .other:
      guard let content else {
        return trace.span(on: line).map { ($0.explanation.role, $0 == .heading ? reason : $0.explanation.reason) }
          ?? ("heading", reason)
      }
      return (content.item?.kind == .section ? "heading no one knows" : content.pathInCompetency, reason)
    }
    if let content, content.item?.kind != .title { role += ", \(content.pathInCompetency)" }
    return (role, reason)
  }

  // MARK: Text

  private func text(_ line: Line, _ number: Int, _ trace: Trace) -> (role: String, reason: String) {
    guard let phrase = trace.phrase(of: number), let content = trace.contents(on: number).first else {
      return trace.span(on: number)?.explanation ?? ("nothing", "")
    }
    if content.isContinued { return (phrase, "goes on with the line above") }
    switch content.entity.item?.kind {
    case .name: return (phrase, "the line that serves best as a name")
    case .cluster: return (phrase, "a heading above the competency")
    case .definition where !line.isMarked: return (phrase, "the first text below the name")
    default: break
    }
    if line.isTable { return (phrase, "a cell of a table") }
    if line.flags.contains(.loneMark) { return (phrase, "its mark, \(line.mark.phrase), stands above") }
    if line.isMarked { return (phrase, "begins with \(line.mark.phrase)") }
    return (phrase, line.flags.contains(.blankBefore) ? "stands apart, without a mark" : "begins anew, without a mark")
  }
}
