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
  /// The sources whose bytes change.
  public private(set) var changes: [SourceChange] = []

  /// Works out the edits; nothing is written.
  /// - Parameters:
  ///   - allowsUnsafe: Whether fixes that may change the meaning are made too.
  ///   - jobs: How many sources are read at a time.
  public init(_ set: CompilationSet, allowsUnsafe: Bool, jobs: Int) {
    self.init(set.compilations, allowsUnsafe: allowsUnsafe, jobs: jobs)
  }

  package init(_ frameworks: [Compilation], allowsUnsafe: Bool, jobs: Int) {
    for compilation in frameworks {
      let fixer = Fixer(allowsUnsafe: allowsUnsafe) { compilation.rereading($0, jobs: jobs).checked }
      let outcome = fixer.mend(compilation.checked)
      let mended = outcome.framework.subject.sources
      compilations.append(compilation.rereading(mended, jobs: jobs))
      fixCount += outcome.applied.reduce(0, +)
      for (index, old) in compilation.sources.enumerated() where old.bytes != mended[index].bytes {
        let path = compilation.plan.sources[index].path
        changes.append(SourceChange(path: path, old: old, new: mended[index].bytes))
      }
      if !outcome.isComplete {
        notices.append(
          "not all could be mended at once, since each change showed something more; run this again for the rest")
      }
      for source in compilation.sources {
        guard let phrase = source.readOnlyPhrase else { continue }
        notices.append(
          "\(source.name): left as it is: it is \(phrase), which Rung only reads. Mend it in its program")
      }
      for refusal in outcome.refused {
        let name = compilation.sources[Int(refusal.source.index)].name
        notices.append("\(name): the fixes of \(refusal.rule) were left out, since the text reads worse with them")
      }
    }
  }
}

extension Compilation {
  /// What the fixer looks at.
  fileprivate var checked: CheckedFramework { CheckedFramework(subject: subject, findings: findings) }
}
