public import SourceText

/// A text of the model, looked at where it stands.
///
/// To copy a statement counts references to its source, which costs more than to look at most texts; nothing is counted
/// here before a copy is asked for. Good as long as the competencies that hold it stay as they are: while
/// `forEachTextInPlace` hands it over, and no longer.
public struct TextInPlace {
  @usableFromInline
  enum Bytes {
    /// The text itself.
    case verbatim(UnsafeBufferPointer<UInt8>)
    /// The text on several lines.
    case wrapped(UnsafeBufferPointer<UInt8>)
    /// A string of its own.
    case own
  }

  private enum Place {
    case stated(UnsafePointer<Statement>)
    case optional(UnsafePointer<Statement?>)
  }

  @usableFromInline let bytes: Bytes
  private let place: Place
  /// The text as findings name it.
  public let entity: Entity
  /// The place of its level among those of its competency, for what stands at a level.
  public let level: Int?

  @inline(__always)
  init(_ statement: UnsafePointer<Statement>, _ entity: Entity, _ level: Int?) {
    bytes = Self.bytes(statement.pointee.wording)
    place = .stated(statement)
    self.entity = entity
    self.level = level
  }

  /// Nil where there is no statement.
  @inline(__always)
  init?(_ statement: UnsafePointer<Statement?>, _ entity: Entity, _ level: Int?) {
    guard let bytes = statement.pointee.map({ Self.bytes($0.wording) }) else { return nil }
    self.bytes = bytes
    place = .optional(statement)
    self.entity = entity
    self.level = level
  }

  @inline(__always)
  private static func bytes(_ wording: Statement.Wording) -> Bytes {
    switch wording {
    case .verbatim(let range, let bytes): .verbatim(ListInPlace.rows(of: bytes, range.offsets))
    case .wrapped(let range, let bytes): .wrapped(ListInPlace.rows(of: bytes, range.offsets))
    case .own: .own
    }
  }

  /// A copy of the statement, to be kept.
  public var statement: Statement {
    switch place {
    case .stated(let statement): statement.pointee
    case .optional(let statement): statement.pointee!
    }
  }

  /// Where it stands.
  public var location: Location {
    switch place {
    case .stated(let statement): statement.pointee.location
    case .optional(let statement): statement.pointee!.location
    }
  }

  /// As many bytes the text has at most.
  @inlinable public var limit: Int {
    switch bytes {
    case .verbatim(let text), .wrapped(let text): text.count
    case .own: ownCount
    }
  }

  /// Writes the text's bytes, as `Statement.withUTF8` hands them over, to where there is room for `limit` of them.
  /// - Returns: How many there are.
  @inlinable
  public func copy(to room: UnsafeMutablePointer<UInt8>) -> Int {
    switch bytes {
    case .verbatim(let text):
      if let start = text.baseAddress { room.update(from: start, count: text.count) }
      return text.count
    case .wrapped(let text): return WrappedText.join(text, into: room)
    case .own: return copyOwn(to: room)
    }
  }

  @usableFromInline var ownCount: Int { statement.withUTF8 { $0.count } }

  @usableFromInline
  func copyOwn(to room: UnsafeMutablePointer<UInt8>) -> Int {
    statement.withUTF8 { text in
      if let start = text.baseAddress { room.update(from: start, count: text.count) }
      return text.count
    }
  }
}

/// The elements of a list where they stand, as long as the list stays as it is.
enum ListInPlace {
  @inline(__always)
  static func rows<Element>(_ list: UnsafePointer<[Element]>) -> UnsafeBufferPointer<Element> {
    list.pointee.withUnsafeBufferPointer { $0 }
  }

  @inline(__always)
  static func rows(of bytes: [UInt8], _ offsets: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    bytes.withUnsafeBufferPointer { UnsafeBufferPointer(rebasing: $0[offsets]) }
  }
}
