/// Other names that competencies go by, as `rung.yml` states them.
public struct Aliases: Hashable, Sendable {
  public struct Entry: Hashable, Sendable {
    /// What the settings call the competency: its id, name or code.
    public var competency: String
    public var names: [String]

    public init(competency: String, names: [String]) {
      self.competency = competency
      self.names = names
    }
  }

  public var entries: [Entry] = []

  public init() {}

  /// The aliases of each competency by its place in the framework, and the entries that are no competency's.
  public func placed(in framework: Framework) -> (names: [Int: [String]], unknown: [Entry]) {
    guard !entries.isEmpty else { return ([:], []) }
    var places: [String: Int] = [:]
    func add(_ slug: String, _ place: Int) { if places[slug] == nil { places[slug] = place } }
    for (place, competency) in framework.competencies.enumerated() { add(Slug.of(competency.name), place) }
    for (place, competency) in framework.competencies.enumerated() {
      if !competency.id.isEmpty { add(Slug.of(competency.id), place) }
      if let code = competency.code { add(Slug.of(code), place) }
    }
    var names: [Int: [String]] = [:]
    var unknown: [Entry] = []
    for entry in entries {
      if let place = places[Slug.of(entry.competency)] {
        names[place, default: []] += entry.names
      } else {
        unknown.append(entry)
      }
    }
    return (names, unknown)
  }
}
