import CanonicalReading
import Formatting
import FrameworkModel
import Reading
import SourceText
import StructuredData
import Writing

/// Lays out single sources. What Rung reads in them stays the same, or they stay as they are.
struct SourceFormatter: Sendable {
  private let reader: SourceReader

  init(_ reader: SourceReader) { self.reader = reader }

  /// What came of one source.
  struct Result: Sendable {
    /// As it was read; nil when it could not be.
    var file: SourceFile?
    /// The new bytes; nil for a source that is left as it is.
    var bytes: [UInt8]?
    /// Whether it is of a kind that is laid out.
    var isFormattable = true
    /// What was left as it is and why, when somebody should know.
    var notice: String?
    var problem: Problem?
  }

  /// Lays out a source: read once, and once or a few times more to compare.
  func format(_ source: PlannedSource) -> Result {
    var result = Result()
    do throws(Problem) {
      guard case .text(let file, _) = try source.contents() else {
        result.isFormattable = false
        return result
      }
      result.file = file
      if let document = file.document {
        result.isFormattable = false
        if source.path == "-" {
          throw Problem(
            "it is \(document.kind.phrase), which Rung only reads. Lay it out in its program.", path: file.name)
        }
        if source.isNamed {
          result.notice =
            "left as it is: it is \(document.kind.phrase), which Rung only reads. Lay it out in its program"
        }
      } else if file.bytes.isEmpty {
        result.isFormattable = false
      } else if CanonicalReader.recognizes(file) {
        result.bytes = try canonical(file)
      } else if ["md", "markdown"].contains(PathName.ending(file.name)) {
        markdown(file, &result)
      } else {
        result.isFormattable = false
        if source.isNamed {
          result.notice = "left as it is: Markdown and Rung's own YAML and JSON are laid out, and it is none of them"
        }
      }
    } catch { result.problem = error }
    return result
  }

  // MARK: - Markdown

  private func markdown(_ file: SourceFile, _ result: inout Result) {
    guard file.encoding == .utf8 else {
      result.isFormattable = false
      result.notice = "left as it is, since it is \(file.encoding.rawValue). Save it as UTF-8 first"
      return
    }
    guard let meaning = meaning(of: file) else {
      result.isFormattable = false
      result.notice = "left as it is, since Rung cannot read it. `rung lint` says why"
      return
    }
    let outcome = MarkdownFormatter.format(file.bytes) { bytes in
      self.meaning(of: SourceFile(name: file.name, bytes: bytes)) == meaning
    }
    result.bytes = outcome.bytes
    if !outcome.kept.isEmpty {
      let what = outcome.kept.joined(separator: ", ")
      result.notice = "left as they are, since Rung would read the page otherwise: \(what)"
    }
  }

  /// What Rung reads in a source, wherever it stands there: the canonical document of it alone. Nil for what it refuses.
  private func meaning(of file: SourceFile) -> [UInt8]? {
    guard let reading = try? reader.read(file, as: SourceID(0)) else { return nil }
    return try? JSONWriter().bytes(of: Publication(reading.framework) { CrossReference() })
  }

  // MARK: - Rung's own documents

  private func canonical(_ file: SourceFile) throws(Problem) -> [UInt8] {
    let reading: SourceReading
    do { reading = try CanonicalReader().read(file, as: SourceID(0)) } catch { throw Problem(error, in: file) }
    let bytes: [UInt8]
    let writer: any Writer = Self.isJSON(file) ? JSONWriter() : YAMLWriter()
    do { bytes = try writer.bytes(of: Publication(reading.framework) { CrossReference() }) } catch {
      throw Problem("it cannot be laid out: \(error.message).", path: file.name)
    }
    if bytes == file.bytes { return bytes }
    let comments = reading.spans.filter { $0.role == .comment }.map(\.range)
    if let first = comments.min(by: { $0.start < $1.start }) {
      // Laid out already but for the comments: that is as far as it can be.
      if file.bytes(withoutLinesOf: comments) == bytes { return file.bytes }
      let (line, column) = file.lines.position(of: first.start)
      throw Problem(
        "the file was left as it is, since its comments would be lost. Remove them, then run again.",
        path: file.name, at: Problem.Position(line: line, column: column))
    }
    guard meaning(of: SourceFile(name: file.name, bytes: bytes)) == meaning(of: file) else {
      throw Problem("the file was left as it is, since Rung would read it otherwise.", path: file.name)
    }
    return bytes
  }

  /// Whether a document of Rung's is written as JSON: by its ending, and where it has none by its first sign.
  private static func isJSON(_ file: SourceFile) -> Bool {
    switch PathName.ending(file.name) {
    case "json": true
    case "yaml", "yml": false
    default: file.bytes.first { $0 > 0x20 && $0 < 0x80 } == UInt8(ascii: "{")
    }
  }
}

extension SourceReading {
  /// The reading by itself, as a framework.
  fileprivate var framework: Framework {
    Framework(identity: identity ?? FrameworkIdentity(id: ""), scale: scale, competencies: competencies)
  }
}

extension SourceFile {
  /// The bytes without the lines that hold one of the ranges and nothing else.
  fileprivate func bytes(withoutLinesOf ranges: [SourceRange]) -> [UInt8] {
    var kept: [UInt8] = []
    var copied = 0
    for range in ranges.sorted(by: { $0.start < $1.start }) {
      let line = lines.line(of: range.start)
      let start = Int(lines.starts[line])
      guard bytes[start..<Int(range.start)].allSatisfy({ $0 <= 0x20 }) else { continue }
      kept += bytes[copied..<start]
      copied = line + 1 < lines.starts.count ? Int(lines.starts[line + 1]) : bytes.count
    }
    return kept + bytes[copied...]
  }
}
