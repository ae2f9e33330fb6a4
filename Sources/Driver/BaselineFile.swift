public import Linting
import SourceText
import StructuredData

/// A baseline on the disk.
public struct BaselineFile: Sendable {
  private let path: String

  public init(_ path: String) { self.path = path }

  /// - Throws: When the file cannot be read, or is no whole baseline of this version.
  public func read() throws(Problem) -> Baseline {
    let bytes = try FileSystem().contents(of: path, below: 1 << 30)
    let source: SourceFile
    do { source = try TextDecoding.decode(bytes, name: path) } catch { throw Problem(error, path: path) }
    do { return try Baseline(source) } catch { throw Problem(error, in: source) }
  }

  /// Writes all findings of a run, in one step; a file whose bytes would not change is not touched.
  public func write(_ set: CompilationSet) throws(Problem) {
    let bytes = Baseline(set.findings, sources: set.sources).bytes
    try OutputTransaction.run { (transaction) throws(Problem) in
      try transaction.add(path) { (receive) throws(Problem) in receive(bytes.span) }
    }
  }
}
