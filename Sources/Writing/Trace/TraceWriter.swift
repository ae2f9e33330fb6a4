public import FrameworkModel
import SourceText

/// Writes what each line of the sources was taken for, and why.
public enum TraceWriter {
  /// A source by its name, with its lines.
  public typealias TracedSource = (path: String, lines: [TraceLine])

  /// As a table for people: the line's number, what it is, why, and how it begins.
  public static func text(_ sources: [TracedSource], to receive: @escaping ByteReceiver) {
    var output = ByteOutput(receive)
    for (index, source) in sources.enumerated() {
      if index > 0 { output.append(0x0A) }
      output.append(source.path + "\n")
      let numberWidth = max(4, source.lines.last.map { "\($0.line)".utf8.count } ?? 0)
      let roleWidth = min(source.lines.reduce(0) { max($0, cells($1.role)) }, 36)
      let reasonWidth = min(source.lines.reduce(0) { max($0, cells($1.reason)) }, 44)
      for line in source.lines {
        let number = "\(line.line)"
        output.append(blanks: numberWidth - number.utf8.count)
        output.append(number + "  ")
        append(line.role, width: roleWidth, &output)
        output.append(blanks: 2)
        append(line.reason, width: reasonWidth, &output)
        output.append(" │ \(line.text)\n")
      }
    }
    output.flush()
  }

  /// As a document of the format `rung-trace/1`.
  public static func json(_ sources: [TracedSource], to receive: @escaping ByteReceiver) {
    var sink = JSONSink(receive)
    sink.beginMapping()
    sink.field("format", "rung-trace/1")
    sink.fullList("sources", sources) { sink, source in
      sink.beginMapping()
      sink.field("path", source.path)
      sink.fullList("lines", source.lines) { sink, line in
        sink.beginRecord()
        sink.field("line", line.line)
        sink.field("role", line.role)
        sink.field("reason", line.reason)
        sink.field("is", line.meaning.rawValue)
        if line.continues {
          sink.key("continues")
          sink.boolean(true)
        }
        sink.field("text", line.text)
        sink.endMapping()
      }
      sink.endMapping()
    }
    sink.endMapping()
    sink.finish()
  }

  private static func cells(_ text: String) -> Int { text.reduce(0) { $0 + TerminalCells.width(of: $1) } }

  private static func append(_ text: String, width: Int, _ output: inout ByteOutput) {
    output.append(text)
    output.append(blanks: max(0, width - cells(text)))
  }
}
