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

/// A smallest step from the old outline to the new one.
///
/// A change is a statement for people; its edits are what it does to the model. All edits of a comparison together turn
/// the old framework into the new one, which a test proves: so no change can hide.
enum Edit: Hashable, Sendable {
  case remove(old: Int)
  case insert(new: Int, under: Parent)
  case move(old: Int, new: Int, under: Parent)
  /// The text and numbers become those of the new node.
  case rewrite(old: Int, new: Int)

  /// The node that another is put under: one that stays, or one that was inserted.
  enum Parent: Hashable, Sendable {
    case kept(old: Int)
    case inserted(new: Int)
  }
}

/// The place of each node among the siblings of its part, from 1.
struct Ordinals {
  private var ordinals: [Int]

  init(_ outline: Outline) {
    ordinals = Array(repeating: 1, count: outline.nodes.count)
    var counts = Array(repeating: 0, count: Part.allCases.count)
    for parent in outline.nodes.indices where outline.nodes[parent].end > parent + 1 {
      for child in outline.children(of: parent) {
        let part = Int(outline.nodes[child].part.rawValue)
        counts[part] += 1
        ordinals[child] = counts[part]
      }
      for child in outline.children(of: parent) { counts[Int(outline.nodes[child].part.rawValue)] = 0 }
    }
  }

  subscript(node: Int) -> Int { ordinals[node] }
}
