import SourceText
import TextReading

/// Which lines begin with a word that another of them begins with: others cannot recur, and need no closer look.
enum RecurringLeads {
  /// Those of the lines, in order.
  static func lines(_ candidates: [Int], _ outline: borrowing Outline) -> [Int] {
    guard candidates.count >= 2 else { return [] }
    // A place for each lead; two leads that share one are looked at more closely, which does no harm.
    let width = max(64, candidates.count * 8).nextPowerOfTwo
    var seen = [UInt8](repeating: 0, count: width)
    for place in candidates {
      let lead = Int(outline.lines[place].lead) & (width - 1)
      if seen[lead] < 2 { seen[lead] += 1 }
    }
    var recurring = candidates
    recurring.removeAll { seen[Int(outline.lines[$0].lead) & (width - 1)] < 2 }
    return recurring
  }
}

extension Outline {
  /// The places of the lines that a condition holds for, in order.
  func places(where isWanted: (Int) -> Bool) -> [Int] {
    var places: [Int] = []
    places.reserveCapacity(lines.count)
    for place in lines.indices where isWanted(place) { places.append(place) }
    return places
  }
}

extension Int {
  fileprivate var nextPowerOfTwo: Int { 1 << (Int.bitWidth - (self - 1).leadingZeroBitCount) }
}
