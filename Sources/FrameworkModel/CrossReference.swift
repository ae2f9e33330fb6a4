/// Who names whom in a framework, as `crossref.json` and its pictures show it. Competencies stand for themselves by id.
public struct CrossReference: Hashable, Sendable {
  /// One for each competency, in the framework's order.
  public var competencies: [Entry]
  /// Related competencies that no competency of the framework goes by.
  public var unresolved: [Unresolved]
  /// Related competencies that do not name the one that names them.
  public var oneWay: [OneWay]
  /// Competencies that no other one names.
  public var unlinked: [String]
  /// Behaviors that stand in several competencies.
  public var sharedBehaviors: [SharedBehavior]

  public init() {
    competencies = []
    unresolved = []
    oneWay = []
    unlinked = []
    sharedBehaviors = []
  }

  /// What one competency names, and what names it.
  public struct Entry: Hashable, Sendable {
    public var id: String
    public var name: String
    public var related: [Link]
    /// In the framework's order, each once.
    public var namedBy: [String]

    public init(id: String, name: String, related: [Link] = [], namedBy: [String] = []) {
      self.id = id
      self.name = name
      self.related = related
      self.namedBy = namedBy
    }
  }

  /// One link of a competency, and how it was found.
  public struct Link: Hashable, Sendable {
    /// The name as written.
    public var name: String
    /// The id of the competency that goes by it; nil where none does.
    public var target: String?
    public var origin: Origin

    public init(name: String, target: String?, origin: Origin) {
      self.name = name
      self.target = target
      self.origin = origin
    }
  }

  /// How a link was found.
  public enum Origin: Hashable, Sendable {
    /// It stands among the related competencies.
    case stated
    /// The name stands in the text of a field (`definition`, `level 2/behavior 3`), in this sentence.
    case mentioned(field: String, sentence: String)
  }

  /// A related competency that does not exist in the framework.
  public struct Unresolved: Hashable, Sendable {
    /// The one that names it.
    public var competency: String
    public var name: String

    public init(competency: String, name: String) {
      self.competency = competency
      self.name = name
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
