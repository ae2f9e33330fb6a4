import ArgumentParser

/// The subcommands, in the order that help shows them. A new one is one file and one line here; a second
/// line below, if it reads frameworks.
enum Subcommands {
  static let all: [any ParsableCommand.Type] = [
    CompileCommand.self,
    LintCommand.self,
    FormatCommand.self,
    DiffCommand.self,
    ChangelogCommand.self,
    CrossReferenceCommand.self,
    IdsCommand.self,
    InitCommand.self,
    RulesCommand.self,
    ExplainCommand.self,
    SchemaCommand.self,
    CompletionsCommand.self,
    ManualCommand.self,
  ]

  /// Those that read frameworks: what they need is made while their arguments are read.
  static let readers: [any ParsableCommand.Type] = [
    CompileCommand.self, LintCommand.self, FormatCommand.self, DiffCommand.self, ChangelogCommand.self,
    CrossReferenceCommand.self, IdsCommand.self,
  ]

  /// The first words that are understood; ArgumentParser adds `help`.
  static var names: [String] { all.compactMap { $0.configuration.commandName } + ["help"] }
}
