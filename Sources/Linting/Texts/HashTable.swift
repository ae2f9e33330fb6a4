/// A table from 64-bit hashes to small values, which only grows.
///
/// Keys are hashes already, so they are not hashed again as a dictionary does, which costs most of its time. Places are
/// chosen with a number that differs in each run: no input can be made so that its keys meet. Nothing depends on the order.
/// The keys 0 and 1 are one.
struct HashTable<Value> {
  private var keys: [UInt64]
  private var values: [Value]
  private(set) var count = 0
  private var shift: UInt64
  /// Spreads the keys; odd, so that no bit of them is lost.
  private let multiplier = HashTableSeed.value
  private let filler: Value

  /// - Parameters:
  ///   - capacity: How many keys there is room for without growing.
  ///   - filler: Any value; stands where there is none.
  init(capacity: Int = 0, filler: Value) {
    var bits: UInt64 = 4
    while 1 << bits < capacity * 2 { bits += 1 }
    keys = [UInt64](repeating: 0, count: 1 << bits)
    values = [Value](repeating: filler, count: 1 << bits)
    shift = 64 - bits
    self.filler = filler
  }

  /// The value of a key; nil where there is none.
  subscript(key: UInt64) -> Value? {
    let key = key == 0 ? 1 : key
    let place = place(of: key)
    return keys[place] == key ? values[place] : nil
  }

  /// Gives a key a value unless it has one.
  /// - Returns: The value that it had.
  @discardableResult
  mutating func insert(_ value: Value, for key: UInt64) -> Value? {
    let key = key == 0 ? 1 : key
    var place = place(of: key)
    if keys[place] == key { return values[place] }
    if count * 2 >= keys.count {
      grow()
      place = self.place(of: key)
    }
    keys[place] = key
    values[place] = value
    count += 1
    return nil
  }

  /// Changes the value of a key, which is the filler where it had none.
  mutating func update(_ key: UInt64, _ change: (inout Value) -> Void) {
    insert(filler, for: key)
    let place = place(of: key == 0 ? 1 : key)
    change(&values[place])
  }

  /// Takes all out; room stays.
  mutating func removeAll() {
    if count == 0 { return }
    for place in keys.indices where keys[place] != 0 {
      keys[place] = 0
      values[place] = filler
    }
    count = 0
  }

  /// Where a key stands, or would stand.
  private func place(of key: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: (key &* multiplier) >> shift)
    let mask = keys.count - 1
    while keys[place] != 0, keys[place] != key { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let (oldKeys, oldValues) = (keys, values)
    // Small tables grow fast, so that most keys are placed once; large ones do not take more room than they must.
    let step: UInt64 = oldKeys.count < 1 << 14 ? 2 : 1
    keys = [UInt64](repeating: 0, count: oldKeys.count << step)
    values = [Value](repeating: filler, count: oldKeys.count << step)
    shift -= step
    for (place, key) in oldKeys.enumerated() where key != 0 {
      let new = self.place(of: key)
      keys[new] = key
      values[new] = oldValues[place]
    }
  }
}

extension HashTable: Sendable where Value: Sendable {}

/// What spreads keys over a table, another in each run.
enum HashTableSeed {
  static let value = UInt64.random(in: .min ... .max) | 1
}
