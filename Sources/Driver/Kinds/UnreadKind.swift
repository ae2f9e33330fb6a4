/// A kind of file that holds text and that Rung does not read, with the way to one that it does.
enum UnreadKind: CaseIterable, Equatable {
  case oldWord, oldExcel, richText, presentation, workbook, pages, numbers, keynote, book, webArchive,
    wordXML, excelXML, flatOpenDocument, flatOpenSpreadsheet, wordPerfect, encrypted, container, archive
  /// A PDF where the program that reads it is not installed.
  case pdf

  /// The endings of files that hold text in one of these kinds, and are looked for in folders.
  static let endings: [String: UnreadKind] = [
    "doc": .oldWord, "dot": .oldWord, "xls": .oldExcel, "xlsb": .workbook, "rtf": .richText, "ppt": .presentation,
    "pptx": .presentation, "odp": .presentation, "pages": .pages, "numbers": .numbers, "key": .keynote, "epub": .book,
    "wpd": .wordPerfect, "wps": .wordPerfect, "fodt": .flatOpenDocument,
    "fods": .flatOpenSpreadsheet,
  ]

  static func byEnding(_ name: String) -> UnreadKind? { endings[PathName.ending(name)] }

  /// A file of Apple's programs.
  static func apple(_ name: String) -> UnreadKind {
    let kind = byEnding(name)
    return kind == .numbers || kind == .keynote ? kind ?? .pages : .pages
  }

  /// What the file is.
  var phrase: String {
    switch self {
    case .oldWord: "a Word document of the old kind"
    case .oldExcel: "an Excel workbook of the old kind"
    case .richText: "a document in rich text format (RTF)"
    case .presentation: "a presentation"
    case .workbook: "a binary Excel workbook"
    case .pages: "a document of Apple's Pages"
    case .numbers: "a spreadsheet of Apple's Numbers"
    case .keynote: "a presentation of Apple's Keynote"
    case .book: "an electronic book (EPUB)"
    case .webArchive: "a message or an archive of the web that holds no web page"
    case .wordXML: "a Word document saved as XML"
    case .excelXML: "an Excel workbook saved as XML"
    case .flatOpenDocument: "an OpenDocument file without its package"
    case .flatOpenSpreadsheet: "an OpenDocument spreadsheet without its package"
    case .wordPerfect: "a document of WordPerfect or Works"
    case .encrypted: "protected by a password"
    case .container: "a file of an old Office program"
    case .archive: "a zip archive"
    case .pdf: "a PDF, and pdftotext, which reads it, is not installed"
    }
  }

  /// How to get its text in.
  func advice(_ path: String) -> String {
    let file = Self.quoted(path)
    let folder = PathName.folder(of: path)
    let toFolder = folder == "." ? "" : " --outdir \(Self.quoted(folder))"
    func beside(_ ending: String) -> String {
      Self.quoted(PathName.join(folder, "\(PathName.stem(path)).\(ending)"))
    }
    switch self {
    case .oldWord, .wordPerfect, .flatOpenDocument, .wordXML:
      return "Save it as .docx, or: soffice --headless --convert-to docx\(toFolder) \(file)"
    case .richText:
      return "Save it as .docx, or: pandoc \(file) -o \(beside("docx"))"
    case .oldExcel, .workbook, .excelXML, .flatOpenSpreadsheet:
      return "Save it as .xlsx, or: soffice --headless --convert-to xlsx\(toFolder) \(file)"
    case .presentation: return "Export it as PDF, or: soffice --headless --convert-to pdf\(toFolder) \(file)"
    case .pages: return "Export it to Word (File, Export To) and use the .docx."
    case .numbers: return "Export it to CSV (File, Export To) and use the .csv."
    case .keynote: return "Export it to PDF (File, Export To) and use the .pdf."
    case .book: return "Turn it into Markdown: pandoc \(file) -o \(beside("md"))"
    case .webArchive: return "Open it in its program and save it as .html or .docx."
    case .encrypted: return "Save it without one."
    case .container: return "Open it in its program and save it as .docx or .csv."
    case .archive: return "Unpack it, and name the folder."
    case .pdf:
      return "Install it (Debian: apt install poppler-utils; macOS: brew install poppler) and run again."
    }
  }

  /// What is wrong, then what to do, for behind `FILE: `.
  func message(_ path: String) -> String { "it is \(phrase). \(advice(path))" }

  /// A path as a shell takes it.
  private static func quoted(_ path: String) -> String {
    let isPlain = path.utf8.allSatisfy { byte in
      byte >= 0x80 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x2D && byte <= 0x39) || byte == 0x5F
    }
    return isPlain && !path.hasPrefix("-") ? path : "'\(path.replacing("'", with: "'\\''"))'"
  }
}
