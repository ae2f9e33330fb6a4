public import Diagnostics
import FrameworkModel

/// Finds words that name one sex where anybody is meant.
public struct GenderedWord: StatementRule {
  public static let documentation = RuleDocumentation(
    name: "gendered-word", family: .style, severity: .info, isOnByDefault: false,
    finds: """
      A text names one sex, or both in turn, where anybody is meant: "chairman", "his or her". In English. Words in \
      quotation marks are spoken about, and "he or she" beside "they" leaves nobody out: neither is found.
      """,
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
      "\"\(found.lowercased())\" names a sex where anybody is meant. Write \"\(better)\", or put it another way.",
      at: subject.location(of: found, in: placed.statement), about: placed.entity, in: subject)
  }

  /// The first such words, and what to write in their place.
  private func find(in text: String) -> (Substring, String)? {
    let pieces = text.split(separator: " ")
    let words = pieces.map { Self.bare($0) }
    let folded = words.map { $0.lowercased() }
    var quoted: QuotedParts?
    func isSpokenAbout(_ words: Substring) -> Bool {
      let parts = quoted ?? QuotedParts(text)
      quoted = parts
      return parts.hold(words)
    }
    for (index, word) in folded.enumerated() {
      if let better = Self.words[word], !allowed.contains(word), !isSpokenAbout(words[index]) {
        return (words[index], better)
      }
      guard Self.pronouns.contains(word) else { continue }
      // A comma between them makes them two phrases.
      for (phrase, better) in Self.phrases
      where folded[index...].starts(with: phrase) && pieces[index].last?.isLetter == true {
        let end = index + phrase.count
        let found = text[words[index].startIndex..<words[end - 1].endIndex]
        if allowed.contains(phrase.joined(separator: " ")) || isSpokenAbout(found) { continue }
        if !Self.isBesideThey(folded[..<index].reversed()), !Self.isBesideThey(folded[end...]) {
          return (found, better)
        }
      }
    }
    return nil
  }

  private static let pronouns: Set<String> = ["he", "she", "his", "her", "him"]
  private static let neutral: Set<String> = ["they", "them", "their", "theirs", "themselves"]
  /// Words between "he or she" and "they" where the two are named side by side.
  private static let links: Set<String> = [
    "or", "and", "not", "for", "by", "with", "instead", "of", "rather", "than", "in", "place", "over", "to", "",
  ]

  /// Whether "they" is the next word but for links: "he or she or they", "they in place of he or she".
  private static func isBesideThey(_ words: some Sequence<String>) -> Bool {
    var rest = words.prefix(4).drop { links.contains($0) }.makeIterator()
    return rest.next().map(neutral.contains) ?? false
  }

  /// A word without the signs around it.
  private static func bare(_ piece: Substring) -> Substring {
    var word = piece
    while let last = word.last, !last.isLetter { word = word.dropLast() }
    while let first = word.first, !first.isLetter { word = word.dropFirst() }
    return word
  }
}
