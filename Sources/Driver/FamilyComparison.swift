import FrameworkModel

/// Compares the frameworks of one folder that are each a file, such as job families: which competencies they share, and which
/// of these say different things.
enum FamilyComparison {
  /// One line for each folder, for standard error.
  static func notices(_ compilations: [Compilation]) -> [String] {
    var families: [String: [Compilation]] = [:]
    var order: [String] = []
    for compilation in compilations {
      guard let folder = compilation.familyFolder else { continue }
      if families.updateValue((families[folder] ?? []) + [compilation], forKey: folder) == nil { order.append(folder) }
    }
    return order.compactMap { notice(families[$0] ?? [], $0) }
  }

  private static func notice(_ family: [Compilation], _ folder: String) -> String? {
    var shared: [String: [Competency]] = [:]
    var names: [String] = []
    for compilation in family {
      for competency in compilation.framework.competencies {
        let slug = Slug.of(competency.name.text)
        if shared.updateValue((shared[slug] ?? []) + [competency], forKey: slug) == nil { names.append(slug) }
      }
    }
    let several = names.compactMap { shared[$0] }.filter { $0.count > 1 }
    guard !several.isEmpty else { return nil }
    let different = several.filter { Set($0.map(Content.init)).count > 1 }
    let all =
      "\(several.count) competenc\(several.count == 1 ? "y" : "ies") in several of the \(family.count) frameworks"
    guard !different.isEmpty else { return "\(folder): \(all), the same in each" }
    let listed = different.prefix(5).map { "\"\($0[0].name.text)\"" }.joined(separator: ", ")
    let more = different.count > 5 ? " and \(different.count - 5) more" : ""
    let verb = different.count == 1 ? "differs" : "differ"
    return "\(folder): \(all); \(different.count) of them \(verb): \(listed)\(more). `rung diff` shows how"
  }

  /// What a competency says, wherever it stands.
  private struct Content: Hashable {
    var definition: String?
    var texts: [[String]]

    init(_ competency: Competency) {
      definition = competency.definition?.text
      texts = competency.levels.map { [String($0.number), $0.title?.text ?? ""] + $0.behaviors.map(\.text) }
      texts.append(competency.behaviors.map(\.text))
    }
  }
}

extension Compilation {
  /// The folder whose files are frameworks of their own, where this is one of them.
  fileprivate var familyFolder: String? {
    plan.configuration.isForEachFile ? plan.configuration.shownPath : nil
  }
}
