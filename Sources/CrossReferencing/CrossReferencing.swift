public import FrameworkModel
public import SourceText

extension CrossReference {
  /// Finds all links of a framework: those its competencies state, and those their texts mention.
  ///
  /// Linear in the framework's text, however many names there are.
  /// - Parameters:
  ///   - aliases: Other names that competencies go by.
  ///   - sources: What locations count in, by the names that are published; empty where no places are wanted.
  public init(of framework: Framework, aliases: Aliases = Aliases(), sources: [SourceFile] = []) {
    self.init()
    let places = Dictionary(
      framework.competencies.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let finder = LinkFinder(framework, aliases, sources, places)
    for (place, competency) in framework.competencies.enumerated() {
      competencies.append(
        Entry(
          id: competency.id, name: competency.name.text, cluster: competency.cluster?.text,
          related: finder.links(of: place)))
    }
    resolve(places)
    sharedBehaviors = SharedBehaviors.find(in: framework)
  }

  /// Says of all links what they come to.
  private mutating func resolve(_ places: [String: Int]) {
    var namedBy = [[String]](repeating: [], count: competencies.count)
    var statedPairs: Set<OneWay> = []
    var groups = Groups(competencies.count)
    var search: NameSearch?
    for (own, entry) in competencies.enumerated() {
      for link in entry.related {
        if link.target == .nowhere {
          var names = search.take() ?? NameSearch(competencies.map(\.name))
          unresolved.append(
            Unresolved(competency: entry.id, name: link.name, nearest: names.nearest(to: link.name)))
          search = names
        }
        guard let target = link.competency, let place = places[target] else { continue }
        if link.origin == .stated { statedPairs.insert(OneWay(from: entry.id, to: target)) }
        if place == own {
          if selfLinked.last != entry.id { selfLinked.append(entry.id) }
        } else {
          groups.join(own, place)
          if namedBy[place].last != entry.id { namedBy[place].append(entry.id) }
        }
      }
    }
    for place in competencies.indices { competencies[place].namedBy = namedBy[place] }
    for entry in competencies {
      var seen: Set<String> = [entry.id]
      for link in entry.related where link.origin == .stated {
        guard let target = link.competency, seen.insert(target).inserted else { continue }
        if !statedPairs.contains(OneWay(from: target, to: entry.id)) {
          oneWay.append(OneWay(from: entry.id, to: target))
        }
      }
    }
    unlinked = competencies.filter(\.namedBy.isEmpty).map(\.id)
    islands = groups.apartFromLargest.map { group in group.map { competencies[$0].id } }
  }
}

/// Finds the links of single competencies.
private struct LinkFinder {
  private let framework: Framework
  private let sources: [SourceFile]
  private let places: [String: Int]
  private var index = NameIndex()

  init(_ framework: Framework, _ aliases: Aliases, _ sources: [SourceFile], _ places: [String: Int]) {
    self.framework = framework
    self.sources = sources
    self.places = places
    for (place, competency) in framework.competencies.enumerated() {
      index.add(competency.name.text, competency: place)
    }
    let others = aliases.placed(in: framework).names
    for place in framework.competencies.indices {
      for name in others[place] ?? [] { index.add(name, competency: place) }
    }
  }

  /// The links that a competency states, then those that its texts mention.
  func links(of place: Int) -> [CrossReference.Link] {
    let competency = framework.competencies[place]
    return competency.related.map { stated($0, by: competency) } + mentioned(place)
  }

  private func stated(_ relation: Relation, by competency: Competency) -> CrossReference.Link {
    let name = relation.name.text
    var target = CrossReference.Target.nowhere
    if let id = relation.target, places[id] != nil {
      target = .competency(id)
    } else if let link = ExternalLink(name) {
      target = .elsewhere(link)
    }
    return CrossReference.Link(
      name: name, target: target, origin: .stated, sentence: sentence(stating: relation.name, in: competency),
      place: sourcePlace(relation.name.location))
  }

  /// The sentence that states a relation, where it is stated in a text rather than in a list of its own: the first one of a text
  /// at the same place that has all words of the name.
  private func sentence(stating name: Statement, in competency: Competency) -> String? {
    let texts = [competency.definition] + competency.levels.map(\.description)
    for case let text? in texts where text.location == name.location {
      let words = Words(text.text)
      let wanted = Set(Words(name.text).words.map(\.folded))
      for sentence in words.sentences {
        let own = words.words.filter { sentence.contains($0.range.lowerBound) }.map(\.folded)
        if wanted.isSubset(of: own) {
          return Excerpt.sentence(around: sentence.lowerBound..<sentence.lowerBound + 1, in: words)
        }
      }
    }
    return nil
  }

  /// The other competencies that the definition, a level or a behavior names; each once for each field.
  private func mentioned(_ place: Int) -> [CrossReference.Link] {
    var links: [CrossReference.Link] = []
    // The text that states a relation mentions it, of course.
    var stated: [Location: Set<Int>] = [:]
    for relation in framework.competencies[place].related {
      if let target = relation.target.flatMap({ places[$0] }) {
        stated[relation.name.location, default: []].insert(target)
      }
    }
    framework.competencies[place].forEachStatement(at: place) { statement, entity in
      guard let kind = entity.item?.kind, Self.searched.contains(kind) else { return }
      let text = Words(statement.text)
      var seen = stated[statement.location, default: []].union([place])
      for mention in index.mentions(in: text) where seen.insert(mention.competency).inserted {
        links.append(
          CrossReference.Link(
            name: text.text(mention.range), target: .competency(framework.competencies[mention.competency].id),
            origin: .mentioned(field: entity.pathInCompetency, mention.isPlainWord ? .word : .name),
            sentence: Excerpt.sentence(around: mention.range, in: text), place: sourcePlace(statement.location)))
      }
    }
    return links
  }

  /// The texts that say what a competency is. Questions and activities use the names as plain words too often.
  private static let searched: Set<Entity.ItemKind> = [
    .definition, .title, .description, .behavior, .negativeBehavior, .contrast,
  ]

  private func sourcePlace(_ location: Location) -> CrossReference.Place? {
    let number = Int(location.source.index)
    guard number < sources.count, Int(location.range.end) <= sources[number].bytes.count else { return nil }
    let source = sources[number]
    return CrossReference.Place(
      path: source.name, line: source.lines.line(of: location.range.start) + 1,
      documentPlace: source.documentPlace(at: location.range.start))
  }
}

/// Groups of numbers that were joined, each by the least number of it.
private struct Groups {
  private var parents: [Int]

  init(_ count: Int) { parents = Array(0..<count) }

  private mutating func root(_ number: Int) -> Int {
    var number = number
    while parents[number] != number {
      parents[number] = parents[parents[number]]
      number = parents[number]
    }
    return number
  }

  mutating func join(_ a: Int, _ b: Int) {
    let (a, b) = (root(a), root(b))
    parents[max(a, b)] = min(a, b)
  }

  /// All groups but the largest; of two largest the first is left out. In the order of their first members.
  var apartFromLargest: [[Int]] {
    var groups = self
    var members: [Int: [Int]] = [:]
    for number in parents.indices { members[groups.root(number), default: []].append(number) }
    let all = members.values.sorted { $0[0] < $1[0] }
    let largest = all.indices.max { (all[$0].count, -$0) < (all[$1].count, -$1) }
    return all.indices.filter { $0 != largest }.map { all[$0] }
  }
}
