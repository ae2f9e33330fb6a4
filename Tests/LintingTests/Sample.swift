import Diagnostics
import Foundation
import FrameworkModel
import Linting
import SourceText

/// A framework written in a small notation, so that rules are tested without a reader.
///
/// The first characters of a line say what it is:
///
///     # Name            a competency; `#? Name` one whose name was inferred
///     ## 2 Title        a level; `##? 2` one whose heading is missing, `## -` back to the competency itself
///     ^ text            cluster
///     = text            definition            : text   description of the level
///     - text            behavior              ! text   negative behavior
///     ? text            interview question    * text   probing question
///     + 1-3 text        activity, its levels optional; `++ text` a step, `+! text` a reflection tip
///     $ text            course                & text   job title
///     @ Books | text    resource              > name   related competency, `> name -> id` when it resolves
///     ~ title           other section, `~- text` its items
///     / means | does not mean                 a contrast
///
/// `⟦` and `⟧` mark where findings are expected. Lines that begin with `%` are no part of the source: `%source NAME` begins
/// another source, `%original` begins the framework that the one above is a translation of, `%scale 1 2 3` declares one, `%option NAME VALUE`, and `%see FACT …` says what the reader saw in the
/// next line.
struct Sample {
  var subject: LintSubject
  /// Where findings are expected.
  var marks: Set<Location>
  var options: [String: OptionValue]

  /// - Parameter notation: See above.
  init(_ notation: String) {
    var parser = SampleParser()
    for line in notation.split(separator: "\n", omittingEmptySubsequences: false) { parser.take(String(line)) }
    parser.finishSource()
    subject = LintSubject(
      framework: parser.translation ?? parser.framework, observations: parser.observations, sources: parser.sources)
    if parser.translation != nil { subject.original = LintSubject.Original(parser.framework, firstSource: 0) }
    subject.isThere = { [names = Set(parser.sources.map(\.name))] in names.contains($0) }
    marks = parser.marks
    options = parser.options
  }
}

struct SampleParser {
  var framework = Framework(identity: FrameworkIdentity(id: "sample"))
  /// The framework above `%original`.
  var translation: Framework?
  var observations: [Observation] = []
  var sources: [SourceFile] = []
  var marks: Set<Location> = []
  var options: [String: OptionValue] = [:]

  private var name = "sample.txt"
  private var bytes: [UInt8] = []
  private var openMark: Int?
  private var seen: [[String]] = []
  private var level: Int?

  private var id: SourceID { SourceID(sources.count) }

  mutating func take(_ line: String) {
    if line.hasPrefix("%") { return directive(line.dropFirst().split(separator: " ").map(String.init)) }
    let start = bytes.count
    var text = ""
    for character in line {
      switch character {
      case "⟦": openMark = start + text.utf8.count
      case "⟧":
        marks.insert(Location(id, SourceRange(openMark ?? start, start + text.utf8.count)))
        openMark = nil
      default: text.append(character)
      }
    }
    bytes.append(contentsOf: text.utf8)
    bytes.append(0x0A)
    model(text, at: start)
    for fact in seen { observe(fact, in: text, at: start) }
    seen = []
  }

  mutating func finishSource() {
    // The last line break belongs to the notation.
    if bytes.last == 0x0A { bytes.removeLast() }
    sources.append(SourceFile(name: name, bytes: bytes))
    bytes = []
    for index in framework.competencies.indices {
      // Stable: levels of one number stay in the order of the source.
      let levels = framework.competencies[index].levels.enumerated()
      framework.competencies[index].levels = levels.sorted {
        ($0.element.number, $0.offset) < ($1.element.number, $1.offset)
      }
      .map(\.element)
    }
  }

