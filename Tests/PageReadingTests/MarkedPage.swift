import FrameworkModel
import SourceText
import TextReading
import Writing

@testable import PageReading

/// A small page whose lines say what they are: a code, a bar, the line. `NI|` is for a title and the text behind it.
///
/// N name, L level, D definition, T description, H heading, X noise; items: B behavior, V negative behavior, Q
/// question, P probe, A activity, S step, R resource; + goes on with what stands in front.
struct MarkedPage {
  let source: SourceFile
  let page: PageEvidence
  let candidate: PageReadingCandidate
  let reading: SourceReading

  init(_ text: String, name: String = "bees.txt", vocabulary: Vocabulary = .standard) {
    var codes: [[Character]] = []
    var lines: [Substring] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let bar = line.firstIndex(of: "|")
      codes.append(bar.map { Array(line[..<$0]) } ?? [])
      lines.append(bar.map { line[line.index(after: $0)...] } ?? line)
    }
    let source = SourceFile(name: name, bytes: Array(lines.joined(separator: "\n").utf8))
    let scan = ScannedPage(source)
    var roles: [UnitRole] = []
    var kinds: [Int: ItemKind] = [:]
    var used: [Int: Int] = [:]
    for (place, unit) in scan.page.units.enumerated() {
      let line = source.lines.line(of: unit.text.start)
      let code = codes[line].isEmpty ? "X" : codes[line][min(used[line] ?? 0, codes[line].count - 1)]
      used[line, default: 0] += 1
      roles.append(Self.role(code, behind: roles.last))
      if roles[place] == .structure(.item) { kinds[place] = Self.kinds[code] ?? .behavior }
    }
    self.source = source
    page = scan.page
    candidate = scan.candidate(roles, kinds)
    reading = scan.reading(candidate, vocabulary)
  }

  private static let kinds: [Character: ItemKind] = [
    "B": .behavior, "V": .negativeBehavior, "Q": .question, "P": .probe, "A": .activity, "S": .step, "R": .resource,
  ]

  private static func role(_ code: Character, behind before: UnitRole?) -> UnitRole {
    switch code {
    case "N": .name
    case "L": .level
    case "D": .structure(.definition)
    case "T": .structure(.description)
    case "H": .structure(.heading)
    case "X": .structure(.noise)
    case "+":
      switch before {
      case .name: .structure(.nameGoesOn)
      case .level: .structure(.levelGoesOn)
      case .structure(.definition), .structure(.definitionGoesOn), .structure(.description):
        .structure(.definitionGoesOn)
      default: .structure(.itemGoesOn)
      }
    default: .structure(.item)
    }
  }

  var competency: Competency { reading.competencies[0] }
  var facts: [Observation.Fact] { reading.observations.map(\.fact) }
  var faults: [String] { SpanFaults.of(reading, source) }

  /// What the spans say of a part of the page, by the first byte.
  func meaning(of part: String) -> SourceMap.Meaning? {
    let bytes = Array(part.utf8)
    guard
      let start = source.bytes.indices.first(where: { source.bytes[$0...].starts(with: bytes) })
    else { return nil }
    let map = SourceMap(
      of: source, SourceID(0), competencies: reading.competencies.enumerated().map { (place: $0, competency: $1) },
      spans: reading.spans)
    return map.segments.first { $0.range.offsets.contains(start) }?.meaning
  }
}

/// A source as units, ready for readings of it.
struct ScannedPage {
  let source: SourceFile
  let page: PageEvidence
  private let spans: [SourceSpan]
  private let residue: [SourceRange]

  init(_ source: SourceFile) {
    self.source = source
    let bytes = source.bytes
    let scan =
      SourceForm.isWebPage(source)
      ? HTMLScanner.scan(bytes, 0, bytes.count, marks: Vocabulary.standard.marks)
      : LineScanner.scan(bytes, from: 0, marks: Vocabulary.standard.marks)
    spans = scan.spans
    residue = scan.residue
    page = PageEvidence(
      UnitScanner.units(scan.lines, scan.tables, bytes, isStrict: true), PageWords(LearnedTable("")))
  }

  func candidate(_ roles: [UnitRole], _ kinds: [Int: ItemKind]) -> PageReadingCandidate {
    PageReadingCandidate(
      names: .nothing, levels: .nothing, roles: roles, kinds: kinds, likelihood: 0,
      draft: Composer.draft(page, roles, kinds))
  }

  func reading(_ candidate: PageReadingCandidate, _ vocabulary: Vocabulary = .standard) -> SourceReading {
    DraftReader.reading(
      candidate, page,
      DraftSource(file: source, id: SourceID(0), spans: spans, residue: residue, vocabulary: vocabulary))
  }
}

/// What is wrong with the ranges of a reading, in words; empty when each byte that is not white is covered exactly
/// once.
enum SpanFaults {
  static func of(_ reading: SourceReading, _ source: SourceFile) -> [String] {
    var faults: [String] = []
    func check(_ range: SourceRange, _ what: @autoclosure () -> String) {
      let isSound = range.start <= range.end && Int(range.end) <= source.bytes.count
      if !isSound { faults.append("\(what()): \(range.start)..<\(range.end) of \(source.bytes.count)") }
      for offset in [range.start, range.end] where isSound && Int(offset) < source.bytes.count {
        if source.bytes[Int(offset)] & 0xC0 == 0x80 { faults.append("\(what()): \(offset) is inside a scalar") }
      }
    }
    for span in reading.spans { check(span.range, "\(span.role)") }
    for observation in reading.observations { check(observation.location.range, "\(observation.fact)") }
    for (place, competency) in reading.competencies.enumerated() {
      check(competency.location.range, "competency \(place)")
      for level in competency.levels { check(level.location.range, "level \(level.number)") }
      for (statement, entity) in competency.statements(at: place) {
        check(statement.location.range, entity.pathInCompetency)
      }
    }
    guard faults.isEmpty else { return faults }
    let map = SourceMap(
      of: source, SourceID(0), competencies: reading.competencies.enumerated().map { (place: $0, competency: $1) },
      spans: reading.spans)
    func shown(_ range: SourceRange) -> String {
      "line \(source.lines.line(of: range.start) + 1): \(source.text(range).prefix(100))"
    }
    func claims(_ range: SourceRange) -> String {
      let texts = reading.competencies.enumerated().flatMap { place, competency in
        competency.statements(at: place).map { ("\($1.pathInCompetency) of \(place)", $0.location.range) }
      }
      let all = texts + reading.spans.map { ("\($0.role)", $0.range) }
      return all.filter { $1.start < range.end && $1.end > range.start }.map { "\($0) \($1.start)..<\($1.end)" }
        .joined(separator: ", ")
    }
    return map.overlaps.map { "covered twice, \(shown($0)) by \(claims($0))" }
      + map.uncovered(in: source).map {
        "not covered, \(shown($0)) by \(claims(SourceRange(Int($0.start) - 1, Int($0.end) + 1)))"
      }
  }
}
