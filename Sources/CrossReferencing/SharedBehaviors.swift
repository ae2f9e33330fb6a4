import FrameworkModel

/// Finds behaviors that several competencies share, but for case, number and punctuation.
enum SharedBehaviors {
  /// In the order in which the first of each stands.
  static func find(in framework: Framework) -> [CrossReference.SharedBehavior] {
    var places: [String: Int] = [:]
    var groups: [CrossReference.SharedBehavior] = []
    for competency in framework.competencies {
      for behavior in competency.levels.flatMap(\.behaviors) + competency.behaviors {
        let folded = Words(behavior.text).folded
        if folded.isEmpty { continue }
        if let place = places[folded] {
          if groups[place].competencies.last != competency.id { groups[place].competencies.append(competency.id) }
        } else {
          places[folded] = groups.count
          groups.append(CrossReference.SharedBehavior(text: behavior.text, competencies: [competency.id]))
        }
      }
    }
    return groups.filter { $0.competencies.count > 1 }
  }
}
