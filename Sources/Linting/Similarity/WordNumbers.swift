/// Numbers words from 0 on, in the order that they come in.
///
/// A table that only grows, as `HashTable` does, and holds numbers alone, so that little memory is looked at by chance.
struct WordNumbers {
  /// How many distinct words there are.
  private(set) var count = 0
  /// The words by their numbers, and room for more: half as many as there are places.
  private var hashes: [UInt64]
  /// One more than the number of the word that stands there; 0 where none does.
  private var places: [UInt32]
  private var shift: UInt64
  private let multiplier = HashTableSeed.value

  /// - Parameter capacity: About how many distinct words there will be.
  init(capacity: Int) {
    var bits: UInt64 = 6
    while 1 << bits < capacity * 2 { bits += 1 }
    places = [UInt32](repeating: 0, count: 1 << bits)
    hashes = [UInt64](repeating: 0, count: places.count / 2)
    shift = 64 - bits
  }

  /// Appends the numbers of the words of a text.
  mutating func number(_ words: UnsafeBufferPointer<UInt64>, into numbers: inout [UInt32]) {
    while count + words.count > hashes.count { grow() }
    let first = numbers.count
    numbers.append(contentsOf: repeatElement(0, count: words.count))
    let (shift, multiplier, mask) = (shift, multiplier, places.count &- 1)
    var count = count
    numbers.withUnsafeMutableBufferPointer { numbers in
      places.withUnsafeMutableBufferPointer { places in
        hashes.withUnsafeMutableBufferPointer { hashes in
          for (index, hash) in words.enumerated() {
            var place = Int(truncatingIfNeeded: (hash &* multiplier) &>> shift)
            var number = places[place]
            while number != 0, hashes[Int(number) &- 1] != hash {
              place = (place &+ 1) & mask
              number = places[place]
            }
            if number == 0 {
              hashes[count] = hash
              count &+= 1
              number = UInt32(truncatingIfNeeded: count)
              places[place] = number
            }
            numbers[first &+ index] = number &- 1
          }
        }
      }
    }
    self.count = count
  }

  private mutating func grow() {
    // Small tables grow fast, so that most words are placed once; large ones do not take more room than they must.
    let step: UInt64 = places.count < 1 << 14 ? 2 : 1
    shift -= step
    places = [UInt32](repeating: 0, count: places.count << step)
    hashes += [UInt64](repeating: 0, count: places.count / 2 - hashes.count)
    let mask = places.count - 1
    for index in 0..<count {
      var place = Int(truncatingIfNeeded: (hashes[index] &* multiplier) &>> shift)
      while places[place] != 0 { place = (place + 1) & mask }
      places[place] = UInt32(index + 1)
    }
  }
}
