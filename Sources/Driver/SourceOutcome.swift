import FrameworkModel
import Reading
import SourceText

/// What came of one source: its reading, or why there is none.
struct SourceOutcome: Sendable {
  var file: SourceFile
  var reading = SourceReading()
  var problem: Problem?
  /// That the file was not UTF-8.
  var decoding: [Observation] = []
  /// Whether there is nothing but white space.
  var isEmpty = false
  /// Whether the file is one that Rung wrote beside a framework: a baseline, a cross-reference, a source map, a manifest.
  var isOwnOutput = false

  init(reading source: PlannedSource, as id: SourceID, with reader: SourceReader) {
    file = SourceFile(name: source.shown, bytes: [])
    do throws(Problem) {
      let bytes: [UInt8]
      if let known = source.bytes {
        bytes = known
      } else {
        bytes = try FileSystem().contents(of: source.path, below: TextDecoding.limit)
      }
      file = try Self.decode(bytes, source)
      isOwnOutput = Self.isOwnOutput(file)
      if isOwnOutput { file = SourceFile(name: source.shown, bytes: []) }
      isEmpty = !isOwnOutput && file.bytes.allSatisfy { $0 <= 0x20 }
      if file.encoding != .utf8 {
        decoding = [Observation(.decoded(from: file.encoding), at: Location(id, SourceRange(0, 0)))]
      }
      if !isEmpty, !isOwnOutput { reading = try Self.read(file, as: id, reader) }
    } catch { problem = error }
  }

  /// Whether a JSON file begins with a format that is Rung's and no framework's: `{"format": "rung-…`.
  private static func isOwnOutput(_ file: SourceFile) -> Bool {
    guard file.name.hasSuffix(".json") else { return false }
    let beginning = file.bytes.prefix(64).filter { $0 > 0x20 }
    return beginning.starts(with: #"{"format":"rung-"#.utf8)
  }

  /// Reads bytes that are in memory already; only bytes that a fixer made of a good source come here.
  init(rereading file: SourceFile, as id: SourceID, with reader: SourceReader) {
    self.file = file
    isEmpty = file.bytes.allSatisfy { $0 <= 0x20 }
    do throws(Problem) { if !isEmpty { reading = try Self.read(file, as: id, reader) } } catch { problem = error }
  }

  private static func read(_ file: SourceFile, as id: SourceID, _ reader: SourceReader) throws(Problem) -> SourceReading
  {
    do { return try reader.read(file, as: id) } catch { throw Problem(error, in: file) }
  }

  private static func decode(_ bytes: [UInt8], _ source: PlannedSource) throws(Problem) -> SourceFile {
    do { return try TextDecoding.decode(bytes, name: source.shown) } catch {
      throw Problem(error, path: source.shown)
    }
  }
}
