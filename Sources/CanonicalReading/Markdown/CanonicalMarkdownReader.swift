public import FrameworkModel
import SourceAccounting
public import SourceText
public import StructuredData

/// Reads what `rung compile --to markdown` writes: Markdown whose front matter says `format: rung-markdown/1`.
///
/// It reads strictly, line by line: what does not stand as Rung writes it is an error at its line, so that nothing gets lost
/// unseen. Texts are content, all else is syntax. Linear in the source.
public enum CanonicalMarkdownReader {
  /// Whether the source begins with such front matter, of this version or another.
  public static func recognizes(_ source: SourceFile) -> Bool {
    source.bytes.starts(with: "---\nformat: rung-markdown/".utf8)
      || source.bytes.starts(with: "---\r\nformat: rung-markdown/".utf8)
  }

  public static func read(_ source: SourceFile, as id: SourceID) throws(DataError) -> SourceReading {
    var reading = SourceReading()
    let start = try readFrontMatter(source, id, into: &reading)
    var page = MarkdownPageReader(source, id, from: start)
    reading.competencies = try page.read()
    reading.spans = SyntaxSpans.of(comments: [], around: page.contents, in: source)
    return reading
  }

  /// Reads the front matter; returns the line behind it.
  private static func readFrontMatter(
    _ source: SourceFile, _ id: SourceID, into reading: inout SourceReading
  ) throws(DataError) -> Int {
    let lines = source.lines.starts
    let end = lines.indices.dropFirst().first { line in
      let rest = source.bytes[Int(lines[line])...]
      return rest.starts(with: "---\n".utf8) || rest.starts(with: "---\r\n".utf8)
    }
    guard let end else {
      throw DataError("the front matter does not end; write --- on a line of its own behind it", at: SourceRange(0, 3))
    }
    let front = SourceFile(name: source.name, bytes: Array(source.bytes[..<Int(lines[end])]))
    let document = CanonicalDocument(front.bytes, id)
    (reading.identity, reading.scale) = try document.frontMatter(try YAMLReader().read(front))
    return end + 1
  }
}

/// The lines behind the front matter.
private struct MarkdownPageReader {
  private let source: SourceFile
  private let id: SourceID
  private let firstLine: Int
  /// Where the texts of the model stand.
  private(set) var contents: [SourceRange] = []
  private var competencies: [Competency] = []
  private var place = Place.start
  /// How many lines of the table were read.
  private var tableLineCount = 0

  /// What a line is read for.
  private enum Place: Equatable {
    case start
    /// Below a competency's name.
    case head
    /// Below a level's heading.
    case level
    case part(MarkdownForm.Part, inLevel: Bool)
    case section
  }

  init(_ source: SourceFile, _ id: SourceID, from line: Int) {
    self.source = source
    self.id = id
    firstLine = line
  }

  mutating func read() throws(DataError) -> [Competency] {
    let starts = source.lines.starts
    for line in firstLine..<max(firstLine, starts.count) {
      let start = Int(starts[line])
      var end = line + 1 < starts.count ? Int(starts[line + 1]) : source.bytes.count
      while end > start, source.bytes[end - 1] <= 0x20 { end -= 1 }
      if end > start { try read(Line(range: start..<end, bytes: source.bytes)) }
    }
    close(at: source.bytes.count)
    return competencies
  }

  /// A line without the blanks behind it.
  private struct Line {
    var range: Range<Int>
    let bytes: [UInt8]

    /// Takes away what the line begins with; false where it begins otherwise.
    mutating func take(_ prefix: String) -> Bool {
      guard bytes[range].starts(with: prefix.utf8) else { return false }
      range = range.lowerBound + prefix.utf8.count..<range.upperBound
      return true
    }

    /// Takes away what the line ends with.
    mutating func takeEnd(_ suffix: String) -> Bool {
      guard range.count >= suffix.utf8.count, bytes[range].suffix(suffix.utf8.count).elementsEqual(suffix.utf8) else {
        return false
      }
      range = range.lowerBound..<range.upperBound - suffix.utf8.count
      return true
    }

