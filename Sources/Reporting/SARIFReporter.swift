import Diagnostics
import SourceText
import StructuredData

/// SARIF 2.1.0, as GitHub's code scanning and other services read it; columns count UTF-16 code units.
public enum SARIFReporter: Reporter {
  public static let name = "sarif"
  public static let purpose = "SARIF 2.1.0, for code scanning"

  public static func render(_ report: Report, style: ReportStyle) -> [UInt8] {
    let rules = rules(of: report)
    var indexes: [String: Int] = [:]
    for (index, rule) in rules.enumerated() { indexes[rule.name] = index }
    let places = SARIFPlaces(report)
    var fingerprints = Fingerprints()
    let results = report.gravestFirst.map { finding in
      JSONValue.object([
        ("ruleId", .string(finding.rule)), ("ruleIndex", indexes[finding.rule].map { .number($0) }),
        ("level", .string(level(finding.severity))), ("message", text(finding.message)),
        (
          "locations",
          finding.location.map { .array([places.location($0, entity: finding.entity)]) }
        ),
        ("relatedLocations", places.related(finding.related)),
        (
          "partialFingerprints",
          .object([("rung/v1", .string(fingerprints.next(finding, sources: report.sources)))])
        ),
        ("fixes", finding.fix.flatMap(places.fixes)),
      ])
    }
    let driver = JSONValue.object([
      ("name", .string("rung")), ("version", report.version.isEmpty ? nil : .string(report.version)),
      ("rules", .array(rules.map(rule))),
    ])
    let run = JSONValue.object([
      ("tool", .object([("driver", driver)])), ("columnKind", .string("utf16CodeUnits")),
      (
        "originalUriBaseIds",
        .object([("ROOT", .object([("description", text("The folder that rung was started in."))]))])
      ),
      ("results", .array(results)),
    ])
    return JSONValue.object([
      ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")), ("version", .string("2.1.0")),
      ("runs", .array([run])),
    ]).bytes()
  }

  /// The rules that ran, sorted by name; with those that findings name and nobody documented.
  private static func rules(of report: Report) -> [RuleDocumentation] {
    let known = Set(report.rules.map(\.name))
    let others = Set(report.findings.map(\.rule)).subtracting(known).map { name in
      RuleDocumentation(
        name: name, family: .source, severity: .warning, finds: name, matters: "", example: "", instead: "")
    }
    return (report.rules + others).sorted { $0.name < $1.name }
  }

  private static func rule(_ rule: RuleDocumentation) -> JSONValue {
    let markdown = rule.matters.isEmpty ? nil : RuleMarkdown.help(rule)
    return .object([
      ("id", .string(rule.name)), ("shortDescription", text(rule.finds)),
      ("fullDescription", rule.matters.isEmpty ? nil : text(rule.matters)),
      ("help", markdown.map { .object([("text", .string($0)), ("markdown", .string($0))]) }),
      ("defaultConfiguration", .object([("level", .string(level(rule.severity)))])),
      ("properties", .object([("tags", .array([.string(rule.family.rawValue)]))])),
    ])
  }

  private static func level(_ severity: Severity) -> String { severity == .info ? "note" : severity.rawValue }

  private static func text(_ text: String) -> JSONValue { .object([("text", .string(text))]) }
}

/// Places as SARIF writes them.
private struct SARIFPlaces {
  private let report: Report
  private let positions: Positions

  init(_ report: Report) {
    self.report = report
    positions = Positions(report, unit: .utf16)
  }

  func location(_ location: Location, entity: String?) -> JSONValue {
    .object([
      ("physicalLocation", physical(location)),
      ("message", report.documentPlace(location).map { .object([("text", .string($0))]) }),
      ("logicalLocations", entity.map { .array([.object([("fullyQualifiedName", .string($0))])]) }),
    ])
  }

  func related(_ notes: [Note]) -> JSONValue? {
    guard !notes.isEmpty else { return nil }
    return .array(
      notes.enumerated().map { index, note in
        .object([
          ("id", .number(index)), ("message", .object([("text", .string(note.message))])),
          ("physicalLocation", physical(note.location)),
        ])
      })
  }

  /// Only safe fixes: services offer them with one click.
  func fixes(_ fix: Fix) -> JSONValue? {
    guard fix.isSafe, let first = fix.edits.first else { return nil }
    let replacements = fix.edits.map { edit in
      JSONValue.object([
        ("deletedRegion", region(edit.location)), ("insertedContent", .object([("text", .string(edit.text))])),
      ])
    }
    return .array([
      .object([
        ("description", .object([("text", .string(fix.message))])),
        (
          "artifactChanges",
          .array([.object([("artifactLocation", artifact(first.location)), ("replacements", .array(replacements))])])
        ),
      ])
    ])
  }

  private func physical(_ location: Location) -> JSONValue {
    // A region of SARIF has lines or bytes of the file, and a place in a document has neither.
    .object([
      ("artifactLocation", artifact(location)),
      ("region", report.documentPlace(location) == nil ? region(location) : nil),
    ])
  }

  private func artifact(_ location: Location) -> JSONValue {
    .object([
      ("uri", .string(Self.uri(relative(report.source(of: location).name)))), ("uriBaseId", .string("ROOT")),
    ])
  }

  private func region(_ location: Location) -> JSONValue {
    let start = positions.start(of: location)
    let end = positions.end(of: location)
    return .object([
      ("startLine", .number(start.line)), ("startColumn", .number(start.column)), ("endLine", .number(end.line)),
      ("endColumn", .number(end.column)),
    ])
  }

  /// A path as a URI reference: each byte that may not stand there is escaped.
  private static func uri(_ path: String) -> String {
    var result = ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.utf8.count < 2 ? "0" : "") + digits
      }
    }
    return result
  }
}
