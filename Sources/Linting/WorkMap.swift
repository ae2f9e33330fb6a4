/// Does pieces of work and gives their results in order; whoever starts threads may do several at a time.
public protocol WorkMap: Sendable {
  func results<Result: Sendable>(_ count: Int, _ work: @Sendable (_ index: Int) -> Result) -> [Result]
}

/// One piece of work behind the other.
public struct SerialWork: WorkMap {
  public init() {}

  public func results<Result: Sendable>(_ count: Int, _ work: @Sendable (_ index: Int) -> Result) -> [Result] {
    (0..<count).map(work)
  }
}
