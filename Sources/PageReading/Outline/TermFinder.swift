import FrameworkModel
import SourceText
import TextReading

/// Finds the terms of a web page's definition list that name competencies: nothing on the page says levels, and the texts
/// behind the terms are sentences.
struct TermFinder: ~Copyable {
  private let outline: Outline

  static func find(_ outline: inout Outline) {
    let finder = TermFinder(outline: outline)
    let terms = finder.names()
    outline = finder.outline
    for term in terms {
      outline.lines[term].headingDepth = 6
      outline.put(
        Heading(line: term, kind: .other, title: outline.lines[term].text, content: nil), because: .markup)
    }
    guard !terms.isEmpty else { return }
    outline.headings.sort { $0.line < $1.line }
    outline.renumberHeadings()
  }

  private func names() -> [Int] {
    let terms = outline.lines.indices.filter { outline.lines[$0].flags.contains(.term) }
    guard terms.count >= 2, terms.allSatisfy({ isName($0) }), !saysMore(terms) else { return [] }
    // Data about a page have short values.
    let sentences = terms.count { outline.lines[$0 + 1].flags.contains(.endsSentence) }
    return sentences * 2 > terms.count ? terms : []
  }

  /// A short text with another one behind it.
  private func isName(_ place: Int) -> Bool {
    let next = place + 1
    guard next < outline.lines.count, outline.isText(next), !outline.lines[next].isTable,
      !outline.lines[next].flags.contains(.term), outline.isText(place) || outline.heading(at: place)?.kind == .other
    else { return false }
    return TitleEvidence.isTitleLike(outline, place) && outline.lines[place].text.count <= 60
  }

  /// Whether levels, or sections outside of the list, say that the page is about something else. A page's title does not.
  private func saysMore(_ terms: [Int]) -> Bool {
    outline.headings.contains { heading in
      if heading.isLevel { return true }
      guard heading.section != nil, heading.line < terms[0] else { return false }
      return outline.lines[heading.line].headingDepth != 1
    }
  }
}
