/// Makes sentences that read like behaviors, so that unlike ones share small words and now and then a large one.
public struct SentenceGenerator: Sendable {
  static let verbs = words(
    """
    plans reviews drafts explains records compares arranges checks coaches guides gathers shares weighs tests sorts
    answers predicts notices repairs builds offers presents measures teaches translates negotiates schedules documents
    resolves adapts supports challenges observes invites prepares selects delegates improves questions simplifies
    """)
  static let nouns = words(
    """
    budget meeting deadline customer report schedule conflict contract process risk proposal colleague supplier target
    complaint decision system request survey handover agreement procedure training incident partner forecast warehouse
    audit policy invoice interview archive campaign product service standard workshop quality metric shift roster ledger
    library engine bridge garden harbor kitchen market museum orchard studio temple valley village workshop theater
    """)
  static let adjectives = words(
    """
    unclear urgent routine complex recurring sensitive shared annual local technical informal written strategic minor
    upcoming external internal difficult practical reliable unusual seasonal optional public remote legal digital manual
    """)
  static let joints = words("with for before after without during across despite under through beyond about against")

  private static func words(_ text: String) -> [String] {
    text.split { $0 == " " || $0 == "\n" }.map(String.init)
  }

  public static func pick(_ list: [String], _ random: inout SeededGenerator) -> String {
    list[random.below(list.count)]
  }

  /// Openings that many sentences share, so that unlike ones look alike.
  static let openings = [
    "Under close guidance, ", "With some guidance, ", "Without guidance, ", "In new situations, ",
    "When others disagree, ", "At the request of a colleague, ",
  ]

  /// A sentence of 5 to 19 words; every third begins as many others do.
  public static func sentence(_ random: inout SeededGenerator) -> String {
    if random.chance(30) {
      let rest = plain(&random)
      return pick(openings, &random) + rest.prefix(1).lowercased() + rest.dropFirst()
    }
    if random.chance(20) {
      let verb = pick(verbs, &random)
      return "\(verb.prefix(1).uppercased())\(verb.dropFirst()) \(phrase(&random)) \(pick(joints, &random)) "
        + "\(pick(nouns, &random))."
    }
    return plain(&random)
  }

  private static func plain(_ random: inout SeededGenerator) -> String {
    let verb = pick(verbs, &random)
    var sentence = "\(verb.prefix(1).uppercased())\(verb.dropFirst()) the \(phrase(&random))"
    for _ in 0..<(1 + random.below(2)) { sentence += " \(pick(joints, &random)) \(phrase(&random))" }
    return "\(sentence) and \(pick(verbs, &random)) each \(pick(nouns, &random))."
  }

  private static func phrase(_ random: inout SeededGenerator) -> String {
    "\(pick(adjectives, &random)) \(pick(nouns, &random))"
  }

  /// The sentence with one or two of its larger words replaced.
  public static func reworded(_ sentence: String, _ random: inout SeededGenerator) -> String {
    var words = sentence.split(separator: " ").map(String.init)
    var places = words.indices.filter { $0 > 0 && $0 < words.count - 1 && words[$0].count > 3 }
    for _ in 0..<(1 + random.below(2)) where !places.isEmpty {
      let place = places.remove(at: random.below(places.count))
      var other = words[place]
      while other == words[place] { other = pick(random.chance(50) ? nouns : adjectives, &random) }
      words[place] = other
    }
    return words.joined(separator: " ")
  }

  /// The sentence with its typing changed: without its full stop, in lower case, or with two letters swapped.
  public static func mistyped(_ sentence: String, _ random: inout SeededGenerator) -> String {
    switch random.below(3) {
    case 0: return String(sentence.dropLast())
    case 1: return sentence.prefix(1).lowercased() + sentence.dropFirst()
    default:
      var words = sentence.split(separator: " ").map(String.init)
      guard
        let place = words.indices.first(where: { place in
          let letters = Array(words[place])
          return letters.count >= 6 && letters[2] != letters[3] && place < words.count - 1
        })
      else { return String(sentence.dropLast()) }
      var letters = Array(words[place])
      letters.swapAt(2, 3)
      words[place] = String(letters)
      return words.joined(separator: " ")
    }
  }
}
