public import FrameworkModel
public import SourceText

/// What became of each byte of one source: content of an entity, structure, or noise.
///
/// Made of the ranges that the model's statements and the reader's spans claim. Where one lies within another the inner
/// one holds, and the outer one is split around it; of two equal ones content holds. So no byte is covered twice.
/// Building takes n log n of the claims.
public struct SourceMap: Sendable {
  /// In ascending order, without overlap, without white space at either end.
  public let segments: [Segment]
  /// Claims that overlap without one lying in the other: a bug of the reader.
  public let overlaps: [SourceRange]

  /// One range, and what it is.
  public struct Segment: Hashable, Sendable {
    public var range: SourceRange
    public var meaning: Meaning
  }

  /// What a range of a source is.
  public enum Meaning: Hashable, Sendable {
    case content(Entity)
    case other(SourceRole)
  }

  /// - Parameters:
  ///   - source: The source.
  ///   - id: Its place among the sources; what lies in others is passed over.
  ///   - competencies: Competencies of this source, with their places in the framework.
  ///   - spans: The reader's structure and noise.
  public init(
    of source: SourceFile, _ id: SourceID, competencies: some Sequence<(place: Int, competency: Competency)>,
    spans: [SourceSpan]
  ) {
    var claims: [Segment] = []
    claims.reserveCapacity(2 * spans.count)
    for (place, competency) in competencies {
      for (statement, entity) in competency.statements(at: place)
      where statement.location.source == id && !statement.location.range.isEmpty {
        claims.append(Segment(range: statement.location.range, meaning: .content(entity)))
      }
    }
    for span in spans where !span.range.isEmpty {
      claims.append(Segment(range: span.range, meaning: .other(span.role)))
    }
    var sweep = SegmentSweep(bytes: source.bytes)
    sweep.run(claims)
    segments = sweep.segments
    overlaps = sweep.overlaps
  }

  /// The bytes that are not white space and that no segment covers: none, unless the reader has lost something.
  public func uncovered(in source: SourceFile) -> [SourceRange] {
    var ranges: [SourceRange] = []
    var start = 0
    for segment in segments {
      add(start, segment.range.offsets.lowerBound, source.bytes, &ranges)
      start = segment.range.offsets.upperBound
    }
    add(start, source.bytes.count, source.bytes, &ranges)
    return ranges
  }

  private func add(_ start: Int, _ end: Int, _ bytes: [UInt8], _ ranges: inout [SourceRange]) {
    let range = WhiteSpace.trimmed(start..<max(start, end), in: bytes)
    if !range.isEmpty { ranges.append(SourceRange(range.lowerBound, range.upperBound)) }
  }
}
