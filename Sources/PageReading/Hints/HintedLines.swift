import FrameworkModel
import SourceText
import TextReading

/// Which lines of a source hints name.
///
/// A hint names each line that reads as it does, but for the width of blanks. Where none does, it names the lines and the cells
/// whose words are the same, whatever marks and signs dress them.
struct HintedLines {
  struct Found {
    var hint: Int
    var meaning: LineMeaning
    var range: SourceRange
    /// A hint that names the same line and says otherwise.
    var rival: Int?
  }

  /// In the order of the source; of several hints for one line the first.
  private(set) var found: [Found] = []
  /// The hints that name no line.
  private(set) var unused: [LineHint] = []

  static let none = HintedLines()

  private init() {}

  init(_ hints: [LineHint], _ source: SourceFile, _ scan: borrowing LineScan) {
    guard !hints.isEmpty else { return }
    let lines = Self.physicalLines(source)
    var exact: [String: [SourceRange]] = [:]
    for line in lines { exact[LineHint.plain(source.text(line)), default: []].append(line) }
    var taken: [UInt32: Found] = [:]
    var others: [(place: Int, hint: LineHint)] = []
    for (place, hint) in hints.enumerated() {
      let ranges = exact[LineHint.plain(hint.like)] ?? []
      for range in ranges { taken[range.start] = Found(hint: place, meaning: hint.meaning, range: range) }
      if ranges.isEmpty { others.append((place, hint)) }
    }
    if !others.isEmpty {
      let plainly = Set(taken.keys)
      let worded = Self.wordedLines(lines, source, scan)
      for (place, hint) in others {
        let words = TextFolding.fold(hint.like)
        let ranges = (words.isEmpty ? nil : worded[words])?.filter { !plainly.contains($0.start) } ?? []
        if ranges.isEmpty { unused.append(hint) }
        for range in ranges {
          if let earlier = taken[range.start] {
            if earlier.meaning != hint.meaning { taken[range.start]?.rival = place }
          } else {
            taken[range.start] = Found(hint: place, meaning: hint.meaning, range: range)
          }
        }
      }
    }
    found = taken.values.sorted { $0.range.start < $1.range.start }
  }

  /// What the hint says that names the line or cell in which a text begins.
  func hint(at offset: Int) -> Found? {
    guard !found.isEmpty else { return nil }
    let next = found.partitioningIndex { Int($0.range.start) > offset }
    guard next > 0, offset < Int(found[next - 1].range.end) else { return nil }
    return found[next - 1]
  }

  private static func physicalLines(_ source: SourceFile) -> [SourceRange] {
    let starts = source.lines.starts
    return starts.indices.compactMap { line in
      let end = line + 1 < starts.count ? Int(starts[line + 1]) : source.bytes.count
      let start = Blanks.skip(source.bytes, Int(starts[line]), end)
      return start < end ? SourceRange(start, end) : nil
    }
  }

  /// Lines and cells by their folded words.
  private static func wordedLines(
    _ lines: [SourceRange], _ source: SourceFile, _ scan: borrowing LineScan
  ) -> [String: [SourceRange]] {
    var worded: [String: [SourceRange]] = [:]
    for line in lines { worded[TextFolding.fold(source.text(line)), default: []].append(line) }
    // A text of a web page or a table, where several stand on one line.
    var builder = TextBuilder(source.bytes)
    var texts: [String: [SourceRange]] = [:]
    func add(_ line: Line) {
      guard !line.text.isEmpty else { return }
      texts[TextFolding.fold(builder.text(line)), default: []].append(line.text)
    }
    for place in scan.lines.indices where !scan.lines[place].isTable { add(scan.lines[place]) }
    for place in scan.tables.indices {
      for row in scan.tables[place].rows { for cell in row { cell.lines.forEach(add) } }
    }
    return worded.merging(texts) { physical, _ in physical }
  }
}

extension LineMeaning {
  /// Whether nothing of the next line goes on with such a line, unless the reading says so.
  var standsAlone: Bool {
    switch self {
    case .definition, .description, .behavior, .negativeBehavior, .question, .probe, .activity, .step, .course,
      .resource, .related, .title:
      false
    default: true
    }
  }

  /// The role between names and levels; nil for those.
  var structureRole: StructureRole? {
    switch self {
    case .name, .level: nil
    case .definition: .definition
    case .description: .description
    case .code, .cluster, .noise: .noise
    default: itemKind == nil ? .heading : .item
    }
  }

  /// The kind of item; nil for what is none.
  var itemKind: ItemKind? {
    switch self {
    case .behavior: .behavior
    case .negativeBehavior: .negativeBehavior
    case .question: .question
    case .probe: .probe
    case .activity: .activity
    case .step: .step
    case .course, .resource, .related, .title: .resource
    default: nil
    }
  }

  /// The section that such a heading announces, or that such an item belongs to; nil where there is none of a known name.
  var section: SectionKind? {
    switch self {
    case .headingOfDefinition: .definition
    case .headingOfLevels: .levels
    case .headingOfBehaviors: .behaviors
    case .headingOfNegativeBehaviors: .negativeBehaviors
    case .headingOfQuestions: .questions
    case .headingOfProbes: .probes
    case .headingOfActivities: .activities
    case .headingOfCourses, .course: .courses
    case .headingOfResources, .resource: .resources
    case .headingOfRelated, .related: .related
    case .headingOfTitles, .title: .titles
    default: nil
    }
  }

  /// The kind of the items below such a heading; nil for what heads none.
  var kindBelow: ItemKind? {
    switch self {
    case .heading, .headingOfCourses, .headingOfResources, .headingOfRelated, .headingOfTitles: .resource
    case .headingOfBehaviors: .behavior
    case .headingOfNegativeBehaviors: .negativeBehavior
    case .headingOfQuestions: .question
    case .headingOfProbes: .probe
    case .headingOfActivities: .activity
    default: nil
    }
  }

  /// What the words of such a heading announce, as evidence; nil where they announce nothing known.
  var announcement: HeadingWords.Finding? {
    let kind: HeadingWords.Kind? =
      switch self {
      case .headingOfDefinition: .definition
      case .headingOfLevels: .levels
      case .headingOfBehaviors: .behaviors
      case .headingOfNegativeBehaviors: .negativeBehaviors
      case .headingOfQuestions: .questions
      case .headingOfProbes: .probes
      case .headingOfActivities: .activities
      case .headingOfCourses, .headingOfResources, .headingOfRelated, .headingOfTitles: .resources
      default: nil
      }
    return kind.map { HeadingWords.Finding(kind: $0, strength: 4) }
  }
}
