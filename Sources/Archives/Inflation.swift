import CZlib

/// Unpacking by zlib.
enum Inflation {
  /// Unpacks bytes to exactly so many: an entry that holds more or fewer is damaged.
  static func inflate(_ packed: ArraySlice<UInt8>, to size: Int, name: String) throws(ArchiveError) -> [UInt8] {
    // One byte more, so that an entry that holds more than it says is told from one that fits.
    let contents = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      count = packed.withUnsafeBufferPointer { unpack($0, into: buffer) } ?? 0
    }
    guard contents.count == size else { throw ArchiveError(.damaged, name) }
    return contents
  }

  /// The number of bytes that were unpacked; nil where zlib found the data wrong.
  private static func unpack(_ packed: UnsafeBufferPointer<UInt8>, into buffer: UnsafeMutableBufferPointer<UInt8>)
    -> Int?
  {
    var stream = z_stream()
    // Negative: the bare stream, without a header of zlib's own.
    guard inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      fatalError("out of memory")
    }
    defer { inflateEnd(&stream) }
    stream.next_in = UnsafeMutablePointer(mutating: packed.baseAddress)
    stream.avail_in = UInt32(packed.count)
    stream.next_out = buffer.baseAddress
    stream.avail_out = UInt32(buffer.count)
    guard CZlib.inflate(&stream, Z_FINISH) == Z_STREAM_END else { return nil }
    return buffer.count - Int(stream.avail_out)
  }

  /// The checksum that zip keeps of each entry.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    bytes.withUnsafeBufferPointer { UInt32(truncatingIfNeeded: crc32_z(0, $0.baseAddress, $0.count)) }
  }
}
