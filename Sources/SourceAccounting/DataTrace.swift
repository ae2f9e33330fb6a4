import FrameworkModel
public import SourceText
public import StructuredData

/// Explains the lines of structured data by the keys above them.
public struct DataTrace {
  /// For each line, the keys above what begins on it: the last three, which tell it from its neighbors.
  private var paths: [Int: String] = [:]

  public init(_ root: DataNode, _ source: SourceFile) { walk(root, [], source) }

  private mutating func walk(_ node: DataNode, _ path: [String], _ source: SourceFile) {
    switch node.value {
    case .mapping(let entries):
      for entry in entries {
        let inner = Array(path.suffix(2)) + [entry.key]
        note(inner, at: entry.keyRange.start, source)
        walk(entry.value, inner, source)
      }
    case .sequence(let items):
      for item in items { walk(item, path, source) }
    default: note(path, at: node.range.start, source)
    }
  }

  private mutating func note(_ path: [String], at offset: UInt32, _ source: SourceFile) {
    let line = source.lines.line(of: offset)
    if paths[line] == nil { paths[line] = path.joined(separator: " > ") }
  }

  public func explain(_ line: Int, _ trace: Trace) -> Trace.Explanation {
    let reason = paths[line].map { "under \($0)" } ?? ""
    if let phrase = trace.phrase(of: line) {
      if trace.contents(on: line)[0].isContinued { return (phrase, "goes on with the line above", nil) }
      return (phrase, reason.isEmpty ? "in the block of text that begins above" : reason, nil)
    }
    return (trace.span(on: line)?.explanation.role ?? "keys and signs", reason, nil)
  }
}
