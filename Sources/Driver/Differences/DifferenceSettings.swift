public import Comparing
import SourceText
import StructuredData

/// How `rung.yml` wants differences to be judged: what stands under `diff`.
public struct DifferenceSettings: Sendable, Equatable {
  /// Classes that replace a kind's own, by the kind's name.
  public var classes: [String: ChangeClass] = [:]
  /// The similarity from which on two texts belong together; nil for Rung's own.
  public var threshold: Double?
  /// The file of accepted changes, as seen from the settings' folder.
  public var accepted: String?

  public init() {}
}

extension SettingsKey<DifferenceSettings> {
  /// All keys under `diff`, sorted.
  static let all: [SettingsKey] = [
    SettingsKey("accepted") { node, settings throws(DataError) in
      settings.accepted = try node.requiredText("accepted")
    },
    SettingsKey("classes") { node, settings throws(DataError) in
      for entry in try node.entries("classes") {
        guard ChangeKindRegistry.kind(named: entry.key) != nil else {
          let advice = NearestName.advice(for: entry.key, among: ChangeKindRegistry.all.map(\.name))
          throw DataError("there is no kind of change \"\(entry.key)\". \(advice)", at: entry.keyRange)
        }
        let name = try entry.value.requiredText("class of \(entry.key)")
        guard let changeClass = ChangeClass(rawValue: name) else {
          let advice = NearestName.advice(for: name, among: ChangeClass.allCases.map(\.rawValue))
          throw DataError("there is no class \"\(name)\". \(advice)", at: entry.value.range)
        }
        settings.classes[entry.key] = changeClass
      }
    },
    SettingsKey("threshold") { node, settings throws(DataError) in
      let threshold: Double
      switch node.value {
      case .number(let number): threshold = number
      case .integer(let number): threshold = Double(number)
      default: threshold = -1
      }
      guard threshold > 0, threshold <= 1 else {
        throw DataError("threshold is no number above 0 and up to 1. Write one, such as 0.5.", at: node.range)
      }
      settings.threshold = threshold
    },
  ]
}