  private mutating func directive(_ words: [String]) {
    switch words[0] {
    case "source":
      if !bytes.isEmpty { finishSource() }
      name = words[1]
    case "original":
      finishSource()
      name = "original.txt"
      translation = framework
      framework = Framework(identity: FrameworkIdentity(id: "original"))
      level = nil
    case "scale": framework.scale = words.dropFirst().map { ScaleStep(number: Int($0)!, title: nil) }
    case "option":
      let value = words.dropFirst(2).joined(separator: " ")
      if let number = Int(value) {
        options[words[1]] = .integer(number)
      } else if value == "true" || value == "false" {
        options[words[1]] = .boolean(value == "true")
      } else if value.hasPrefix("[") {
        options[words[1]] = .list(
          value.dropFirst().dropLast().split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) })
      } else {
        options[words[1]] = .text(value)
      }
    case "see": seen.append(Array(words.dropFirst()))
    default: preconditionFailure("unknown directive \(words[0])")
    }
  }

  private mutating func observe(_ fact: [String], in text: String, at start: Int) {
    let whole = Location(id, SourceRange(start, start + text.utf8.count))
    var entity: Entity? = framework.competencies.isEmpty ? nil : Entity(competency: framework.competencies.count - 1)
    func add(_ fact: Observation.Fact, at location: Location? = nil) {
      observations.append(Observation(fact, at: location ?? whole, about: entity))
    }
    func kind(_ word: String) -> SectionKind { SectionKind(rawValue: word)! }
    switch fact[0] {
    case "level-heading-missing":
      entity?.level = Int(fact[1])!
      add(.levelHeadingMissing(number: Int(fact[1])!))
    case "name-missing": add(.nameMissing(used: framework.competencies.last!.name.text))
    case "name-uncertain":
      add(.nameUncertain(chosen: text, other: framework.competencies.last!.definition!.text, place: whole))
    case "section-empty": add(.sectionEmpty(kind(fact[1]), heading: text))
    case "placeholder": add(.placeholder(text: text, kind(fact[1])))
    case "mark":
      entity?.level = level
      entity?.item = .init(Entity.ItemKind(rawValue: fact[2])!, 0)
      add(
        .listMarkerMismatch(found: String(text.first!), expected: fact[1], kind: Entity.ItemKind(rawValue: fact[2])!),
        at: Location(id, SourceRange(start, start + 1)))
    case "furniture": add(.pageFurniture(text: text, place: 0, times: 1))
    case "level-order": add(.levelOutOfOrder(number: Int(fact[1])!, previous: Int(fact[2])!))
    case "section-unknown": add(.sectionUnknown(heading: String(text.dropFirst(2))))
    case "truncated": add(.textTruncated(tail: String(text.suffix(12))))
    case "columns-lost": add(.columnsLost)
    case "structure-uncertain":
      let taken = LineMeaning(rawValue: fact[1])!
      let hint = LineHint(like: text, are: LineMeaning(rawValue: fact[2])!)
      let others = (0..<(fact.count > 3 ? Int(fact[3])! : 0)).map {
        Location(id, SourceRange($0 * 12, $0 * 12 + 9))
      }
      add(.structureUncertain(taken: taken, hint: hint, others: others))
    case "decoded": add(.decoded(from: TextEncoding(rawValue: fact[1])!), at: Location(id, SourceRange(0, 0)))
    case "joined-files": add(.joinedFiles(count: Int(fact[1])!))
    case "tracked-changes": add(.trackedChanges(count: Int(fact[1])!))
    case "not-read": add(.notRead(what: "a presentation", advice: "Export it as PDF."))
    case "tags":
      let utf8 = Array(text.utf8)
      var index = 0
      while let open = utf8[index...].firstIndex(of: 0x3C), let close = utf8[open...].firstIndex(of: 0x3E) {
        let tag = String(decoding: utf8[(open + 1)..<close], as: UTF8.self).split(separator: " ")[0]
        add(.htmlResidue(tag: String(tag)), at: Location(id, SourceRange(start + open, start + close + 1)))
        index = close + 1
      }
    default: preconditionFailure("unknown fact \(fact[0])")
    }
  }

  private mutating func model(_ line: String, at start: Int) {
    guard let blank = line.firstIndex(of: " ") else { return }
    let mark = String(line[..<blank])
    let text = String(line[line.index(after: blank)...])
    let statement = self.statement(text, in: line, at: start)
    if mark == "#" || mark == "#?" {
      var competency = Competency(
        id: text.lowercased().replacingOccurrences(of: " ", with: "-"), name: statement,
        location: Location(id, SourceRange(start, start + line.utf8.count)))
      if mark == "#?" { competency.inferred = [.name] }
      framework.competencies.append(competency)
      level = nil
      return
    }
    guard let index = framework.competencies.indices.last else { return }
    if mark == "##" || mark == "##?" { return beginLevel(text, line: line, at: start, isInferred: mark == "##?") }
    if let place = framework.competencies[index].levels.indices.last, level != nil,
      add(mark, statement, to: &framework.competencies[index].levels[place])
    {
      return
    }
    add(mark, text, statement, in: line, at: start, to: &framework.competencies[index])
  }

  private mutating func beginLevel(_ text: String, line: String, at start: Int, isInferred: Bool) {
    let words = text.split(separator: " ", maxSplits: 1)
    guard let number = Int(words[0]) else {
      level = nil
      return
    }
    let index = framework.competencies.count - 1
    let location = Location(id, SourceRange(start, start + line.utf8.count))
    if let first = framework.competencies[index].levels.first(where: { $0.number == number }) {
      observations.append(
        Observation(
          .levelRepeated(number: number, first: first.location), at: location,
          about: Entity(competency: index, level: number)))
    }
    var new = Level(number: number, location: location)
    if words.count > 1 { new.title = statement(String(words[1]), in: line, at: start) }
    if isInferred { new.inferred = [.number] }
    framework.competencies[index].levels.append(new)
    level = number
  }

  private func add(_ mark: String, _ statement: Statement, to level: inout Level) -> Bool {
    switch mark {
    case ":": level.description = statement
    case "-": level.behaviors.append(statement)
    case "!": level.negativeBehaviors.append(statement)
    case "?": level.questions.append(Question(statement))
    case "*" where !level.questions.isEmpty: level.questions[level.questions.count - 1].probes.append(statement)
    default: return false
    }
    return true
  }

  private func add(
    _ mark: String, _ text: String, _ statement: Statement, in line: String, at start: Int,
    to competency: inout Competency
  ) {
    func halves(_ separator: String) -> [Statement] {
      text.components(separatedBy: separator).map { self.statement($0, in: line, at: start) }
    }
    switch mark {
    case "^": competency.cluster = statement
    case "=": competency.definition = statement
    case "-": competency.behaviors.append(statement)
    case "!": competency.negativeBehaviors.append(statement)
    case "?": competency.questions.append(Question(statement))
    case "*" where !competency.questions.isEmpty:
      competency.questions[competency.questions.count - 1].probes.append(statement)
    case "/": competency.contrasts.append(Contrast(means: halves(" | ")[0], doesNotMean: halves(" | ")[1]))
    case "+":
      let words = text.split(separator: " ", maxSplits: 1).map(String.init)
      let numbers = words[0].split(separator: "-").compactMap { Int($0) }
      if let from = numbers.first, words.count > 1 {
        competency.activities.append(
          Activity(
            self.statement(words[1], in: line, at: start), levels: LevelRange(from: from, to: numbers.last ?? from)))
      } else {
        competency.activities.append(Activity(statement))
      }
    case "++": competency.activities[competency.activities.count - 1].steps.append(Step(statement))
    case "+!": competency.activities[competency.activities.count - 1].reflections.append(statement)
    case "$": competency.courses.append(statement)
    case "&": competency.titles.append(statement)
    case "@": competency.resources.append(Resource(kind: halves(" | ")[0].text, halves(" | ")[1]))
    case ">":
      let parts = text.components(separatedBy: " -> ")
      competency.related.append(
        Relation(self.statement(parts[0], in: line, at: start), target: parts.count > 1 ? parts[1] : nil))
    case "~": competency.sections.append(OtherSection(title: statement))
    case "~-": competency.sections[competency.sections.count - 1].items.append(statement)
    default: break
    }
  }

  /// `text`, which stands somewhere in `line`, with its place.
  private func statement(_ text: String, in line: String, at start: Int) -> Statement {
    let range = line.range(of: text, options: .backwards)!
    let from = start + line.utf8.distance(from: line.startIndex, to: range.lowerBound)
    return Statement(text, at: Location(id, SourceRange(from, from + text.utf8.count)))
  }
}
