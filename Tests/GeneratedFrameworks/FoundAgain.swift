import Comparing
public import FrameworkModel

/// How a comparison did on an edit script.
public struct FoundAgain {
  public private(set) var missed: [ExpectedChange] = []
  public private(set) var invented: [ExpectedChange] = []

  public init(_ before: Framework, _ script: EditScript) {
    var open: [ExpectedChange: Int] = [:]
    for expected in script.expected { open[expected, default: 0] += 1 }
    for change in Comparison(from: before, to: script.framework).changes {
      var found = ExpectedChange(change.name, old: change.old?.text ?? "", new: change.new?.text ?? "")
      if EditScript.kindsWithoutTexts.contains(change.name) { found = ExpectedChange(change.name) }
      if let count = open[found], count > 0 { open[found] = count - 1 } else { invented.append(found) }
    }
    missed = open.flatMap { Array(repeating: $0.key, count: $0.value) }
  }
}
