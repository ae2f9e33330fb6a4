/// Who names whom in a framework, as `crossref.json` and its pictures show it. Competencies stand for themselves by id.
public struct CrossReference: Hashable, Sendable {
  /// One for each competency, in the framework's order.
  public var competencies: [Entry] = []
  /// Related competencies that no competency of the framework goes by.
  public var unresolved: [Unresolved] = []
  /// Related competencies that do not name the one that names them.
  public var oneWay: [OneWay] = []
  /// Competencies that name themselves as related.
  public var selfLinked: [String] = []
  /// Competencies that no other one names.
  public var unlinked: [String] = []
  /// Where links do not hold all competencies together: the groups apart from the largest one, each in the framework's order.
  public var islands: [[String]] = []
  /// Behaviors that stand in several competencies.
  public var sharedBehaviors: [SharedBehavior] = []

  public init() {}

  /// What one competency names, and what names it.
  public struct Entry: Hashable, Sendable {
    public var id: String
    public var name: String
    public var cluster: String?
    public var related: [Link]
    /// In the framework's order, each once.
    public var namedBy: [String]

    public init(id: String, name: String, cluster: String? = nil, related: [Link] = [], namedBy: [String] = []) {
      self.id = id
      self.name = name
      self.cluster = cluster
      self.related = related
      self.namedBy = namedBy
    }
  }

  /// One link of a competency, and how it was found.
  public struct Link: Hashable, Sendable {
    /// The name as written.
    public var name: String
    /// Where it leads.
    public var target: Target
    public var origin: Origin
    /// The sentence that holds the name; nil where the source has none, such as a list of names in data.
    public var sentence: String?
    /// Where the name stands; nil when no source is at hand.
    public var place: Place?

    public init(name: String, target: Target, origin: Origin, sentence: String? = nil, place: Place? = nil) {
      self.name = name
      self.target = target
      self.origin = origin
      self.sentence = sentence
      self.place = place
    }

    /// The id of the competency of this framework that it leads to.
    public var competency: String? { if case .competency(let id) = target { id } else { nil } }
  }

  /// Where a link leads.
  public enum Target: Hashable, Sendable {
    /// To a competency of the framework.
    case competency(String)
    /// To a competency of another framework, which this one cannot check.
    case elsewhere(ExternalLink)
    /// No competency goes by the name.
    case nowhere
  }

  /// How a link was found.
  public enum Origin: Hashable, Sendable {
    /// It stands among the related competencies.
    case stated
    /// The name stands in the text of a field: `definition`, `level 2/behavior 3`.
    case mentioned(field: String, Wording)
  }

  /// How a text mentions a competency.
  public enum Wording: String, Hashable, Sendable {
    /// As a name: of several words, or with its capital within a sentence.
    case name
    /// As a single word that may be meant as a plain word.
    case word
  }

  /// Where a name stands in the sources.
  public struct Place: Hashable, Sendable {
    /// The source's name, as published.
    public var path: String
    /// Counted from 1; in the text that was made of a document, where the source is one.
    public var line: Int
    /// Where people find it in a document: `table 2 row 5`; nil for a file of text.
    public var documentPlace: String?

    public init(path: String, line: Int, documentPlace: String? = nil) {
      self.path = path
      self.line = line
      self.documentPlace = documentPlace
    }

    /// `page.txt:12`, `handbook.docx: table 2 row 5`.
    public var shown: String { documentPlace.map { "\(path): \($0)" } ?? "\(path):\(line)" }
  }

  /// A related competency that does not exist in the framework.
  public struct Unresolved: Hashable, Sendable {
    /// The one that names it.
    public var competency: String
    public var name: String
    /// The name that was probably meant.
    public var nearest: String?

    public init(competency: String, name: String, nearest: String? = nil) {
      self.competency = competency
      self.name = name
      self.nearest = nearest
    }
  }

  /// A stated link without one back.
  public struct OneWay: Hashable, Sendable {
    public var from: String
    public var to: String

    public init(from: String, to: String) {
      self.from = from
      self.to = to
    }
  }

  /// A behavior that several competencies share, but for case and punctuation.
  public struct SharedBehavior: Hashable, Sendable {
    /// As the first of them words it.
    public var text: String
    /// In the framework's order, each once.
    public var competencies: [String]

    public init(text: String, competencies: [String]) {
      self.text = text
      self.competencies = competencies
    }
  }
}
