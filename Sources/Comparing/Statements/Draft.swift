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
  /// All nodes of the many side of a split or merge; all competencies of a renumbering; all titles that changed alike.
  var oldMembers: [Int] = []
  var newMembers: [Int] = []
  /// How many of each part came or went along, by the part.
  var contents: [Part: Int] = [:]

  /// The new competencies whose levels go along with a change of the scale.
  var followers: Set<Int> = []

  init(_ part: Part, _ verb: ChangeVerb, old: Int? = nil, new: Int? = nil) {
    event = ChangeEvent(part, verb)
    self.old = old
    self.new = new
  }

  /// What tells it from others of its kind: all its members, or the one node that it is about.
  ///
  /// A scale is one thing, whichever of its steps have other titles.
  var oldNodes: [Int] { oldMembers.isEmpty || event.part == .scale ? [old].compactMap { $0 } : oldMembers }
  var newNodes: [Int] { newMembers.isEmpty || event.part == .scale ? [new].compactMap { $0 } : newMembers }

  /// The parts that a message counts when they come or go with what holds them.
  static let counted: [Part] = [.level, .behavior, .negativeBehavior, .question, .activity]
}
