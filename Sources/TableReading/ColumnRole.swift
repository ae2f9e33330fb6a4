import FrameworkModel

/// What a column of a table of rows holds, by its heading.
enum ColumnRole: Hashable, Sendable {
  /// The competency's name.
  case name
  /// A name that, beside another one, is that of the level or of a job: `Title`.
  case title
  /// What is part of a competency, or one itself where no other column names it: `Skill`.
  case skill
  case code, identifier, cluster
  /// The code of a level or behavior, which the model has no place for.
  case rowCode
  /// Of the competency.
  case definition
  /// Of the competency or of its levels, as the rows show: `Description`.
  case description
  /// A level's number or name.
  case level
  case levelName
  /// What a level is in general, before what is asked at it.
  case levelDescription
  case section(SectionKind)
  case steps
  /// Says what the text of its row is: `Type`.
  case kind
  /// The text of a row.
  case text
  /// Counts rows: `No.`, `Order`.
  case order
  /// One level, in a table whose levels stand side by side.
  case levelColumn

  /// Whether a row is about a competency as soon as this column is filled, whatever its level.
  var isContent: Bool {
    switch self {
    case .section, .levelDescription, .text, .levelColumn, .steps: true
    default: false
    }
  }
}
