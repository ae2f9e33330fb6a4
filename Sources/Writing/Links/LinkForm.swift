public import FrameworkModel

/// A form in which `rung xref` shows who names whom.
///
/// To add one: a file in Links/Forms, and a line in `LinkFormRegistry.all`.
public protocol LinkForm: Sendable {
  /// What `--to` calls it.
  static var name: String { get }
  /// The endings of files that stand for it.
  static var endings: [String] { get }
  /// One line for the help.
  static var purpose: String { get }

  /// Writes the links as UTF-8, piece by piece. Linear in the links.
  static func write(_ view: LinkView, to receive: @escaping ByteReceiver)
}

/// What a form shows.
public struct LinkView: Sendable {
  public var reference: CrossReference
  /// What people call the framework.
  public var title: String
  /// A BCP 47 tag of its texts.
  public var language: String?
  /// Whether each link is shown with where it stands.
  public var showsPlaces = false
  /// Lays graphs out, where a program for that is at hand: takes a graph in its language, and gives the places.
  public var arrange: GraphArranger?

  public init(_ reference: CrossReference, of framework: Framework, arrange: GraphArranger? = nil) {
    self.reference = reference
    self.arrange = arrange
    title = framework.identity.title ?? framework.identity.id
    language = framework.identity.language
  }

  /// The graph of the links.
  var graph: LinkGraph { LinkGraph(reference, title: title) }

  /// The competencies' names by their ids.
  var names: [String: String] {
    Dictionary(reference.competencies.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
  }
}

/// Takes a graph in the language DOT and gives its layout in the form that Graphviz calls plain; nil where that cannot be had.
public typealias GraphArranger = @Sendable (_ graph: [UInt8]) -> [UInt8]?

/// The forms of the cross-reference, in the order in which help shows them.
public enum LinkFormRegistry {
  public static let all: [any LinkForm.Type] = [
    TextLinkForm.self,
    JSONLinkForm.self,
    MarkdownLinkForm.self,
    DotLinkForm.self,
    MermaidLinkForm.self,
    GraphMLLinkForm.self,
    SVGLinkForm.self,
    HTMLLinkForm.self,
  ]

  public static var names: [String] { all.map { $0.name } }

  public static func form(named name: String) -> (any LinkForm.Type)? { all.first { $0.name == name } }

  /// The form that a file's ending stands for.
  public static func form(forEnding ending: String) -> (any LinkForm.Type)? {
    all.first { $0.endings.contains(ending) }
  }
}
