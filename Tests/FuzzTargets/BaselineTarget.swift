import Driver
import Linting
import SourceText

/// Baselines of findings.
enum BaselineTarget {
  private static let page = CompiledSource(Array(SettingsTarget.page.utf8), name: "page.txt")!.compilation

  static func faults(_ input: [UInt8]) -> [String] {
    guard let source = try? TextDecoding.decode(input, name: "baseline.json"), let baseline = try? Baseline(source)
    else { return [] }
    var faults: [String] = []
    let written = SourceFile(name: "baseline.json", bytes: baseline.bytes)
    if (try? Baseline(written)) != baseline { faults.append("what is written is not read back") }
    let outcome = baseline.apply(to: page.findings, sources: page.sources)
    if outcome.new.count + outcome.known != page.findings.count { faults.append("findings were lost") }
    return faults
  }
}
