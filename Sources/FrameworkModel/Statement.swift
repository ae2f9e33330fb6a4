public import SourceText

/// A text of the model and where it stands: a behavior, a probe, a step's words, a name.
public struct Statement: Sendable {
  /// Most texts stand in their source just as they are and are kept there; the others are kept as strings.
  @usableFromInline
  enum Wording: Sendable {
    /// The bytes of a range of a source's bytes.
    case verbatim(SourceRange, of: [UInt8])
    /// The same, with a space in place of each break between two lines and the blanks around it.
    case wrapped(SourceRange, of: [UInt8])
    case own(String)
  }

  @usableFromInline var wording: Wording
  /// From the first byte of the text to behind its last; marks and tags within belong to the range.
  public var location: Location

  @inlinable
  public init(_ text: String, at location: Location) {
    wording = .own(text)
    self.location = location
  }

  /// A text that stands in its source as it is.
  ///
  /// - Parameters:
  ///   - range: The text's bytes: valid UTF-8 in NFC without line breaks, with no blank around.
  ///   - bytes: The source's bytes, which the statement keeps alive.
  @inlinable
  public init(verbatim range: SourceRange, of bytes: [UInt8], at location: Location) {
    wording = .verbatim(range, of: bytes)
    self.location = location
  }

  /// A text that stands in its source as it is, but on several lines.
  ///
  /// - Parameters:
  ///   - range: The text's bytes: ASCII, with no blank around; between two lines stand a break and blanks.
  ///   - bytes: The source's bytes, which the statement keeps alive.
  @inlinable
  public init(wrapped range: SourceRange, of bytes: [UInt8], at location: Location) {
    wording = .wrapped(range, of: bytes)
    self.location = location
  }

  /// The source's own words: NFC, wraps joined by one space, list marks and tags removed, entities decoded.
  ///
  /// May be made anew each time it is asked for; `withUTF8` and comparing statements make no string.
  @inlinable
  public var text: String {
    get {
      switch wording {
      case .own(let text): text
      case .verbatim(let range, let bytes): String(decoding: bytes[range.offsets], as: UTF8.self)
      case .wrapped(let range, let bytes):
        String(unsafeUninitializedCapacity: range.count) { room in Self.join(bytes, range, into: room) }
      }
    }
    set { wording = .own(newValue) }
  }

  /// The text's bytes, for as long as `body` runs.
  @inlinable
  public func withUTF8<Answer, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Answer
  ) throws(Failure) -> Answer {
    switch wording {
    case .own(var text):
      // A string's own function throws without a type; a result carries the type through.
      let result = text.withUTF8 { bytes in Result { () throws(Failure) in try body(bytes) } }
      return try result.get()
    case .verbatim(let range, let bytes):
      return try bytes.withUnsafeBufferPointer { (all) throws(Failure) in
        try body(UnsafeBufferPointer(rebasing: all[range.offsets]))
      }
    case .wrapped(let range, let bytes):
      let result = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: range.count) { buffer in
        let count = Self.join(bytes, range, into: buffer)
        return Result { () throws(Failure) in try body(UnsafeBufferPointer(rebasing: buffer[..<count])) }
      }
      return try result.get()
    }
  }

  /// Puts a text on several lines on one; returns how many bytes it has then.
  @inlinable
  static func join(_ bytes: [UInt8], _ range: SourceRange, into room: UnsafeMutableBufferPointer<UInt8>) -> Int {
    precondition(room.count >= range.count, "a text has room")
    return bytes.withUnsafeBufferPointer { all in
      guard let start = room.baseAddress else { return 0 }
      return WrappedText.join(UnsafeBufferPointer(rebasing: all[range.offsets]), into: start)
    }
  }

  /// A part of the text, at the place of the whole.
  ///
  /// - Parameter range: Offsets of bytes in the text; they part no character.
  @inlinable
  public func part(_ range: Range<Int>) -> Statement {
    switch wording {
    case .own, .wrapped:
      return Statement(withUTF8 { String(decoding: $0[range], as: UTF8.self) }, at: location)
    case .verbatim(let whole, let bytes):
      precondition(range.upperBound <= whole.count, "a part lies within its text")
      let start = Int(whole.start)
      return Statement(
        verbatim: SourceRange(start + range.lowerBound, start + range.upperBound), of: bytes, at: location)
    }
  }
}

extension Statement: Hashable {
  /// Whether both are the same bytes at the same place.
  public static func == (a: Statement, b: Statement) -> Bool { a.location == b.location && a.saysSame(as: b) }

  /// Whether both are the same bytes, wherever they stand.
  public func saysSame(as other: Statement) -> Bool {
    withUTF8 { own in other.withUTF8 { own.elementsEqual($0) } }
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(location)
    withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
