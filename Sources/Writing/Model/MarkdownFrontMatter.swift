public import FrameworkModel
import SourceText
import StructuredData

/// What stands in front of a framework as Markdown: what the canonical document says of the framework itself, as YAML.
public enum MarkdownFrontMatter {
  public static func bytes(of framework: Framework) throws(WritingError) -> [UInt8] {
    let gathered = GatheredBytes()
    do throws(YAMLEmitterError) {
      var sink = try YAMLSink { gathered.bytes.append(contentsOf: $0) }
      try sink.beginMapping()
      try sink.field("format", MarkdownForm.format)
      try sink.write(frameworkOf: framework)
      try sink.endMapping()
      try sink.finish()
    } catch { throw WritingError(error.message) }
    return Array("---\n".utf8) + gathered.bytes + Array("---\n".utf8)
  }

  private final class GatheredBytes {
    var bytes: [UInt8] = []
  }
}
