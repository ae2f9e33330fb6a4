import SourceText

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
  /// What else is wrong with the same file, where that was looked for.
  public var further: [Problem] = []

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
  public var notice: String { path.map { "\($0): \(message)" } ?? message }

  /// One line for standard error, as `line`, for this problem and each further one.
  public var lines: [String] { [line] + further.flatMap(\.lines) }

  /// One line for standard error: `service/rung.yml:3:1: error: …`.
  public var line: String {
    var place = path.map { "\($0.utf8.first == UInt8(ascii: ":") ? "./" : "")\($0):" } ?? ""
    if let position { place += "\(position.line):\(position.column):" }
    return OutgoingText.line(place.isEmpty ? "error: \(message)" : "\(place) error: \(message)")
  }
}

extension Problem {
  /// A file that is no text which Rung can read.
  init(_ error: TextDecodingError, path shown: String) {
    let offset = error.offset
    let message =
      switch error.problem {
      case .nulByte:
        "it is not text: byte \(offset) is NUL. Save it as plain text in UTF-8, or leave it out."
      case .damagedUTF8:
        "it is damaged UTF-8: byte \(offset) belongs to no character. Save it again as UTF-8."
      case .undefinedByte(let byte):
        "it is neither UTF-8 nor Windows-1252: byte \(offset) is \(hex(byte)). Save it as plain text in UTF-8."
      case .controlCharacter(let byte):
        "it is not text: byte \(offset) is the control character \(hex(byte)). Save it as plain text in UTF-8."
      case .unpairedSurrogate:
        "it is damaged UTF-16: byte \(offset) begins one half of a character. Save it as UTF-8."
      case .halfUnit:
        "it is damaged UTF-16: it ends in the middle of a character, at byte \(offset). Save it as UTF-8."
      case .utf32: "it is UTF-32, which Rung does not read. Save it as UTF-8."
      case .tooLarge:
        "it holds 4 GiB or more, which is too much for one source. Split it into several files."
      }
    self.init(message, path: shown)
  }
}

private func hex(_ byte: UInt8) -> String {
  let digits = String(byte, radix: 16, uppercase: true)
  return byte < 16 ? "0x0\(digits)" : "0x\(digits)"
}
