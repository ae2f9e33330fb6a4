/// Gathers bytes and hands them on in pieces, so that a document of any size needs no memory of its own.
struct ByteOutput: ~Copyable {
  private static let capacity = 1 << 16

  private let memory: UnsafeMutablePointer<UInt8>
  private var count = 0
  private let receive: ByteReceiver

  init(_ receive: @escaping ByteReceiver) {
    memory = .allocate(capacity: Self.capacity)
    self.receive = receive
  }

  deinit { memory.deallocate() }

  /// Hands on what is gathered.
  mutating func flush() {
    if count > 0 { receive(UnsafeBufferPointer(start: memory, count: count)) }
    count = 0
  }

  mutating func append(_ byte: UInt8) {
    if count == Self.capacity { flush() }
    memory[count] = byte
    count += 1
  }

  mutating func append(_ bytes: UnsafePointer<UInt8>, _ length: Int) {
    if count + length > Self.capacity {
      flush()
      if length > Self.capacity {
        receive(UnsafeBufferPointer(start: bytes, count: length))
        return
      }
    }
    (memory + count).update(from: bytes, count: length)
    count += length
  }

  mutating func append(_ text: StaticString) {
    append(text.utf8Start, text.utf8CodeUnitCount)
  }

  mutating func append(_ byte: UInt8, times: Int) {
    var left = times
    while left > 0 {
      if count == Self.capacity { flush() }
      let part = min(left, Self.capacity - count)
      (memory + count).update(repeating: byte, count: part)
      count += part
      left -= part
    }
  }
}

/// Receives a document's bytes, piece by piece; the pointer is good until it returns.
///
/// It cannot fail: who writes to a file keeps the file's error until the document is done.
public typealias ByteReceiver = (UnsafeBufferPointer<UInt8>) -> Void
