import Linting
import SourceText

/// Mends the findings of frameworks in their sources, or shows how it would.
public struct Mending: Sendable {
  /// The frameworks as mended, in the order of the set.
  public private(set) var compilations: [Compilation] = []
  /// How many findings were mended.
  public private(set) var fixCount = 0
  /// For standard error: what was left alone and why.
  public private(set) var notices: [String] = []

  /// A source whose bytes change.
  private struct Change {
    var path: String
    var old: SourceFile
    var new: SourceFile
  }
  private var changes: [Change] = []

  /// Works out the edits; nothing is written.
  /// - Parameters:
  ///   - allowsUnsafe: Whether fixes that may change the meaning are made too.
  ///   - jobs: How many sources are read at a time.
  public init(_ set: CompilationSet, allowsUnsafe: Bool, jobs: Int) {
    for compilation in set.compilations {
      let fixer = Fixer(allowsUnsafe: allowsUnsafe) { compilation.rereading($0, jobs: jobs).checked }
      let outcome = fixer.mend(compilation.checked)
      let mended = outcome.framework.subject.sources
      compilations.append(compilation.rereading(mended, jobs: jobs))
      fixCount += outcome.applied.reduce(0, +)
      for (place, old) in compilation.sources.enumerated() where old.bytes != mended[place].bytes {
        let path = compilation.plan.sources[place].path
        changes.append(Change(path: path, old: old, new: mended[place]))
      }
      for refusal in outcome.refused {
        let name = compilation.sources[Int(refusal.source.index)].name
        notices.append("\(name): the fixes of \(refusal.rule) were left out, since the text reads worse with them")
      }
    }
  }

  /// How many sources change.
  public var sourceCount: Int { changes.count }

  /// The changes in the form that `patch` and `git apply` read.
  public var differences: [UInt8] {
    changes.flatMap { UnifiedDifference.between($0.old, $0.new) }
  }

  /// Writes the changed sources, each in one step.
  ///
  /// A source that somebody changed since it was read is left alone.
  /// - Returns: Why sources could not be written.
  public func write() -> [Problem] {
    var problems: [Problem] = []
    for change in changes {
      do throws(Problem) {
        guard change.path != "-" else {
          throw Problem("standard input cannot be mended in place. Use --diff, or name a file.", path: change.old.name)
        }
        guard try FileSystem().contents(of: change.path) == change.old.bytes else {
          throw Problem("the file changed while it was mended, and was left alone. Run again.", path: change.old.name)
        }
        try OutputTransaction.run { (transaction) throws(Problem) in
          try transaction.add(change.path) { (receive) throws(Problem) in
            change.new.bytes.withUnsafeBufferPointer { receive($0) }
          }
        }
      } catch { problems.append(error) }
    }
    return problems
  }
}

extension Compilation {
  /// What the fixer looks at.
  fileprivate var checked: CheckedFramework { CheckedFramework(subject: subject, findings: findings) }
}
