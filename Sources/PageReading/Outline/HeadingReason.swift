import SourceText
import TextReading

/// Why a line was taken for a heading.
enum HeadingReason {
  /// `Level 2`
  case levelWord
  /// The words of a known section, or a label such as `Code:`.
  case words
  /// Heading signs of Markdown, a heading's tag, a rule below.
  case markup
  case emphasis, capitals
  /// A short line apart between two lists.
  case betweenLists
  /// Short lines that recur in the same order.
  case recurrence
  /// Names of levels that Rung or `rung.yml` knows, several of them.
  case scaleName
  /// Looks like the known names of levels around it.
  case scaleSibling
  /// `L3`, `IC4`
  case levelCode
  /// `Grade 5`, `Band A`
  case counted
  /// Numbered lines that count up, each with a text or list of its own.
  case ordinal
  /// Short headings below `Levels`.
  case announced

  /// The reason in an editor's words.
  var phrase: String {
    switch self {
    case .levelWord: "a word for level and a number"
    case .words: "the words of a known heading"
    case .markup: "marked up as a heading"
    case .emphasis: "a short emphasized line"
    case .capitals: "a short line in capitals"
    case .betweenLists: "a short line between two lists"
    case .recurrence: "recurs in the same order as its neighbors"
    case .scaleName: "a known name of a level, among others"
    case .scaleSibling: "looks like the levels around it"
    case .levelCode: "letters and a number, among others"
    case .counted: "a word and a number, among others"
    case .ordinal: "one of a count, each with its own text"
    case .announced: "one of several below a heading for levels"
    }
  }
}
