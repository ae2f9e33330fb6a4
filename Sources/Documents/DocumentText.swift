public import SourceText

/// The page text that was made of a document: Markdown, with tables as HTML so that cells can hold lists and reach over rows.
public struct DocumentText: Sendable {
  /// UTF-8.
  public var bytes: [UInt8]
  public var places: DocumentPlaces
  public var remarks: [DocumentRemark]

  init(bytes: [UInt8], places: DocumentPlaces, remarks: [DocumentRemark]) {
    self.bytes = bytes
    self.places = places
    self.remarks = remarks
  }

  /// A web page that was unpacked; its lines are where things stand.
  public init(page: [UInt8]) {
    var places = DocumentPlaces()
    var number = 1
    var start = 0
    while start < page.count {
      places.add("line \(number) of its page", from: start)
      start = (page[start...].firstIndex(of: 0x0A) ?? page.count) + 1
      number += 1
    }
    self.init(bytes: page, places: places, remarks: [])
  }
}

/// What somebody should know of a document beside its text.
public enum DocumentRemark: Sendable, Hashable {
  /// Changes that nobody has accepted or rejected yet: read as if all were accepted. The range is that of the first paragraph
  /// that holds one.
  case trackedChanges(count: Int, first: SourceRange)
  /// What is hidden in it and was not read, in an editor's words.
  case hidden(String)
}

/// Why a document cannot be read.
public struct DocumentError: Error, Equatable {
  /// What is wrong, then what to do, for behind `FILE: `.
  public var message: String

  init(_ message: String) { self.message = message }
}
