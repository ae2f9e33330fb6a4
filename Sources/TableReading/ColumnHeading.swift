import FrameworkModel
import SourceText
import TextReading

/// A column of a table by what stands above it.
struct ColumnHeading {
  /// Nil for a heading that nobody knows.
  var role: ColumnRole?
  /// The level of a column that is one.
  var level: LevelLabel?
  /// What the column of a level holds, where its heading says: `Level 1 Questions`.
  var inner: ColumnRole?
  /// The words of the heading of a group above it that nobody knows.
  var above: String?
  /// The cell that a finding points to.
  var cell: Grid.Cell
  /// The heading's words.
  var text: String
}

/// Understands the headings of columns.
struct ColumnHeadings {
  let vocabulary: Vocabulary
  /// A number above it counts something else than levels: days, years.
  private static let highestLevel = 12
  private var known: [String: (role: ColumnRole?, level: LevelLabel?, inner: ColumnRole?)] = [:]

  init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  /// What a cell says as a heading; nil for one that is too long for a heading.
  mutating func heading(_ cell: Grid.Cell, in source: CellSource) -> ColumnHeading? {
    guard cell.range.count <= 160 else { return nil }
    let text = CellText(cell, in: source)
    guard !text.lines.isEmpty, text.lines.count <= 4, !text.lines.dropFirst().contains(where: \.isMarked) else {
      return nil
    }
    let words = text.whole
    guard words.utf8.count <= 100 else { return nil }
    let meaning = known[words] ?? meaning(words)
    known[words] = meaning
    return ColumnHeading(role: meaning.role, level: meaning.level, inner: meaning.inner, cell: cell, text: words)
  }

  /// Two headings, one above the other.
  mutating func joined(_ upper: ColumnHeading, _ lower: ColumnHeading) -> ColumnHeading {
    var heading = lower
    if upper.role == nil { heading.above = upper.text }
    switch (upper.role, lower.role) {
    case (.levelColumn, .levelColumn): break
    case (.levelColumn, let inner?):
      (heading.role, heading.level, heading.inner) = (.levelColumn, upper.level, inner)
    case (.section(let kind)?, .levelColumn): heading.inner = .section(kind)
    case (let role?, nil) where role.isContent: heading.role = role
    case (_, nil):
      let both = meaning("\(upper.text) \(lower.text)")
      (heading.role, heading.level, heading.inner) = (both.role, both.level, both.inner)
    default: break
    }
    return heading
  }

  /// The role of a heading that is no level.
  func role(_ text: String) -> ColumnRole? {
    let bytes = Array(text.utf8)
    let words = Words(bytes, 0, bytes.count).list
    guard !words.isEmpty else { return nil }
    let phrase = Words.phrase(words)
    // What `rung.yml` teaches wins over what Rung knows.
    if let kind = vocabulary.section(ofPhrase: phrase), Vocabulary.standard.section(ofPhrase: phrase) != kind {
      return Self.role(of: kind)
    }
    if let role = ColumnWords.standard[phrase] { return role }
    // `Behavior 2`
    if words.count > 1, Numerals.value(words[words.count - 1]) != nil,
      let role = ColumnWords.standard[Words.phrase(words.dropLast())], role.isContent
    {
      return role
    }
    if let open = bytes.firstIndex(of: 0x28), open > 0, bytes.last == 0x29,
      let role = role(String(decoding: bytes[..<open], as: UTF8.self))
    {
      return role
    }
    return switch SectionHeading.label(bytes, SourceRange(0, bytes.count), vocabulary) {
    case .section(let kind): Self.role(of: kind)
    case .name: .name
    case .code: .code
    case .cluster: .cluster
    case nil: nil
    }
  }

  private static func role(of kind: SectionKind) -> ColumnRole? {
    switch kind {
    case .levels: .level
    case .definition: .definition
    case .sections: nil
    default: .section(kind)
    }
  }

  private func meaning(_ text: String) -> (role: ColumnRole?, level: LevelLabel?, inner: ColumnRole?) {
    let bytes = Array(text.utf8)
    if let role = ColumnWords.standard[Words.phrase(Words(bytes, 0, bytes.count).list)] { return (role, nil, nil) }
    if let parted = parted(bytes) { return parted }
    if let level = LevelLabel.match(text, vocabulary), level.number == level.last, level.title.utf8.count <= 60,
      level.number ?? 0 <= ColumnHeadings.highestLevel
    {
      return (.levelColumn, level, nil)
    }
    return (role(text), nil, nil)
  }

  /// `Level 1 Behaviors`, `Questions (Level 2)`: a level and what the column holds of it.
  private func parted(_ bytes: [UInt8]) -> (role: ColumnRole?, level: LevelLabel?, inner: ColumnRole?)? {
    var starts: [Int] = []
    var index = 0
    while let word = Words.next(bytes, &index, bytes.count) { starts.append(word.start) }
    guard (2...8).contains(starts.count) else { return nil }
    for start in starts.dropFirst() {
      let left = Self.trimmed(bytes[..<start])
      let right = Self.trimmed(bytes[start...])
      for (level, inner) in [(left, right), (right, left)] {
        guard let label = LevelLabel.match(level, vocabulary), label.number == label.last,
          let role = role(inner), role.isContent || Self.describes.contains(role)
        else { continue }
        // `Behavior 1` is counted.
        if level.utf8.allSatisfy(\.isDigit) { continue }
        return (.levelColumn, label, role == .name ? .levelName : role)
      }
    }
    return nil
  }

  private static let describes: Set<ColumnRole> = [
    .description, .levelDescription, .definition, .levelName, .title, .name,
  ]

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    var part = bytes
    while let last = part.last, !(last.isLetter || last.isDigit || last >= 0x80) { part = part.dropLast() }
    return String(decoding: part, as: UTF8.self)
  }
}
