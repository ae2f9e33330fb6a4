import SourceText
import Testing

@Suite struct NameSearchTests {
  /// It finds what comparing with each finds, also where names are long, short, or of letters with marks.
  @Test func findsWhatComparingWithEachFinds() {
    var state: UInt64 = 7
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let words = [
      "Client", "Focus", "Team", "Work", "Écoute", "ÎLE", "Leading", "İdeas", "a", "of", "Understanding", "Needs",
    ]
    func name() -> String { (0...next(4)).map { _ in words[next(words.count)] }.joined(separator: " ") }
    func misspelled(_ name: String) -> String {
      var letters = Array(name)
      for _ in 0...next(5) where !letters.isEmpty {
        switch next(3) {
        case 0: letters.remove(at: next(letters.count))
        case 1: letters.insert("x", at: next(letters.count + 1))
        default: letters[next(letters.count)] = "é"
        }
      }
      return String(letters)
    }
    let names =
      (0..<60).map { _ in name() } + [
        String(repeating: "Long ", count: 40), "", String(repeating: "\u{212A}", count: 80),
      ]
    var search = NameSearch(names)
    var found = 0
    for turn in 0..<300 {
      // Some are asked for twice, and some of few letters are near to a name of many.
      let asked =
        turn % 10 == 9
        ? String(repeating: "k", count: 20 + next(50)) : misspelled(names[turn % 3 == 0 ? 0 : next(names.count)])
      let expected = NearestName.nearest(to: asked, among: names)
      #expect(search.nearest(to: asked) == expected, "\(asked)")
      found += expected == nil ? 0 : 1
    }
    #expect(found > 100)
  }
}
