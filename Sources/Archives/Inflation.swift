import CZlib

/// Unpacking by zlib.
enum Inflation {
  /// Unpacks bytes to exactly so many: an entry that holds more or fewer is damaged.
  static func inflate(_ packed: ArraySlice<UInt8>, to size: Int, name: String) throws(ArchiveError) -> [UInt8] {
    // One byte more, so that an entry that holds more than it says is told from one that fits.
    // Safe: zlib tells how many bytes it wrote, and only those count.
    let contents = unsafe [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      count = unsafe packed.withUnsafeBufferPointer { unsafe unpack($0, into: buffer) } ?? 0
    }
    guard contents.count == size else { throw ArchiveError(.damaged, name) }
    return contents
  }

  /// The number of bytes that were unpacked; nil where zlib found the data wrong.
  private static func unpack(_ packed: UnsafeBufferPointer<UInt8>, into buffer: UnsafeMutableBufferPointer<UInt8>)
    -> Int?
  {
    // Safe: zlib is told where both buffers end, and both live longer than the stream.
    var stream = unsafe z_stream()
    let size = unsafe Int32(MemoryLayout<z_stream>.size)
    // Negative: the bare stream, without a header of zlib's own.
    guard unsafe inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, size) == Z_OK else { fatalError("out of memory") }
    defer { unsafe inflateEnd(&stream) }
    unsafe stream.next_in = UnsafeMutablePointer(mutating: packed.baseAddress)
    unsafe stream.avail_in = UInt32(packed.count)
    unsafe stream.next_out = buffer.baseAddress
    unsafe stream.avail_out = UInt32(buffer.count)
    guard unsafe CZlib.inflate(&stream, Z_FINISH) == Z_STREAM_END else { return nil }
    return unsafe buffer.count - Int(stream.avail_out)
  }

  /// The checksum that zip keeps of each entry.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    // Safe: zlib is told how many bytes there are.
    unsafe bytes.withUnsafeBufferPointer { unsafe UInt32(truncatingIfNeeded: crc32_z(0, $0.baseAddress, $0.count)) }
  }
}
