import FrameworkModel
import Reading
import SourceText
import Writing

/// Shows what each line of each source was taken for.
public enum Tracing {
  /// How a trace is written.
  public enum Form: Sendable { case text, json }

  /// Writes the traces of all sources to standard output.
  ///
  /// A source that cannot be read is left out; the set's problems say so.
  public static func write(_ set: CompilationSet, as form: Form) throws(Problem) {
    var sources: [TraceWriter.TracedSource] = []
    for compilation in set.compilations {
      for (index, source) in compilation.sources.enumerated() {
        guard let lines = try? compilation.reader.trace(source, as: SourceID(index)) else { continue }
        sources.append((source.name, lines))
      }
    }
    switch form {
    case .text:
      let text = Gathered()
      TraceWriter.text(sources) { text.bytes.append(contentsOf: $0) }
      try StandardStreams.writeText(text.bytes)
    case .json: try StandardStreams.writeOutput { receive in TraceWriter.json(sources, to: receive) }
    }
  }
}
