/// Finds the known name that an unknown one was probably meant to be.
enum Nearest {
  /// `did you mean "level-gap"?`, or the list of what is known when nothing is near.
  static func suggestion(for name: String, among known: [String]) -> String {
    if let nearest = nearest(to: name, among: known) { return "did you mean \"\(nearest)\"" }
    return known.count > 12 ? "`rung rules` lists them" : "known: \(known.sorted().joined(separator: ", "))"
  }

  /// The name with the fewest edits, when these are at most a third of its length; ties go to the first in the alphabet.
  static func nearest(to name: String, among known: [String]) -> String? {
    let wanted = Array(name.lowercased().utf8.prefix(200))
    var best: (distance: Int, name: String)?
    for candidate in known.sorted() {
      let letters = Array(candidate.lowercased().utf8.prefix(200))
      let limit = max(1, max(wanted.count, letters.count) / 3)
      guard abs(letters.count - wanted.count) <= limit else { continue }
      let distance = editDistance(wanted, letters)
      if distance <= limit, distance < (best?.distance ?? .max) { best = (distance, candidate) }
    }
    return best?.name
  }

  /// Insertions, deletions, replacements and swaps of neighbors that turn `a` into `b` (optimal string alignment).
  static func editDistance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for row in 1..<(a.count + 1) {
      var current = [row]
      current.reserveCapacity(b.count + 1)
      for column in 1..<(b.count + 1) {
        let same = a[row - 1] == b[column - 1]
        var cost = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + (same ? 0 : 1))
        if row > 1, column > 1, a[row - 1] == b[column - 2], a[row - 2] == b[column - 1] {
          cost = min(cost, beforeLast[column - 2] + 1)
        }
        current.append(cost)
      }
      beforeLast = last
      last = current
    }
    return last[b.count]
  }
}
