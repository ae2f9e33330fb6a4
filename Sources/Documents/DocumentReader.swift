import Archives
import XMLText

/// Makes page texts of word processors' documents.
public enum DocumentReader {
  /// Reads a document of a kind that was told by its contents.
  ///
  /// Cost is linear in what the document unpacks to, which is bounded.
  /// - Throws: When the file is damaged, protected, or not what it says that it is.
  public static func read(_ bytes: [UInt8], as form: DocumentForm) throws(DocumentError) -> DocumentText {
    let package = try DocumentPackage(bytes)
    let content: DocumentContent
    switch form {
    case .word: content = try WordDocument.read(package)
    case .openDocument: content = try OpenDocument.read(package)
    }
    return PageRenderer.render(content)
  }

  /// Makes a page text of a page of Markdown that holds drawn tables; nil for any other.
  public static func read(drawn page: [UInt8]) -> DocumentText? { DrawnTables.render(page) }

  /// The web page that is packed into a file with its pictures (`.mht`), in its own encoding; nil where there is none.
  public static func page(inWebArchive bytes: [UInt8]) -> [UInt8]? { WebArchive.page(bytes) }

  /// Makes a page text of printed pages, laid out with blanks, each ended by a form feed. Never fails.
  /// - Parameter boxes: The words of the pages with their places, as `pdftotext -bbox-layout` writes them; may be empty.
  public static func read(pages: [UInt8], boxes: [UInt8] = []) -> DocumentText {
    PrintedDocument.render(pages, PrintedSizes(boxes))
  }
}

/// The forms of document that are read here.
public enum DocumentForm: Sendable {
  case word, openDocument
}

/// The parts of a document, unpacked and read as XML when they are asked for.
final class DocumentPackage {
  private var archive: Archive

  init(_ bytes: [UInt8]) throws(DocumentError) {
    do { archive = try Archive(bytes) } catch { throw DocumentError(error.message) }
  }

  func holds(_ name: String) -> Bool { archive.holds(name) }

  /// The root of a part; nil where there is none.
  func part(_ name: String) throws(DocumentError) -> XMLElement? {
    let bytes: [UInt8]?
    do { bytes = try archive.contents(of: name) } catch { throw DocumentError(error.message) }
    guard let bytes else { return nil }
    do { return try XMLTree.read(bytes) } catch {
      throw DocumentError(
        "its part \(name) cannot be read: \(error.message). Open it in its program and save it again.")
    }
  }
}
