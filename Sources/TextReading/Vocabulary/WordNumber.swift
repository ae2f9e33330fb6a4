import SourceText

/// The number of a word as its folded bytes come in: the same whether they come one by one or eight at a time.
struct WordNumber {
  private static let start: UInt64 = 0xCBF2_9CE4_8422_2325

  private var state = start
  /// Up to eight bytes that have not gone into the state.
  private var open: UInt64 = 0
  private var count: UInt64 = 0

  /// Adds a byte that is not 0.
  @inline(__always)
  mutating func add(_ byte: UInt8) {
    open |= UInt64(byte) << (count * 8)
    count += 1
    if count == 8 { close() }
  }

  /// The number of a word that is the first bytes of a block, fewer than all.
  @inline(__always)
  static func short(_ block: ByteBlock, _ length: Int) -> UInt64 {
    mixed(start, block.lowered & ~(~0 << UInt64(length * 8)))
  }

  /// Adds the first bytes of a block, in lower case, where none came one by one before.
  @inline(__always)
  mutating func add(_ block: ByteBlock, _ length: Int) {
    open = block.lowered & (length == 8 ? ~0 : ~(~0 << UInt64(length * 8)))
    count = UInt64(length)
    if count == 8 { close() }
  }

  private mutating func close() {
    state = Self.mixed(state, open)
    open = 0
    count = 0
  }

  /// The number; words of different letters have different ones, as far as hashes can tell.
  var value: UInt64 { Self.mixed(state, open) }

  @inline(__always)
  private static func mixed(_ state: UInt64, _ part: UInt64) -> UInt64 {
    let product = (state ^ part) &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 32
  }
}
