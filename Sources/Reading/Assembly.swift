public import FrameworkModel

/// Puts the readings of a framework's sources together: ids, one scale, links between competencies.
public struct Assembly: Sendable {
  public var framework: Framework
  /// All observations, with entities that name competencies by their place in `framework`.
  public var observations: [Observation]

  /// - Parameters:
  ///   - readings: One for each source, in the order of the sources.
  ///   - identity: What `rung.yml` says; where a canonical source says more, it is taken over.
  ///   - scale: The scale that `rung.yml` states; empty for the one that the sources declare.
  public init(_ readings: [SourceReading], identity: FrameworkIdentity, scale: [ScaleStep] = []) {
    framework = Framework(identity: identity, scale: scale)
    observations = []
    for reading in readings { add(reading) }
    giveIDs()
    resolveRelations()
  }

  private mutating func add(_ reading: SourceReading) {
    let offset = framework.competencies.count
    framework.competencies += reading.competencies
    for observation in reading.observations {
      var observation = observation
      observation.entity?.competency += offset
      observations.append(observation)
    }
    if framework.scale.isEmpty { framework.scale = reading.scale }
    if let stated = reading.identity { framework.identity.adopt(stated) }
  }

  /// Each competency that states no id gets a slug of its name; a slug that is taken gets a number.
  private mutating func giveIDs() {
    var taken = Set(framework.competencies.map(\.id))
    var next: [String: Int] = [:]
    for place in framework.competencies.indices where framework.competencies[place].id.isEmpty {
      let slug = Slug.of(framework.competencies[place].name.text)
      var id = slug
      while taken.contains(id) {
        next[slug, default: 1] += 1
        id = "\(slug)-\(next[slug, default: 2])"
      }
      taken.insert(id)
      framework.competencies[place].id = id
    }
  }

  /// Parts coordinated phrases by what is known, and gives each link its target.
  private mutating func resolveRelations() {
    var targets: [String: String] = [:]
    for competency in framework.competencies {
      for key in [competency.name.text, competency.code?.text ?? "", competency.id] {
        let slug = Slug.of(key)
        if !key.isEmpty, targets[slug] == nil { targets[slug] = competency.id }
      }
    }
    for place in framework.competencies.indices where !framework.competencies[place].related.isEmpty {
      let relations = framework.competencies[place].related.flatMap { relation -> [Relation] in
        if relation.target != nil { return [relation] }
        let names = RelatedPhrase.names(relation.name.text) { targets[Slug.of($0)] != nil }
        return names.map { Relation(Statement($0, at: relation.name.location), target: targets[Slug.of($0)]) }
      }
      framework.competencies[place].related = unique(relations)
    }
  }

  private func unique(_ relations: [Relation]) -> [Relation] {
    var seen: Set<String> = []
    return relations.filter { seen.insert(Slug.of($0.name.text)).inserted }
  }
}

/// Stable keys made of names.
public enum Slug {
  /// Lower-case letters and digits of the text, other characters as single hyphens; accents off Latin letters.
  public static func of(_ text: String) -> String {
    var slug: [UInt8] = []
    var isHyphenPending = false
    for scalar in text.unicodeScalars {
      let folded = fold(scalar)
      if folded.isEmpty {
        isHyphenPending = !slug.isEmpty && scalar != "'" && scalar != "\u{2019}" ? true : isHyphenPending
      } else {
        if isHyphenPending { slug.append(0x2D) }
        isHyphenPending = false
        slug += folded
      }
    }
    return slug.isEmpty ? "competency" : String(decoding: slug, as: UTF8.self)
  }

  private static func fold(_ scalar: Unicode.Scalar) -> [UInt8] {
    let value = scalar.value
    if value < 0x80 {
      let byte = UInt8(value)
      return byte.isLetter || byte.isDigit ? [byte.lowered] : []
    }
    if value >= 0xC0, value <= 0xFF { return latin1[Int(value - 0xC0)] }
    guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else { return [] }
    return Array(scalar.properties.lowercaseMapping.utf8)
  }

  private static let latin1: [[UInt8]] = [
    "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i", "d", "n", "o", "o", "o", "o", "o",
    "", "o", "u",
    "u", "u", "u", "y", "th", "ss", "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i",
    "d", "n", "o",
    "o", "o", "o", "o", "", "o", "u", "u", "u", "u", "y", "th", "y",
  ].map { Array($0.utf8) }
}
