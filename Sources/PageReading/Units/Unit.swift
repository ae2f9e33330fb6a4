import FrameworkModel
import SourceText
import TextReading

/// The smallest piece of a page that can have a role of its own: a line, a list item, a line of a table's cell, the title in
/// front of a text on the same line, or the text behind it. It knows no vocabulary.
struct Unit {
  /// The text without its mark.
  var text: SourceRange
  /// The text with its mark and what dresses it.
  var whole: SourceRange
  /// The text as the model would hold it.
  var words: String
  /// How many lines it stands on.
  var lineCount = 1
  var mark: ListMark = .none
  /// The number of a numbered mark; -1 where there is none.
  var ordinal = -1
  var indent = 0
  /// 1 to 6 for a heading of Markdown or a web page; 0 for none.
  var headingDepth = 0
  var flags: LineFlags = []
  var cell: Cell?
  var part = Part.whole
  /// What stands between a title and the text behind it.
  var separator = Separator.none

  /// Where in a table it stands.
  struct Cell: Equatable {
    var table: Int
    var row: Int
    var column: Int
    var rows: Int
    var columns: Int
    /// Its line's place within the cell.
    var line: Int
    var isHeader: Bool
  }

  enum Part: UInt8 { case whole, title, rest }

  enum Separator: UInt8 { case none, colon, dash, emphasis, emphasizedColon, glued, capitals, parenthesis }

  var isMarked: Bool { mark != .none }
  var isBold: Bool { flags.contains(.bold) }
  /// Whether a blank line, a rule or a block of a web page stands in front.
  var isApart: Bool { !flags.isDisjoint(with: [.blankBefore, .cellBefore]) }
}
