/// What a source was before it became text: a file of a word processor, a spreadsheet, a printed page.
///
/// The source's bytes are then a page text that was made of the file, and its places say where in the file a part of that
/// text stands.
public struct SourceDocument: Sendable, Hashable {
  /// The kind of file.
  public var kind: Kind
  public var places: DocumentPlaces
  /// The sheets of a workbook, with ranges of the text; empty for all other documents, which are read as pages.
  public var tables: [Grid]

  public init(kind: Kind, places: DocumentPlaces, tables: [Grid] = []) {
    self.kind = kind
    self.places = places
    self.tables = tables
  }

  /// The kinds of file that text is made of, by their usual endings.
  public enum Kind: String, Sendable, CaseIterable {
    case word = "docx"
    case openDocument = "odt"
    case pdf = "pdf"
    /// Markdown with tables that are drawn.
    case drawnTables = "md"
    /// A web page, packed into one file with its pictures.
    case webArchive = "mht"
    case excel = "xlsx"
    case openSpreadsheet = "ods"

    /// What people call such a file, with its article.
    public var phrase: String {
      switch self {
      case .word: "a Word document"
      case .openDocument: "an OpenDocument text"
      case .pdf: "a PDF"
      case .drawnTables: "a page with drawn tables"
      case .webArchive: "a web page in one file"
      case .excel: "an Excel workbook"
      case .openSpreadsheet: "an OpenDocument spreadsheet"
      }
    }
  }
}

/// Names that people can find in a document, for the ranges of a text that was made of it.
public struct DocumentPlaces: Sendable, Hashable {
  private var starts: [UInt32] = []
  private var names: [String] = []

  public init() {}

  /// Says that the text from an offset on, up to the next one that is added, stands at a place: `table 2 row 5`.
  /// Offsets must ascend; of two at the same offset the later one holds.
  public mutating func add(_ name: String, from offset: Int) {
    let start = UInt32(truncatingIfNeeded: offset)
    precondition(starts.last ?? 0 <= start, "places come in the order of the text")
    if starts.last == start {
      names[names.count - 1] = name
    } else {
      starts.append(start)
      names.append(name)
    }
  }

  /// The place of an offset; nil in front of the first one. Takes the logarithm of their number.
  public func name(at offset: UInt32) -> String? {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? names[low - 1] : nil
  }
}
