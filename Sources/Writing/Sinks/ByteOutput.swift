/// Gathers bytes and hands them on in pieces, so that a document of any size needs no memory of its own.
struct ByteOutput: ~Copyable {
  private static let capacity = 1 << 16
  /// Bytes behind the end that may be written and do not count: what is written eight at a time may go too far.
  private static let overrun = 8

  private let memory: UnsafeMutablePointer<UInt8>
  private var count = 0
  private let receive: ByteReceiver

  init(_ receive: @escaping ByteReceiver) {
    memory = .allocate(capacity: Self.capacity + Self.overrun)
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

  mutating func append(blanks: Int) {
    var left = blanks
    while left > 0 {
      if count == Self.capacity { flush() }
      // Eight at a time, of which those that are too many do not count.
      UnsafeMutableRawPointer(memory + count).storeBytes(of: 0x2020_2020_2020_2020, as: UInt64.self)
      let part = min(left, 8, Self.capacity - count)
      count += part
      left -= part
    }
  }

  /// Appends bytes, unless a look at eight of them together finds some that may not stand as they are; returns whether it
  /// did. Less than eight are looked at with blanks in place of the others.
  @inline(__always)
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, unless isSpecial: (UInt64) -> Bool) -> Bool {
    guard bytes.count <= Self.capacity, let start = bytes.baseAddress else { return bytes.isEmpty }
    if count + bytes.count > Self.capacity { flush() }
    let source = UnsafeRawPointer(start)
    let target = UnsafeMutableRawPointer(memory + count)
    var index = 0
    while index + 8 <= bytes.count {
      let word = source.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      if isSpecial(word) { return false }
      target.storeBytes(of: word, toByteOffset: index, as: UInt64.self)
      index += 8
    }
    if index < bytes.count {
      var word: UInt64 = 0x2020_2020_2020_2020
      withUnsafeMutableBytes(of: &word) { word in
        for offset in index..<bytes.count { word[offset - index] = bytes[offset] }
      }
      if isSpecial(word) { return false }
      target.storeBytes(of: word, toByteOffset: index, as: UInt64.self)
    }
    count += bytes.count
    return true
  }
}

/// Receives a document's bytes, piece by piece; the pointer is good until it returns.
///
/// It cannot fail: who writes to a file keeps the file's error until the document is done.
public typealias ByteReceiver = (UnsafeBufferPointer<UInt8>) -> Void
