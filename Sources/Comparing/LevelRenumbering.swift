/// How the levels of a competency were renumbered: for every level that exists on both sides, its two numbers.
public struct LevelRenumbering: Hashable, Sendable {
  public var steps: [Step]

  public struct Step: Hashable, Sendable {
    public var old: Int
    public var new: Int
  }

  /// The number that a level has now.
  func newNumber(of old: Int) -> Int? { steps.first { $0.old == old }?.new }
}
