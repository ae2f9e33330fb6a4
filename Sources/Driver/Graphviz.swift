import SourceText
public import Writing

/// The program that lays graphs out, where it is installed.
public enum Graphviz {
  /// Runs `dot`, which is given numbers and sizes and no text of a framework.
  public static let arrange: GraphArranger = { graph in
    let limits = ChildProcess.Limits(output: 1 << 24, seconds: 30)
    let program = ChildProcess(arguments: ["dot", "-Tplain"], input: graph, limits: limits)
    guard let result = try? program.run(), result.status == 0, !result.isOverLimit else { return nil }
    return result.output
  }
}
