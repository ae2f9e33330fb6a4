public import SourceText

/// What other systems already know the entities of a framework by, as the file says that it came in.
///
/// They are as they were written: whoever keeps them checks whether they can be kept.
public struct ImportedIdentifiers: Hashable, Sendable {
  /// The identifiers of one entity.
  public struct Known: Hashable, Sendable {
    /// CASE's.
    public var uuid: String?
    /// CTDL-ASN's: `ce-` and a UUID.
    public var ctid: String?
    /// Moodle's id number.
    public var moodle: String?

    public init(uuid: String? = nil, ctid: String? = nil, moodle: String? = nil) {
      self.uuid = uuid
      self.ctid = ctid
      self.moodle = moodle
    }
  }

  public var framework: Known?
  /// Those of the steps of the scale, by their numbers.
  public var scaleLevels: [Int: Known] = [:]
  /// Those of everything else, by where its words stand; of a competency, its name; of a cluster, its name wherever
  /// it is given.
  public var places: [Location: Known] = [:]

  public init() {}

  public var isEmpty: Bool { framework == nil && scaleLevels.isEmpty && places.isEmpty }

  /// Takes over those of another source; of the framework itself and its scale, those that came first count.
  public mutating func adopt(_ other: ImportedIdentifiers) {
    framework = framework ?? other.framework
    if scaleLevels.isEmpty { scaleLevels = other.scaleLevels }
    places.merge(other.places) { first, _ in first }
  }
}
