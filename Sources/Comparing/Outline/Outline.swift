import FrameworkModel
import SourceText

/// A framework as one array of nodes in preorder.
///
/// Comparing works on outlines because one algorithm then serves every kind of item: what a framework holds becomes
/// parts, texts and numbers under parents. Building is linear in the framework. Texts are folded when they are first
/// needed, since most of a framework did not change and never is.
struct Outline: Sendable {
  struct Node: Sendable {
    var part: Part
    /// 0 for the framework, competencies and levels; 1 for the items under any of them, 2 for what stands under those, …
    ///
    /// A behavior has the same depth at a level and at none, so that one pass can find that it moved.
    var depth: Int
    var parent: Int
    /// One behind the last node under this one.
    var end: Int
    /// The number of a level or step of the scale; the first level of an activity.
    var number = 0
    /// The last level of an activity.
    var upper = 0
    var text: String
    var location: Location?
    /// Tells texts apart that differ when folded; 0 where no word is left, and before folding.
    var key: UInt64 = 0
    /// The bytes of the folded text in `folded`.
    var words = 0..<0
    var isFolded = false

    func isSame(as other: Node) -> Bool {
      part == other.part && number == other.number && upper == other.upper && TextChange.sameBytes(text, other.text)
    }
  }

  private(set) var nodes: [Node] = []
  private(set) var folded: [UInt8] = []
  /// The nodes of the competencies, in order.
  private(set) var competencies: [Int] = []
  /// For each related competency that resolves: the id that it resolves to.
  private(set) var targets: [Int: String] = [:]
  /// For each item and level that has one: the id that lasts.
  private(set) var ids: [Int: String] = [:]
  /// For each link the words that it stands under.
  private(set) var linkWords: [Int: String] = [:]

  static let root = 0

  init(_ framework: Framework) {
    var estimate = 16
    for competency in framework.competencies {
      estimate += 8 + competency.questions.count * 3 + competency.activities.count * 6
      for level in competency.levels { estimate += 2 + level.behaviors.count + level.questions.count * 3 }
    }
    nodes.reserveCapacity(estimate)
    add(framework)
  }

  /// Appends a node under `parent`, lets `contents` append what stands under it, and closes it.
  mutating func add(
    _ part: Part, _ text: String, at location: Location?, under parent: Int, number: Int = 0, upper: Int = 0,
    id: String? = nil, contents: (inout Outline, Int) -> Void = { _, _ in }
  ) {
    let index = nodes.count
    let depth = part == .competency || part == .level || parent < 0 ? 0 : nodes[parent].depth + 1
    var node = Node(part: part, depth: depth, parent: parent, end: index + 1, text: text, location: location)
    node.number = number
    node.upper = upper
    nodes.append(node)
    if part == .competency { competencies.append(index) }
    if let id { ids[index] = id }
    contents(&self, index)
    nodes[index].end = nodes.count
  }

  /// Folds the texts of a node and of all below it.
  mutating func fold(_ node: Int) {
    for index in node..<nodes[node].end where !nodes[index].isFolded {
      let start = folded.count
      if nodes[index].part == .link {
        // Each byte of an address counts.
        folded += Array(nodes[index].text.utf8)
      } else {
        TextFolding.fold(nodes[index].text, into: &folded)
      }
      nodes[index].words = start..<folded.count
      nodes[index].key = Self.key(folded[start...])
      nodes[index].isFolded = true
    }
  }

  /// Folds what stands above the competencies.
  mutating func foldTop() {
    let top = competencies.first ?? nodes.count
    for index in 1..<max(1, top) where nodes[index].parent == Self.root { fold(index) }
  }

  /// Whether two nodes say the same to the byte, with all below them.
  func isSame(_ node: Int, as other: Int, of outline: Outline) -> Bool {
    let count = nodes[node].end - node
    guard outline.nodes[other].end - other == count else { return false }
    for offset in 0..<count {
      guard nodes[node + offset].isSame(as: outline.nodes[other + offset]),
        nodes[node + offset].parent - node == outline.nodes[other + offset].parent - other || offset == 0
      else { return false }
    }
    return true
  }

  mutating func note(target: String, of node: Int) { targets[node] = target }

  /// Gives a node another key, for what is told apart by more than its words.
  mutating func setKey(_ key: UInt64, of node: Int) { nodes[node].key = key }

  /// A hash of folded words; 0 for none. Accidents are out of the question; who forges one gets a wrong pair, no more.
  private static func key(_ words: ArraySlice<UInt8>) -> UInt64 {
    guard !words.isEmpty else { return 0 }
    let hash = StableHash.of(words)
    return hash == 0 ? 1 : hash
  }

  /// The direct children of a node, in order.
  func children(of parent: Int) -> ChildSequence { ChildSequence(nodes: nodes, parent: parent) }

  /// The nearest node at or above `node` that is a `part`; nil when there is none.
  func ancestor(_ part: Part, of node: Int) -> Int? {
    var current = node
    while current >= 0 {
      if nodes[current].part == part { return current }
      current = nodes[current].parent
    }
    return nil
  }

  /// The child of `parent` that is a `part`, for parts of which there is one at most.
  func single(_ part: Part, of parent: Int) -> Int? {
    for child in children(of: parent) where nodes[child].part == part { return child }
    return nil
  }

