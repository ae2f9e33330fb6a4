public import FrameworkModel

/// A framework with an id for each of its entities, and the ledger that says so.
///
/// What the ledger knows keeps its identifiers: entities are matched with it as `rung diff` matches two versions, by id, by
/// words, by likeness. What came from another system keeps the identifiers that it has there. Else what is new gets an id made of its words, which is the same whoever makes it; so a framework has the
/// same identifiers before and after its ledger is written. Cost is that of a comparison.
public struct Identification: Sendable {
  public private(set) var framework: Framework
  /// The ledger that holds for the framework, in the order of ids.
  public private(set) var ledger: Ledger
  /// What differs from the ledger that was read, in the order of the framework; what is gone comes last.
  public private(set) var changes: [LedgerChange] = []
  /// How many of the identifiers that new entities came with from other systems are none, or those of other entities.
  public let refusedCount: Int

  /// - Parameters:
  ///   - framework: As it was assembled.
  ///   - ledger: What is known so far; nil for a framework without a ledger.
  ///   - stated: The ids of competencies that their sources state, which hold whatever the ledger says.
  ///   - isWhole: Whether the framework is all there, so that what it does not hold is gone.
  ///   - day: What is new or changed is so since then: `2026-11-30`; empty where nobody says.
  public init(
    _ framework: Framework, with ledger: Ledger?, stated: Set<String> = [], isWhole: Bool = true, day: String = ""
  ) {
    var work = LedgerExtension(framework, ledger ?? Ledger(), stated: stated, isWhole: isWhole, day: day)
    work.run()
    self.framework = work.framework
    self.ledger = Ledger(work.entries.values.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) })
    changes = work.changes
    refusedCount = work.refusedCount
  }
}

/// One entity that a ledger does not know yet, or knows otherwise.
public struct LedgerChange: Hashable, Sendable {
  public enum Kind: String, Sendable { case added, reworded, renamed, moved, restored, removed }
  public var kind: Kind
  public var entry: Ledger.Entry
  /// Its words before, where they changed.
  public var oldText: String?
}
