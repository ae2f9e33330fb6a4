/// A half-open range of UTF-8 byte offsets in one source.
///
/// Offsets are 32 bits wide: a source holds at most 4 GiB, which `SourceFile` enforces.
public struct SourceRange: Hashable, Sendable {
  /// Offset of the first byte.
  public var start: UInt32
  /// Offset behind the last byte.
  public var end: UInt32

  @inlinable
  public init(_ start: UInt32, _ end: UInt32) {
    self.start = start
    self.end = end
  }

  @inlinable
  public init(_ start: Int, _ end: Int) {
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
  }

  /// Number of bytes.
  @inlinable public var count: Int { Int(end) - Int(start) }
  @inlinable public var isEmpty: Bool { end <= start }
  /// The offsets as a range of `Int`, for indexing into bytes.
  @inlinable public var offsets: Range<Int> { Int(start)..<Int(end) }

  /// Whether `other` lies wholly inside this range.
  @inlinable
  public func contains(_ other: SourceRange) -> Bool { start <= other.start && other.end <= end }
}

/// Names one source of a compilation by its place in the list of sources.
public struct SourceID: Hashable, Sendable, Comparable {
  public var index: UInt32

  @inlinable public init(_ index: Int) { self.index = UInt32(truncatingIfNeeded: index) }
  @inlinable public static func < (a: SourceID, b: SourceID) -> Bool { a.index < b.index }
}

/// A range in a named source: where a text of the model stands.
public struct Location: Hashable, Sendable {
  public var source: SourceID
  public var range: SourceRange

  @inlinable
  public init(_ source: SourceID, _ range: SourceRange) {
    self.source = source
    self.range = range
  }
}
