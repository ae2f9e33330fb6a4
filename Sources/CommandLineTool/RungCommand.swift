import ArgumentParser
import Driver

/// The program's entry: reads the arguments, runs a command, ends with its status.
public enum RungCommand {
  public static func runAsProcess() -> Never {
    StandardStreams.prepare()
    do {
      var command = try Root.parseAsRoot()
      try command.run()
    } catch { Ending.end(with: error) }
    Ending.end(.success)
  }
}

/// `rung` itself, which only holds the subcommands.
struct Root: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rung",
    abstract: "A compiler and validator for competency frameworks.",
    discussion: """
      People write a competency framework as prose. Rung reads that text as it is, turns it into one model, says what \
      is wrong with it and where, and publishes it as JSON and YAML.

        rung compile service/                 print the framework in the folder service as JSON
        rung compile service/ -o out/         write JSON, YAML and the cross-reference into the folder out
        rung lint service/                    say what is wrong, and where

      Exit status: 0 when all is well; 1 when there are findings at or above --fail-on; 2 when the work could not be \
      done (usage, settings, unreadable input, full disk).
      """,
    version: Version.current,
    subcommands: Subcommands.all)
}

/// The program's version.
enum Version {
  static let current = "0.1.0"
}
