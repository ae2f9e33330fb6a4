public import FrameworkModel

/// What is to be mended in a cross-reference, in words: groups of sentences under headings.
struct LinkFindings {
  struct Group {
    var heading: String
    var sentences: [String]
  }

  private(set) var groups: [Group] = []

  init(_ view: LinkView) {
    let reference = view.reference
    let names = view.names
    func name(_ id: String) -> String { names[id] ?? id }
    func list(_ ids: [String]) -> String { ids.map(name).joined(separator: ", ") }
    add(
      "Links that lead nowhere",
      reference.unresolved.map { link in
        let advice = link.nearest.map { " Did you mean \"\($0)\"?" } ?? ""
        return "\(name(link.competency)) names \"\(link.name)\", which no competency is called.\(advice)"
      })
    add(
      "Links one way only",
      reference.oneWay.map { "\(name($0.from)) names \(name($0.to)) as related, which does not name it in return." })
    add("Links to themselves", reference.selfLinked.map { "\(name($0)) names itself as related." })
    let isLinked = reference.islands.joined().count < reference.competencies.count
    if isLinked {
      add(
        "Apart from the others",
        reference.islands.map { island in
          island.count == 1
            ? "\(name(island[0])) has no link to or from any other competency."
            : "\(list(island)) are linked with one another only."
        })
    }
    if !reference.unlinked.isEmpty {
      add("Named by no other competency", [list(reference.unlinked) + "."])
    }
    add(
      "Behaviors in several competencies",
      reference.sharedBehaviors.map { "\"\($0.text)\" stands in \(list($0.competencies))." })
  }

  private mutating func add(_ heading: String, _ sentences: [String]) {
    if !sentences.isEmpty { groups.append(Group(heading: heading, sentences: sentences)) }
  }
}

extension LinkView {
  /// `13 competencies, 24 links between them.`
  public var sentence: String {
    let entries = reference.competencies
    let count = entries.reduce(0) { sum, entry in
      sum + Set(entry.related.compactMap(\.competency).filter { $0 != entry.id }).count
    }
    return "\(counted(entries.count, "competency", "competencies")), \(counted(count, "link")) between them."
  }
}

/// `1 link`, `2 links`.
func counted(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
  "\(number) \(number == 1 ? noun : plural ?? noun + "s")"
}

extension CrossReference.Link {
  /// How the link was found, in words.
  public var how: String {
    switch origin {
    case .stated: "stated"
    case .mentioned(let field, .name): "mentioned in \(field)"
    case .mentioned(let field, .word): "mentioned in \(field), perhaps as a plain word"
    }
  }

  /// What a list calls it: the name, and a sign in front for what is no stated link to a competency of the framework.
  func mark(_ names: [String: String]) -> LinkMark {
    switch (target, origin) {
    case (.nowhere, _): LinkMark(sign: "?", name: name)
    case (.elsewhere(let link), _): LinkMark(sign: "#", name: link.written)
    case (.competency(let id), .stated): LinkMark(sign: "", name: names[id] ?? id)
    case (.competency(let id), .mentioned(_, .name)): LinkMark(sign: "~", name: names[id] ?? id)
    case (.competency(let id), .mentioned(_, .word)): LinkMark(sign: "≈", name: names[id] ?? id)
    }
  }
}

/// A competency in a list of those that another names.
struct LinkMark: Hashable {
  var sign: String
  var name: String

  var shown: String { sign.isEmpty ? name : "\(sign) \(name)" }

  /// What the signs mean, in the order in which they are explained.
  static let meanings: [(sign: String, meaning: String)] = [
    ("~", "mentioned in a text, not stated as related"), ("≈", "mentioned as a single word, perhaps a plain one"),
    ("#", "of another framework"), ("?", "no competency of this framework"),
  ]
}

extension CrossReference.Entry {
  /// What it names, each once, by the surest of its links.
  func marks(_ names: [String: String]) -> [LinkMark] {
    var seen: Set<String> = []
    // The surest first; equals keep their order, since sorting in Swift does.
    let links = related.sorted { LinkGraph.Kind($0.origin) < LinkGraph.Kind($1.origin) }
    return links.compactMap { link in
      let key = link.competency ?? "?" + link.name
      return link.competency == id && link.origin != .stated || !seen.insert(key).inserted ? nil : link.mark(names)
    }
  }
}
