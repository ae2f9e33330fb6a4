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
    case role(SourceRole)
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
      claims.append(Segment(range: span.range, meaning: .role(span.role)))
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

/// Goes through claims from left to right and cuts them so that each byte belongs to the innermost one.
struct SegmentSweep {
  let bytes: [UInt8]
  private(set) var segments: [SourceMap.Segment] = []
  private(set) var overlaps: [SourceRange] = []
  /// The claims that are open, the innermost last, and up to where they are written.
  private var open: [SourceMap.Segment] = []
  private var written: UInt32 = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func run(_ claims: [SourceMap.Segment]) {
    // Outer before inner; of equal ranges content last, so that it counts as the inner one. The first of equal contents
    // holds: a coordinated phrase that stands for two competencies has both on one range.
    let order = claims.indices.sorted { a, b in
      let (x, y) = (claims[a].range, claims[b].range)
      if x.start != y.start { return x.start < y.start }
      if x.end != y.end { return x.end > y.end }
      let (rankX, rankY) = (rank(claims[a]), rank(claims[b]))
      return rankX != rankY ? rankX < rankY : a > b
    }
    segments.reserveCapacity(claims.count)
    for index in order { begin(claims[index]) }
    close(before: .max)
  }

  private func rank(_ claim: SourceMap.Segment) -> Int {
    if case .content = claim.meaning { 1 } else { 0 }
  }

  private mutating func begin(_ claim: SourceMap.Segment) {
    close(before: claim.range.start)
    while let outer = open.last, claim.range.end > outer.range.end {
      // Both stay on the map all the same: the first ends where the second begins.
      overlaps.append(SourceRange(claim.range.start, outer.range.end))
      write(outer, upTo: claim.range.start)
      written = claim.range.start
      open.removeLast()
    }
    if let outer = open.last { write(outer, upTo: claim.range.start) }
    written = claim.range.start
    open.append(claim)
  }

  /// Ends the open claims that end at or before `limit`.
  private mutating func close(before limit: UInt32) {
    while let claim = open.last, claim.range.end <= limit {
      write(claim, upTo: claim.range.end)
      written = claim.range.end
      open.removeLast()
    }
  }

  private mutating func write(_ claim: SourceMap.Segment, upTo end: UInt32) {
    guard written < end else { return }
    var range = Int(written)..<Int(end)
    if claim.meaning != .role(.invisible) { range = WhiteSpace.trimmed(range, in: bytes) }
    guard !range.isEmpty else { return }
    segments.append(
      SourceMap.Segment(range: SourceRange(range.lowerBound, range.upperBound), meaning: claim.meaning))
  }
}
