public import Diagnostics
import FrameworkModel
import SourceText

/// Finds pages that could as well be read in another way, and says what would settle it.
public struct StructureUncertain: Rule {
  public static let documentation = RuleDocumentation(
    name: "structure-uncertain", family: .source, severity: .warning,
    finds: "Two readings of a page explain it about as well; they take some of its lines for different things.",
    matters: """
      What a line is decides what the lines below it are: a line that is a level in one reading and a behavior in the \
      other changes all that follows. A page that can be read in two ways is often read in the wrong one.
      """,
    example: """
      Stowing
      Gets freight onto trucks.

      Ramp
      Straps each pallet.

      Yard
      Plans the day.
      """,
    instead: """
      # in rung.yml; one hint stands for all lines of its form
      lines:
        - like: "Ramp"
          are: level
      """)

  public init(options: RuleOptions) {}

  public func check(_ subject: LintSubject) -> [Diagnostic] {
    subject.observations.compactMap { observation -> Diagnostic? in
      guard case .structureUncertain(let taken, let hint, let others) = observation.fact else { return nil }
      let source = subject.sources[Int(observation.location.source.index)]
      let places = [observation.location] + others
      let what = places.count == 1 ? "This line was" : "\(Self.lines(places, source)) were"
      return finding(
        "\(what) taken for \(taken.phrase(places.count)), and may be \(hint.meaning.phrase(places.count)) as well. If so, say it "
          + "in rung.yml: lines: [{like: \(Self.quoted(hint.like)), are: \(hint.meaning.rawValue)}]; if not, with "
          + "are: \(taken.rawValue).",
        at: observation.location, about: nil, in: subject,
        related: others.prefix(Self.mostPlaces).map { Note(message: "this one too", location: $0) })
    }
  }

  private static let mostPlaces = 5

  /// `Lines 12, 20, 28 and 4 more`; of documents, whose lines nobody sees, only how many.
  private static func lines(_ places: [Location], _ source: SourceFile) -> String {
    guard source.document == nil else { return "These \(places.count) texts" }
    var numbers: [String] = []
    for place in places {
      let number = String(source.lines.line(of: place.range.start) + 1)
      if numbers.last != number { numbers.append(number) }
    }
    if numbers.count == 1 { return "Texts in line \(numbers[0])" }
    if numbers.count > 4 { return "Lines \(numbers.prefix(3).joined(separator: ", ")) and \(numbers.count - 3) more" }
    return "Lines \(numbers.dropLast().joined(separator: ", ")) and \(numbers.last ?? "")"
  }

  /// A line as a text of YAML between quotes.
  private static func quoted(_ line: String) -> String {
    var out = "\""
    for character in line {
      if character == "\"" || character == "\\" { out.append("\\") }
      out.append(character)
    }
    return out + "\""
  }
}

extension LineMeaning {
  /// What lines are, in an editor's words.
  fileprivate func phrase(_ count: Int) -> String {
    let (one, several): (String, String) =
      switch self {
      case .name: ("the name of a competency", "names of competencies")
      case .level: ("a level", "levels")
      case .definition: ("a definition", "definitions")
      case .description: ("a level's description", "descriptions of levels")
      case .behavior: ("a behavior", "behaviors")
      case .negativeBehavior: ("a negative behavior", "negative behaviors")
      case .question: ("an interview question", "interview questions")
      case .probe: ("a probing question", "probing questions")
      case .activity: ("a development activity", "development activities")
      case .step: ("a step of an activity", "steps of activities")
      case .noise: ("text around the competencies", "text around the competencies")
      case .course, .resource, .related, .title: ("a resource", "resources")
      case .code: ("a code", "codes")
      case .cluster: ("a cluster", "clusters")
      default: ("a heading", "headings")
      }
    return count == 1 ? one : several
  }
}
