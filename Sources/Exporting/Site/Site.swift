import FrameworkModel
import WebPages
import Writing

/// A framework as a site: what its pages are called, and what they all need.
struct Site: Sendable {
  static let styleName = "style.css"
  static let scriptName = "site.js"
  static let searchName = "search.js"
  static let linksName = "links.html"
  static let changesName = "changes.html"

  let framework: Framework
  let reference: CrossReference
  let arrange: GraphArranger?
  /// What changed since an earlier version, where that was asked for.
  let changes: PublishedChanges?
  /// The competencies' places by their ids.
  let places: [String: Int]
  private let names: [String]

  init(_ publication: Publication) {
    framework = publication.framework
    reference = publication.crossReference()
    arrange = publication.arrange
    changes = publication.changes
    places = Dictionary(
      framework.competencies.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    names = SiteNames.names(of: framework.competencies.map(\.id))
  }

  /// What people call the framework.
  var title: String { framework.identity.title ?? framework.identity.id }

  /// The attribute for texts of the framework, where they are in another language than the site's own words.
  var language: String {
    guard let language = framework.identity.language?.lowercased(), language != "en", !language.hasPrefix("en-") else {
      return ""
    }
    return " lang=\"\(MarkupText.attribute(framework.identity.language ?? ""))\""
  }

  func address(ofCompetency place: Int) -> String { "competencies/\(names[place]).html" }
  func address(ofInterview place: Int) -> String { "interviews/\(names[place]).html" }

  /// Whether there is anything to ask about a competency.
  func hasQuestions(_ place: Int) -> Bool {
    let competency = framework.competencies[place]
    return !competency.questions.isEmpty || competency.levels.contains { !$0.questions.isEmpty }
  }

  /// What a level is called: the number, and the title of the level or of the scale.
  func name(of level: Level) -> String {
    let title = level.title?.text ?? framework.scale.first { $0.number == level.number }?.title
    return title.map { "Level \(level.number): \($0)" } ?? "Level \(level.number)"
  }

  /// The competencies by cluster, in the order in which clusters first occur; those of none last.
  var clusters: [(name: String?, places: [Int])] {
    var order: [String] = []
    var members: [String: [Int]] = [:]
    var others: [Int] = []
    for (place, competency) in framework.competencies.enumerated() {
      if let cluster = competency.cluster?.text {
        if members.updateValue((members[cluster] ?? []) + [place], forKey: cluster) == nil { order.append(cluster) }
      } else {
        others.append(place)
      }
    }
    return order.map { ($0, members[$0] ?? []) } + (others.isEmpty ? [] : [(nil, others)])
  }
}

/// Names of files for competencies, made of their ids: safe on every system, and different also where case does not count.
enum SiteNames {
  private static let longest = 80
  /// What Windows keeps for devices.
  private static let reserved: Set<String> = Set(
    ["con", "prn", "aux", "nul"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] })

  static func names(of ids: [String]) -> [String] {
    var taken = reserved
    var next: [String: Int] = [:]
    return ids.map { id in
      let slug = shortened(Slug.of(id))
      var name = slug
      while !taken.insert(name).inserted {
        next[slug, default: 1] += 1
        name = "\(slug)-\(next[slug, default: 2])"
      }
      return name
    }
  }

  private static func shortened(_ slug: String) -> String {
    var count = 0
    return String(
      String.UnicodeScalarView(
        slug.unicodeScalars.prefix { scalar in
          count += scalar.utf8.count
          return count <= longest
        }))
  }
}
