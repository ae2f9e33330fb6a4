public import Diagnostics
import FrameworkModel
import SourceText

/// Finds higher levels that ask for less than lower ones, or for nothing more.
public struct LevelRegression: Rule {
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

  public func check(_ subject: LintSubject) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    // Behaviors come competency by competency, those of its levels first.
    var rest = subject.behaviors[...]
    for (index, competency) in subject.framework.competencies.enumerated() {
      let own = rest.prefix { $0.competency == index }
      rest = rest.dropFirst(own.count)
      var words = own.map { HashedWords($0) }[...]
      guard Self.mayFind(words) else { continue }
      var lower = LowerBehaviors()
      for level in competency.levels {
        let own = Array(words.prefix(level.behaviors.count))
        words = words.dropFirst(level.behaviors.count)
        check(level, own, &lower, Entity(competency: index, level: level.number), in: subject, &findings)
      }
    }
    return findings
  }

  /// Whether two behaviors have a text, a beginning or a frame in common: mostly none have, and nothing is found then.
  private static func mayFind(_ behaviors: ArraySlice<HashedWords>) -> Bool {
    var hashes: [UInt64] = []
    for words in behaviors {
      hashes.append(words.text)
      // Four words are their own beginning.
      if words.words.count > 4, let beginning = words.beginning { hashes.append(beginning) }
      for (index, _) in words.degrees { hashes.append(words.frame(without: index)) }
    }
    hashes.sort()
    return zip(hashes, hashes.dropFirst()).contains { $0 == $1 }
  }

  private func check(
    _ level: Level, _ words: [HashedWords], _ lower: inout LowerBehaviors, _ entity: Entity, in subject: LintSubject,
    _ findings: inout [Diagnostic]
  ) {
    if !words.isEmpty, words.allSatisfy({ lower.levelsByText[$0.text] != nil }) {
      findings.append(nothingNew(level, words.compactMap { lower.levelsByText[$0.text] }, entity, in: subject))
    }
    for (index, behavior) in level.behaviors.enumerated() where lower.levelsByText[words[index].text] == nil {
      let about = Entity(competency: entity.competency, level: level.number, item: .init(.behavior, index))
      if let finding = less(words[index], behavior, than: lower, about, in: subject) { findings.append(finding) }
    }
    for (behavior, words) in zip(level.behaviors, words) { lower.add(behavior, level: level.number, words: words) }
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

/// The words of a behavior as hashes, with what is asked about them here.
private struct HashedWords {
  let words: [UInt64]
  /// The degree words among them, with their indices.
  let degrees: [(index: Int, step: DegreeWords.Step)]
  /// The whole text.
  let text: UInt64

  /// Each costs a look at the whole text.
  private static let mostDegrees = 16

  init(_ behavior: ComparedText) {
    words = behavior.wordHashes
    text = behavior.hash
    degrees = Array(DegreeWords.steps(in: words).prefix(Self.mostDegrees))
  }

  /// The text with the word at `index` blanked out.
  func frame(without index: Int) -> UInt64 {
    StableHash.of(words.indices.lazy.map { $0 == index ? 0 : words[$0] })
  }

  /// The first four words; nil where there are fewer.
  var beginning: UInt64? { words.count >= 4 ? StableHash.of(words.prefix(4)) : nil }

  /// Whether the text is about something of which more is better.
  var asksForMore: Bool { DegreeWords.asksForMore(words) }
}

/// The behaviors of the levels below, so arranged that looking one up does not go through all of them.
private struct LowerBehaviors {
  struct Behavior {
    var level: Int
    var statement: Statement
    var words: [UInt64]
  }

  /// The lowest level that states a text.
  private(set) var levelsByText: [UInt64: Int] = [:]
  private var behaviors: [Behavior] = []
  /// Indices in `behaviors`, by their first four words.
  private var byBeginning: [UInt64: [Int]] = [:]
  /// Indices in `behaviors`, by their words with one degree word blanked out.
  private var byFrame: [UInt64: [(behavior: Int, step: DegreeWords.Step)]] = [:]

  /// At most this many behaviors of one beginning or frame are looked at.
  private static let limit = 32

  mutating func add(_ statement: Statement, level: Int, words: HashedWords) {
    if levelsByText[words.text] == nil { levelsByText[words.text] = level }
    guard let beginning = words.beginning else { return }
    let index = behaviors.count
    behaviors.append(Behavior(level: level, statement: statement, words: words.words))
    if byBeginning[beginning, default: []].count < Self.limit { byBeginning[beginning, default: []].append(index) }
    for (degree, step) in words.degrees {
      let frame = words.frame(without: degree)
      if byFrame[frame, default: []].count < Self.limit { byFrame[frame, default: []].append((index, step)) }
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
