/// A change in the making: nodes and edits, not yet words.
struct Draft {
  var event: ChangeEvent
  var old: Int?
  var new: Int?
  var edits: [Edit] = []
  var confidence = 100
  var isReworded = false
  var numbersDiffer = false
  var renumbering: LevelRenumbering?
  /// All nodes of the many side of a split or merge; all competencies of a renumbering.
  var oldMembers: [Int] = []
  var newMembers: [Int] = []
  /// How many of each part came or went along, by the part.
  var contents: [Part: Int] = [:]

  init(_ part: Part, _ verb: ChangeVerb, old: Int? = nil, new: Int? = nil) {
    event = ChangeEvent(part, verb)
    self.old = old
    self.new = new
  }

  /// The parts that a message counts when they come or go with what holds them.
  static let counted: [Part] = [.level, .behavior, .negativeBehavior, .question, .activity]
}
