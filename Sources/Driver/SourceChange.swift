import SourceText

/// A source that gets other bytes, by `lint --fix` or by `format`.
public struct SourceChange: Sendable {
  /// What to open.
  var path: String
  /// The source as it was read, under the name that messages show.
  var old: SourceFile
  /// The same source as it shall be.
  package var new: [UInt8]

  /// What messages call the source.
  public var name: String { old.name }

  /// The change in the form that `patch` and `git apply` read.
  public var difference: [UInt8] {
    UnifiedDifference.between(old, SourceFile(name: old.name, bytes: new, encoding: old.encoding))
  }

  /// Writes the source in one step. One that somebody changed since it was read is left alone.
  /// - Parameter sweeps: Whether what killed runs have left beside it is looked for.
  func write(sweeps: Bool = true) throws(Problem) {
    guard path != "-" else {
      throw Problem("standard input cannot be changed in place. Use --diff, or name a file.", path: name)
    }
    guard try FileSystem().contents(of: path) == old.bytes else { throw Problem(changedMeanwhile: name) }
    try OutputTransaction.run(sweeps: sweeps) { (transaction) throws(Problem) in
      try transaction.add(path, expecting: old.bytes) { (receive) throws(Problem) in receive(new.span) }
    }
  }
}

extension [SourceChange] {
  /// All changes in the form that `patch` and `git apply` read.
  public var differences: [UInt8] { flatMap(\.difference) }

  /// Writes each source in one step; where one fails the others are written all the same.
  /// - Returns: Why sources could not be written.
  public func write() -> [Problem] {
    var seen: Set<String> = []
    return compactMap { change in
      let isFirst = seen.insert(PathName.folder(of: change.path)).inserted
      do throws(Problem) { try change.write(sweeps: isFirst) } catch { return error }
      return nil
    }
  }
}