    /// Takes away what stands in front of a sign, and the sign.
    mutating func take(upTo sign: String) -> Range<Int>? {
      let sign = Array(sign.utf8)
      guard range.count >= sign.count else { return nil }
      for place in range.lowerBound...range.upperBound - sign.count where bytes[place...].starts(with: sign) {
        defer { range = place + sign.count..<range.upperBound }
        return range.lowerBound..<place
      }
      return nil
    }

    var text: String { String(decoding: bytes[range], as: UTF8.self) }
    var sourceRange: SourceRange { SourceRange(range.lowerBound, range.upperBound) }
  }

  private mutating func read(_ line: Line) throws(DataError) {
    var line = line
    if line.take("# ") {
      guard place == .start else { throw misplaced(line, "a title stands in front of all competencies") }
    } else if line.take("## ") {
      close(at: line.range.lowerBound - 3)
      competencies.append(
        Competency(
          name: statement(line.range),
          location: Location(id, SourceRange(line.range.lowerBound - 3, line.range.upperBound))))
      place = .head
    } else if line.take("### ") {
      try readHeading(line)
    } else if line.take("#### ") {
      guard let part = MarkdownForm.Part(rawValue: line.text), inLevel, part == .questions || part == .negativeBehaviors
      else {
        throw misplaced(line, "below a level stand the headings Interview questions and What it does not look like")
      }
      place = .part(part, inLevel: true)
    } else if !line.text.hasPrefix(MarkdownForm.empty), line.take("<!-- ") {
      try readFacts(line)
    } else if competencies.isEmpty {
      throw misplaced(line, "a competency begins with ## and its name")
    } else {
      try readContent(line)
    }
  }

  private var inLevel: Bool {
    switch place {
    case .level, .part(_, inLevel: true): true
    default: false
    }
  }

  private mutating func close(at end: Int) {
    guard var last = competencies.popLast() else { return }
    var end = end
    while end > 0, source.bytes[end - 1] <= 0x20 { end -= 1 }
    last.location = Location(id, SourceRange(Int(last.location.range.start), max(end, Int(last.location.range.end))))
    competencies.append(last)
  }

  private mutating func readHeading(_ heading: Line) throws(DataError) {
    guard !competencies.isEmpty else { throw misplaced(heading, "a competency begins with ## and its name") }
    var line = heading
    let last = competencies.count - 1
    if line.takeEnd(MarkdownForm.sectionMark) {
      competencies[last].sections.append(OtherSection(title: statement(line.range)))
      place = .section
    } else if let part = MarkdownForm.Part(rawValue: line.text) {
      place = .part(part, inLevel: false)
      tableLineCount = 0
    } else if line.take("Level ") {
      var rest = line
      let digits = rest.take(upTo: ": ") ?? line.range
      guard let number = Int(String(decoding: source.bytes[digits], as: UTF8.self)) else {
        throw misplaced(heading, "a level's heading is \"### Level\", its number, and perhaps a colon and its title")
      }
      var level = Level(number: number, location: Location(id, heading.sourceRange))
      if digits != line.range { level.title = statement(rest.range) }
      competencies[last].levels.append(level)
      place = .level
    } else {
      throw misplaced(
        heading, "put \"\(MarkdownForm.sectionMark.dropFirst())\" behind the title of a section of another kind")
    }
  }

  private mutating func readFacts(_ comment: Line) throws(DataError) {
    var line = comment
    guard place == .head || place == .level, line.takeEnd(" -->"), line.bytes[line.range].first == UInt8(ascii: "{")
    else {
      throw misplaced(comment, "a comment with facts stands below the name of a competency or level")
    }
    let node: DataNode
    do throws(DataError) { node = try JSONReader().read(Array(source.bytes[line.range])) } catch {
      throw misplaced(comment, error.message)
    }
    guard case .mapping(let entries) = node.value else { throw misplaced(comment, "facts stand between braces") }
    let last = competencies.count - 1
    for entry in entries {
      switch (entry.key, entry.value.value, place) {
      case ("id", .string(let id, _), .head): competencies[last].id = id
      case ("inferred", .sequence(let items), _):
        var fields: [InferredField] = []
        for item in items {
          guard case .string(let name, _) = item.value, let field = InferredField(rawValue: name) else {
            throw misplaced(comment, "inferred lists \(InferredField.allCases.map(\.rawValue).joined(separator: ", "))")
          }
          fields.append(field)
        }
        if place == .head {
          competencies[last].inferred = fields
        } else {
          competencies[last].levels[competencies[last].levels.count - 1].inferred = fields
        }
      default: throw misplaced(comment, "facts are id, of a competency, and inferred")
      }
    }
  }

