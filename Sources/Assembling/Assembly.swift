public import FrameworkModel
import SourceText

/// Puts the readings of a framework's sources together: ids, one scale, links between competencies.
public struct Assembly: Sendable {
  public var framework: Framework
  /// All observations, with entities that name competencies by their index in `framework`.
  public var observations: [Observation]

  /// - Parameters:
  ///   - readings: One for each source, in the order of the sources.
  ///   - identity: What `rung.yml` says; where a canonical source says more, it is taken over.
  ///   - scale: The scale that `rung.yml` states; empty for the one that the sources declare.
  ///   - aliases: Other names that competencies go by.
  ///   - work: Calls a function for each number below another and gives the results in their order; whoever starts threads
  ///     may call it several times at once.
  public init(
    _ readings: [SourceReading], identity: FrameworkIdentity, scale: [ScaleStep] = [], aliases: Aliases = Aliases(),
    work: (_ count: Int, _ each: @Sendable (_ index: Int) -> [Relation]?) -> [[Relation]?] = { (0..<$0).map($1) }
  ) {
    framework = Framework(identity: identity, scale: scale)
    observations = []
    framework.competencies.reserveCapacity(readings.indices.reduce(0) { $0 + readings[$1].competencies.count })
    // Looked at in their places: copies would count references in each of their lists.
    for index in readings.indices { add(readings, index) }
    numberByScale(stated: scale)
    let slugs = readings.indices.flatMap { Self.slugs(readings, $0) }
    giveIDs(slugs)
    resolveRelations(slugs, aliases, work)
  }

  /// Levels that their source names without numbers take those that `rung.yml` states for their names.
  private mutating func numberByScale(stated scale: [ScaleStep]) {
    var numbers: [String: Int] = [:]
    for step in scale { if let title = step.title { numbers[Slug.of(title)] = step.number } }
    guard !numbers.isEmpty else { return }
    // By the competency's index, the new number of each old one.
    var changed: [Int: [Int: Int]] = [:]
    for index in framework.competencies.indices {
      let levels = framework.competencies[index].levels
      guard levels.contains(where: { $0.inferred.contains(.number) }) else { continue }
      let found = levels.map { level in
        level.inferred.contains(.number) ? level.title.flatMap { numbers[Slug.of($0.text)] } : level.number
      }
      guard !found.contains(nil), Set(found).count == found.count else { continue }
      changed[index] = renumber(index, found.compactMap(\.self))
    }
    for index in observations.indices {
      guard let entity = observations[index].entity, let level = entity.level,
        let new = changed[entity.competency]?[level]
      else { continue }
      observations[index].entity?.level = new
    }
  }

  /// Gives a competency's levels new numbers, in their order; returns the new one of each old one.
  private mutating func renumber(_ index: Int, _ numbers: [Int]) -> [Int: Int] {
    var new: [Int: Int] = [:]
    for (level, number) in numbers.enumerated() {
      new[framework.competencies[index].levels[level].number] = number
      framework.competencies[index].levels[level].number = number
      framework.competencies[index].levels[level].inferred.removeAll { $0 == .number }
    }
    framework.competencies[index].levels.sort { $0.number < $1.number }
    for activity in framework.competencies[index].activities.indices {
      guard let range = framework.competencies[index].activities[activity].levels, range.from == range.to else {
        continue
      }
      let number = new[range.from] ?? range.from
      framework.competencies[index].activities[activity].levels = LevelRange(from: number, to: number)
    }
    return new
  }

  private mutating func add(_ readings: [SourceReading], _ index: Int) {
    let offset = framework.competencies.count
    framework.competencies += readings[index].competencies
    for observation in readings[index].observations {
      var observation = observation
      observation.entity?.competency += offset
      observations.append(observation)
    }
    if framework.scale.isEmpty { framework.scale = readings[index].scale }
    if let stated = readings[index].identity { framework.identity.adopt(stated) }
    if let imported = readings[index].imported { framework.imported.adopt(imported) }
  }

  /// The slugs of a reading's names, made anew where it holds other competencies than it was read with.
  private static func slugs(_ readings: [SourceReading], _ index: Int) -> [String] {
    let slugs = readings[index].slugs
    return slugs.count == readings[index].competencies.count
      ? slugs : readings[index].competencies.map { Slug.of($0.name) }
  }

