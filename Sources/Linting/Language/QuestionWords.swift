/// How English questions begin.
enum QuestionWords {
  private static let openers: Set<String> = ["what", "how", "why", "when", "where", "who", "whom", "whose", "which"]
  private static let auxiliaries: Set<String> = [
    "do", "does", "did", "have", "has", "had", "are", "is", "was", "were", "can", "could", "would", "will", "should",
  ]
  private static let invitations: Set<String> = [
    "tell", "describe", "give", "explain", "share", "provide", "walk", "talk", "name", "think", "recall", "show",
    "outline", "discuss", "imagine", "identify", "list", "consider", "take",
  ]

  /// Whether a sentence begins with an interrogative word or an auxiliary: it asks.
  static func asks(_ sentence: some StringProtocol) -> Bool {
    guard let first = Word.first(1, in: String(sentence)).first else { return false }
    return openers.contains(first.lowercased) || (auxiliaries.contains(first.lowercased) && asksBySubject(sentence))
  }

  /// Whether a sentence is a request: "Tell us …", "Please describe …".
  static func invites(_ sentence: some StringProtocol) -> Bool {
    let words = Word.first(2, in: String(sentence))
    guard let first = words.first else { return false }
    if first.lowercased == "please", words.count > 1 { return invitations.contains(words[1].lowercased) }
    return invitations.contains(first.lowercased)
  }

  /// Whether a question begins with an auxiliary and its subject, and holds neither a request nor an open question.
  static func opensClosed(_ sentence: some StringProtocol) -> Bool {
    let words = Word.all(in: String(sentence)).map(\.lowercased)
    guard let first = words.first, auxiliaries.contains(first), asksBySubject(sentence) else { return false }
    return !words.dropFirst().contains(where: openers.contains) && !isPoliteRequest(words)
  }

  /// Whether a question is a request in disguise: "Could you please tell us …?"
  private static func isPoliteRequest(_ words: [String]) -> Bool {
    guard words.count > 2, ["can", "could", "would", "will"].contains(words[0]), words[1] == "you" else { return false }
    return words[2...].prefix(2).contains(where: invitations.contains)
  }

  private static let subjects: Set<String> = [
    "you", "your", "they", "their", "it", "its", "there", "he", "she", "we", "this", "that", "the", "any", "anyone",
    "others", "people", "everyone", "somebody", "someone",
  ]

  /// Whether the second word is a subject: "Did you", unlike "Have a plan".
  private static func asksBySubject(_ sentence: some StringProtocol) -> Bool {
    let words = Word.first(2, in: String(sentence))
    return words.count == 2 && subjects.contains(words[1].lowercased)
  }
}
