import Archives
import XMLText

/// Makes texts of workbooks: of Excel (.xlsx) and OpenDocument (.ods).
public enum WorkbookReader {
  /// The forms of workbook that are read here.
  public enum Form: Sendable {
    case excel, openDocument
  }

  /// Reads a workbook of a form that was told by its contents. Cost is linear in what it unpacks to, which is bounded.
  /// - Throws: When the file is damaged, protected, or not what it says that it is.
  public static func read(_ bytes: [UInt8], as form: Form) throws(WorkbookError) -> WorkbookText {
    var package = try WorkbookPackage(bytes)
    switch form {
    case .excel: return try ExcelWorkbook.read(&package)
    case .openDocument: return try OpenSpreadsheet.read(&package)
    }
  }

  /// The form that the parts of a zip archive show; nil for any other.
  public static func form(of bytes: [UInt8]) -> Form? {
    guard Archive.recognizes(bytes), var archive = try? Archive(bytes) else { return nil }
    if archive.holds("xl/workbook.xml") { return .excel }
    guard let kind = try? archive.contents(of: "mimetype") else { return nil }
    return kind.starts(with: "application/vnd.oasis.opendocument.spreadsheet".utf8) ? .openDocument : nil
  }
}

/// The parts of a workbook, unpacked when they are asked for.
struct WorkbookPackage {
  private var archive: Archive

  init(_ bytes: [UInt8]) throws(WorkbookError) {
    do { archive = try Archive(bytes) } catch { throw WorkbookError(error.message) }
  }

  /// The bytes of a part; nil where there is none.
  mutating func bytes(_ name: String) throws(WorkbookError) -> [UInt8]? {
    do { return try archive.contents(of: name) } catch { throw WorkbookError(error.message) }
  }

  /// The root of a part; nil where there is none.
  mutating func tree(_ name: String) throws(WorkbookError) -> XMLElement? {
    guard let bytes = try bytes(name) else { return nil }
    do { return try XMLTree.read(bytes) } catch { throw Self.damaged(name, error) }
  }

  /// Tells a handler what stands in a part; false where there is none.
  mutating func read<Handler: XMLHandler>(_ name: String, _ handler: inout Handler) throws(WorkbookError) -> Bool {
    guard let bytes = try bytes(name) else { return false }
    do { try XMLReader.read(bytes, &handler) } catch { throw Self.damaged(name, error) }
    return true
  }

  private static func damaged(_ name: String, _ error: XMLError) -> WorkbookError {
    WorkbookError("its part \(name) cannot be read: \(error.message). Open it in its program and save it again.")
  }
}

extension [XMLAttribute] {
  /// The value of an attribute by its local name, whatever vocabulary it is of.
  subscript(name: String) -> String? { first { $0.name.local == name }?.value }
}
