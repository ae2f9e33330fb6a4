/// A reading of a page as places of units: what will become competencies, with nothing decided but what the roles say.
struct Draft {
  struct Item: Equatable {
    /// The units of one text, in order.
    var units: [Int]
    /// Items nested below: probes of a question, steps of an activity.
    var nested: [Item] = []
    /// Whether it is a paragraph whose sentences are items.
    var isParagraph = false
  }

  struct Level {
    var units: [Int]
    var number: Int
    var isNumberInferred: Bool
    /// The title's words; empty where the level has none.
    var title: String
    var description: [Int] = []
    var behaviors: [Item] = []
    var questions: [Item] = []

    var isEmpty: Bool { description.isEmpty && behaviors.isEmpty && questions.isEmpty }
  }

  struct Competency {
    var name: [Int]
    var definition: [Int] = []
    var levels: [Level] = []
    var behaviors: [Item] = []
    var negativeBehaviors: [Item] = []
    var questions: [Item] = []
    var activities: [Item] = []
    var others: [(heading: Int?, item: Item)] = []

    var isEmpty: Bool {
      definition.isEmpty && levels.allSatisfy(\.isEmpty) && behaviors.isEmpty && negativeBehaviors.isEmpty
        && questions.isEmpty && activities.isEmpty
    }
  }

  var competencies: [Competency] = []
}
