import Comparing
import Driver
import FrameworkModel

/// Two pages compared, in both directions.
enum DifferenceTarget {
  private static let names = ["page.txt", "page.md", "data.yaml"]
  /// Between the pages; UTF-8 has no such byte.
  private static let separator: UInt8 = 0xFF

  static func faults(_ input: [UInt8]) -> [String] {
    guard let input = ChosenInput(input, choices: names.count) else { return [] }
    let pages = input.bytes.split(separator: separator, maxSplits: 1, omittingEmptySubsequences: false)
    let frameworks = pages.compactMap { CompiledSource(Array($0), name: names[input.choice])?.compilation.framework }
    guard frameworks.count == 2 else { return [] }
    return faults(frameworks[0], frameworks[1])
  }

  private static func faults(_ old: Framework, _ new: Framework) -> [String] {
    let there = Comparison(from: old, to: new).changes
    let back = Comparison(from: new, to: old).changes
    var faults: [String] = []
    if let change = Comparison(from: new, to: new).changes.first {
      faults.append("a framework differs from itself: \(change.message)")
    }
    if Set(there.map(\.fingerprint)).count < there.count { faults.append("two changes have one fingerprint") }
    let mirrored = there.map { line(mirror(of: $0), $0.new, $0.old, $0.confidence) }.sorted()
    let expected = back.map { line($0.name, $0.old, $0.new, $0.confidence) }.sorted()
    if mirrored != expected {
      let all = zip(mirrored, expected).first { $0 != $1 }
      faults.append("the other direction is not the mirror image: \(all.map { "\($0.0) | \($0.1)" } ?? "one has more")")
    }
    return faults
  }

  private static func mirror(of change: Change) -> String {
    switch change.kind.mirror {
    case .itself: change.name
    case .kind(let other): other
    }
  }

  private static func line(_ kind: String, _ old: ChangeSide?, _ new: ChangeSide?, _ confidence: Int) -> String {
    "\(kind) \(old?.entity ?? "-") \(old?.text ?? "-") > \(new?.entity ?? "-") \(new?.text ?? "-") \(confidence)"
  }
}
