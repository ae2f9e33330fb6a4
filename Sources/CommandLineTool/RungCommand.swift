import ArgumentParser
import Driver
import SourceText

/// The program's entry: reads the arguments, runs a command, ends with its status.
public enum RungCommand {
  public static func runAsProcess() -> Never {
    StandardStreams.prepare()
    do {
      try refuseUnknownCommand(CommandLine.arguments.dropFirst().first)
      try refuseUnknownLetters(CommandLine.arguments.dropFirst())
      var command = try command(Array(CommandLine.arguments.dropFirst()))
      try command.run()
    } catch { Ending.end(with: error) }
    Ending.end(.success)
  }

  /// The command that the arguments ask for.
  ///
  /// The one that is named reads them alone, since preparing all takes longer than linting a page. Where it has
  /// anything to say, be it help or what is wrong with the arguments, the root says it.
  private static func command(_ arguments: [String]) throws -> any ParsableCommand {
    // Asked for help, it would read them as another command: that which shows it.
    let named = Subcommands.all.first { $0.configuration.commandName == arguments.first }
    if let named,
      let command = try? named.parseAsRoot(Array(arguments.dropFirst())), type(of: command) == named
    {
      return command
    }
    return try Root.parseAsRoot(arguments)
  }

  /// Says which command was probably meant; ArgumentParser does so for options only.
  private static func refuseUnknownCommand(_ word: String?) throws(Problem) {
    guard let word, word.utf8.first != UInt8(ascii: "-"), !Subcommands.names.contains(word) else { return }
    let advice = NearestName.advice(for: word, among: Subcommands.names)
    throw Problem("there is no command \"\(word)\". \(advice) `rung --help` says what each does.")
  }

  /// Refuses what begins with one hyphen and holds anything but letters that are options, such as `-x:path`.
  ///
  /// ArgumentParser takes each letter for an option, and shows help with status 0 as soon as one of them is an h.
  private static func refuseUnknownLetters(_ arguments: ArraySlice<String>) throws(Problem) {
    for argument in arguments.prefix(while: { $0 != "--" }) {
      let letters = Array(argument.utf8)
      guard letters.count > 2, letters[0] == UInt8(ascii: "-"), letters[1] != UInt8(ascii: "-"),
        letters[1] != UInt8(ascii: "j"), !letters.dropFirst().allSatisfy({ "hoq".utf8.contains($0) })
      else { continue }
      throw Problem(
        "there is no option \"\(argument)\". `rung --help` says what there is; a name that begins with a hyphen is "
          + "written ./\(argument), or behind --.")
    }
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

        rung compile service/             print the framework in service as JSON
        rung compile service/ -o out/     write all its forms into the folder out
        rung lint service/                say what is wrong, and where

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
