import Assembling
import FrameworkModel
import FuzzTargets
import Reading
import SourceText
import Testing
import TextReading
import Writing

/// One source, read and put together.
struct ReadSource {
  let source: SourceFile
  let reading: SourceReading
  let competencies: [Competency]

  /// Reads a source as the program does: canonical documents as such, other data by its keys, text by evidence.
  init(_ bytes: [UInt8], name: String, vocabulary: Vocabulary = .standard) throws {
    source = try TextDecoding.decode(bytes, name: name)
    let id = SourceID(0)
    reading = try SourceReader(vocabulary: vocabulary).read(source, as: id)
    competencies = Assembly([reading], identity: FrameworkIdentity(id: "test")).framework.competencies
  }

  init(_ text: String, name: String = "case.txt", vocabulary: Vocabulary = .standard) throws {
    try self.init(Array(text.utf8), name: name, vocabulary: vocabulary)
  }

  /// The outline of the model, and of the noise in the order of the source.
  func outline(showsNoise: Bool = true, showsInferred: Bool = true) -> [String] {
    ModelDumper.dump(competencies, noise: showsNoise ? noise : [], showsInferred: showsInferred)
  }

  /// Chrome, furniture and placeholders, with single blanks; tags among them are markup and left out.
  var noise: [String] {
    let shown: Set<SourceRole> = [.chrome, .furniture, .placeholder]
    // Without the content, so that a page header that names the cluster stays whole.
    let map = SourceMap(of: source, SourceID(0), competencies: [], spans: reading.spans)
    return map.segments.compactMap { segment in
      guard case .role(let role) = segment.meaning, shown.contains(role) else { return nil }
      return source.text(segment.range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }

  /// What must hold whatever the source is.
  private var checked: CheckedReading { CheckedReading(reading, of: source, competencies: competencies) }

  /// What became of each byte.
  var map: SourceMap { checked.map }
  var faults: [String] { checked.faults }
  var size: CheckedReading.Size { checked.size }
  var excess: [String] { checked.excess }
}
