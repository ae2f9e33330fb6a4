import Documents
import SourceText
import Tables

/// What a file holds.
enum SourceContents {
  /// Its text, or the page text that was made of it, and what somebody should know beside it.
  case text(SourceFile, [DocumentRemark])
  /// A file in a folder that is of a kind which Rung does not read.
  case leftOut(UnreadKind)
}

extension PlannedSource {
  /// The source's contents, from the disk unless it is in memory.
  /// - Throws: When it cannot be read, or is of a kind that Rung does not read and was asked for.
  func contents() throws(Problem) -> SourceContents {
    let bytes: [UInt8]
    if let known = self.bytes {
      bytes = known
    } else {
      bytes = try FileSystem().contents(of: path, below: TextDecoding.limit)
    }
    do {
      switch FileKind(bytes, name: shown) {
      case .text:
        let file: SourceFile
        do { file = try TextDecoding.decode(bytes, name: shown) } catch { throw Problem(error, path: shown) }
        if Self.mayHoldDrawnTables(file), let text = DocumentReader.read(drawn: file.bytes) {
          return made(text, .drawnTables)
        }
        return .text(file, [])
      case .document(let form):
        return made(try DocumentReader.read(bytes, as: form), form == .word ? .word : .openDocument)
      case .workbook(let form): return try sheets(bytes, form)
      case .pdf:
        guard let text = try PrintedPages.text(of: bytes, path: shown) else { return try leftOut(.pdf) }
        return made(text, .pdf)
      case .webArchive:
        guard let page = DocumentReader.page(inWebArchive: bytes) else { return try leftOut(.webArchive) }
        let file: SourceFile
        do { file = try TextDecoding.decode(page, name: shown) } catch { throw Problem(error, path: shown) }
        return made(DocumentText(page: file.bytes), .webArchive)
      case .unread(let kind): return try leftOut(kind)
      }
    } catch let error as DocumentError {
      throw Problem(error.message, path: shown)
    } catch let error as Problem {
      throw error
    } catch { preconditionFailure("all errors are one of these: \(error)") }
  }

  /// Whether to look for drawn tables: in Markdown and plain text that holds the beginning of a rule.
  private static func mayHoldDrawnTables(_ file: SourceFile) -> Bool {
    guard file.encoding == .utf8, ["md", "markdown", "txt", ""].contains(PathName.ending(file.name)) else {
      return false
    }
    let bytes = file.bytes.span
    var start = 0
    while start < bytes.count {
      let end = bytes.first(of: 0x0A, from: start)
      while start < end, bytes[start] == 0x20 { start += 1 }
      let isSign = start < end && (bytes[start] == UInt8(ascii: "+") || bytes[start] == UInt8(ascii: "-"))
      if isSign, beginsRule(file.bytes[start..<end]) { return true }
      start = end + 1
    }
    return false
  }

  private static func beginsRule(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: "+--".utf8) || line.starts(with: "+==".utf8)
      || (line.starts(with: "---".utf8) && line.contains(0x20))
  }

  private func made(_ text: DocumentText, _ kind: SourceDocument.Kind) -> SourceContents {
    let document = SourceDocument(kind: kind, places: text.places)
    return .text(SourceFile(name: shown, bytes: text.bytes, document: document), text.remarks)
  }

  private func sheets(_ bytes: [UInt8], _ form: WorkbookReader.Form) throws(Problem) -> SourceContents {
    let text: WorkbookText
    do { text = try WorkbookReader.read(bytes, as: form) } catch { throw Problem(error.message, path: shown) }
    let document = SourceDocument(
      kind: form == .excel ? .excel : .openSpreadsheet, places: text.places, tables: text.grids)
    return .text(
      SourceFile(name: shown, bytes: text.bytes, document: document), text.notices.map { DocumentRemark.hidden($0) })
  }

  private func leftOut(_ kind: UnreadKind) throws(Problem) -> SourceContents {
    guard mayBeLeftOut else { throw Problem(kind.message(shown), path: shown) }
    return .leftOut(kind)
  }
}
