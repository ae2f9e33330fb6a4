/// How much the readings of one page agree: what most of them say is likelier right.
///
/// A reading is a bag of facts, such as "this unit begins a question of the competency named here"; two readings agree in thousandths as
/// the F1 of their bags.
struct Agreement {
  private let bags: [[Int: Int]]

  init(_ drafts: [Draft], _ page: PageEvidence) { bags = drafts.map { Self.facts($0, page) } }

  /// The mean agreement of a reading with all that are compared.
  func mean(_ draft: Draft, _ page: PageEvidence) -> Int {
    let own = Self.facts(draft, page)
    return bags.isEmpty ? 0 : bags.reduce(0) { $0 + Self.agreement(own, $1) } / bags.count
  }

  /// The same of each of the readings.
  func means() -> [Int] {
    var sums = Array(repeating: 0, count: bags.count)
    for one in bags.indices {
      sums[one] += 1000
      for other in bags.indices where other < one {
        let agreement = Self.agreement(bags[one], bags[other])
        sums[one] += agreement
        sums[other] += agreement
      }
    }
    return sums.map { $0 / max(1, bags.count) }
  }

  private static func agreement(_ one: [Int: Int], _ other: [Int: Int]) -> Int {
    let (small, large) = one.count < other.count ? (one, other) : (other, one)
    var shared = 0
    for (fact, count) in small { shared += min(count, large[fact] ?? 0) }
    let all = one.values.reduce(0, +) + other.values.reduce(0, +)
    return all == 0 ? 1000 : 2000 * shared / all
  }

  private enum Kind: Int {
    case name, definition, level, title, behavior, negativeBehavior, question, probe, activity, step
  }

  private static func facts(_ draft: Draft, _ page: PageEvidence) -> [Int: Int] {
    var facts: [Int: Int] = [:]
    func add(_ kind: Kind, _ units: [Int], _ level: Int = 0) {
      guard let first = units.first, let last = units.last else { return }
      facts[((kind.rawValue * 64 + (level & 63)) * 65_536 + first) * 65_536 + last, default: 0] += 1
    }
    func add(_ kind: Kind, _ items: [Draft.Item], _ nested: Kind, _ level: Int = 0) {
      for item in items {
        add(kind, item.units, level)
        for inner in item.nested { add(nested, inner.units, level) }
      }
    }
    for competency in draft.competencies {
      add(.name, competency.name)
      add(.definition, competency.definition)
      for level in competency.levels {
        add(.level, competency.name.isEmpty ? level.units : competency.name, level.number)
        if !level.title.isEmpty { add(.title, competency.name.isEmpty ? level.units : competency.name, level.number) }
        add(.behavior, level.behaviors, .step, level.number)
        add(.question, level.questions, .probe, level.number)
      }
      add(.behavior, competency.behaviors, .step)
      add(.negativeBehavior, competency.negativeBehaviors, .step)
      add(.question, competency.questions, .probe)
      add(.activity, competency.activities, .step)
    }
    return facts
  }
}
