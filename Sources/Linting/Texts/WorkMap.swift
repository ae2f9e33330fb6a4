/// Does pieces of work and gives their results in order; whoever starts threads may do several at a time.
public protocol WorkMap: Sendable {
  /// How many pieces are worked on at a time.
  var width: Int { get }
  func results<Result: Sendable>(_ count: Int, _ work: @Sendable (_ place: Int) -> Result) -> [Result]
}

/// One piece of work behind the other.
public struct SerialWork: WorkMap {
  public init() {}

  public var width: Int { 1 }

  public func results<Result: Sendable>(_ count: Int, _ work: @Sendable (_ place: Int) -> Result) -> [Result] {
    (0..<count).map(work)
  }
}
