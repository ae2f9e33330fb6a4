import SourceText

/// Gathers bytes and hands them on in pieces, so that a document of any size needs no memory of its own.
struct ByteOutput: ~Copyable {
  /// As many bytes are gathered, more or less.
  private static let size = 1 << 16

  private var gathered: [UInt8] = []
  private let receive: ByteReceiver

  init(_ receive: @escaping ByteReceiver) {
    self.receive = receive
    gathered.reserveCapacity(Self.size)
  }

  /// Hands on what is gathered.
  mutating func flush() {
    if !gathered.isEmpty { receive(gathered.span) }
    gathered.removeAll(keepingCapacity: true)
  }

  mutating func append(_ byte: UInt8) {
    makeRoom(for: 1)
    gathered.append(byte)
  }

  mutating func append(_ bytes: Span<UInt8>) {
    makeRoom(for: bytes.count)
    gathered.append(contentsOf: bytes)
  }

  mutating func append(_ text: String) {
    makeRoom(for: text.utf8.count)
    gathered.append(contentsOf: text.utf8)
  }

  mutating func append(blanks count: Int) {
    makeRoom(for: count)
    for _ in 0..<count { gathered.append(0x20) }
  }

  private mutating func makeRoom(for count: Int) {
    if gathered.count + count > Self.size { flush() }
  }
}

/// Receives a document's bytes, piece by piece.
///
/// It cannot fail: who writes to a file keeps the file's error until the document is done.
public typealias ByteReceiver = (Span<UInt8>) -> Void
