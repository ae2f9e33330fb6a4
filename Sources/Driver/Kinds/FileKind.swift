import Archives
import Documents
import Tables

/// What a file is: by what is in it, then by its ending.
enum FileKind: Equatable {
  /// Text of any form: prose, Markdown, HTML, data.
  case text
  case document(DocumentForm)
  case workbook(WorkbookReader.Form)
  case pdf
  case webArchive
  case unread(UnreadKind)

  init(_ bytes: [UInt8], name: String) {
    self = Self.byContents(bytes, name) ?? .text
  }

  /// What the first bytes say; nil where they say nothing.
  private static func byContents(_ bytes: [UInt8], _ name: String) -> FileKind? {
    if Archive.recognizes(bytes) { return archive(bytes, name) }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { return .unread(compound(bytes, name)) }
    let beginning = bytes.prefix(1024)
    // Some programs put a line or two in front of it.
    if contains(beginning, "%PDF-") { return .pdf }
    let start = beginning.drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
    if start.starts(with: "{\\rtf".utf8) { return .unread(.richText) }
    if isMessage(start), contains(bytes.prefix(4096), "multipart/") { return .webArchive }
    if start.starts(with: "<?xml".utf8) {
      if contains(bytes.prefix(4096), "progid=\"Word.Document\"") { return .unread(.wordXML) }
      if contains(bytes.prefix(4096), "progid=\"Excel.Sheet\"") { return .unread(.excelXML) }
      if contains(bytes.prefix(4096), "urn:oasis:names:tc:opendocument") {
        let isSpreadsheet = contains(bytes.prefix(8192), "opendocument.spreadsheet\"")
        return .unread(isSpreadsheet ? .flatOpenSpreadsheet : .flatOpenDocument)
      }
    }
    // A page that is no text, under a name that promises one of these.
    if bytes.prefix(4096).contains(0), let kind = UnreadKind.byEnding(name) { return .unread(kind) }
    return nil
  }

  /// Whether bytes begin with the fields of a message, as web archives do: `Date: …`, and among them one that says so.
  private static func isMessage(_ start: ArraySlice<UInt8>) -> Bool {
    let name = start.prefix { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || $0 == 0x2D }
    return !name.isEmpty && start[name.endIndex...].first == 0x3A
      && (contains(start.prefix(4096), "MIME-Version:") || contains(name, "Content-Type"))
  }

  /// What a zip archive holds, by its parts. One whose directory is lost is what its ending says, and refused when it is
  /// opened.
  private static func archive(_ bytes: [UInt8], _ name: String) -> FileKind {
    let ending = PathName.ending(name)
    guard var archive = try? Archive(bytes) else {
      switch ending {
      case "odt", "ott": return .document(.openDocument)
      case "docx", "docm", "dotx", "dotm": return .document(.word)
      case "xlsx", "xlsm", "xltx": return .workbook(.excel)
      case "ods", "ots": return .workbook(.openDocument)
      default: return .unread(UnreadKind.byEnding(name) ?? .archive)
      }
    }
    if let type = try? archive.contents(of: "mimetype") {
      if type.starts(with: "application/vnd.oasis.opendocument.text".utf8) { return .document(.openDocument) }
      if type.starts(with: "application/vnd.oasis.opendocument.spreadsheet".utf8) { return .workbook(.openDocument) }
      if type.starts(with: "application/vnd.oasis.opendocument".utf8) { return .unread(.presentation) }
      if type.starts(with: "application/epub".utf8) { return .unread(.book) }
    }
    if archive.holds("word/document.xml") { return .document(.word) }
    if archive.holds("xl/workbook.xml") { return .workbook(.excel) }
    if archive.holds("xl/workbook.bin") { return .unread(.workbook) }
    if archive.holds("ppt/presentation.xml") { return .unread(.presentation) }
    if archive.holds("Index/Document.iwa") || archive.holds("Index.zip") { return .unread(UnreadKind.apple(name)) }
    // The parts of a document may have other names, which its relations tell.
    if let types = try? archive.contents(of: "[Content_Types].xml"), contains(types[...], "spreadsheetml.sheet.main") {
      return .workbook(.excel)
    }
    if archive.holds("[Content_Types].xml") || ending == "docx" { return .document(.word) }
    if ending == "odt" { return .document(.openDocument) }
    return .unread(.archive)
  }

  /// What a file in Microsoft's old container is: its streams have names in UTF-16.
  private static func compound(_ bytes: [UInt8], _ name: String) -> UnreadKind {
    func holds(_ stream: String) -> Bool { contains(bytes[...], stream.utf16.flatMap { [UInt8($0), 0] }) }
    if holds("EncryptedPackage") { return .encrypted }
    if holds("WordDocument") { return .oldWord }
    if holds("Workbook") { return .oldExcel }
    if holds("PowerPoint Document") { return .presentation }
    return UnreadKind.byEnding(name) ?? .container
  }

  private static func contains(_ bytes: ArraySlice<UInt8>, _ text: String) -> Bool { contains(bytes, Array(text.utf8)) }

  private static func contains(_ bytes: ArraySlice<UInt8>, _ part: [UInt8]) -> Bool {
    guard let first = part.first, bytes.count >= part.count else { return false }
    return bytes.indices.dropLast(part.count - 1).contains { place in
      bytes[place] == first && bytes[place..<(place + part.count)].elementsEqual(part)
    }
  }
}
