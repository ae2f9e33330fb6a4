import Diagnostics
import Linting
import SourceText
import StructuredData

extension SettingsKey<LintSettings> {
  /// All keys under `lint`, sorted.
  static let all: [SettingsKey] = [
    SettingsKey("ignore") { node, lint throws(DataError) in lint.ignore = try node.texts("ignore") },
    SettingsKey("options") { node, lint throws(DataError) in
      for rule in try node.entries("options") {
        for option in try rule.value.entries("options of \(rule.key)") {
          lint.options[rule.key, default: [:]][option.key] = try option.value.option(option.key)
        }
      }
    },
    SettingsKey("packs") { node, lint throws(DataError) in lint.packs = try node.texts("packs") },
    SettingsKey("select") { node, lint throws(DataError) in lint.select = try node.texts("select") },
    SettingsKey("severity") { node, lint throws(DataError) in
      for rule in try node.entries("severity") {
        let name = try rule.value.requiredText("severity of \(rule.key)")
        if name == "off" {
          lint.ignore.append(rule.key)
          continue
        }
        guard let severity = Severity(rawValue: name) else {
          let known = ["error", "warning", "info", "off"]
          let advice = NearestName.advice(for: name, among: known)
          throw DataError("there is no severity \"\(name)\". \(advice)", at: rule.value.range)
        }
        lint.severities[rule.key] = severity
      }
    },
  ]
}

extension DataNode {
  /// The value of a rule's option.
  fileprivate func option(_ name: String) throws(DataError) -> OptionValue {
    switch value {
    case .integer(let number): return .integer(number)
    case .boolean(let flag): return .boolean(flag)
    case .string(let text, _): return .text(text)
    case .sequence: return .list(try texts(name))
    case .mapping, .number, .null:
      throw DataError("\(name) is \(phrase); a whole number, a text, true, false or a list is wanted.", at: range)
    }
  }
}
