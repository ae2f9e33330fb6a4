public import Diagnostics
import FrameworkModel
import SourceText

/// Finds higher levels that ask for less than lower ones, or for nothing more.
public struct LevelRegression: BlockRule {
  public static let documentation = RuleDocumentation(
    name: "level-regression", family: .duplicates, severity: .warning,
    finds: """
      A level asks only for what lower levels ask for already; or one of its behaviors is the beginning of one of a lower level's; or \
      it differs from a lower level's in one word that asks for less ("routine" above "complex", "some" above "all").
      """,
    matters: """
      People who are promoted are then measured by less than before, and those who assess them cannot tell the two levels \
      apart.
      """,
    example: """
      Level 1. Takes part
      - Shares what others need to know; asks what they lack.
      Level 2. Builds the team
      - Shares what others need to know.
      """,
    instead: """
      Level 1. Takes part
      - Shares what others need to know.
      Level 2. Builds the team
      - Shares what others need to know; asks what they lack.
      """)

  public init(options: RuleOptions) {}

  public func check(_ block: TextBlock, in subject: LintSubject) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    var lower = LowerBehaviors()
    var repeats = Repeats()
    // The behaviors of a block come competency by competency, those of its levels first.
    var next = 0
    for index in block.competencies {
      let levels = subject.framework.competencies[index].levels
      var count = 0
      for level in levels.indices { count += levels[level].behaviors.count }
      let places = block.behaviors[next..<(next + count)]
      next += count + subject.framework.competencies[index].behaviors.count
      guard repeats.mayStand(in: places, of: block) else { continue }
      lower.removeAll()
      var first = places.startIndex
      for level in levels {
        let words = places[first..<(first + level.behaviors.count)].map { HashedWords(block, Int($0)) }
        first += level.behaviors.count
        check(level, words, &lower, Entity(competency: index, level: level.number), in: subject, &findings)
      }
    }
    return findings
  }

  private func check(
    _ level: Level, _ words: [HashedWords], _ lower: inout LowerBehaviors, _ entity: Entity, in subject: LintSubject,
    _ findings: inout [Diagnostic]
  ) {
    if !words.isEmpty, words.allSatisfy({ lower.levelsByText[$0.text] != nil }) {
      findings.append(nothingNew(level, words.compactMap { lower.levelsByText[$0.text] }, entity, in: subject))
    }
    for (place, behavior) in level.behaviors.enumerated() where lower.levelsByText[words[place].text] == nil {
      let about = Entity(competency: entity.competency, level: level.number, item: .init(.behavior, place))
      if let finding = less(words[place], behavior, than: lower, about, in: subject) { findings.append(finding) }
    }
    for (place, behavior) in level.behaviors.enumerated() {
      lower.add(behavior, level: level.number, words: words[place])
    }
  }

  private func nothingNew(_ level: Level, _ lower: [Int], _ entity: Entity, in subject: LintSubject) -> Diagnostic {
    let numbers = Set(lower).sorted().map(String.init)
    return finding(
      """
      Level \(level.number) asks for nothing that level \(numbers.joined(separator: ", ")) does not ask for. Write what is \
      more at this level, or join the levels.
      """,
      at: level.location, about: entity, in: subject)
  }

  /// A finding when `behavior` is the beginning of a lower level's, or the same but for a word that asks for less.
  private func less(
    _ words: HashedWords, _ behavior: Statement, than lower: LowerBehaviors, _ entity: Entity, in subject: LintSubject
  ) -> Diagnostic? {
    let level = entity.level ?? 0
    func finding(_ other: LowerBehaviors.Behavior, _ message: (_ place: String) -> String) -> Diagnostic {
      let note = Note(message: "level \(other.level) asks for this", location: other.statement.location)
      let place = subject.place(of: other.statement.location, seenFrom: behavior.location)
      return self.finding(message(place), at: behavior.location, about: entity, in: subject, related: [note])
    }
    if let other = lower.longer(beginningWith: words) {
      return finding(other) { place in
        """
        Level \(level) asks for less than level \(other.level), which asks for this and more (\(place)). Move it down, or \
        say what is more here.
        """
      }
    }
    if subject.isEnglish, let (other, from, to) = lower.stronger(than: words) {
      return finding(other) { place in
        """
        Level \(level) says "\(to)" where level \(other.level) says "\(from)" (\(place)): the higher level asks for less. \
        Change the two, or correct the word.
        """
      }
    }
    return nil
  }
}

/// Tells competencies where no two behaviors have a text, a beginning or a frame in common: nothing is found there.
private struct Repeats {
  /// The hashes that were seen, each at the place that its first bits say or behind; 0 where there is none.
  private var seen = [UInt64](repeating: 0, count: 256)
  private var count = 0
  /// Where there are more, it takes a closer look to tell.
  private static let most = 128

