import ArgumentParser
import Driver

struct CompletionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions",
    abstract: "Print what a shell needs to complete commands, options and rules.",
    discussion: """
      Examples:
        rung completions bash >/etc/bash_completion.d/rung
        rung completions zsh >~/.zsh/completion/_rung
        rung completions fish >~/.config/fish/completions/rung.fish
      """)

  /// The shells that can complete.
  enum Shell: String, ExpressibleByArgument, CaseIterable {
    case bash, zsh, fish
  }

  @Argument(help: ArgumentHelp("The shell.", valueName: "shell"))
  var shell: Shell

  func run() throws {
    let parserShell: CompletionShell =
      switch shell {
      case .bash: .bash
      case .zsh: .zsh
      case .fish: .fish
      }
    try StandardStreams.writeOutput(Array((Root.completionScript(for: parserShell) + "\n").utf8))
  }
}
