/// Explains the lines of tables of rows.
public enum RowTrace {
  public static func explain(_ line: Int, _ trace: Trace) -> Trace.Explanation {
    if let phrase = trace.phrase(of: line) {
      return (
        phrase,
        trace.contents(on: line)[0].isContinued ? "goes on with the line above" : "by the heading of its column",
        nil
      )
    }
    return (trace.span(on: line)?.explanation.role ?? "row of a table", "", nil)
  }
}
