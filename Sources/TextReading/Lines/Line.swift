import FrameworkModel
public import SourceText

/// One line of a source as layout: where its text stands, what mark leads it, how it looks.
///
/// A line of a web page is what a browser would start anew; of other sources it is a physical line, or a part of one where
/// a break tag or a glued heading divides it. `text` never holds a list mark, heading signs or emphasis around the whole.
public struct Line: Sendable {
  /// The text without its marks; empty for a table.
  public var text: SourceRange
  /// The line with its marks.
  public var whole: SourceRange
  public var mark: ListMark = .none
  /// 1 to 6 for a Markdown or HTML heading; 0 for none.
  public var headingDepth: UInt8 = 0
  /// Columns of white space in front; of list items in a web page, twice their depth.
  public var indent: UInt16 = 0
  /// The number of a numbered item or heading; -1 where there is none.
  public var ordinal: Int32 = -1
  /// The place of the table in the scan's tables; -1 for a line of text.
  public var table: Int32 = -1
  public var flags: LineFlags = []
  /// What its first word says; set when the lines of the source are all found.
  public var opening: Opening = []

  public init(text: SourceRange, whole: SourceRange) {
    self.text = text
    self.whole = whole
  }

  public var isTable: Bool { table >= 0 }
  public var isMarked: Bool { mark != .none }
}

/// How a line looks.
@frozen
public struct LineFlags: OptionSet, Sendable {
  public let rawValue: UInt16

  @inlinable
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// A blank line, a rule or a block of a web page stands in front.
  public static let blankBefore = LineFlags(rawValue: 1 << 0)
  /// A lone bar or a rule stands in front: a table's cell or a part of the page ends there.
  public static let cellBefore = LineFlags(rawValue: 1 << 1)
  /// The whole text is emphasized.
  public static let bold = LineFlags(rawValue: 1 << 2)
  /// The text ends a sentence.
  public static let endsSentence = LineFlags(rawValue: 1 << 3)
  public static let endsColon = LineFlags(rawValue: 1 << 4)
  public static let startsUpper = LineFlags(rawValue: 1 << 5)
  public static let startsLower = LineFlags(rawValue: 1 << 6)
  /// The text holds bytes that must not be copied as they are.
  public static let special = LineFlags(rawValue: 1 << 7)
  /// The mark stood alone on the line above.
  public static let loneMark = LineFlags(rawValue: 1 << 8)
  /// The line continues the physical line before it.
  public static let glued = LineFlags(rawValue: 1 << 9)
  /// A tag stands in it.
  public static let tagged = LineFlags(rawValue: 1 << 10)
  /// Its letters are set apart by blanks.
  public static let spacedLetters = LineFlags(rawValue: 1 << 11)
  /// A break tag stands in front: the line is no wrap.
  public static let broken = LineFlags(rawValue: 1 << 12)
  /// A term of a web page's definition list.
  public static let term = LineFlags(rawValue: 1 << 13)
}

/// The mark that leads a list item.
public enum ListMark: UInt8, Sendable {
  case none
  case dash, asterisk, plus, bullet, square, circle, letterO, enDash, arrow, check, privateUse
  case number, letter
  /// `<li>` or an item of a web page's list.
  case tag
  /// A mark that `rung.yml` names.
  case taught
  /// `: text` below its term.
  case colon

  /// The mark in an editor's words.
  public var phrase: String {
    switch self {
    case .none: "no mark"
    case .dash: "-"
    case .asterisk: "*"
    case .plus: "+"
    case .bullet: "•"
    case .square: "▪"
    case .circle: "◦"
    case .letterO: "o"
    case .enDash: "–"
    case .arrow: "⇒"
    case .check: "✓"
    case .privateUse: "a symbol-font bullet"
    case .number: "a number"
    case .letter: "a letter"
    case .tag: "<li>"
    case .taught: "a mark that rung.yml names"
    case .colon: ":"
    }
  }
}
