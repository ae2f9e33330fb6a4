import CanonicalReading
import FrameworkModel
import SourceText
import StructuredData
import Testing

@testable import Writing

/// What is written is read back as the same model, and written again as the same bytes.
@Suite struct RoundTripTests {
  static let writers: [any Writer] = [JSONWriter(), YAMLWriter()]

  private func bytes(_ framework: Framework, _ writer: any Writer) throws -> [UInt8] {
    try writer.bytes(of: Publication(framework) { CrossReference() })
  }

  private func reading(_ bytes: [UInt8], _ writer: any Writer) throws -> (SourceReading, SourceFile) {
    let source = SourceFile(name: writer.fileName, bytes: bytes)
    return (try CanonicalReader().read(source, as: SourceID(0)), source)
  }

  private func framework(_ reading: SourceReading) throws -> Framework {
    Framework(
      identity: try #require(reading.identity), scale: reading.scale, competencies: reading.competencies)
  }

  @Test(arguments: 0..<60)
  func readsBackWhatItWrote(_ seed: Int) throws {
    var generator = FrameworkGenerator(seed: UInt64(seed))
    let framework = generator.framework()
    for writer in Self.writers {
      let bytes = try bytes(framework, writer)
      let (reading, source) = try reading(bytes, writer)
      let again = try self.framework(reading)
      #expect(again.withoutLocations == framework, "\(writer.name)")
      #expect(try self.bytes(again, writer) == bytes, "\(writer.name)")
      #expect(CanonicalReader.recognizes(source))
    }
  }

  @Test(arguments: TemptingStrings.all)
  func keepsEachTemptingText(_ text: String) throws {
    var competency = Competency(id: "a", name: Statement(text, at: .nowhere), location: .nowhere)
    competency.behaviors = [Statement(text, at: .nowhere), Statement("after", at: .nowhere)]
    let framework = Framework(identity: FrameworkIdentity(id: "f"), competencies: [competency])
    for writer in Self.writers {
      let (reading, _) = try reading(try bytes(framework, writer), writer)
      let found = try #require(reading.competencies.first)
      #expect(Array(found.name.text.utf8) == Array(text.utf8), "\(writer.name)")
      #expect(found.behaviors.map { Array($0.text.utf8) } == [Array(text.utf8), Array("after".utf8)], "\(writer.name)")
    }
  }

  @Test(arguments: 0..<30)
  func mapsEachByteOfWhatItWrote(_ seed: Int) throws {
    var generator = FrameworkGenerator(seed: UInt64(1000 + seed))
    let framework = generator.framework()
    for writer in Self.writers {
      let (reading, source) = try reading(try bytes(framework, writer), writer)
      let map = SourceMap(
        of: source, SourceID(0), competencies: reading.competencies.enumerated().map { ($0, $1) },
        spans: reading.spans)
      #expect(map.overlaps.isEmpty)
      #expect(map.uncovered(in: source).map(source.text) == [])
      for (before, after) in zip(map.segments, map.segments.dropFirst()) {
        #expect(before.range.end <= after.range.start)
      }
    }
  }

  @Test(arguments: 0..<30)
  func saysTheSameInBothFormats(_ seed: Int) throws {
    var generator = FrameworkGenerator(seed: UInt64(2000 + seed))
    let framework = generator.framework()
    var sink = TreeSink()
    sink.write(framework)
    let tree = try #require(sink.root)
    #expect(Tree(try JSONReader().read(bytes(framework, JSONWriter()))) == tree)
    #expect(Tree(try YAMLReader().read(bytes(framework, YAMLWriter()))) == tree)
  }
}

extension Tree {
  /// The tree of a document that holds mappings, lists, texts and whole numbers only.
  init(_ node: DataNode) {
    switch node.value {
    case .mapping(let entries): self = .mapping(entries.map { ($0.key, Tree($0.value)) })
    case .sequence(let items): self = .sequence(items.map { Tree($0) })
    case .string(let text, _): self = .string(text)
    case .integer(let number): self = .integer(number)
    default: self = .string("a \(node.phrase) that nobody wrote")
    }
  }
}
