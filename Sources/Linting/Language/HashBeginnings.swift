/// A bit for the first six of each of some hashes, by which most other hashes are known to be none of them.
struct HashBeginnings: Sendable {
  private var bits: UInt64 = 0

  init(_ hashes: some Sequence<UInt64>) { for hash in hashes { bits |= 1 << (hash >> 58) } }

  /// Whether a hash may be one of those: no is certain.
  func mayHold(_ hash: UInt64) -> Bool { bits >> (hash >> 58) & 1 == 1 }
}
