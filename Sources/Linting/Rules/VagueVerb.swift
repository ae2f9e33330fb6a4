public import Diagnostics
import FrameworkModel
import SourceText

/// Finds behaviors that nobody can observe.
public struct VagueVerb: Rule {
  public static let documentation = RuleDocumentation(
    name: "vague-verb", family: .style, severity: .info, isOnByDefault: false,
    finds: """
      A behavior begins with words for what goes on inside a person: "Understands", "Is aware of", "Demonstrates a good \
      understanding of". In English. What can be seen or heard all the same is not found: "Feels the paper", \
      "Thinks aloud".
      """,
    matters: "Nobody can see understanding. Two people who assess the same person will score it differently.",
    example: "- Understands the needs of customers.",
    instead: "- Names the needs of customers before proposing anything.",
    options: [
      RuleOption(
        "phrases",
        .list(
          [
            "understands", "knows", "appreciates", "believes", "feels", "realizes", "realises", "thinks", "is aware of",
            "is familiar with", "is able to", "has the ability to",
          ]
            + ["has", "demonstrates", "shows", "possesses"].flatMap { verb in
              ["knowledge", "understanding", "awareness", "appreciation"].map { "\(verb) … \($0) of" }
            }),
        """
        The beginnings that cannot be observed, in small letters, the verb as in "she knows"; `…` stands for up to three \
        words.
        """)
    ])

  /// A beginning, cut apart at `…`.
  private let phrases: [[[String]]]

  public init(options: RuleOptions) {
    phrases = options.list("phrases").map { phrase in
      phrase.replacing("...", with: "…").split(separator: "…").map { part in
        TextFolding.fold(String(part)).split(separator: " ").map(String.init)
      }
      .filter { !$0.isEmpty }
    }
    .filter { !$0.isEmpty }
  }

  public func check(_ subject: LintSubject) -> [Diagnostic] {
    guard subject.isEnglish else { return [] }
    var findings: [Diagnostic] = []
    subject.forEachBehavior { behavior in
      let text = behavior.statement.text
      guard let words = vagueBeginning(of: text) else { return }
      findings.append(
        finding(
          "\"\(Self.shown(words))\" cannot be seen or heard. Say what people do by which one can tell.",
          at: subject.location(of: words, in: behavior.statement), about: behavior.entity, in: subject))
    }
    return findings
  }

  /// So many words beyond a phrase's own can stand for a `…`.
  private static let mostBetween = 3

  /// The words of the longest phrase that the text begins with, adverbs in front left out.
  private func vagueBeginning(of text: String) -> Substring? {
    // Texts may be long, and only the beginning matters.
    let beginning = String(text.prefix(240))
    let words = Word.all(in: beginning).prefix(12)
    let folded = words.map { TextFolding.fold($0.lowercased) }
    guard let start = words.firstIndex(where: { !$0.lowercased.hasSuffix("ly") }), start < 2 else { return nil }
    var own = Array(folded[start...])
    // "Know" and "knows" are one verb; "understanding" may be a noun.
    if Verbs.form(of: own[0]) == .base, let verb = Verbs.word(own[0], in: .thirdPerson) { own[0] = verb }
    guard let count = phrases.compactMap({ Self.length(of: $0, in: own) }).max(),
      count > 1 || !ObservableUse.holds(own[0], before: own.dropFirst().first)
    else { return nil }
    return beginning[words[start].text.startIndex..<words[start + count - 1].text.endIndex]
  }

  /// How many of the words a phrase takes up; nil where the text does not begin with it.
  private static func length(of phrase: [[String]], in words: [String]) -> Int? {
    guard words.starts(with: phrase[0]) else { return nil }
    var end = phrase[0].count
    for part in phrase.dropFirst() {
      guard let skipped = (0...mostBetween).first(where: { words.dropFirst(end + $0).starts(with: part) }) else {
        return nil
      }
      end += skipped + part.count
    }
    return end
  }

  private static func shown(_ words: Substring) -> String { words.prefix(1).uppercased() + words.dropFirst() }
}

/// Verbs of the mind that are something to see or hear in front of some words: "Feels the paper", "Thinks aloud".
private enum ObservableUse {
  private static let gains: Set<String> = [
    "savings", "gains", "benefits", "profit", "profits", "plans", "projects", "returns",
  ]
  private static let words: [String: Set<String>] = [
    "feels": ["the", "a", "an", "for", "along", "each", "every", "with", "whether", "if", "around", "both"],
    "thinks": ["aloud", "out", "on"],
    "realizes": gains,
    "realises": gains,
  ]

  static func holds(_ verb: String, before word: String?) -> Bool {
    word.flatMap { words[verb]?.contains($0) } ?? false
  }
}