  /// Each competency that states no id gets a slug of its name; a slug that is taken gets a number.
  private mutating func giveIDs(_ slugs: [String]) {
    var taken: Set<String> = []
    taken.reserveCapacity(slugs.count)
    for index in framework.competencies.indices where !framework.competencies[index].id.isEmpty {
      taken.insert(framework.competencies[index].id)
    }
    var next: [String: Int] = [:]
    for index in framework.competencies.indices where framework.competencies[index].id.isEmpty {
      let slug = slugs[index]
      var id = slug
      while !taken.insert(id).inserted {
        next[slug, default: 1] += 1
        id = "\(slug)-\(next[slug, default: 2])"
      }
      framework.competencies[index].id = id
    }
  }

  /// Parts coordinated phrases by what is known, and gives each link its target.
  private mutating func resolveRelations(
    _ slugs: [String], _ aliases: Aliases,
    _ work: (_ count: Int, _ each: @Sendable (_ index: Int) -> [Relation]?) -> [[Relation]?]
  ) {
    var targets: [String: String] = [:]
    targets.reserveCapacity(slugs.count)
    func add(_ slug: String, _ id: String) { if targets[slug] == nil { targets[slug] = id } }
    for index in framework.competencies.indices {
      let id = framework.competencies[index].id
      let isNamed = !framework.competencies[index].name.withUTF8Span { $0.isEmpty }
      if isNamed { add(slugs[index], id) }
      if let code = framework.competencies[index].code?.text, !code.isEmpty { add(Slug.of(code), id) }
      // Most ids are the slug of the name; of ASCII, it is its own slug.
      let isAdded = isNamed && id == slugs[index] && id.utf8.allSatisfy { $0 < 0x80 }
      if !id.isEmpty, !isAdded { add(Slug.of(id), id) }
    }
    let others = aliases.placed(in: framework).names
    for index in framework.competencies.indices {
      for name in others[index] ?? [] { add(Slug.of(name), framework.competencies[index].id) }
    }
    let own = framework.identity.id
    // Not the competencies themselves, which would be copied when they change below.
    let (related, known) = (framework.competencies.indices.map { framework.competencies[$0].related }, targets)
    let resolved = work(related.count) { related[$0].isEmpty ? nil : Self.resolved(related[$0], known, in: own) }
    for index in framework.competencies.indices {
      if let related = resolved[index] { framework.competencies[index].related = related }
    }
  }

  /// Relations with their targets, coordinated phrases in their parts.
  private static func resolved(
    _ related: [Relation], _ targets: [String: String], in framework: String
  ) -> [Relation] {
    var relations = DistinctRelations(capacity: related.count)
    for index in related.indices {
      let slug = Slug.of(related[index].name)
      if related[index].target != nil {
        relations.add(related[index], slug)
        continue
      }
      if related[index].name.withUTF8Span({ $0.contains(UInt8(ascii: "#")) }),
        let link = ExternalLink(related[index].name.text)
      {
        let target = link.framework == framework ? targets[Slug.of(link.competency)] : nil
        relations.add(Relation(related[index].name, target: target), slug)
        continue
      }
      // Most phrases are the name of one competency, whatever words are in it.
      if let target = targets[slug], isShort(related[index].name) {
        relations.add(Relation(related[index].name, target: target), slug)
        continue
      }
      for name in CoordinatedNames.find(related[index].name.text, isKnown: { targets[Slug.of($0)] != nil }) {
        let slug = Slug.of(name)
        var part = Statement(name, at: related[index].name.location)
        part.links = related[index].name.links.filter { name.contains($0.text) }
        relations.add(Relation(part, target: targets[slug]), slug)
      }
    }
    return relations.all
  }

  /// Whether a text has too few words for a list of many names, which is parted whether it is known or not.
  private static func isShort(_ text: Statement) -> Bool {
    text.withUTF8Span { bytes in bytes.count { $0 == 0x20 } < 6 }
  }
}

/// Links to competencies, those to one name once.
private struct DistinctRelations {
  private(set) var all: [Relation] = []
  private var slugs: [String] = []
  /// The same slugs, as soon as they are many.
  private var known: Set<String> = []

  init(capacity: Int) {
    all.reserveCapacity(capacity)
    slugs.reserveCapacity(capacity)
  }

  mutating func add(_ relation: Relation, _ slug: String) {
    if slugs.count < 16 {
      if slugs.contains(slug) { return }
    } else {
      if known.isEmpty { known = Set(slugs) }
      guard known.insert(slug).inserted else { return }
    }
    slugs.append(slug)
    all.append(relation)
  }
}
