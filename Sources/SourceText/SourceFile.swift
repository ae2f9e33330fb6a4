import Synchronization

/// One source: its name, its bytes as UTF-8, and the encoding that they came in.
///
/// Offsets everywhere in the program count these bytes. They are the file's own bytes when the file is UTF-8 (a byte
/// order mark included); of a file in another encoding they are its text as UTF-8; of a document, such as one of a word
/// processor, they are the page text that was made of it.
public struct SourceFile: Sendable {
  /// The name shown in messages: a path relative to the working folder, with `/`.
  public var name: String
  /// The text as valid UTF-8.
  public let bytes: [UInt8]
  /// How the file was encoded.
  public let encoding: TextEncoding
  /// The document that the text was made of; nil for a file of text.
  public let document: SourceDocument?
  private let foundLines = FoundLines()

  /// Where lines start: looked for when somebody first asks, since only messages and maps do.
  public var lines: LineTable { foundLines.lines(of: bytes) }

  /// - Parameter bytes: Valid UTF-8, below 4 GiB.
  public init(name: String, bytes: [UInt8], encoding: TextEncoding = .utf8, document: SourceDocument? = nil) {
    precondition(bytes.count < Int(UInt32.max), "a source is below 4 GiB")
    self.name = name
    self.bytes = bytes
    self.encoding = encoding
    self.document = document
  }

  /// Where people find an offset of a document's text: `table 2 row 5`; nil for a file of text, which has lines.
  public func documentPlace(at offset: UInt32) -> String? {
    document.map { $0.places.name(at: offset) ?? "the beginning" }
  }

  /// The text of a range. The range must begin and end on scalar boundaries.
  public func text(_ range: SourceRange) -> String {
    String(decoding: bytes[range.offsets], as: UTF8.self)
  }
}

/// The lines of one source, once they have been looked for; all copies of the source share them.
private final class FoundLines: Sendable {
  private let found = Mutex<LineTable?>(nil)

  func lines(of bytes: [UInt8]) -> LineTable {
    found.withLock { found in
      if let found { return found }
      let lines = LineTable(bytes)
      found = lines
      return lines
    }
  }
}

/// The encodings that a source can come in.
public enum TextEncoding: String, Sendable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case windows1252 = "windows-1252"
  case macRoman = "macintosh"
}
