import CanonicalReading
import Diagnostics
import Driver
import FrameworkModel
import Linting
import SourceText
import Writing

/// A source compiled and linted by all rules, looked at for what must hold whatever the source is.
struct CompiledSource {
  let compilation: Compilation

  /// All rules, whatever they are about.
  private static let configuration = {
    var configuration = Configuration()
    configuration.lint.packs = PolicyPack.all.map(\.name)
    configuration.lint.select = RuleRegistry.documentation.map(\.name)
    return configuration
  }()

  /// - Returns: Nil for a source that is refused.
  init?(_ bytes: [UInt8], name: String, configuration: Configuration = Self.configuration) {
    // Other programs read PDF; they are not looked at here.
    if bytes.prefix(1200).contains(UInt8(ascii: "%")),
      String(decoding: bytes.prefix(1200), as: UTF8.self).contains("%PDF-")
    {
      return nil
    }
    let plan = FrameworkPlan(ofPage: bytes, path: name, configuration: configuration)
    compilation = Compilation(plan, jobs: 1)
    if let problem = compilation.problems.first {
      precondition(!problem.message.isEmpty, "what is refused is refused with words")
      return nil
    }
  }

  var faults: [String] {
    let source = compilation.sources[0]
    let reading = CheckedReading(
      compilation.readings[0], of: source, competencies: compilation.framework.competencies)
    return reading.faults + reading.excess + findingFaults(source) + canonicalFaults
  }

  /// Findings that point at nothing.
  private func findingFaults(_ source: SourceFile) -> [String] {
    compilation.findings.flatMap { finding in
      let locations = [finding.location].compactMap(\.self) + finding.related.map(\.location)
      let ranges = (locations + (finding.fix?.edits ?? []).map(\.location)).map(\.range)
      return ranges.compactMap { range in source.fault(of: range).map { "\(finding.rule): \($0)" } }
    }
  }

  /// What is published is read back and published again as the same bytes.
  private var canonicalFaults: [String] {
    let writers: [any Writer] = [JSONWriter(), YAMLWriter()]
    return writers.compactMap { writer in
      do {
        let bytes = try Self.bytes(compilation.framework, writer)
        let source = SourceFile(name: writer.fileName, bytes: bytes)
        let reading = try CanonicalReader().read(source, as: SourceID(0))
        let again = Framework(
          identity: reading.identity ?? FrameworkIdentity(id: ""), scale: reading.scale,
          competencies: reading.competencies)
        return try Self.bytes(again, writer) == bytes ? nil : "\(writer.name) is read back as something else"
      } catch { return "\(writer.name) is not read back: \(error)" }
    }
  }

  private static func bytes(_ framework: Framework, _ writer: any Writer) throws -> [UInt8] {
    try writer.bytes(of: Publication(framework) { CrossReference() })
  }
}
