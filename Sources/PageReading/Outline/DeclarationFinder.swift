import FrameworkModel
import SourceText
import TextReading

/// Takes apart a source's declaration of its scale from the levels of its competencies.
struct DeclarationFinder {
  /// Levels that follow one another with nothing between, where others do have content, declare the scale.
  static func find(_ outline: inout Outline) {
    guard outline.declaresLevels() else { return }
    let levels = outline.levels()
    var declared: [ArraySlice<Heading>] = []
    var start = 0
    for (place, heading) in levels.enumerated() {
      let next = place + 1 < levels.count ? levels[place + 1].line : nil
      guard next != heading.line + 1 || heading.content != nil else { continue }
      if place - start >= 2 { declared.append(levels[start...place]) }
      start = place + 1
    }
    let count = declared.reduce(0) { $0 + $1.count }
    guard count > 0, levels.count - count >= 2 else { return }
    for run in declared {
      for heading in run { outline.roles[heading.line] = .scale }
    }
    let first = declared[0]
    var builder = TextBuilder(outline.bytes)
    outline.scale = first.enumerated().map { place, heading in
      var number = place + 1
      if case .level(let stated, _) = heading.kind { number = stated }
      let title = heading.title.isEmpty ? nil : builder.text(heading.title)
      return ScaleStep(number: number, title: title)
    }.sorted { $0.number < $1.number }
    let gone = Set(declared.joined().map(\.line))
    outline.headings.removeAll { gone.contains($0.line) }
    outline.renumberHeadings()
  }
}

extension Outline {
  /// Whether there are four levels at least, one of them directly below another: without that nothing is declared.
  fileprivate func declaresLevels() -> Bool {
    var count = 0
    var follows = false
    var last = -2
    for place in headings.indices where headings[place].isLevel {
      count += 1
      follows = follows || headings[place].line == last + 1
      last = headings[place].line
    }
    return count >= 4 && follows
  }
}