  private mutating func readContent(_ whole: Line) throws(DataError) {
    let last = competencies.count - 1
    var line = whole
    switch place {
    case .start: throw misplaced(whole, "a competency begins with ## and its name")
    case .head:
      if line.take("Code: "), competencies[last].code == nil {
        competencies[last].code = statement(line.range)
      } else if line.take("Cluster: "), competencies[last].cluster == nil {
        competencies[last].cluster = statement(line.range)
      } else {
        guard competencies[last].definition == nil, !line.take("- ") else {
          throw misplaced(whole, "below the name stands one paragraph, the definition; lists stand below headings")
        }
        competencies[last].definition = statement(line.range)
      }
    case .level:
      let level = competencies[last].levels.count - 1
      if line.take("- ") {
        competencies[last].levels[level].behaviors.append(statement(line.range))
      } else {
        guard competencies[last].levels[level].description == nil, competencies[last].levels[level].behaviors.isEmpty
        else {
          throw misplaced(whole, "a level has one paragraph, its description, and then a list")
        }
        competencies[last].levels[level].description = statement(line.range)
      }
    case .section:
      guard line.take("- ") else { throw misplaced(whole, "a section is a list, each item behind - and a blank") }
      competencies[last].sections[competencies[last].sections.count - 1].items.append(statement(line.range))
    case .part(.contrasts, _): try readContrast(whole)
    case .part(let part, let inLevel): try readItem(whole, part, inLevel)
    }
  }

  private mutating func readContrast(_ whole: Line) throws(DataError) {
    var line = whole
    // The head of the table, and the rule below it.
    tableLineCount += 1
    if tableLineCount <= 2 { return }
    guard line.take("| "), line.takeEnd(" |"), let means = line.take(upTo: " | ") else {
      throw misplaced(whole, "a row of the table is | what it means | what it does not mean |")
    }
    competencies[competencies.count - 1].contrasts.append(
      Contrast(means: statement(means), doesNotMean: statement(line.range)))
  }

  private mutating func readItem(_ whole: Line, _ part: MarkdownForm.Part, _ inLevel: Bool) throws(DataError) {
    var line = whole
    var depth = 0
    while line.take("  ") { depth += 1 }
    guard line.take("- ") else { throw misplaced(whole, "each item of a list stands behind - and a blank") }
    let last = competencies.count - 1
    let level = competencies[last].levels.count - 1
    switch (part, depth) {
    case (.behaviors, 0): competencies[last].behaviors.append(statement(line.range))
    case (.negativeBehaviors, 0):
      let item = statement(line.range)
      if inLevel {
        competencies[last].levels[level].negativeBehaviors.append(item)
      } else {
        competencies[last].negativeBehaviors.append(item)
      }
    case (.courses, 0): competencies[last].courses.append(statement(line.range))
    case (.titles, 0): competencies[last].titles.append(statement(line.range))
    case (.questions, 0...1):
      let item = statement(line.range)
      var questions = inLevel ? competencies[last].levels[level].questions : competencies[last].questions
      if depth == 0 {
        questions.append(Question(item))
      } else {
        guard !questions.isEmpty else { throw misplaced(whole, "a probing question stands below a question") }
        questions[questions.count - 1].probes.append(item)
      }
      if inLevel {
        competencies[last].levels[level].questions = questions
      } else {
        competencies[last].questions = questions
      }
    case (.resources, 0):
      var kind: String?
      if line.take("*") {
        guard let range = line.take(upTo: ":* ") else { throw misplaced(whole, "a kind stands between * and :*") }
        kind = MarkdownForm.decoded(String(decoding: source.bytes[range], as: UTF8.self))
      }
      competencies[last].resources.append(Resource(kind: kind, statement(line.range)))
    case (.related, 0): try readRelation(line, whole)
    case (.activities, 0): try readActivity(line, whole)
    case (.activities, _):
      guard let activity = competencies[last].activities.indices.last else {
        throw misplaced(whole, "a step stands below its activity")
      }
      if depth == 1, line.take(MarkdownForm.reflectionMark) {
        competencies[last].activities[activity].reflections.append(statement(line.range))
      } else {
        let step = Step(statement(line.range))
        guard competencies[last].activities[activity].steps.append(step, depth: depth - 1) else {
          throw misplaced(whole, "a step stands two blanks further in than the one that it belongs to")
        }
      }
    default: throw misplaced(whole, "the items of this list stand at its margin")
    }
  }

