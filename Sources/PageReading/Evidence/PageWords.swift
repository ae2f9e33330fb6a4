/// Words that say what a line is: data, weighed with position and with what stands below, never a verdict.
///
/// Headings, names of levels, lead-ins and navigation come from the learned table; the short lists of function words stand here.
struct PageWords: Sendable {
  /// First words of questions, one or two.
  let asking: Set<String>
  /// The first words of those that are no question but a request.
  let requests: Set<String>
  let navigation: Set<String>
  let chrome: Set<String>
  let leadIns: Set<String>
  let negativeHeading: Set<String>
  let openings: [String: Int]
  /// Words that names of competencies are made of.
  let nameWords: Set<String>
  let joiningWords: Set<String>
  /// The usual rank of a level's name, from 0 for the lowest to 100.
  let scaleRanks: [String: Int]
  let headings: HeadingWords
  private let negations: Set<String>
  private let definingStarts: Set<String>
  private let placeholders: Set<String>

  init(_ table: LearnedTable) {
    func set(_ words: String) -> Set<String> { Set(words.split(separator: " ").map(String.init)) }
    func phrases(_ words: String) -> Set<String> { Set(words.split(separator: "|").map(String.init)) }
    requests = set(
      """
      describe tell give provide explain share talk think walk discuss décrivez donnez parlez describa conte descreva descriva \
      beschreiben
      """)
    asking = set(
      """
      what how why when who which where can have did do are is quel quelle quels comment pourquoi cuál cómo qué cuándo wie was \
      warum wann welche hoe wat welke waarom como quando come cosa perché
      """
    ).union(requests).subtracting(["can", "have", "did", "do", "are", "is", "when"]).union([
      "can you", "have you", "did you", "do you", "are you", "is there", "when have", "when did", "when was",
      "when you",
    ])
    navigation = set(
      """
      home menu search skip copyright cookie cookies login signin print download click share subscribe contact updated \
      advertisement posted newsletter privacy comment comments pdf
      """)
    chrome = table.set("C")
    leadIns = table.set("I")
    negativeHeading = set(
      """
      not never negative negatives ineffective weak weakness weaknesses poor bad lacking unskilled overused overuse pitfalls taboo \
      taboos avoid barriers inefficace inefficaces négatif négatifs négative negativ negative negativos negativas unacceptable \
      counterproductive nicht kein geen niet concern concerns warning mistakes pitfall unhelpful undesirable undesired unwanted \
      derailers derailer contraindicators limited gaps struggles unwirksam ineffektiv unerwünscht unerwünschte schlecht fehler \
      éviter evitar ineficaz ineficaces malos malas ruim ruins inefficaci negativi negativa negatieve ineffectief slecht плохого
      """
    ).union(["red flags", "red flag", "need indicators", "does not", "do not", "will not", "is not", "not look"])
    negations = set(
      """
      not never fail fails avoid avoids lack lacks ignore ignores poor only little without unable rarely refuse refuses too over ne pas \
      nicht kein keine niet geen no sem não
      """)
    definingStarts = phrases(
      """
      ability|capacity|capability|knowledge|understanding|skill|degree|extent|process|capacité|capacidad|capacidade|fähigkeit|vermogen|\
      definition|is the|involves|means|refers|aptitude|the ability|the capacity|the capability|the degree|the extent|the process|\
      the skill|the knowledge|the act|es la|est la|é a
      """)
    placeholders = set("tbd tbc tba none na nil ditto")
    var openings: [String: Int] = [:]
    for (place, word) in """
    you i we they the a this is are has can to do does your our my it in if for these when an
    """.split(separator: " ").enumerated() { openings[String(word)] = place + 1 }
    self.openings = openings
    nameWords = table.set("N")
    joiningWords = set(
      "and or of the for to in a an with und oder der die das des et de du la le les l d y e el los las en von für mit van het een da do dos"
    )
    scaleRanks = table.numbers("S")
    headings = HeadingWords(table)
  }

  func isNegation(_ word: String) -> Bool { negations.contains(word) || word.hasSuffix("n't") }

  func defines(_ tokens: [String]) -> Bool {
    guard let first = tokens.first else { return false }
    if definingStarts.contains(first) { return true }
    if tokens.count > 1, definingStarts.contains("\(first) \(tokens[1])") { return true }
    let start = tokens.prefix(14)
    for (place, word) in start.enumerated().dropFirst() {
      switch word {
      case "refers": return place + 1 < tokens.count && tokens[place + 1] == "to"
      case "ability", "capacity":
        if tokens[place - 1] == "the" { return true }
      case "about":
        if tokens[place - 1] == "is" { return true }
      case "defined":
        if tokens[place - 1] == "be" { return true }
      default: break
      }
    }
    return false
  }

  func isPlaceholder(_ tokens: [String]) -> Bool {
    if tokens.count == 1 { return placeholders.contains(tokens[0]) }
    if tokens.count == 2, tokens == ["n", "a"] || tokens == ["coming", "soon"] { return true }
    return tokens.count <= 5
      && (tokens.suffix(2) == ["under", "development"] || tokens.suffix(2) == ["under", "construction"])
  }

  /// The share of a short text's words that names of competencies are made of, in quarters.
  func nameShare(_ tokens: [String]) -> Int {
    let words = tokens.filter { !joiningWords.contains($0) && !($0.first?.isNumber ?? true) }
    guard !words.isEmpty else { return 0 }
    return words.count(where: { nameWords.contains($0) }) * 4 / words.count
  }
}

/// What a heading's words announce.
struct HeadingWords: Sendable {
  enum Kind: UInt8, CaseIterable, Sendable {
    case behaviors, negativeBehaviors, questions, probes, activities, resources, definition, levels, names
  }

  /// What a heading was found to announce.
  struct Finding {
    var kind: Kind?
    /// How sure: 0 unknown words, 1 weak, 2 likely, 3 strong, 4 the very phrase is known.
    var strength = 0

    func announces(_ kinds: Set<Kind>, from strength: Int = 3) -> Bool {
      kind.map { kinds.contains($0) && self.strength >= strength } ?? false
    }

    static let sections: Set<Kind> = [
      .behaviors, .negativeBehaviors, .questions, .probes, .activities, .resources, .definition,
    ]
  }

  private let weights: [String: [Int]]
  private let phrases: [String: Int]

  init(_ table: LearnedTable) {
    weights = table.rows("H")
    phrases = table.numbers("P")
  }

  func finding(_ tokens: [String]) -> Finding {
    if let kind = phrases[tokens.joined(separator: " ")] {
      return Finding(kind: Kind(rawValue: UInt8(kind)), strength: 4)
    }
    var sums = weights[""] ?? Array(repeating: 0, count: Kind.allCases.count)
    var known = 0
    var words = 0
    for token in tokens where token.count > 1 && !(token.first?.isNumber ?? true) {
      words += 1
      guard let row = weights[token] else { continue }
      known += 1
      for (place, weight) in row.enumerated() { sums[place] += weight }
    }
    guard known > 0 else { return Finding() }
    var best = 0
    for place in sums.indices where sums[place] > sums[best] { best = place }
    let second = sums.indices.filter { $0 != best }.map { sums[$0] }.max() ?? 0
    let margin = (sums[best] - second) * known / max(words, 1)
    return Finding(kind: Kind(rawValue: UInt8(best)), strength: margin > 250 ? 3 : margin > 100 ? 2 : 1)
  }
}
