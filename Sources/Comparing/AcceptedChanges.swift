/// Changes that someone has looked at and accepted, by their fingerprints.
public struct AcceptedChanges: Sendable, Equatable {
  /// One acceptance.
  public struct Entry: Sendable, Equatable {
    public var fingerprint: String
    /// Why it is accepted; never empty.
    public var reason: String
    /// What it was about, for whoever reads the list; not compared.
    public var kind: String
    public var entity: String

    public init(fingerprint: String, reason: String, kind: String = "", entity: String = "") {
      self.fingerprint = fingerprint
      self.reason = reason
      self.kind = kind
      self.entity = entity
    }
  }

  public var entries: [Entry]

  public init(_ entries: [Entry] = []) { self.entries = entries }

  /// Sorts changes into those still open and those accepted, and says which entries no change needs any more.
  public func sort(_ changes: [Change]) -> (open: [Change], accepted: [Change], stale: [Entry]) {
    let known = Set(entries.map(\.fingerprint))
    let found = Set(changes.map(\.fingerprint))
    return (
      changes.filter { !known.contains($0.fingerprint) }, changes.filter { known.contains($0.fingerprint) },
      entries.filter { !found.contains($0.fingerprint) }
    )
  }
}
