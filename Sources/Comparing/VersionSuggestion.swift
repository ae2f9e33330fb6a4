public import Diagnostics

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

/// What the changes say of the framework's version number.
///
/// Versions are counted as `major.minor.patch`; one or two numbers do as well, and a leading `v` stays. A breaking change
/// asks for a major version, a review or minor change for a minor one, an editorial change for a patch.
public struct VersionSuggestion: Sendable, Equatable {
  /// What the changes ask to raise.
  public var bump: VersionBump
  /// What the old version becomes by that; nil when the old side states none that can be counted.
  public var version: String?
  public var oldVersion: String?
  public var newVersion: String?

  public init(_ comparison: Comparison) {
    // That the version itself differs asks for nothing.
    let changes = comparison.changes.filter { !$0.isOfVersion }
    bump = changes.map(\.changeClass.bump).max() ?? .none
    oldVersion = comparison.oldVersion
    newVersion = comparison.newVersion
    version = oldVersion.flatMap(VersionNumber.init).map { $0.raised(bump).text }
  }

  /// That the new side's version is lower than the changes ask for; nil when it is honest, or a side states none.
  public var finding: Diagnostic? {
    guard let oldVersion, let newVersion, let old = VersionNumber(oldVersion), let new = VersionNumber(newVersion),
      let version
    else { return nil }
    let wanted = old.raised(bump)
    guard new < wanted else { return nil }
    // A version that nobody raised yet is work to do; one that was raised by too little says what is not so.
    let message =
      new == old
      ? "the version is still \(oldVersion), and the changes ask for \(version). Raise it before you publish."
      : "the version went from \(oldVersion) to \(newVersion), and the changes ask for \(version). "
        + "State \(version), or a higher one."
    return Diagnostic(
      rule: "version-too-low", severity: new == old ? .warning : .error, message: message, location: nil,
      entity: "framework/version")
  }
}

extension Change {
  fileprivate var isOfVersion: Bool { entity == "framework/version" }
}

/// A version of up to three numbers.
struct VersionNumber: Comparable {
  private var prefix: String
  private var numbers: [Int]
  private var digits: Int

  init?(_ text: String) {
    prefix = text.hasPrefix("v") ? "v" : ""
    // What stands behind a hyphen or plus sign names a trial or a build, not a version.
    let core = text.dropFirst(prefix.count).prefix { $0 != "-" && $0 != "+" }
    let parts = core.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    guard (1...3).contains(parts.count), parts.allSatisfy({ ($0 ?? -1) >= 0 && ($0 ?? .max) < 1_000_000_000 }) else {
      return nil
    }
    digits = parts.count
    numbers = parts.map { $0 ?? 0 } + Array(repeating: 0, count: 3 - parts.count)
  }

  var text: String { prefix + numbers.prefix(digits).map(String.init).joined(separator: ".") }

  func raised(_ bump: VersionBump) -> VersionNumber {
    var raised = self
    switch bump {
    case .none: break
    case .patch: raised.numbers[2] += 1
    case .minor: raised.numbers = [numbers[0], numbers[1] + 1, 0]
    case .major: raised.numbers = [numbers[0] + 1, 0, 0]
    }
    if bump == .patch { raised.digits = 3 }
    if bump == .minor { raised.digits = max(2, digits) }
    return raised
  }

  static func == (a: VersionNumber, b: VersionNumber) -> Bool { a.numbers == b.numbers }
  static func < (a: VersionNumber, b: VersionNumber) -> Bool { a.numbers.lexicographicallyPrecedes(b.numbers) }
}
