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
        let folded = level.behaviors.map { TextFolding.fold($0.text) }
        if !folded.isEmpty, folded.allSatisfy({ lower.levelsByText[$0] != nil }) {
          findings.append(nothingNew(level, folded.compactMap { lower.levelsByText[$0] }, entity, in: subject))
        }
        let words = folded.map { $0.split(separator: " ").map(String.init) }
        for (place, behavior) in level.behaviors.enumerated() where lower.levelsByText[folded[place]] == nil {
          let about = Entity(competency: index, level: level.number, item: .init(.behavior, place))
          if let finding = less(words[place], behavior, than: lower, about, in: subject) { findings.append(finding) }
        }
        for (place, behavior) in level.behaviors.enumerated() {
          lower.add(behavior, level: level.number, folded: folded[place], words: words[place])
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
    _ words: [String], _ behavior: Statement, than lower: LowerBehaviors, _ entity: Entity, in subject: LintSubject
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

/// The behaviors of the levels below, so arranged that looking one up does not go through all of them.
private struct LowerBehaviors {
  struct Behavior {
    var level: Int
    var statement: Statement
    var words: [String]
  }

  /// The lowest level that states a text.
  private(set) var levelsByText: [String: Int] = [:]
  /// By their first four words.
  private var byBeginning: [ArraySlice<String>: [Behavior]] = [:]
  /// By their words with one degree word blanked out.
  private var byFrame: [[String]: [(behavior: Behavior, word: String)]] = [:]

  /// At most this many behaviors of one beginning or frame are looked at.
  private static let limit = 32

  mutating func add(_ statement: Statement, level: Int, folded: String, words: [String]) {
    if levelsByText[folded] == nil { levelsByText[folded] = level }
    guard words.count >= 4 else { return }
    let behavior = Behavior(level: level, statement: statement, words: words)
    if byBeginning[words[..<4], default: []].count < Self.limit {
      byBeginning[words[..<4], default: []].append(behavior)
    }
    for (place, word) in words.enumerated() where DegreeWords.steps[word] != nil {
      let frame = Self.frame(words, place)
      if byFrame[frame, default: []].count < Self.limit { byFrame[frame, default: []].append((behavior, word)) }
    }
  }

  /// A behavior that begins with `words` and goes on.
  func longer(beginningWith words: [String]) -> Behavior? {
    guard words.count >= 4 else { return nil }
    return byBeginning[words[..<4]]?.first { $0.words.count > words.count && $0.words.starts(with: words) }
  }

  /// A behavior that has a stronger degree word in one place, with both words.
  func stronger(than words: [String]) -> (Behavior, from: String, to: String)? {
    guard words.count >= 4, DegreeWords.asksForMore(words) else { return nil }
    for (place, word) in words.enumerated() {
      guard let step = DegreeWords.steps[word] else { continue }
      for other in byFrame[Self.frame(words, place)] ?? [] {
        guard let otherStep = DegreeWords.steps[other.word], otherStep.ladder == step.ladder,
          otherStep.step > step.step
        else { continue }
        return (other.behavior, other.word, word)
      }
    }
    return nil
  }

  private static func frame(_ words: [String], _ place: Int) -> [String] {
    var frame = words
    frame[place] = ""
    return frame
  }
}
