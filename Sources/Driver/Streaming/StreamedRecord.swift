import SourceText
import StructuredData

/// One record of a stream: a page with the path that it is called by.
struct StreamedRecord {
  var path: String
  var text: String

  /// Reads a line, `{"path": "…", "text": "…"}`; further keys are left out.
  /// - Throws: What is wrong with it, in plain words.
  init(_ line: [UInt8]) throws(RecordError) {
    guard String(validating: line, as: UTF8.self) != nil else {
      throw RecordError(message: "the record is not UTF-8. Write the stream as UTF-8.", path: nil, line: line)
    }
    let node: DataNode
    do { node = try JSONReader().read(line) } catch {
      throw RecordError(
        message:
          "the record is no JSON: byte \(error.range.start): \(error.message)\(error.message.last == "?" ? "" : ".")",
        path: nil, line: line)
    }
    guard case .mapping(let entries) = node.value else {
      throw RecordError(message: "the record is no object. \(Self.form)", path: nil, line: line)
    }
    let path = Self.string("path", entries)
    guard let path, !path.isEmpty else {
      throw RecordError(message: "the record has no \"path\" that is a text. \(Self.form)", path: nil, line: line)
    }
    guard let text = Self.string("text", entries) else {
      throw RecordError(message: "the record has no \"text\" that is a text. \(Self.form)", path: path, line: line)
    }
    self.path = path
    self.text = text
  }

  private static let form = "Write each as {\"path\": \"…\", \"text\": \"…\"}."

  private static func string(_ key: String, _ entries: [DataNode.Entry]) -> String? {
    guard case .string(let text, _)? = entries.first(where: { $0.key == key })?.value.value else { return nil }
    return text
  }
}

/// Why a record gives no model.
struct RecordError: Error {
  /// What is wrong, then what to do.
  var message: String
  var path: String?
  /// The record as it came.
  var line: [UInt8]
}
