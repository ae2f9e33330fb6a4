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
  /// Why the source adds nothing to the framework, when that is so.
  var silence: Problem?

  init(reading source: PlannedSource, as id: SourceID, with reader: SourceReader) {
    file = SourceFile(name: source.shown, bytes: [])
    do throws(Problem) {
      let bytes = try FileSystem().contents(of: source.path, below: TextDecoding.limit)
      file = try Self.decode(bytes, source)
      if file.encoding != .utf8 {
        decoding = [Observation(.decoded(from: file.encoding), at: Location(id, SourceRange(0, 0)))]
      }
      if file.bytes.allSatisfy({ $0 <= 0x20 }) {
        silence = Problem("the file is empty. Put text into it, or remove it.", path: file.name)
        return
      }
      reading = try Self.read(file, as: id, reader)
      if reading.competencies.isEmpty, reading.identity == nil {
        silence = Problem(
          "no competency was found in it. Begin it with the competency's name, then say what that means.",
          path: file.name)
      }
    } catch { problem = error }
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
