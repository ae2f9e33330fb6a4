import FrameworkModel
import SourceText
import XMLText

/// A description as Moodle keeps it: HTML, of which Rung's own is XML as well.
struct HTMLWords {
  /// What the HTML says, where it is XML.
  private let root: XMLElement?
  private let raw: String

  init(_ html: String) {
    raw = html
    root = try? XMLTree.read(Array("<html>\(html)</html>".utf8))
  }

  /// All its words: lines joined by blanks, tags left out.
  var text: String {
    if let root { return Self.words(root.text) }
    var text: [UInt8] = []
    var isInTag = false
    for byte in raw.utf8 {
      switch byte {
      case 0x3C:
        isInTag = true
        text.append(0x20)
      case 0x3E where isInTag: isInTag = false
      default: if !isInTag { text.append(byte) }
      }
    }
    return Self.words(String(decoding: text, as: UTF8.self))
  }

  private static func words(_ text: String) -> String {
    text.unicodeScalars.split { $0.properties.isWhitespace && $0.value < 0x80 }.map {
      String(String.UnicodeScalarView($0))
    }.joined(separator: " ")
  }

  /// Puts the definition, questions and activities where they belong; of others' descriptions, all words are the definition.
  func fill(_ competency: inout Competency, _ statement: (String) -> Statement) {
    guard let root, root.first("h4") != nil, root.elements.allSatisfy({ ["p", "h4", "ul"].contains($0.name.local) })
    else {
      if !text.isEmpty { competency.definition = statement(text) }
      return
    }
    var heading = ""
    for element in root.elements {
      switch element.name.local {
      case "p":
        let words = statement(Self.words(element.text))
        if heading == "Full name" { competency.name = words } else { competency.definition = words }
      case "h4": heading = element.text
      default:
        let items = element.all("li")
        if heading == "Development activities" {
          competency.activities += items.map { Self.activity($0, statement) }
        } else if heading == "Interview questions" {
          competency.questions += items.map { Self.question($0, statement) }
        } else if heading.hasPrefix("Interview questions for level "),
          let number = heading.utf8.split(separator: 0x20).last.flatMap({ Int(String(Substring($0))) })
        {
          let questions = items.map { Self.question($0, statement) }
          if let index = competency.levels.firstIndex(where: { $0.number == number }) {
            competency.levels[index].questions += questions
          } else {
            var level = Level(number: number, location: competency.location)
            level.questions = questions
            competency.levels.append(level)
          }
        }
      }
    }
  }

  /// The words of an item, without those of the items below it.
  private static func own(_ item: XMLElement) -> String {
    words(item.children.reduce(into: "") { text, child in if case .text(let more) = child { text += more } })
  }

  private static func below(_ item: XMLElement) -> [XMLElement] { item.first("ul")?.all("li") ?? [] }

  private static func question(_ item: XMLElement, _ statement: (String) -> Statement) -> Question {
    Question(statement(own(item)), probes: below(item).map { statement(words($0.text)) })
  }

  private static func activity(_ item: XMLElement, _ statement: (String) -> Statement) -> Activity {
    var activity = Activity(statement(own(item)))
    let numbers = item.first("em")?.text.utf8.split { !($0 >= 0x30 && $0 <= 0x39) && $0 != 0x2D }
      .compactMap { Int(String(Substring($0))) }
    if let numbers, numbers.count == 2 { activity.levels = LevelRange(from: numbers[0], to: numbers[1]) }
    activity.steps = below(item).map { step($0, statement) }
    return activity
  }

  private static func step(_ item: XMLElement, _ statement: (String) -> Statement) -> Step {
    Step(statement(own(item)), steps: below(item).map { step($0, statement) })
  }
}
