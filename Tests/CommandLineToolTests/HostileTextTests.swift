import Foundation
import Testing

/// Names, keys, texts and arguments that would steer a terminal or a pipeline, through everything that prints them.
@Suite(.timeLimit(.minutes(20))) struct HostileTextTests {
  private static let escape = "\u{1B}]0;owned\u{7}\u{9B}2J\u{202E}"

  private func framework() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let page = """
      # Bees \(Self.escape)

      ::error::in a text

      ## Level 1

      * Keeps \(Self.escape) bees alive and alive alive.
      - Lights <br> a smoker ##vso[task.setvariable variable=x]y , and keeps (it.
      - Lights <br> a smoker ##vso[task.setvariable variable=x]y , and keeps (it.

      ## Level 3

      \t::warning::here

      """
    for name in ["::error::x.md", "a\u{1B}[31m.md", "b\n::error::y.md", "c\u{9B}.md"] {
      try folder.write(page, to: "service/\(name)")
    }
    return folder
  }

  private func check(_ result: CommandResult, _ command: String, mayCommand: Bool = false) {
    for (stream, text) in [("output", result.output), ("error", result.stderr)] {
      let controls = text.unicodeScalars.filter {
        ($0.value < 0x20 && $0 != "\n" && $0 != "\t") || (0x7F...0x9F).contains($0.value) || $0.value == 0x202E
      }
      #expect(controls.isEmpty, "\(command) on standard \(stream)")
      if mayCommand { continue }
      for line in text.split(separator: "\n") {
        #expect(!line.drop { $0 == " " || $0 == "\t" }.hasPrefix("::"), "\(command): \(line)")
        #expect(!line.contains("##vso["), "\(command): \(line)")
      }
    }
  }

  @Test(arguments: ["full", "concise", "grouped", "github", "gitlab", "junit", "markdown", "html", "sarif", "rdjson"])
  func findings(_ format: String) throws {
    let folder = try framework()
    let command = "rung lint service --output-format \(format) --fail-on never"
    let isData = ["github", "gitlab", "junit", "html", "sarif", "rdjson"].contains(format)
    let result = try shell(command, in: folder)
    check(result, command, mayCommand: isData)
    if format == "github" {
      let commands = result.output.split(separator: "\n").filter { $0.hasPrefix("::") }
      #expect(commands.allSatisfy { $0.contains("title=rung%3A ") })
    }
  }

  @Test(arguments: ["text", "markdown", "html", "github"]) func differences(_ format: String) throws {
    let folder = try framework()
    _ = try shell("cp -r service old; rm old/c*", in: folder)
    let command = "rung diff old service --output-format \(format)"
    check(try shell(command, in: folder), command, mayCommand: format == "github" || format == "html")
  }

  @Test(arguments: [
    "rung compile service --trace --fail-on never", "rung format service --check", "CI=1 rung lint service --diff",
    "CI=1 rung format service --diff", "rung lint service --statistics",
    "rung lint service/*.md --output-format concise",
    "rung lint \"$(printf '::error::\\033[31m')\"", "rung \"$(printf '::error::\\033[31m')\"",
    "rung lint --select \"$(printf '\\n::error::\\033')\"", "rung diff a \"$(printf 'b\\033:c')\"",
    "rung explain \"$(printf '\\n::error::\\033')\"", "rung lint --output-format \"$(printf '\\033\\n::x')\"",
  ])
  func whateverElsePrints(_ command: String) throws { check(try shell(command, in: try framework()), command) }

  @Test func keysOfSettings() throws {
    let folder = try framework()
    try folder.write("\"\\e[31m\\n::error::x\": 1\nlint: {\"\\x9b2J\": 2}\n", to: "service/rung.yml")
    let result = try shell("rung lint service", in: folder)
    #expect(result.status == 2)
    check(result, "rung lint")
  }

  /// A patch that a pipe takes is what `git apply` needs, and one that people see is not.
  @Test func aPatchAppliesToHostileTexts() throws {
    let folder = try framework()
    let result = try shell(
      "git init -q . && rung format service --diff -q >patch; rung format service -q; cp -r service mended; "
        + "git apply -R patch && git apply patch && diff -r service mended && echo same", in: folder)
    #expect(result.output.hasSuffix("same\n"), "\(result.stderr)")
  }
}
