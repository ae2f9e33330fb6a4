import ArgumentParser
import Driver

struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract: "Print the manual page, made from the commands' own help.",
    discussion: """
      Examples:
        rung manual >/usr/local/share/man/man1/rung.1
        rung manual | man -l -
      """)

  func run() throws {
    var page = ManualPage(version: Version.current)
    page.header("rung", Root.configuration.abstract)
    page.section("DESCRIPTION")
    page.text(Root.configuration.discussion)
    page.section("COMMANDS")
    for command in Subcommands.all {
      page.command(command.configuration.commandName ?? "", help: Root.helpMessage(for: command, columns: 78))
    }
    try StandardStreams.writeOutput(Array(page.source.utf8))
  }
}

/// A manual page in the language of `man`, as it grows.
private struct ManualPage {
  private(set) var source = ""
  private let version: String

  init(version: String) { self.version = version }

  mutating func header(_ name: String, _ purpose: String) {
    source += ".TH \(name.uppercased()) 1 \"\" \"\(name) \(version)\"\n.SH NAME\n\(name) \\- \(Self.escaped(purpose))\n"
    source += ".SH SYNOPSIS\n.B \(name)\n.I command\n[\\fIoptions\\fR]\n"
  }

  mutating func section(_ title: String) { source += ".SH \(title)\n" }

  /// Prose; lines that are indented stay as they are.
  mutating func text(_ text: String) {
    for paragraph in text.split(separator: "\n\n", omittingEmptySubsequences: true) {
      if paragraph.hasPrefix(" ") {
        literal(String(paragraph))
      } else {
        source += ".PP\n"
        for line in paragraph.split(separator: "\n") { source += Self.escaped(String(line)) + "\n" }
      }
    }
  }

  /// One command with its help as the program prints it.
  mutating func command(_ name: String, help: String) {
    source += ".SS \(name)\n"
    literal(help)
  }

  private mutating func literal(_ text: String) {
    source += ".nf\n"
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      source += Self.escaped(String(line)) + "\n"
    }
    source += ".fi\n"
  }

  /// Backslashes and hyphens are signs of the language; a dot or quote at the start of a line is a request.
  private static func escaped(_ line: String) -> String {
    var result = line.first == "." || line.first == "'" ? "\\&" : ""
    for character in line {
      switch character {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      default: result.append(character)
      }
    }
    return result
  }
}
