import FrameworkModel

/// Where a behavior or an interview question stands in a framework, in few bytes.
struct TextPlace: Sendable {
  private let competencyPlace: UInt32
  /// The place of the level among the competency's; the last number where it stands at none.
  private let levelPlace: UInt32
  private let itemPlace: UInt32

  private static let noLevel = UInt32.max

  /// - Parameters:
  ///   - level: The place of its level among the competency's.
  ///   - item: Its place among the behaviors or questions of the level, or of the competency at no level.
  init(competency: Int, level: Int?, item: Int) {
    competencyPlace = UInt32(competency)
    levelPlace = level.map { UInt32($0) } ?? Self.noLevel
    itemPlace = UInt32(item)
  }

  /// The competency's place in its framework.
  var competency: Int { Int(competencyPlace) }

  /// The text at this place of the framework that it was taken from.
  func placed(in framework: Framework, isQuestion: Bool) -> PlacedStatement {
    let own = framework.competencies[competency]
    let level = levelPlace == Self.noLevel ? nil : own.levels[Int(levelPlace)]
    let item = Int(itemPlace)
    let statement =
      isQuestion
      ? (level?.questions ?? own.questions)[item].statement : (level?.behaviors ?? own.behaviors)[item]
    return PlacedStatement(
      statement: statement,
      entity: Entity(
        competency: competency, level: level?.number, item: .init(isQuestion ? .question : .behavior, item)))
  }
}
