public import Diagnostics
import StructuredData

/// A policy pack as lists show it.
public struct RulePack: Sendable {
  public var name: String
  public var purpose: String
  public var rules: [String]

  public init(name: String, purpose: String, rules: [String]) {
    self.name = name
    self.purpose = purpose
    self.rules = rules
  }
}

/// The list of rules, for people and for programs.
public enum RuleList {
  /// One line for each rule, family by family, then the packs.
  public static func table(_ rules: [RuleDocumentation], _ packs: [RulePack]) -> [UInt8] {
    var output = TextOutput()
    let width = rules.map(\.name.utf8.count).max() ?? 0
    for family in RuleFamily.allCases {
      let members = rules.filter { $0.family == family }
      if members.isEmpty { continue }
      output.writeLine(family.rawValue)
      for rule in members {
        let gap = String(repeating: " ", count: width - rule.name.utf8.count)
        let severity = rule.severity.rawValue
        let standing = rule.isOnByDefault ? "" : ", off"
        let fix =
          switch rule.fixSafety {
          case .noFix: ""
          case .safe: ", fix"
          case .unsafe: ", unsafe fix"
          }
        output.writeLine("  \(rule.name)\(gap)  \(severity)\(standing)\(fix)")
      }
      output.writeLine()
    }
    output.writeLine("packs")
    for pack in packs { output.writeLine("  \(pack.name): \(pack.purpose)") }
    return output.bytes
  }

  /// `{rules: [{name, family, severity, default, fix, finds, matters, example, instead, options}], packs: […]}`.
  public static func json(_ rules: [RuleDocumentation], _ packs: [RulePack]) -> [UInt8] {
    JSONValue.object([
      ("rules", .array(rules.map(rule))),
      (
        "packs",
        .array(
          packs.map {
            .object([
              ("name", .string($0.name)), ("purpose", .string($0.purpose)),
              ("rules", .array($0.rules.map { .string($0) })),
            ])
          })
      ),
    ]).bytes()
  }

  private static func rule(_ rule: RuleDocumentation) -> JSONValue {
    let fix =
      switch rule.fixSafety {
      case .noFix: "none"
      case .safe: "safe"
      case .unsafe: "unsafe"
      }
    return .object([
      ("name", .string(rule.name)), ("family", .string(rule.family.rawValue)),
      ("severity", .string(rule.severity.rawValue)), ("default", .boolean(rule.isOnByDefault)), ("fix", .string(fix)),
      ("finds", .string(rule.finds)), ("matters", .string(rule.matters)), ("example", .string(rule.example)),
      ("instead", .string(rule.instead)), ("fixSafety", .string(rule.fixSafety.sentence)),
      (
        "options",
        rule.options.isEmpty
          ? nil
          : .array(
            rule.options.map {
              .object([
                ("name", .string($0.name)), ("default", value($0.defaultValue)), ("meaning", .string($0.meaning)),
              ])
            })
      ),
    ])
  }

  private static func value(_ value: OptionValue) -> JSONValue {
    switch value {
    case .integer(let number): .number(number)
    case .boolean(let flag): .boolean(flag)
    case .text(let text): .string(text)
    case .list(let texts): .array(texts.map { .string($0) })
    }
  }
}
