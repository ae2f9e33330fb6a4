/// Decides when what is watched is to be looked at again: when it changed, and the change has come to rest.
///
/// Editors write a file in several steps, and a checkout writes many files. It knows neither disk nor clock: whoever asks
/// takes a snapshot now and then.
public struct ChangeWatch<Snapshot: Equatable> {
  /// As it was when it was last looked at.
  private var known: Snapshot
  /// As it was when last asked, while it changes.
  private var changing: Snapshot?
  private var waits = 0

  /// What never comes to rest is looked at all the same after this many snapshots.
  public static var patience: Int { 10 }

  /// - Parameter first: Taken before the first look, so that no change after it is missed.
  public init(_ first: Snapshot) { known = first }

  /// Whether it is to be looked at again, with the snapshot just taken.
  public mutating func isDue(_ now: Snapshot) -> Bool {
    if now == known {
      changing = nil
      waits = 0
      return false
    }
    if now == changing || waits == Self.patience {
      known = now
      changing = nil
      waits = 0
      return true
    }
    changing = now
    waits += 1
    return false
  }
}
