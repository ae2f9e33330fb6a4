/// What Rung took one line of a source for, and why, in an editor's words.
public struct TraceLine: Hashable, Sendable {
  /// Counted from 1.
  public var line: Int
  /// What it is: `level 2 heading`, `level 2/behavior 3`, `page header`.
  public var role: String
  /// What it was told by; empty where there is nothing to say.
  public var reason: String
  /// The line's first characters, as it stands in the source.
  public var text: String

  public init(line: Int, role: String, reason: String, text: String) {
    self.line = line
    self.role = role
    self.reason = reason
    self.text = text
  }
}
