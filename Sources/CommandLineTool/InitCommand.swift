import ArgumentParser
import Driver
import SourceText

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a starting framework: commented settings and two example competencies.",
    discussion: """
      Nothing is written over: when one of the files is there already, none is written and the status is 2. Where the \
      folder holds sources of yours, only rung.yml is written. The paths of what was written go to standard output.

      Examples:
        rung init
            in the working folder
        rung init customer-service --name "Customer Service"
            in a new folder
        rung init service --levels 5
            with five proficiency levels
      """)

  @Argument(
    help: "The framework's folder, which is made when it is not there. (default: the working folder)",
    completion: .directory)
  var folder: String = "."

  @Option(help: ArgumentHelp("What the framework is called. (default: the folder's name)", valueName: "text"))
  var name: String?

  @Option(
    help: ArgumentHelp(
      """
      How many proficiency levels it has, from \(StartingFramework.levels.lowerBound) to \
      \(StartingFramework.levels.upperBound).
      """, valueName: "number"))
  var levels = StartingFramework.usualLevels

  func validate() throws {
    let range = StartingFramework.levels
    guard range.contains(levels) else {
      throw ValidationError("--levels is \(levels). Use \(range.lowerBound) to \(range.upperBound).")
    }
    if let name, !name.contains(where: { !$0.isWhitespace }) || name.unicodeScalars.contains(where: \.isControl) {
      throw ValidationError("--name is no text of one line. Write one, such as --name \"Customer Service\".")
    }
    if folder.isEmpty || folder == "-" {
      throw ValidationError("\"\(folder)\" is no folder. Name one, or none for the working folder.")
    }
  }

  func run() throws {
    let written = try StartingFramework(in: folder, name: name, levels: levels).write()
    try StandardStreams.writeText(Array(written.map { "\($0)\n" }.joined().utf8))
    let beside = written.count > 1 ? "write your own competencies beside the examples, one file each. Then" : "run"
    let place = folder == "." ? "" : " " + Self.asWord(folder)
    let text =
      """
      Next: \(beside)
        rung lint\(place)
            says what is wrong, and where
        rung compile\(place) --output out/
            publishes the framework

      """
    StandardStreams.writeError(OutgoingText.gated(Array(text.utf8)))
  }

  /// A path as a shell takes it for one word.
  private static func asWord(_ path: String) -> String {
    let isPlain = path.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "-")...UInt8(ascii: "9"),
        UInt8(ascii: "_"), 0x80...0xFF:
        true
      default: false
      }
    }
    return isPlain
      ? path : "'" + path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}

extension Unicode.Scalar {
  /// No sign that anybody sees: a line end, a tab, an escape.
  fileprivate var isControl: Bool {
    value < 0x20 || (0x7F...0x9F).contains(value) || value == 0x2028 || value == 0x2029
  }
}
