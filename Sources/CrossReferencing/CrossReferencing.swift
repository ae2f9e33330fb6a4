public import FrameworkModel

extension CrossReference {
  /// Finds all links of a framework: those its competencies state, and those their texts mention.
  ///
  /// Linear in the framework's text, however many names there are.
  public init(of framework: Framework) {
    self.init()
    let places = Dictionary(
      framework.competencies.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var index = NameIndex()
    for (place, competency) in framework.competencies.enumerated() {
      index.add(competency.name.text, competency: place)
    }
    for (place, competency) in framework.competencies.enumerated() {
      let links = Self.stated(competency, places) + Self.mentioned(place, framework, index)
      competencies.append(Entry(id: competency.id, name: competency.name.text, related: links))
    }
    resolve(places)
    sharedBehaviors = SharedBehaviors.find(in: framework)
  }

  private static func stated(_ competency: Competency, _ places: [String: Int]) -> [Link] {
    competency.related.map { relation in
      let target = relation.target.flatMap { places[$0] == nil ? nil : $0 }
      return Link(name: relation.name.text, target: target, origin: .stated)
    }
  }

  /// The other competencies that the definition, a level or a behavior names; each once for each field.
  private static func mentioned(_ place: Int, _ framework: Framework, _ index: NameIndex) -> [Link] {
    var links: [Link] = []
    for (statement, entity) in framework.competencies[place].statements(at: place) {
      guard let kind = entity.item?.kind, searched.contains(kind) else { continue }
      let text = Words(statement.text)
      var seen: Set<Int> = [place]
      for mention in index.mentions(in: text) where seen.insert(mention.competency).inserted {
        links.append(
          Link(
            name: text.text(mention.range), target: framework.competencies[mention.competency].id,
            origin: .mentioned(
              field: entity.pathInCompetency, sentence: Excerpt.sentence(around: mention.range, in: text))))
      }
    }
    return links
  }

  /// The texts that say what a competency is. Questions and activities use the names as plain words too often.
  private static let searched: Set<Entity.ItemKind> = [
    .definition, .title, .description, .behavior, .negativeBehavior, .contrast,
  ]

  private mutating func resolve(_ places: [String: Int]) {
    var namedBy = [[String]](repeating: [], count: competencies.count)
    var statedPairs: Set<OneWay> = []
    for entry in competencies {
      for link in entry.related {
        guard let target = link.target else {
          unresolved.append(Unresolved(competency: entry.id, name: link.name))
          continue
        }
        if link.origin == .stated { statedPairs.insert(OneWay(from: entry.id, to: target)) }
        if target != entry.id, let place = places[target], namedBy[place].last != entry.id {
          namedBy[place].append(entry.id)
        }
      }
    }
    for place in competencies.indices { competencies[place].namedBy = namedBy[place] }
    for entry in competencies {
      for link in entry.related where link.origin == .stated {
        guard let target = link.target, target != entry.id else { continue }
        let pair = OneWay(from: entry.id, to: target)
        if !statedPairs.contains(OneWay(from: target, to: entry.id)), oneWay.last != pair { oneWay.append(pair) }
      }
    }
    unlinked = competencies.filter(\.namedBy.isEmpty).map(\.id)
  }
}

/// Finds behaviors that several competencies share, but for case and punctuation.
enum SharedBehaviors {
  /// In the order in which the first of each stands.
  static func find(in framework: Framework) -> [CrossReference.SharedBehavior] {
    var places: [String: Int] = [:]
    var groups: [CrossReference.SharedBehavior] = []
    for competency in framework.competencies {
      for behavior in competency.levels.flatMap(\.behaviors) + competency.behaviors {
        let folded = Words(behavior.text).folded
        if folded.isEmpty { continue }
        if let place = places[folded] {
          if groups[place].competencies.last != competency.id { groups[place].competencies.append(competency.id) }
        } else {
          places[folded] = groups.count
          groups.append(CrossReference.SharedBehavior(text: behavior.text, competencies: [competency.id]))
        }
      }
    }
    return groups.filter { $0.competencies.count > 1 }
  }
}
