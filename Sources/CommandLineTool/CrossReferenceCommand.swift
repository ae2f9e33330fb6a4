import ArgumentParser
import Driver
import Writing

struct CrossReferenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "xref",
    abstract: "Show which competencies name which others.",
    discussion: """
      For each competency what it names and what names it. A link is stated, where the other stands among the related \
      competencies, or mentioned, where a definition, a level or a behavior holds the other's name or one of its aliases \
      (`aliases` in rung.yml). Then what is to be mended: links that lead nowhere or one way only, competencies that \
      nothing links, and behaviors that several competencies share.

      Examples:
        rung xref service/
            a table, on a terminal; JSON into a pipe
        rung xref service/ --to text --places
            each link with its sentence and where it stands
        rung xref service/ --output links.svg
            the picture; the file's ending names the form
        rung xref service/ --to dot | dot -Tpdf >links.pdf
            a picture by Graphviz alone
      """)

  @OptionGroup(title: "Sources") var sources: SourceOptions

  @Option(
    help: ArgumentHelp(
      "The form to show the links in.",
      discussion: LinkFormRegistry.all.map { "\($0.name): \($0.purpose)" }.joined(separator: "; ")
        + ". (default: text on a terminal, json elsewhere, or as the ending of --output says)",
      valueName: "form"))
  var to: LinkFormName?

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The file to write. (default: standard output)", valueName: "file"),
    completion: .file())
  var output: String?

  @Flag(help: "In text and markdown, show for each link how it was found, the sentence, and where that stands.")
  var places = false

  @OptionGroup(title: "Findings") var findings: FindingOptions

  func validate() throws {
    if output == "" { throw ValidationError("--output is empty. Name a file, or leave it out.") }
    let form = form
    if places, form.name != "text", form.name != "markdown" {
      throw ValidationError("--places is for text and markdown; the form here is \(form.name). Add --to text.")
    }
  }

  func run() throws {
    let frameworks = try Frameworks(sources, findings, output: output, checks: .none)
    if !frameworks.set.problems.isEmpty { throw Status.unable }
    try frameworks.requireAny()
    let compilations = frameworks.set.compilations
    guard compilations.count == 1 else {
      throw Problem("there are \(compilations.count) frameworks (\(frameworks.set.names)). Name one of them.")
    }
    try form.publish(compilations[0], showsPlaces: places, into: output)
  }

  /// The form that is asked for, that the file's name stands for, or that suits where the output goes.
  private var form: any LinkForm.Type {
    if let to { return to.form }
    if let output, output != "-" {
      let ending = output.split(separator: "/").last?.split(separator: ".").dropFirst().last.map(String.init)
      return ending.flatMap { LinkFormRegistry.form(forEnding: $0.lowercased()) } ?? LinkFormName.json
    }
    return Terminal.isTerminal(1) || places ? LinkFormName.text : LinkFormName.json
  }
}

/// A form of the cross-reference, by its name.
struct LinkFormName: ExpressibleByArgument {
  let form: any LinkForm.Type

  init?(argument: String) {
    guard let form = LinkFormRegistry.form(named: argument) else { return nil }
    self.form = form
  }

  static let text = named("text")
  static let json = named("json")

  private static func named(_ name: String) -> any LinkForm.Type {
    guard let form = LinkFormRegistry.form(named: name) else { preconditionFailure("there is a form \(name)") }
    return form
  }

  static var allValueStrings: [String] { LinkFormRegistry.names }

  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}
