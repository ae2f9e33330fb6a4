import Testing

@testable import SourceText

@Suite struct EditDistanceTests {
  /// The distance as it is defined, in a table of all beginnings of both.
  private func exhaustive(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var table = [[Int]](repeating: [Int](repeating: 0, count: b.count + 1), count: a.count + 1)
    for i in 0...a.count {
      for j in 0...b.count {
        if i == 0 || j == 0 {
          table[i][j] = i + j
          continue
        }
        var least = min(table[i - 1][j], table[i][j - 1]) + 1
        least = min(least, table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { least = min(least, table[i - 2][j - 2] + 1) }
        table[i][j] = least
      }
    }
    return table[a.count][b.count]
  }

  /// Few letters, so that there are many repeats and swaps; lengths up to the longest that a name may have.
  @Test(arguments: [(6, 2), (12, 3), (30, 4), (64, 3)]) func isWhatTheTableSays(_ longest: Int, _ letters: Int) {
    var state: UInt64 = 11
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    func name(_ longest: Int) -> [UInt8] { (0..<next(longest + 1)).map { _ in UInt8(97 + next(letters)) } }
    for _ in 0..<400 {
      let (a, b) = (name(longest), name(longest + 10))
      let expected = exhaustive(a, b)
      for limit in [expected - 1, expected, expected + 3] {
        let found = EditDistance(from: a)?.distance(to: b.span, atMost: limit)
        #expect(found == (limit < expected ? nil : expected), "\(a) \(b)")
      }
    }
  }

  @Test func longNamesAreNotCompared() {
    #expect(EditDistance(from: [UInt8](repeating: 97, count: 64)) != nil)
    #expect(EditDistance(from: [UInt8](repeating: 97, count: 65)) == nil)
  }
}
