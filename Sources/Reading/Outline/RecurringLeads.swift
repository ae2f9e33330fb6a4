/// Which lines begin with a word that another of them begins with: others cannot recur, and need no closer look.
enum RecurringLeads {
  /// Those of the lines, in order.
  static func lines(_ candidates: [Int], _ outline: Outline) -> [Int] {
    guard candidates.count >= 2 else { return [] }
    // A bit for each lead; two leads that share one are looked at more closely, which does no harm.
    let width = max(64, candidates.count * 8).nextPowerOfTwo
    var seen = [UInt8](repeating: 0, count: width)
    for place in candidates {
      let bit = Int(outline.lines[place].lead) & (width - 1)
      if seen[bit] < 2 { seen[bit] += 1 }
    }
    return candidates.filter { seen[Int(outline.lines[$0].lead) & (width - 1)] > 1 }
  }
}

extension Int {
  fileprivate var nextPowerOfTwo: Int { 1 << (Int.bitWidth - (self - 1).leadingZeroBitCount) }
}
