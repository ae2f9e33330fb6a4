import FrameworkModel
import SourceText
import TextReading

/// A source's lines with what each one is, and the competencies that they belong to.
///
/// It has one owner at a time, so that no array is copied when a finder changes it: a finder takes it and gives it back.
struct Outline: ~Copyable {
  let bytes: [UInt8]
  let vocabulary: Vocabulary
  var lines: [Line]
  var tables: [Table]
  /// What each line is, by the line's place.
  var roles: [LineRole]
  /// In the order of the lines.
  var headings: [Heading] = []
  /// The competencies' lines, in order, without overlap.
  var regions: [Region] = []
  /// The names of the competencies inside levels, where each stands first.
  var innerNames: [SourceRange] = []
  /// Page headers and footers: the lines of each one that recurs.
  var furniture: [[Int]] = []
  /// The page's first line, where it is a name whatever its words are known for.
  var nameOfPage: Int?
  /// Lines of tags only.
  let residue: [SourceRange]
  /// A scale that the source declares apart from its competencies.
  var scale: [ScaleStep] = []

  init(_ scan: consuming LineScan, _ bytes: [UInt8], _ vocabulary: Vocabulary) {
    self.bytes = bytes
    self.vocabulary = vocabulary
    self.roles = Array(repeating: .text, count: scan.lines.count)
    self.lines = scan.lines
    self.tables = scan.tables
    self.residue = scan.residue
  }

  /// The headings of levels, in order.
  func levels() -> [Heading] {
    var levels: [Heading] = []
    levels.reserveCapacity(headings.count)
    for heading in headings where heading.isLevel { levels.append(heading) }
    return levels
  }

  /// The heading on a line, if there is one.
  func heading(at line: Int) -> Heading? {
    guard case .heading(let place) = roles[line] else { return nil }
    return headings[Int(place)]
  }

  /// The first heading behind a line.
  func nextHeading(behind line: Int) -> Heading? {
    let place = headings.partitioningIndex { $0.line > line }
    return place < headings.count ? headings[place] : nil
  }

  /// What follows a heading on its line, as a line of its own.
  func contentLine(_ heading: Heading) -> Line? {
    guard let content = heading.content, !content.isEmpty else { return nil }
    var line = LineFactory.make(bytes, Int(content.start), Int(content.end), indent: 0)
    line.flags.insert(.blankBefore)
    line.opening = vocabulary.opening(bytes, line.text)
    return line
  }

  /// Takes a line as a heading, in place of what it was; `renumberHeadings` must follow when headings are in order again.
  mutating func put(_ heading: Heading, because reason: HeadingReason) {
    var heading = heading
    heading.reason = reason
    if case .heading(let old) = roles[heading.line] {
      headings[Int(old)] = heading
    } else {
      roles[heading.line] = .heading(Int32(headings.count))
      headings.append(heading)
    }
  }

  /// Puts the headings' places back into the lines' roles.
  mutating func renumberHeadings() {
    for (place, heading) in headings.enumerated() { roles[heading.line] = .heading(Int32(place)) }
  }

  func isText(_ line: Int) -> Bool { roles[line] == .text }

  /// Whether nothing but text of the model or headings can stand on the line.
  func isNoise(_ line: Int) -> Bool {
    if case .noise = roles[line] { return true }
    return false
  }
}

/// What a line is.
enum LineRole: Equatable {
  /// An item, a paragraph, a wrap of either, or a table.
  case text
  /// A heading, by its place in the outline's headings.
  case heading(Int32)
  case noise(SourceRole)
  /// Part of the declaration of a scale.
  case scale
  /// The second line of a heading.
  case title
}

/// A heading with what it announces.
struct Heading {
  enum Kind: Equatable {
    case level(number: Int, last: Int)
    /// A level known by its name only; its number is its rank.
    case namedLevel(place: Int?)
    case section(SectionKind, levels: LevelRange?)
    /// The label in front of a competency's name, code or cluster.
    case name, code, cluster
    /// The name of a competency inside a level, by its place among the names.
    case inner(Int)
    /// The headings of columns that were read across.
    case lostColumns
    /// A heading by its looks, not by its words.
    case other
  }

  var line: Int
  var kind: Kind
  /// The title of a level, or the words of a heading known by its looks; empty otherwise.
  var title: SourceRange
  /// What follows the heading on the same line.
  var content: SourceRange?
  /// Why it was taken for one.
  var reason = HeadingReason.words

  var isLevel: Bool {
    switch kind {
    case .level, .namedLevel: true
    default: false
    }
  }

  var section: SectionKind? {
    if case .section(let kind, _) = kind { return kind }
    return nil
  }
}

/// The lines of one competency.
struct Region {
  var lines: Range<Int>
  /// The line of the name, where a heading or the layout shows it.
  var name: Int?
  /// The line of the heading above the competency that names its cluster.
  var cluster: Int?
  /// The section that a heading above all competencies announces for each of them.
  var section: SectionKind?
}
