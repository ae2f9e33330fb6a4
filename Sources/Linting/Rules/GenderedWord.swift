public import Diagnostics
import FrameworkModel

/// Finds words that name one sex where anybody is meant.
public struct GenderedWord: StatementRule {
  public static let documentation = RuleDocumentation(
    name: "gendered-word", family: .style, severity: .info, isOnByDefault: false,
    finds: "A text names one sex, or both in turn, where anybody is meant: \"chairman\", \"his or her\". In English.",
    matters: "Job texts with such words put off applicants, and many employers' rules forbid them.",
    example: "- Asks the chairman for his or her view.",
    instead: "- Asks the chair for their view.",
    options: [
      RuleOption("allow", .list([]), "Words that are allowed all the same, in small letters.")
    ])

  private let allowed: Set<String>

  public init(options: RuleOptions) { allowed = Set(options.list("allow")) }

  public var signs: TextSigns? { nil }

  private static let words: [String: String] = [
    "businessman": "business person", "businessmen": "business people", "chairman": "chair", "chairmen": "chairs",
    "chairwoman": "chair", "craftsmanship": "craft", "fireman": "firefighter", "foreman": "supervisor",
    "foremen": "supervisors", "gentlemen": "people", "he/she": "they", "his/her": "their", "layman": "layperson",
    "manmade": "artificial", "man-made": "artificial", "manpower": "staff", "mankind": "people",
    "policeman": "police officer",
    "s/he": "they", "salesman": "salesperson", "salesmen": "sales staff", "spokesman": "spokesperson",
    "workman": "worker", "workmanlike": "skillful", "workmen": "workers",
  ]
  private static let phrases: [([String], String)] = [
    (["he", "or", "she"], "they"), (["she", "or", "he"], "they"), (["his", "or", "her"], "their"),
    (["her", "or", "his"], "their"), (["him", "or", "her"], "them"), (["her", "or", "him"], "them"),
  ]

  public func check(_ placed: PlacedStatement, in subject: LintSubject) -> Diagnostic? {
    guard subject.isEnglish, placed.kind != .resource, let (found, better) = find(in: placed.statement.text) else {
      return nil
    }
    return finding(
      "\"\(found)\" names a sex where anybody is meant. Write \"\(better)\", or put it another way.",
      at: placed.statement.location, about: placed.entity, in: subject)
  }

  private func find(in text: String) -> (String, String)? {
    let pieces = text.split(separator: " ")
    let words = pieces.map { piece in
      var word = piece
      while let last = word.last, !last.isLetter { word = word.dropLast() }
      while let first = word.first, !first.isLetter { word = word.dropFirst() }
      return word.lowercased()
    }
    for (index, word) in words.enumerated() {
      if let better = Self.words[word], !allowed.contains(word) { return (word, better) }
      guard word == "he" || word == "she" || word == "his" || word == "her" || word == "him" else { continue }
      // A comma between them makes them two phrases.
      for (phrase, better) in Self.phrases
      where words[index...].starts(with: phrase) && pieces[index].last?.isLetter == true {
        let found = phrase.joined(separator: " ")
        if !allowed.contains(found) { return (found, better) }
      }
    }
    return nil
  }
}
