import SourceText
import Testing

@Suite struct NearestNameTests {
  @Test(arguments: [
    ("behaviours", "behaviors"), ("Behaviors", "behaviors"), ("questoins", "questions"), ("titel", "title"),
    ("level", "levels"), ("behaviosr", "behaviors"), ("usetsions", "questions"),
  ])
  func findsWhatWasMeant(_ written: String, _ meant: String) {
    let names = ["title", "levels", "behaviors", "questions", "titles"]
    #expect(NearestName.nearest(to: written, among: names) == meant)
  }

  @Test func findsNothingFarAway() {
    #expect(NearestName.nearest(to: "color", among: ["behaviors", "questions"]) == nil)
    #expect(NearestName.nearest(to: "", among: ["behaviors"]) == nil)
    #expect(NearestName.nearest(to: String(repeating: "behaviors", count: 1000), among: ["behaviors"]) == nil)
  }

  @Test func takesTheFirstOfEquallyNearOnes() {
    #expect(NearestName.nearest(to: "tips", among: ["tops", "taps"]) == "tops")
  }
}