  /// The competency's name as people know it.
  func competencyName(_ node: Int) -> String {
    guard let name = single(.name, of: node), !nodes[name].text.isEmpty else { return nodes[node].text }
    return nodes[name].text
  }
}

/// The direct children of a node of an outline.
struct ChildSequence: Sequence, IteratorProtocol {
  private let nodes: [Outline.Node]
  private var upcoming: Int
  private let end: Int

  init(nodes: [Outline.Node], parent: Int) {
    self.nodes = nodes
    upcoming = parent + 1
    end = nodes[parent].end
  }

  mutating func next() -> Int? {
    guard upcoming < end else { return nil }
    defer { upcoming = nodes[upcoming].end }
    return upcoming
  }
}

// How a framework becomes nodes: every field of the model has one line here, so that none is forgotten.
// What the model derives (`inferred`, the target of a link) is no content and is not compared; nor is the framework's id,
// which often comes from the name of its folder: who compares two sides says that they are one framework.

extension Outline {
  mutating func add(_ framework: Framework) {
    add(.framework, "", at: nil, under: -1) { outline, root in
      let identity = framework.identity
      outline.addField(.frameworkTitle, identity.title, under: root)
      outline.addField(.version, identity.version, under: root)
      outline.addField(.language, identity.language, under: root)
      outline.addField(.publisher, identity.publisher, under: root)
      outline.addField(.license, identity.license, under: root)
      outline.addField(.frameworkDescription, identity.description, under: root)
      if !framework.scale.isEmpty {
        outline.add(.scale, "", at: nil, under: root) { outline, scale in
          for step in framework.scale {
            outline.add(.scaleStep, step.title ?? "", at: nil, under: scale, number: step.number)
          }
        }
      }
      for competency in framework.competencies { outline.add(competency, under: root) }
    }
  }

  private mutating func addField(_ part: Part, _ text: String?, under parent: Int) {
    if let text { add(part, text, at: nil, under: parent) }
  }

  private mutating func add(
    _ part: Part, _ statement: Statement?, under parent: Int, contents: (inout Outline, Int) -> Void = { _, _ in }
  ) {
    guard let statement else { return }
    add(part, statement.text, at: statement.location, under: parent, id: statement.id) { outline, node in
      contents(&outline, node)
      for link in statement.links {
        outline.linkWords[outline.nodes.count] = link.text
        outline.add(.link, link.url, at: statement.location, under: node)
      }
    }
  }

  private mutating func add(_ part: Part, each statements: [Statement], under parent: Int) {
    for statement in statements { add(part, statement, under: parent) }
  }

  private mutating func add(_ competency: Competency, under root: Int) {
    add(.competency, competency.id, at: competency.name.location, under: root) { outline, node in
      outline.add(.name, competency.name, under: node)
      outline.add(.code, competency.code, under: node)
      outline.add(.cluster, competency.cluster, under: node)
      outline.add(.definition, competency.definition, under: node)
      for level in competency.levels { outline.add(level, under: node) }
      outline.add(.behavior, each: competency.behaviors, under: node)
      outline.add(.negativeBehavior, each: competency.negativeBehaviors, under: node)
      for contrast in competency.contrasts {
        outline.add(.contrast, contrast.means, under: node) { outline, node in
          outline.add(.contrastOpposite, contrast.doesNotMean, under: node)
        }
      }
      outline.add(competency.questions, under: node)
      for activity in competency.activities { outline.add(activity, under: node) }
      outline.add(.course, each: competency.courses, under: node)
      for resource in competency.resources {
        outline.add(.resource, resource.statement, under: node) { outline, node in
          outline.addField(.resourceKind, resource.kind, under: node)
        }
      }
      for relation in competency.related {
        outline.add(.related, relation.name, under: node) { outline, node in
          if let target = relation.target { outline.note(target: target, of: node) }
        }
      }
      outline.add(.jobTitle, each: competency.titles, under: node)
      for section in competency.sections {
        outline.add(.section, section.title, under: node) { outline, node in
          outline.add(.sectionItem, each: section.items, under: node)
        }
      }
    }
  }

  private mutating func add(_ level: Level, under competency: Int) {
    add(.level, "", at: level.location, under: competency, number: level.number, id: level.id) { outline, node in
      outline.add(.levelTitle, level.title, under: node)
      outline.add(.levelDescription, level.description, under: node)
      outline.add(.behavior, each: level.behaviors, under: node)
      outline.add(.negativeBehavior, each: level.negativeBehaviors, under: node)
      outline.add(level.questions, under: node)
    }
  }

  private mutating func add(_ questions: [Question], under parent: Int) {
    for question in questions {
      add(.question, question.statement, under: parent) { outline, node in
        outline.add(.probe, each: question.probes, under: node)
      }
    }
  }

  private mutating func add(_ activity: Activity, under competency: Int) {
    add(.activity, activity.statement, under: competency) { outline, node in
      if let levels = activity.levels {
        let text = levels.from == levels.to ? "\(levels.from)" : "\(levels.from) to \(levels.to)"
        outline.add(
          .activityLevels, text, at: activity.statement.location, under: node, number: levels.from, upper: levels.to)
      }
      for step in activity.steps { outline.add(step, under: node) }
      outline.add(.reflection, each: activity.reflections, under: node)
    }
  }

  private mutating func add(_ step: Step, under parent: Int) {
    add(.step, step.statement, under: parent) { outline, node in
      for inner in step.steps { outline.add(inner, under: node) }
    }
  }
}
