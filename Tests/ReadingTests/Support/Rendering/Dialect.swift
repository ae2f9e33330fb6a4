/// How a page of a model is laid out.
struct Dialect: Sendable {
  var form = PageForm.text
  var levels = LevelForm.dash
  /// The word in front of a level's number.
  var levelWord = "Level"
  var isDescending = false
  var bullet = "-"
  /// Columns in front of a bullet, in text.
  var indent = 0
  var items = ItemForm.list
  /// Whether headings below the title are emphasized text instead of headings.
  var isBold = false
  /// The column at which texts are wrapped; nil for one line each.
  var width: Int?
  /// The heading above the definition; nil for none.
  var definition: String? = "Definition"
  /// The heading above the behaviors of each level; nil for none.
  var behaviors: String?
  var questions = "Interview Questions"
  /// The heading above probes; nil where they nest below their question.
  var probes: String?
  var activities = "Suggested Activities for Development"
  var courses = "Recommended Courses"
  var resources = "Additional Resources"
  var related = "Related Competencies"

  /// How the behaviors of a level stand apart.
  enum ItemForm: CaseIterable {
    case list
    /// Without marks, blank lines between.
    case paragraphs
  }

  /// How a level with a title is announced.
  enum LevelForm: CaseIterable {
    case dash, colon, fullStop, blank, parentheses, titleBelow, titleOnly

    /// The lines of the heading.
    func lines(_ word: String, _ number: Int, _ title: String?) -> [String] {
      guard let title else { return ["\(word) \(number)"] }
      switch self {
      case .dash: return ["\(word) \(number) - \(title)"]
      case .colon: return ["\(word) \(number): \(title)"]
      case .fullStop: return ["\(word) \(number). \(title)"]
      case .blank: return ["\(word) \(number) \(title)"]
      case .parentheses: return ["\(word) \(number) (\(title))"]
      case .titleBelow: return ["\(word) \(number)", title]
      case .titleOnly: return [title]
      }
    }
  }

  /// A dialect of unlike parts.
  ///
  /// - Parameter isKnownScale: Whether the levels' titles are known names, which need no number.
  static func random(_ form: PageForm, isKnownScale: Bool, using random: inout SplitMix64) -> Dialect {
    func pick<T>(_ choices: [T]) -> T { choices.randomElement(using: &random) ?? choices[0] }
    var dialect = Dialect(form: form)
    dialect.levels = pick(LevelForm.allCases.filter { $0 != .titleOnly || isKnownScale })
    dialect.levelWord = pick(["Level", "Proficiency Level", "LEVEL", "Stage"])
    dialect.isDescending = random.chance(1, in: 4)
    dialect.bullet = form == .text ? pick(["-", "•", "*", "▪", "–", "o", "\u{F0B7}"]) : pick(["-", "*"])
    dialect.indent = form == .text ? pick([0, 0, 2, 4]) : 0
    dialect.items = pick([.list, .list, .list, .paragraphs])
    dialect.isBold = form == .markdown && random.chance(1, in: 3)
    dialect.width = form == .web ? nil : pick([nil, nil, 48, 72])
    dialect.definition = pick([nil, "Definition", "Competency Description", "Overall Description"])
    dialect.behaviors = pick([nil, nil, "BEHAVIORS", "Key Behaviors", "Behavioral Indicators"])
    dialect.questions = pick(["Interview Questions", "QUESTIONS", "Sample Questions"])
    dialect.probes = pick([nil, "Probing Questions", "Follow-up Questions"])
    dialect.activities = pick([
      "Suggested Activities for Development", "Developmental Activities", "Development Activities",
    ])
    dialect.resources = pick(["Additional Resources", "Recommended Resources"])
    return dialect
  }
}