  private mutating func readRelation(_ item: Line, _ whole: Line) throws(DataError) {
    var line = item
    var target: String?
    var name = line.range
    if line.take("[") {
      guard line.takeEnd(")"), let range = line.take(upTo: "](#") else {
        throw misplaced(whole, "a link to a competency is [name](#id)")
      }
      name = range
      target = PercentEncoding.decoded(line.text)
    }
    competencies[competencies.count - 1].related.append(Relation(statement(name), target: target))
  }

  private mutating func readActivity(_ item: Line, _ whole: Line) throws(DataError) {
    var line = item
    var range: LevelRange?
    if line.take("*") {
      guard let words = line.take(upTo: ":* ") else { throw misplaced(whole, "levels stand between * and :*") }
      let parts = String(decoding: source.bytes[words], as: UTF8.self).split(separator: " ")
      switch (parts.count, parts.first) {
      case (2, "Level"): range = Int(parts[1]).map { LevelRange(from: $0, to: $0) }
      case (4, "Levels"):
        if let from = Int(parts[1]), let to = Int(parts[3]) { range = LevelRange(from: from, to: to) }
      default: break
      }
      guard range != nil else { throw misplaced(whole, "levels are written *Level 2:* or *Levels 1 to 3:*") }
    }
    competencies[competencies.count - 1].activities.append(Activity(statement(line.range), levels: range))
  }

  /// The text of a range, which is content.
  private mutating func statement(_ range: Range<Int>) -> Statement {
    let range = SourceRange(range.lowerBound, range.upperBound)
    contents.append(range)
    var line = source.text(range)
    var hidden: [TextLink] = []
    if line.hasSuffix(MarkdownForm.linksEnd), let start = line.firstRange(of: MarkdownForm.linksStart) {
      let list = "[" + line[start.upperBound...].dropLast(MarkdownForm.linksEnd.count) + "]"
      if let links = Self.links(list) {
        hidden = links
        line = String(line[..<start.lowerBound])
      }
    }
    let (text, links) = MarkdownForm.decodedWithLinks(line)
    var statement = Statement(text, at: Location(id, range))
    statement.links = links + hidden
    return statement
  }

  /// Links as a comment states them; nil for what is none.
  private static func links(_ list: String) -> [TextLink]? {
    guard let node = try? JSONReader().read(Array(list.utf8)), case .sequence(let items) = node.value else {
      return nil
    }
    let links = items.compactMap { item -> TextLink? in
      guard case .string(let text, _)? = item["text"]?.value, case .string(let url, _)? = item["url"]?.value else {
        return nil
      }
      return TextLink(text: text, url: url)
    }
    return links.count == items.count ? links : nil
  }

  private func misplaced(_ line: Line, _ advice: String) -> DataError {
    DataError(
      "this does not stand as Rung writes Markdown: \(advice). To have the page read as any other, take \"format:\" out of its "
        + "front matter", at: line.sourceRange)
  }
}

extension [Step] {
  /// Appends a step below the last ones; false where there is none so deep.
  fileprivate mutating func append(_ step: Step, depth: Int) -> Bool {
    if depth == 0 {
      append(step)
      return true
    }
    guard !isEmpty else { return false }
    return self[count - 1].steps.append(step, depth: depth - 1)
  }
}
