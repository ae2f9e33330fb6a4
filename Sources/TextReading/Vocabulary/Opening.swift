/// What a line can be by its first word alone; a line that opens with none of these is text, or a heading by its looks.
@frozen
public struct Opening: OptionSet, Sendable {
  public let rawValue: UInt8

  @inlinable
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// A level's heading: `Level 2`, `Proficiency level 2`.
  public static let level = Opening(rawValue: 1 << 0)
  /// A section's heading.
  public static let section = Opening(rawValue: 1 << 1)
  /// A level's name.
  public static let scaleName = Opening(rawValue: 1 << 2)
  /// Navigation.
  public static let chrome = Opening(rawValue: 1 << 3)
  /// A placeholder.
  public static let placeholder = Opening(rawValue: 1 << 4)
  /// A word of a section's heading, wherever in it.
  public static let inHeading = Opening(rawValue: 1 << 5)

  /// What a line is taken for by its words alone, without a series of others.
  public static let telling: Opening = [.level, .section, .chrome, .placeholder]
}