  /// Whether any may have; no is certain.
  mutating func mayStand(in behaviors: ArraySlice<UInt32>, of block: TextBlock) -> Bool {
    if behaviors.count < 2 { return false }
    if count > 0 { for place in seen.indices { seen[place] = 0 } }
    count = 0
    let (allWords, texts, filter) = (block.words, block.texts, DegreeWords.filter)
    for place in behaviors.lazy.map({ Int($0) }) {
      let words = texts[place].words
      if isKnown(texts[place].hash) { return true }
      // Four words are their own beginning.
      if words.count > HashedWords.beginningLength {
        var beginning = TextBlock.seed
        for word in words.prefix(HashedWords.beginningLength) { beginning = TextBlock.hash(beginning, allWords[word]) }
        if isKnown(beginning) { return true }
      }
      if words.contains(where: { filter.mayHold(allWords[$0]) }) {
        let words = HashedWords(block, place)
        for (index, _) in words.degrees where isKnown(words.frame(without: index)) { return true }
      }
    }
    return false
  }

  /// Whether a hash may have been seen before; from now on it has.
  private mutating func isKnown(_ hash: UInt64) -> Bool {
    if hash == 0 || count == Self.most { return true }
    // The first bits of a product tell more apart than the last ones.
    var place = Int(truncatingIfNeeded: hash >> 56)
    while seen[place] != 0 {
      if seen[place] == hash { return true }
      place = (place + 1) & 255
    }
    seen[place] = hash
    count += 1
    return false
  }
}

/// The words of a behavior as hashes, with what is asked about them here.
private struct HashedWords {
  let words: ArraySlice<UInt64>
  /// The degree words among them, with their places.
  var degrees: [(place: Int, step: DegreeWords.Step)] = []
  /// The whole text.
  let text: UInt64

  init(_ block: TextBlock, _ place: Int) {
    words = block.words(of: place)
    text = block.texts[place].hash
    let filter = DegreeWords.filter
    for index in words.indices where filter.mayHold(words[index]) {
      if let step = DegreeWords.step(of: words[index]) { degrees.append((index, step)) }
    }
  }

  /// The text with the word at `place` blanked out.
  func frame(without place: Int) -> UInt64 {
    TextBlock.hash(words.indices.lazy.map { $0 == place ? 0 : words[$0] })
  }

  /// So many words make a beginning.
  static let beginningLength = 4

  /// The first words; nil where there are too few.
  var beginning: UInt64? {
    words.count >= Self.beginningLength ? TextBlock.hash(words.prefix(Self.beginningLength)) : nil
  }

  /// Whether the text is about something of which more is better.
  var asksForMore: Bool { DegreeWords.asksForMore(words) }
}

/// The behaviors of the levels below, so arranged that looking one up does not go through all of them.
private struct LowerBehaviors {
  struct Behavior {
    var level: Int
    var statement: Statement
    var words: ArraySlice<UInt64>
  }

  /// The lowest level that states a text.
  private(set) var levelsByText = HashTable<Int>(filler: 0)
  private var behaviors: [Behavior] = []
  /// Places in `behaviors`, by their first four words.
  private var byBeginning = HashTable<[Int]>(filler: [])
  /// Places in `behaviors`, by their words with one degree word blanked out.
  private var byFrame = HashTable<[(behavior: Int, step: DegreeWords.Step)]>(filler: [])

  /// At most this many behaviors of one beginning or frame are looked at.
  private static let limit = 32

  mutating func removeAll() {
    levelsByText.removeAll()
    behaviors.removeAll(keepingCapacity: true)
    byBeginning.removeAll()
    byFrame.removeAll()
  }

  mutating func add(_ statement: Statement, level: Int, words: HashedWords) {
    levelsByText.insert(level, for: words.text)
    guard let beginning = words.beginning else { return }
    let place = behaviors.count
    behaviors.append(Behavior(level: level, statement: statement, words: words.words))
    byBeginning.update(beginning) { if $0.count < Self.limit { $0.append(place) } }
    for (index, step) in words.degrees {
      byFrame.update(words.frame(without: index)) { if $0.count < Self.limit { $0.append((place, step)) } }
    }
  }

  /// A behavior that begins with `words` and goes on.
  func longer(beginningWith words: HashedWords) -> Behavior? {
    guard let beginning = words.beginning else { return nil }
    return byBeginning[beginning]?.lazy.map { behaviors[$0] }.first {
      $0.words.count > words.words.count && $0.words.starts(with: words.words)
    }
  }

  /// A behavior that has a stronger degree word in one place, with both words.
  func stronger(than words: HashedWords) -> (Behavior, from: String, to: String)? {
    guard words.words.count >= 4, !words.degrees.isEmpty, words.asksForMore else { return nil }
    for (index, step) in words.degrees {
      for (behavior, other) in byFrame[words.frame(without: index)] ?? []
      where other.ladder == step.ladder && other.height > step.height {
        return (behaviors[behavior], other.word, step.word)
      }
    }
    return nil
  }
}
