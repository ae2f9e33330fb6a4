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
    numberByScale(stated: scale)
    giveIDs()
    resolveRelations()
  }

  /// Levels that their source names without numbers take those that `rung.yml` states for their names.
  private mutating func numberByScale(stated scale: [ScaleStep]) {
    var numbers: [String: Int] = [:]
    for step in scale { if let title = step.title { numbers[Slug.of(title)] = step.number } }
    guard !numbers.isEmpty else { return }
    // By the competency's place, the new number of each old one.
    var changed: [Int: [Int: Int]] = [:]
    for place in framework.competencies.indices {
      let levels = framework.competencies[place].levels
      guard levels.contains(where: { $0.inferred.contains(.number) }) else { continue }
      let found = levels.map { level in
        level.inferred.contains(.number) ? level.title.flatMap { numbers[Slug.of($0.text)] } : level.number
      }
      guard !found.contains(nil), Set(found).count == found.count else { continue }
      changed[place] = renumber(place, found.compactMap(\.self))
    }
    for index in observations.indices {
      guard let entity = observations[index].entity, let level = entity.level,
        let new = changed[entity.competency]?[level]
      else { continue }
      observations[index].entity?.level = new
    }
  }

  /// Gives a competency's levels new numbers, in their order; returns the new one of each old one.
  private mutating func renumber(_ place: Int, _ numbers: [Int]) -> [Int: Int] {
    var new: [Int: Int] = [:]
    for (level, number) in numbers.enumerated() {
      new[framework.competencies[place].levels[level].number] = number
      framework.competencies[place].levels[level].number = number
      framework.competencies[place].levels[level].inferred.removeAll { $0 == .number }
    }
    framework.competencies[place].levels.sort { $0.number < $1.number }
    for activity in framework.competencies[place].activities.indices {
      guard let range = framework.competencies[place].activities[activity].levels, range.from == range.to else {
        continue
      }
      let number = new[range.from] ?? range.from
      framework.competencies[place].activities[activity].levels = LevelRange(from: number, to: number)
    }
    return new
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
    slug.reserveCapacity(text.utf8.count)
    var isHyphenPending = false
    var text = text
    let isPlain = text.withUTF8 { bytes in
      for byte in bytes {
        guard byte < 0x80 else { return false }
        append(byte.isLetter || byte.isDigit ? byte.lowered : nil, isApostrophe: byte == 0x27, &slug, &isHyphenPending)
      }
      return true
    }
    if !isPlain {
      slug.removeAll(keepingCapacity: true)
      isHyphenPending = false
      for scalar in text.unicodeScalars {
        let folded = fold(scalar)
        if folded.isEmpty {
          append(nil, isApostrophe: scalar == "'" || scalar == "\u{2019}", &slug, &isHyphenPending)
        } else {
          for byte in folded { append(byte, isApostrophe: false, &slug, &isHyphenPending) }
        }
      }
    }
    return slug.isEmpty ? "competency" : String(decoding: slug, as: UTF8.self)
  }

  /// Appends a letter or digit, or remembers that something else stood there.
  @inline(__always)
  private static func append(_ byte: UInt8?, isApostrophe: Bool, _ slug: inout [UInt8], _ isHyphenPending: inout Bool) {
    guard let byte else {
      if !slug.isEmpty, !isApostrophe { isHyphenPending = true }
      return
    }
    if isHyphenPending { slug.append(0x2D) }
    isHyphenPending = false
    slug.append(byte)
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
