public import FrameworkModel

/// A difference that a comparison must find.
public struct ExpectedChange: Hashable, Sendable {
  public var kind: String
  /// The text of the old side, the new side, or both; empty for what the kind alone says.
  public var old: String
  public var new: String

  public init(_ kind: String, old: String = "", new: String = "") {
    self.kind = kind
    self.old = old
    self.new = new
  }
}

/// Edits a generated framework at random, each item and each competency's structure at most once, and remembers what was
/// done.
public struct EditScript {
  public private(set) var framework: Framework
  /// Kinds that are told by themselves, without their texts.
  public static let kindsWithoutTexts: Set<String> = ["level-renumbered", "scale-changed"]

  public private(set) var expected: [ExpectedChange] = []
  var generator: FrameworkGenerator
  /// Texts that an edit made or changed: they are left alone afterwards.
  private var touched: Set<String> = []
  /// Competencies (by id) whose levels or whole were edited: they are left alone afterwards.
  private var closed: Set<String> = []
  /// Competencies with edits inside, which must keep their structure.
  private var open: Set<String> = []

  public init(_ framework: Framework, generator: FrameworkGenerator) {
    self.framework = framework
    self.generator = generator
  }

  public mutating func run(edits: Int) {
    for _ in 0..<edits { step() }
  }

  private mutating func step() {
    let steps = Self.itemEdits
    if generator.random.chance(85) {
      steps[generator.random.below(steps.count)](&self)
    } else {
      let structural = Self.structuralEdits
      structural[generator.random.below(structural.count)](&self)
    }
  }

  // MARK: What edits share

  mutating func expect(_ kind: String, old: String = "", new: String = "") {
    expected.append(ExpectedChange(kind, old: old, new: new))
    touched.formUnion([old, new].filter { !$0.isEmpty })
  }

  /// For changes that stand for many edits: the kind alone counts, and only once.
  mutating func expectOnce(_ kind: String) {
    if !expected.contains(where: { $0.kind == kind }) { expected.append(ExpectedChange(kind)) }
  }

  /// A competency that may be edited inside.
  mutating func anyCompetency() -> Int? {
    let index = generator.random.below(framework.competencies.count)
    let id = framework.competencies[index].id
    guard !closed.contains(id) else { return nil }
    open.insert(id)
    return index
  }

  /// A competency that nothing was done to, for an edit of its structure.
  mutating func untouchedCompetency() -> Int? {
    let index = generator.random.below(framework.competencies.count)
    let id = framework.competencies[index].id
    guard !closed.contains(id), !open.contains(id) else { return nil }
    closed.insert(id)
    return index
  }

  mutating func close(_ competency: Competency) { closed.insert(competency.id) }

  func isTouched(_ texts: [Statement]) -> Bool { texts.contains { touched.contains($0.text) } }

  /// Leaves a text alone from now on.
  mutating func keep(_ text: String) { touched.insert(text) }

  /// A place in a list of texts none of which an edit made.
  mutating func place(in texts: [Statement]) -> Int? {
    guard !texts.isEmpty else { return nil }
    let place = generator.random.below(texts.count)
    return touched.contains(texts[place].text) ? nil : place
  }

  mutating func update(_ body: (inout Framework, inout FrameworkGenerator) -> Void) { body(&framework, &generator) }
}
