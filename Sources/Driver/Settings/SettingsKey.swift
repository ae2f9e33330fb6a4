import Diagnostics
import FrameworkModel
import Linting
import SourceText
import StructuredData

/// A key of `rung.yml`: its name, and what it does to the configuration. A new key is one line here.
struct SettingsKey<Target>: Sendable {
  let name: String
  let apply: @Sendable (DataNode, inout Target) throws(DataError) -> Void

  init(_ name: String, _ apply: @escaping @Sendable (DataNode, inout Target) throws(DataError) -> Void) {
    self.name = name
    self.apply = apply
  }

  /// Takes over all entries; what is wrong with any of them is refused together.
  static func apply(
    _ entries: [DataNode.Entry], of keys: [SettingsKey], _ place: String, to target: inout Target
  ) throws(DataError) {
    var errors: [DataError] = []
    for entry in entries {
      do throws(DataError) { try find(entry, in: keys, place).apply(entry.value, &target) } catch {
        errors.append(error)
      }
    }
    if let error = DataError(joining: errors) { throw error }
  }

  /// The key that an entry names; an unknown one is refused with the nearest known.
  private static func find(
    _ entry: DataNode.Entry, in keys: [SettingsKey], _ place: String
  ) throws(DataError) -> SettingsKey {
    if let key = keys.first(where: { $0.name == entry.key }) { return key }
    let advice = NearestName.advice(for: entry.key, among: keys.map(\.name))
    throw DataError("\(place) has no key \"\(entry.key)\". \(advice)", at: entry.keyRange)
  }
}

extension DataError {
  /// Several as one, in the order of the document; nil for none.
  init?(joining errors: [DataError]) {
    let all = errors.flatMap { error in
      var alone = error
      alone.further = []
      return [alone] + error.further
    }.sorted { $0.range.start < $1.range.start }
    guard var first = all.first else { return nil }
    first.further = Array(all.dropFirst())
    self = first
  }
}

extension SettingsKey<Configuration> {
  /// All keys of `rung.yml`, sorted.
  static let all: [SettingsKey] = [
    SettingsKey("aliases") { node, configuration throws(DataError) in
      for entry in try node.entries("aliases") {
        configuration.aliases.entries.append(
          Aliases.Entry(competency: entry.key, names: try entry.value.texts("aliases of \(entry.key)")))
      }
    },
    SettingsKey("data") { node, configuration throws(DataError) in
      configuration.data = try node.dataMapping()
    },
    SettingsKey("description") { node, configuration throws(DataError) in
      configuration.identity.description = try node.requiredText("description")
    },
    SettingsKey("diff") { node, configuration throws(DataError) in
      try SettingsKey<DifferenceSettings>.apply(
        try node.entries("diff"), of: SettingsKey<DifferenceSettings>.all, "diff", to: &configuration.differences)
    },
    SettingsKey("exclude") { node, configuration throws(DataError) in
      configuration.exclude = try node.texts("exclude").map(Glob.init)
    },
    SettingsKey("frameworks") { node, configuration throws(DataError) in
      let text = try node.requiredText("frameworks")
      guard text == "each" else {
        throw DataError(
          "frameworks is \"\(text)\", and only each is known: each file is a framework of its own. Without the key all files "
            + "are one framework.", at: node.range)
      }
      configuration.isForEachFile = true
    },
    SettingsKey("headings") { node, configuration throws(DataError) in
      for entry in try node.entries("headings") {
        let kind = try SectionKind(entry.key, at: entry.keyRange)
        configuration.headings[kind, default: []] += try entry.value.texts("headings of \(entry.key)")
      }
    },
    SettingsKey("id") { node, configuration throws(DataError) in
      configuration.identity.id = try node.identifier("id")
    },
    SettingsKey("language") { node, configuration throws(DataError) in
      configuration.identity.language = try node.requiredText("language")
    },
    SettingsKey("license") { node, configuration throws(DataError) in
      configuration.identity.license = try node.requiredText("license")
    },
    SettingsKey("lines") { node, configuration throws(DataError) in
      configuration.lines = try node.lineHints()
    },
    SettingsKey("lint") { node, configuration throws(DataError) in
      try SettingsKey<LintSettings>.apply(
        try node.entries("lint"), of: SettingsKey<LintSettings>.all, "lint", to: &configuration.lint)
    },
    SettingsKey("marks") { node, configuration throws(DataError) in
      configuration.marks = try node.texts("marks")
    },
    SettingsKey("noise") { node, configuration throws(DataError) in
      configuration.noise = try node.texts("noise")
    },
    SettingsKey("publisher") { node, configuration throws(DataError) in
      configuration.identity.publisher = try node.requiredText("publisher")
    },
    SettingsKey("requiredSections") { node, configuration throws(DataError) in
      var sections: [String] = []
      for item in try node.items("requiredSections") {
        sections.append(
          try SectionKind(try item.requiredText("a section of requiredSections"), at: item.range).rawValue)
      }
      // The rule keeps them, so that they are kept once.
      configuration.lint.options["section-missing", default: [:]]["sections"] = .list(sections)
    },
    SettingsKey("scale") { node, configuration throws(DataError) in
      configuration.scale = try node.scale()
    },
    SettingsKey("scaleNames") { node, configuration throws(DataError) in
      let items = try node.items("scaleNames")
      if items.contains(where: { if case .sequence = $0.value { true } else { false } }) {
        for item in items { configuration.scaleNames.append(try item.texts("a scale of scaleNames")) }
      } else {
        configuration.scaleNames = [try node.texts("scaleNames")]
      }
    },
    SettingsKey("title") { node, configuration throws(DataError) in
      configuration.identity.title = try node.requiredText("title")
    },
    SettingsKey("version") { node, configuration throws(DataError) in
      configuration.identity.version = try node.requiredText("version")
    },
  ]
}

extension SectionKind {
  /// The section that a setting names.
  fileprivate init(_ name: String, at range: SourceRange) throws(DataError) {
    guard let kind = SectionKind(rawValue: name) else {
      let advice = NearestName.advice(for: name, among: SectionKind.allCases.map(\.rawValue))
      throw DataError("there is no section \"\(name)\". \(advice)", at: range)
    }
    self = kind
  }
}
