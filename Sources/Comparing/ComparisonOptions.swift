/// How two frameworks are compared.
public struct ComparisonOptions: Sendable {
  /// Whether texts that differ may belong together. Without it a rewording is a removal and an addition, and competencies
  /// belong together by id, name and code alone.
  public var findsSimilar = true
  /// From which similarity on two texts of one list belong together, from 0 to 1; for texts that stand further apart, more
  /// is asked (see `SimilarityMatching`).
  public var threshold = 0.5
  /// Classes that replace a kind's own, by the kind's name.
  public var classes: [String: ChangeClass] = [:]

  public init() {}
}
