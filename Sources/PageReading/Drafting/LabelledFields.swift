import FrameworkModel
import SourceText
import TextReading

/// Codes and clusters of competencies, where a label or a page's header states them.
struct LabelledFields {
  private var codes: [(unit: Int, text: SourceRange)] = []
  private var clusters: [(unit: Int, text: SourceRange)] = []

  init(_ page: PageEvidence, _ roles: [UnitRole], _ source: DraftSource) {
    let (bytes, vocabulary) = (source.file.bytes, source.vocabulary)
    for line in source.hints.named where line.meaning == .code || line.meaning == .cluster {
      // Behind a label, if there is one.
      guard let unit = line.units.last else { continue }
      let field = (unit, page.units[unit].text)
      if line.meaning == .code { codes.append(field) } else { clusters.append(field) }
    }
    var titles = ClusterTitles(page, bytes, vocabulary)
    for place in roles.indices {
      if roles[place] == .name, let title = titles.title(above: place) {
        clusters.append((place, page.units[title].text))
      }
      guard Self.mayState(roles[place]), source.hints.meanings[place] == nil else { continue }
      titles.pass(place, isHeading: roles[place] == .structure(.heading))
      let unit = page.units[place]
      let next = place + 1 < roles.count ? page.units[place + 1] : nil
      if unit.part == .title, let rest = next, rest.part == .rest, Self.mayState(roles[place + 1]) {
        switch SectionHeading.label(bytes, unit.text, vocabulary) {
        case .code: codes.append((place, rest.text))
        case .cluster: clusters.append((place, rest.text))
        default: break
        }
      } else if let match = SectionHeading.match(bytes, unit.text, vocabulary), let start = match.contentStart,
        start < Int(unit.text.end)
      {
        let content = SourceRange(start, Int(unit.text.end))
        switch match.target {
        case .code: codes.append((place, content))
        case .cluster: clusters.append((place, content))
        default: break
        }
      } else if roles[place] == .structure(.noise), let cluster = ClusterPhrase.find(bytes, unit.text) {
        clusters.append((place, cluster))
      }
    }
  }

  private static func mayState(_ role: UnitRole) -> Bool { role == .structure(.heading) || role == .structure(.noise) }

  /// The code stated among units.
  func code(in units: Range<Int>) -> SourceRange? { codes.first { units.contains($0.unit) }?.text }

  /// The cluster stated among units or, where none is, above them.
  func cluster(in units: Range<Int>) -> SourceRange? {
    (clusters.first { units.contains($0.unit) } ?? clusters.last { $0.unit < units.lowerBound })?.text
  }
}

/// Titles that stand above names of competencies and may name their cluster: headings less deep than the name's, and
/// headings in front of it that speak of competencies.
private struct ClusterTitles {
  private let page: PageEvidence
  private let bytes: [UInt8]
  private let vocabulary: Vocabulary
  /// The last heading of each depth; none below one that came later.
  private var byDepth: [Int?] = Array(repeating: nil, count: 7)
  private var spoken: Int?

  init(_ page: PageEvidence, _ bytes: [UInt8], _ vocabulary: Vocabulary) {
    self.page = page
    self.bytes = bytes
    self.vocabulary = vocabulary
  }

  mutating func pass(_ place: Int, isHeading: Bool) {
    let unit = page.units[place]
    guard unit.part == .whole, unit.cell == nil, !page.isNavigation(place),
      SectionHeading.match(bytes, unit.text, vocabulary) == nil
    else { return }
    if unit.headingDepth > 0 {
      let depth = min(unit.headingDepth, 6)
      byDepth[depth] = place
      for deeper in depth + 1..<7 { byDepth[deeper] = nil }
    } else if isHeading, speaksOfCompetencies(unit.text) {
      spoken = place
    }
  }

  private func speaksOfCompetencies(_ text: SourceRange) -> Bool {
    let words = Words(bytes, Int(text.start), Int(text.end), limit: 16).list
    return (2...5).contains(words.count)
      && words.contains { vocabulary.words[$0]?.contains(.competency) ?? false }
  }

  func title(above name: Int) -> Int? {
    guard page.units[name].cell == nil else { return nil }
    let depth = page.units[name].headingDepth
    return byDepth[..<min(depth, 6)].last { $0 != nil } ?? (depth == 0 ? spoken : nil)
  }
}
