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
    for (index, competency) in subject.framework.competencies.enumerated() {
      var lower = LowerBehaviors()
      for level in competency.levels {
        let entity = Entity(competency: index, level: level.number)
        let words = level.behaviors.map { HashedWords($0.text) }
        if !words.isEmpty, words.allSatisfy({ lower.levelsByText[$0.text] != nil }) {
          findings.append(nothingNew(level, words.compactMap { lower.levelsByText[$0.text] }, entity, in: subject))
        }
        for (place, behavior) in level.behaviors.enumerated() where lower.levelsByText[words[place].text] == nil {
          let about = Entity(competency: index, level: level.number, item: .init(.behavior, place))
          if let finding = less(words[place], behavior, than: lower, about, in: subject) { findings.append(finding) }
        }
        for (place, behavior) in level.behaviors.enumerated() {
          lower.add(behavior, level: level.number, words: words[place])
        }
      }
    }
    return findings
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

/// The words of a folded text as 64-bit hashes: two texts in 37 million frameworks would be mixed up.
private struct HashedWords {
  var words: [UInt64] = []
  /// The degree words among them, with their places.
  var degrees: [(place: Int, step: DegreeWords.Step)] = []
  /// The whole text.
  var text: UInt64 = 0
  /// Whether the text is about something of which more is better.
  var asksForMore = false

  init(_ text: String) {
    var folded: [UInt8] = []
    TextFolding.fold(text, into: &folded)
    var hash = StableHash.seed
    var start = 0
    for end in 0...folded.count {
      if end < folded.count, folded[end] != 0x20 {
        hash = StableHash.step(hash, folded[end])
      } else if end > start {
        if let step = DegreeWords.step(of: hash) { degrees.append((words.count, step)) }
        words.append(hash)
        hash = StableHash.seed
        start = end + 1
      }
    }
    self.text = Self.hash(words[...])
    asksForMore = DegreeWords.asksForMore(words)
  }

  /// The text with the word at `place` blanked out.
  func frame(without place: Int) -> UInt64 {
    var frame = words
    frame[place] = 0
    return Self.hash(frame[...])
  }

  /// The first four words.
  var beginning: UInt64? { words.count >= 4 ? Self.hash(words[..<4]) : nil }

  private static func hash(_ words: ArraySlice<UInt64>) -> UInt64 {
    words.reduce(0x9E37_79B9_7F4A_7C15) { ($0 ^ $1) &* 0xFF51_AFD7_ED55_8CCD }
  }
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
  /// By their first four words.
  private var byBeginning: [UInt64: [Behavior]] = [:]
  /// By their words with one degree word blanked out.
  private var byFrame: [UInt64: [(behavior: Behavior, step: DegreeWords.Step)]] = [:]

  /// At most this many behaviors of one beginning or frame are looked at.
  private static let limit = 32

  mutating func add(_ statement: Statement, level: Int, words: HashedWords) {
    if levelsByText[words.text] == nil { levelsByText[words.text] = level }
    guard let beginning = words.beginning else { return }
    let behavior = Behavior(level: level, statement: statement, words: words.words)
    if byBeginning[beginning, default: []].count < Self.limit { byBeginning[beginning, default: []].append(behavior) }
    for (place, step) in words.degrees {
      let frame = words.frame(without: place)
      if byFrame[frame, default: []].count < Self.limit { byFrame[frame, default: []].append((behavior, step)) }
    }
  }

  /// A behavior that begins with `words` and goes on.
  func longer(beginningWith words: HashedWords) -> Behavior? {
    guard let beginning = words.beginning else { return nil }
    return byBeginning[beginning]?.first { $0.words.count > words.words.count && $0.words.starts(with: words.words) }
  }

  /// A behavior that has a stronger degree word in one place, with both words.
  func stronger(than words: HashedWords) -> (Behavior, from: String, to: String)? {
    guard words.words.count >= 4, words.asksForMore else { return nil }
    for (place, step) in words.degrees {
      for (behavior, other) in byFrame[words.frame(without: place)] ?? []
      where other.ladder == step.ladder && other.height > step.height {
        return (behavior, other.word, step.word)
      }
    }
    return nil
  }
}
