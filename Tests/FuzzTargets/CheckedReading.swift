public import FrameworkModel
public import SourceText
public import Writing

/// A reading, looked at for what must hold whatever the source is.
public struct CheckedReading {
  private let source: SourceFile
  private let reading: SourceReading
  /// The competencies as they were put together.
  private let competencies: [Competency]

  public init(_ reading: SourceReading, of source: SourceFile, competencies: [Competency]) {
    self.source = source
    self.reading = reading
    self.competencies = competencies
  }

  // MARK: Ranges

  /// What became of each byte.
  public var map: SourceMap {
    let competencies = reading.competencies.enumerated().map { (place: $0.offset, competency: $0.element) }
    return SourceMap(of: source, SourceID(0), competencies: competencies, spans: reading.spans)
  }

  /// What is wrong with the ranges of a reading, in words with line numbers; empty when each byte that is not white
  /// space is covered exactly once and each range lies inside the source on scalar boundaries.
  public var faults: [String] {
    var faults = rangeFaults
    // The map below needs sound ranges.
    guard faults.isEmpty else { return faults }
    let map = map
    faults += map.overlaps.map { "covered twice, \(shown($0))" }
    faults += map.uncovered(in: source).map { "not covered, \(shown($0))" }
    return faults
  }

  private var rangeFaults: [String] {
    var faults: [String] = []
    func check(_ range: SourceRange, _ what: @autoclosure () -> String) {
      if let fault = source.fault(of: range) { faults.append("\(what()): \(fault)") }
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
    return faults
  }

  private func shown(_ range: SourceRange) -> String {
    "line \(source.lines.line(of: range.start) + 1): \(source.text(range).prefix(120))"
  }

  // MARK: Size

  /// How many ranges, findings and bytes of text a reading holds: what its cost grows with.
  public struct Size: Equatable {
    public var claims = 0
    public var observations = 0
    public var textBytes = 0
  }

  public var size: Size {
    var size = Size(claims: reading.spans.count, observations: reading.observations.count)
    for (place, competency) in competencies.enumerated() {
      for (statement, _) in competency.statements(at: place) {
        size.claims += 1
        size.textBytes += statement.text.utf8.count
      }
    }
    return size
  }

  /// What is out of proportion to the source, in words; empty when nothing is.
  ///
  /// Each claim needs a byte of its own and most need several; the text of an entity or a composed letter can be a few
  /// times longer than its source.
  public var excess: [String] {
    let bytes = source.bytes.count
    let size = size
    var excess: [String] = []
    if size.claims > bytes + 16 { excess.append("\(size.claims) claims for \(bytes) bytes") }
    if size.observations > bytes / 2 + 16 { excess.append("\(size.observations) observations for \(bytes) bytes") }
    if size.textBytes > 3 * bytes + 256 { excess.append("\(size.textBytes) bytes of text for \(bytes) bytes") }
    return excess
  }
}

extension SourceFile {
  /// What is wrong with a range, in words; nil for one that lies inside the source on scalar boundaries.
  func fault(of range: SourceRange) -> String? {
    guard range.start <= range.end, Int(range.end) <= bytes.count else {
      return "\(range.start)..<\(range.end) of \(bytes.count) bytes"
    }
    for offset in [Int(range.start), Int(range.end)] where offset < bytes.count && bytes[offset] & 0xC0 == 0x80 {
      return "\(offset) is inside a scalar, line \(lines.line(of: UInt32(offset)) + 1)"
    }
    return nil
  }
}
