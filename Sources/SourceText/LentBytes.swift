// Bytes that are lent for as long as somebody looks at them. A span knows its bounds and cannot be kept, so that those who
// are lent one need nothing unsafe.

extension String {
  /// Lends the text's bytes as UTF-8 for as long as `body` runs.
  @inlinable
  public func withUTF8Span<Answer, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Answer
  ) throws(Failure) -> Answer {
    var text = self
    // Safe: the span cannot leave the closure. The library's function throws without a type; a result carries it through.
    let result = text.withUTF8 { bytes in Result { () throws(Failure) in unsafe try body(bytes.span) } }
    return try result.get()
  }

  /// The text of UTF-8 bytes that are lent; what is no UTF-8 is replaced.
  @inlinable
  public init(utf8 bytes: Span<UInt8>) {
    // Safe: the bytes are copied.
    self = unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }
}

extension [UInt8] {
  /// A copy of bytes that are lent.
  @inlinable
  public init(_ bytes: Span<UInt8>) {
    self = []
    append(contentsOf: bytes)
  }

  /// Appends a copy of bytes that are lent.
  @inlinable
  public mutating func append(contentsOf bytes: Span<UInt8>) {
    // Safe: the bytes are copied.
    unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }
}

extension Span<UInt8> {
  @inlinable public var first: UInt8? { isEmpty ? nil : self[0] }
  @inlinable public var last: UInt8? { isEmpty ? nil : self[count - 1] }

  @inlinable
  public func contains(_ byte: UInt8) -> Bool { first(of: byte) < count }

  @inlinable
  public func allSatisfy(_ holds: (UInt8) -> Bool) -> Bool {
    for index in indices where !holds(self[index]) { return false }
    return true
  }

  /// How many bytes a condition holds for.
  @inlinable
  public func count(where holds: (UInt8) -> Bool) -> Int {
    var number = 0
    for index in indices where holds(self[index]) { number += 1 }
    return number
  }

  /// Whether both hold the same bytes.
  @inlinable
  public func elementsEqual(_ other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    for index in indices where self[index] != other[index] { return false }
    return true
  }

  /// Whether the first bytes are these.
  @inlinable
  public func starts(with other: Span<UInt8>) -> Bool {
    count >= other.count && extracting(first: other.count).elementsEqual(other)
  }
}
