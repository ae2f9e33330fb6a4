import FrameworkModel

/// A part of a framework behind `#`: `handbook.md#level-2`, `service#client-focus`, `service#client-focus/level-2`.
struct SideFragment: Sendable, Equatable {
  /// The id of the only competency.
  var competency: String?
  /// The number of the only level.
  var level: Int?

  /// The name of a side, cut apart; nil where it has no such part.
  static func split(_ name: String) -> (name: String, fragment: SideFragment)? {
    guard let sign = name.lastIndex(of: "#"), sign != name.startIndex else { return nil }
    let parts = name[name.index(after: sign)...].split(separator: "/", omittingEmptySubsequences: false)
    guard let last = parts.last, parts.count <= 2, !parts.contains(where: \.isEmpty) else { return nil }
    var fragment = SideFragment()
    if last.hasPrefix("level-"), let number = Int(last.dropFirst("level-".count)) {
      fragment.level = number
      fragment.competency = parts.count == 2 ? String(parts[0]) : nil
    } else {
      guard parts.count == 1 else { return nil }
      fragment.competency = String(last)
    }
    return (String(name[..<sign]), fragment)
  }

  /// The part of a framework.
  /// - Throws: When there is none, with what there is.
  func part(of framework: Framework, label: String) throws(Problem) -> Framework {
    var part = framework
    if let competency {
      part.competencies.removeAll { $0.id != competency }
      guard !part.competencies.isEmpty else {
        let ids = framework.competencies.map(\.id).joined(separator: ", ")
        throw Problem("no competency has the id \"\(competency)\". There are: \(ids).", path: label)
      }
    }
    guard let level else { return part }
    let known = Set(part.competencies.flatMap { $0.levels.map(\.number) }).sorted()
    part.competencies = part.competencies.compactMap { $0.reduced(to: level) }
    guard !part.competencies.isEmpty else {
      let levels =
        known.isEmpty ? "There are no levels." : "There are: \(known.map(String.init).joined(separator: ", "))."
      throw Problem("there is no level \(level). \(levels)", path: label)
    }
    return part
  }
}

extension Competency {
  /// What one level says, with nothing beside it; the title, which each level has of its own, is left out.
  fileprivate func reduced(to number: Int) -> Competency? {
    guard var level = levels.first(where: { $0.number == number }) else { return nil }
    level.title = nil
    var reduced = Competency(id: id, name: name, location: location)
    (reduced.code, reduced.levels) = (code, [level])
    return reduced
  }
}

extension Framework {
  /// The same with another number for all levels.
  func renumbered(_ number: Int) -> Framework {
    var framework = self
    for index in framework.competencies.indices {
      for rank in framework.competencies[index].levels.indices {
        framework.competencies[index].levels[rank].number = number
      }
    }
    return framework
  }
}
