import CrossReferencing
public import FrameworkModel
import SourceText
public import Writing

extension Compilation {
  /// Who names whom in the framework, with places in its sources by the names that are published.
  public var crossReference: CrossReference {
    var published = sources
    for index in published.indices { published[index].name = publishedNames[index] }
    return CrossReference(of: framework, aliases: plan.configuration.aliases, sources: published)
  }

  /// Aliases that the settings give to competencies that are not there, one notice each.
  var unknownAliases: [String] {
    plan.configuration.aliases.placed(in: framework).unknown.map { entry in
      let nearest = NearestName.nearest(to: entry.competency, among: framework.competencies.map(\.name.text))
      let advice = nearest.map { "Did you mean \"\($0)\"?" } ?? "Correct the name, or take it out."
      return
        "\(plan.configuration.shownPath) gives aliases to \"\(entry.competency)\", which no competency is called. \(advice)"
    }
  }
}

extension LinkForm {
  /// Writes a framework's cross-reference into a file, or to standard output.
  public static func publish(_ compilation: Compilation, showsPlaces: Bool, into file: String?) throws(Problem) {
    var view = LinkView(compilation.crossReference, of: compilation.framework, arrange: Graphviz.arrange)
    view.showsPlaces = showsPlaces
    guard let file, file != "-" else {
      return try StandardStreams.writeOutput { (receive) throws(Problem) in write(view, to: receive) }
    }
    try OutputTransaction.run { [view] (transaction) throws(Problem) in
      try transaction.add(file) { (receive) throws(Problem) in write(view, to: receive) }
    }
  }
}

/// Checks links from one framework into another, where both are read together.
enum ExternalLinks {
  /// One line for each link that leads to no competency of the framework that it names.
  static func notices(_ compilations: [Compilation]) -> [String] {
    guard compilations.count > 1 else { return [] }
    let frameworks = Dictionary(compilations.map { ($0.id, $0.framework) }, uniquingKeysWith: { first, _ in first })
    var known: [String: Set<String>] = [:]
    var notices: [String] = []
    for compilation in compilations {
      for competency in compilation.framework.competencies {
        for relation in competency.related where relation.target == nil {
          guard let link = ExternalLink(relation.name.text), let other = frameworks[link.framework] else { continue }
          let keys = known[link.framework] ?? Self.keys(of: other)
          known[link.framework] = keys
          if keys.contains(FrameworkModel.Slug.of(link.competency)) { continue }
          let nearest = NearestName.nearest(to: link.competency, among: other.competencies.map(\.id))
          let advice = nearest.map { "Did you mean \"\(link.framework)#\($0)\"?" } ?? "Correct it, or remove it."
          notices.append(
            "\"\(competency.name.text)\" of \(compilation.id) names \(link.written), which \(link.framework) does not have. "
              + advice)
        }
      }
    }
    return notices
  }

  /// What the competencies of a framework can be called by.
  private static func keys(of framework: Framework) -> Set<String> {
    var keys: Set<String> = []
    for competency in framework.competencies {
      keys.insert(FrameworkModel.Slug.of(competency.id))
      keys.insert(FrameworkModel.Slug.of(competency.name))
      if let code = competency.code { keys.insert(FrameworkModel.Slug.of(code)) }
    }
    return keys
  }
}
