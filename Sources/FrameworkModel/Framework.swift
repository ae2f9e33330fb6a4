/// A competency framework: what `rung.yml` says of it, and its competencies in the order of the sources.
public struct Framework: Hashable, Sendable {
  public var identity: FrameworkIdentity
  /// The scale that the framework declares or its competencies share; empty when there is none.
  public var scale: [ScaleStep]
  public var competencies: [Competency]
  /// What other systems know its entities by, where it came from one.
  public var imported = ImportedIdentifiers()

  public init(identity: FrameworkIdentity, scale: [ScaleStep] = [], competencies: [Competency] = []) {
    self.identity = identity
    self.scale = scale
    self.competencies = competencies
  }
}

/// What a framework says of itself.
public struct FrameworkIdentity: Hashable, Sendable {
  /// Stable key: stated in `rung.yml`, else a slug of the folder's or file's name.
  public var id: String
  public var title: String?
  public var version: String?
  /// A BCP 47 tag, such as `en` or `fr-CA`.
  public var language: String?
  public var publisher: String?
  public var license: String?
  public var description: String?

  public init(id: String) { self.id = id }
}

/// One step of a framework's scale.
public struct ScaleStep: Hashable, Sendable {
  /// What it goes by for good; nil without a ledger.
  public var id: String?
  public var number: Int
  public var title: String?

  public init(number: Int, title: String?, id: String? = nil) {
    self.id = id
    self.number = number
    self.title = title
  }
}

extension FrameworkIdentity {
  /// Takes over what another statement of the identity says and this one does not; its id wins over an inferred one.
  public mutating func adopt(_ other: FrameworkIdentity) {
    if id.isEmpty { id = other.id }
    title = title ?? other.title
    version = version ?? other.version
    language = language ?? other.language
    publisher = publisher ?? other.publisher
    license = license ?? other.license
    description = description ?? other.description
  }
}
