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
  /// The links in the text, in their order.
  public var links: [TextLink]
  /// What the entity goes by for good whose words these are; nil without a ledger, and for texts that are no entities.
  public var id: String?

  @inlinable
  public init(_ text: String, at location: Location) {
    wording = .own(text)
    self.location = location
    links = []
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
    links = []
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
    links = []
  }

  /// The source's own words: NFC, wraps joined by one space, list marks and tags removed, entities decoded.
  ///
  /// May be made anew each time it is asked for; `withUTF8Span` and comparing statements make no string.
  @inlinable
  public var text: String {
    get {
      switch wording {
      case .own(let text): text
      case .verbatim(let range, let bytes): String(decoding: bytes[range.offsets], as: UTF8.self)
      case .wrapped(let range, let bytes): String(decoding: Self.joined(bytes[range.offsets]), as: UTF8.self)
      }
    }
    set { wording = .own(newValue) }
  }

  /// Lends the text's bytes for as long as `body` runs.
  @inlinable
  public func withUTF8Span<Answer, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Answer
  ) throws(Failure) -> Answer {
    switch wording {
    case .own(let text): try text.withUTF8Span(body)
    case .verbatim(let range, let bytes): try body(bytes.span.extracting(range.offsets))
    case .wrapped(let range, let bytes): try body(Self.joined(bytes[range.offsets]).span)
    }
  }

  /// A text on several lines put on one: one space in place of each break and the blanks around it.
  @usableFromInline
  static func joined(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var joined: [UInt8] = []
    joined.reserveCapacity(text.count)
    var rest = text
    while let end = rest.firstIndex(where: { (0x09...0x0D).contains($0) }) {
      joined.append(contentsOf: rest[..<end])
      while joined.last == 0x20 { joined.removeLast() }
      rest = rest[end...].drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
      if !rest.isEmpty { joined.append(0x20) }
    }
    joined.append(contentsOf: rest)
    return joined
  }

  /// A part of the text, at the place of the whole.
  ///
  /// - Parameter range: Offsets of bytes in the text; they part no character.
  @inlinable
  public func part(_ range: Range<Int>) -> Statement {
    switch wording {
    case .own, .wrapped:
      return Statement(withUTF8Span { String(utf8: $0.extracting(range)) }, at: location)
    case .verbatim(let whole, let bytes):
      precondition(range.upperBound <= whole.count, "a part lies within its text")
      let start = Int(whole.start)
      return Statement(
        verbatim: SourceRange(start + range.lowerBound, start + range.upperBound), of: bytes, at: location)
    }
  }
}

extension Statement: Hashable {
  /// Whether both are the same bytes at the same place, of the same entity, with the same links.
  public static func == (a: Statement, b: Statement) -> Bool {
    a.location == b.location && a.id == b.id && a.links == b.links && a.saysSame(as: b)
  }

  /// Whether both are the same bytes, wherever they stand.
  public func saysSame(as other: Statement) -> Bool {
    withUTF8Span { own in other.withUTF8Span { own.elementsEqual($0) } }
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(location)
    withUTF8Span { for index in $0.indices { hasher.combine($0[index]) } }
  }
}
