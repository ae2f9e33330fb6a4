import FrameworkModel
import SourceText

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
    if claim.meaning != .other(.invisible) { range = WhiteSpace.trimmed(range, in: bytes) }
    guard !range.isEmpty else { return }
    segments.append(
      SourceMap.Segment(range: SourceRange(range.lowerBound, range.upperBound), meaning: claim.meaning))
  }
}
