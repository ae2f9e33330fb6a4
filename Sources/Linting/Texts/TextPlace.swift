import FrameworkModel

/// Where a behavior or an interview question stands in a framework, in few bytes.
struct TextPlace: Sendable {
  private let competencyPlace: UInt32
  /// The place of the level among the competency's; the last number where it stands at none.
  private let levelPlace: UInt32
  private let itemPlace: UInt32
  private let isQuestion: Bool

  private static let noLevel = UInt32.max

  /// - Parameters:
  ///   - level: The place of its level among the competency's.
  ///   - item: A behavior or an interview question.
  init(competency: Int, level: Int?, item: Entity.Item) {
    competencyPlace = UInt32(competency)
    levelPlace = level.map { UInt32($0) } ?? Self.noLevel
    itemPlace = UInt32(item.place)
    isQuestion = item.kind == .question
  }

  /// The competency's place in its framework.
  var competency: Int { Int(competencyPlace) }

  /// The text at this place of the framework that it was taken from.
  func placed(in framework: Framework) -> PlacedStatement {
    let item = Int(itemPlace)
    let (level, list) = lists(in: framework)
    let statement =
      isQuestion ? list.questions[item].statement : list.behaviors[item]
    return PlacedStatement(
      statement: statement,
      entity: Entity(competency: competency, level: level, item: .init(isQuestion ? .question : .behavior, item)))
  }

  private func lists(in framework: Framework) -> (level: Int?, list: (behaviors: [Statement], questions: [Question])) {
    let own = framework.competencies[competency]
    if levelPlace == Self.noLevel { return (nil, (own.behaviors, own.questions)) }
    let level = own.levels[Int(levelPlace)]
    return (level.number, (level.behaviors, level.questions))
  }
}
