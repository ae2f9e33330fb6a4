public import Identifying
public import SourceText

/// What the ledger of a framework lacks, and the ledger with it.
public struct LedgerUpdate: Sendable {
  /// What messages call the file.
  public let shown: String
  /// What differs from the ledger as it is.
  public let changes: [LedgerChange]
  /// How many of the identifiers that new entities came with from other systems could not be kept.
  public let refusedCount: Int
  /// Whether there is no ledger yet.
  public let isFirst: Bool
  private let path: String
  private let text: String

  /// - Throws: When the framework is not read whole, so that what is missing may not be gone.
  public init(_ compilation: Compilation, day: CivilDay) throws(Problem) {
    guard let place = compilation.plan.ledger, compilation.plan.isWhole else {
      throw Problem(
        "identifiers are kept for a whole framework. Name its folder, the one with its rung.yml, not some of its files.",
        path: compilation.sources.first?.name)
    }
    let identification = Identification(
      compilation.assembled, with: place.ledger, stated: compilation.statedIDs, day: day.text)
    path = place.path
    shown = place.shown
    changes = identification.changes
    refusedCount = identification.refusedCount
    isFirst = place.ledger == nil
    text = identification.ledger.text
  }

  /// Writes the ledger, in one step; a file whose bytes would not change is not touched.
  public func write() throws(Problem) { try OutputFile.write(Array(text.utf8), to: path) }
}
