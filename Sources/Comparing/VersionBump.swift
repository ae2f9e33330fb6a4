/// The part of a version number that a release raises.
public enum VersionBump: String, Sendable, CaseIterable, Comparable {
  case none, patch, minor, major

  private var rank: Int {
    switch self {
    case .none: 0
    case .patch: 1
    case .minor: 2
    case .major: 3
    }
  }

  public static func < (a: VersionBump, b: VersionBump) -> Bool { a.rank < b.rank }
}
