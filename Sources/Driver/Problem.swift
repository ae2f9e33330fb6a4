/// A problem of the machine, of the request or of the settings: why the work, or a part of it, could not be done.
///
/// What is wrong with a framework's text is a `Diagnostic` instead. A problem ends the program with status 2.
public struct Problem: Error, Equatable, Sendable {
  /// The file or folder that it is about, as messages show it.
  public var path: String?
  /// Line and column in that file, counted from 1; for settings and other structured files.
  public var position: Position?
  /// What is wrong, then what to do, in plain words.
  public var message: String

  public struct Position: Equatable, Sendable {
    public var line: Int
    public var column: Int
  }

  public init(_ message: String, path: String? = nil, at position: Position? = nil) {
    self.message = message
    self.path = path
    self.position = position
  }

  /// The same as a notice, where the work can go on: `a.txt: …`.
  var notice: String { path.map { "\($0): \(message)" } ?? message }

  /// One line for standard error: `service/rung.yml:3:1: error: …`.
  public var line: String {
    var place = path.map { "\($0):" } ?? ""
    if let position { place += "\(position.line):\(position.column):" }
    return place.isEmpty ? "error: \(message)" : "\(place) error: \(message)"
  }
}
