/// What a document holds, as far as a page of text can say it: the common form of all word processors' files.
indirect enum DocumentBlock {
  case paragraph(DocumentParagraph)
  case table(DocumentTable)
}

/// A paragraph with its part in the document.
struct DocumentParagraph {
  var role: Role = .plain
  var runs: [DocumentRun] = []
  /// Whether changes that nobody has accepted or rejected stand in it.
  var holdsChanges = false

  enum Role: Hashable {
    case plain
    /// The title of the whole document, then headings from 1 on.
    case title
    case heading(Int)
    /// An item of a list, 0 for the outermost, with a number as it is shown (`1.`, `a)`) or none for a bullet.
    case item(depth: Int, number: String?)
    /// A paragraph that goes on with the item above it.
    case continuation(depth: Int)

    /// Whether it belongs to a list.
    var isOfList: Bool {
      switch self {
      case .item, .continuation: true
      case .plain, .title, .heading: false
      }
    }
  }

  /// The text without its dress; line breaks as `\n`.
  var text: String { runs.map(\.text).joined() }
  var isBlank: Bool { runs.allSatisfy { $0.text.allSatisfy(\.isWhitespace) } }
}

/// A piece of text of one look.
struct DocumentRun: Hashable {
  /// Line breaks are `\n`, tabs `\t`.
  var text: String
  var isBold = false
  var isItalic = false
  /// Where a link leads.
  var link: String?
  /// Whether its signs are those of Markdown already.
  var isMarkdown = false

  /// Whether both look alike.
  func looks(like other: DocumentRun) -> Bool {
    (isBold, isItalic) == (other.isBold, other.isItalic) && link == other.link
      && isMarkdown == other.isMarkdown
  }
}

/// A table, row by row; a cell that reaches over others stands where it begins.
struct DocumentTable {
  var rows: [Row] = []

  struct Row {
    var cells: [Cell] = []
    var isHeader = false
  }

  struct Cell {
    var blocks: [DocumentBlock] = []
    var columns = 1
    var rows = 1
  }
}

/// A document taken apart.
struct DocumentContent {
  var blocks: [DocumentBlock] = []
  /// Notes at the foot of pages or at the end, in the order in which the text names them.
  var notes: [DocumentBlock] = []
  /// What belongs to the document but not to its text, each with what it is: page headers, comments, deleted words.
  var leftOut: [LeftOut] = []
  /// How many changes nobody has accepted or rejected.
  var changeCount = 0

  struct LeftOut: Hashable {
    var what: String
    var text: String
  }
}
