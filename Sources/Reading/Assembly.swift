public import FrameworkModel

/// Puts the readings of a framework's sources together: ids, one scale, links between competencies.
public struct Assembly: Sendable {
  public var framework: Framework
  /// All observations, with entities that name competencies by their place in `framework`.
  public var observations: [Observation]

  /// - Parameters:
  ///   - readings: One for each source, in the order of the sources.
  ///   - identity: What `rung.yml` says; where a canonical source says more, it is taken over.
  public init(_ readings: [SourceReading], identity: FrameworkIdentity, scale: [ScaleStep] = []) {
    framework = Framework(identity: identity, scale: scale)
    observations = []
  }
}
