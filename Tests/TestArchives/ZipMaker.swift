import CZlib

/// Makes zip archives for tests, good ones and others.
public struct ZipMaker {
  public private(set) var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0
  /// Set in the flags of the entries to come.
  public var isEncrypted = false

  public init() {}

  /// Adds an entry; `claimedSize` is what the headers say of its unpacked size, when that is a lie.
  public mutating func add(_ name: String, _ contents: [UInt8], deflated: Bool = true, claimedSize: Int? = nil) {
    let packed = deflated ? Self.deflate(contents) : contents
    // Safe: zlib is told how many bytes there are.
    let checksum = unsafe UInt32(truncatingIfNeeded: crc32(0, contents, UInt32(contents.count)))
    var common: [UInt8] = []
    common += Self.number(isEncrypted ? 1 : 0, 2) + Self.number(deflated ? 8 : 0, 2) + Self.number(0, 4)
    common += Self.number(Int(checksum), 4) + Self.number(packed.count, 4)
    common += Self.number(claimedSize ?? contents.count, 4) + Self.number(name.utf8.count, 2) + Self.number(0, 2)
    let offset = bytes.count
    bytes += [0x50, 0x4B, 3, 4] + Self.number(20, 2) + common + Array(name.utf8) + packed
    directory += [0x50, 0x4B, 1, 2] + Self.number(20, 2) + Self.number(20, 2) + common
    directory += Self.number(0, 2) + Self.number(0, 2) + Self.number(0, 2) + Self.number(0, 4)
    directory += Self.number(offset, 4) + Array(name.utf8)
    count += 1
  }

  /// The archive with its directory.
  public func finished(comment: String = "") -> [UInt8] {
    bytes + directory + [0x50, 0x4B, 5, 6] + Self.number(0, 4) + Self.number(count, 2) + Self.number(count, 2)
      + Self.number(directory.count, 4) + Self.number(bytes.count, 4) + Self.number(comment.utf8.count, 2)
      + Array(comment.utf8)
  }

  private static func number(_ value: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  private static func deflate(_ contents: [UInt8]) -> [UInt8] {
    var packed = [UInt8](repeating: 0, count: Int(compressBound(UInt(contents.count))))
    var length = UInt(packed.count)
    // Safe: zlib is told how many bytes there are, and how many there is room for.
    let status = unsafe compress(&packed, &length, contents, UInt(contents.count))
    guard status == Z_OK else { fatalError("zlib packs anything") }
    // Without zlib's own header and checksum.
    return Array(packed[2..<Int(length) - 4])
  }
}
