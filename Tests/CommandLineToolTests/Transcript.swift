import Foundation
import Testing

/// A file of `Tests/Fixtures/cli`: commands with their input, and what they print.
///
/// Markdown with fenced blocks. A case begins at a heading of the second level and has one `command` block, run by
/// `sh` in a folder of its own. Before it may stand `file NAME` blocks, written into that folder, and `fixture PATH`
/// blocks, which copy a file or folder of the project into it. After it stand `stdout`, `stderr` and `status`; left out
/// they mean nothing, nothing and 0. Prose is free.
///
/// What stands before the first heading holds for all cases: `file` and `fixture` blocks, and a `setup` block, which is
/// run before each command.
struct Transcript: Sendable, CustomTestStringConvertible {
  let url: URL
  var parts: [Part]

  var testDescription: String { url.lastPathComponent }

  enum Part: Sendable {
    case prose(String)
    case block(Block)
  }

  struct Block: Sendable {
    var fence: String
    var kind: String
    var name: String
    var contents: String

    var text: String { "\(fence)\(kind)\(name.isEmpty ? "" : " " + name)\n\(contents)\(fence)\n" }
  }

  /// One command with what belongs to it.
  struct Case {
    var title = ""
    var inputs: [Block] = []
    /// Run before the command.
    var setup = ""
    var command: Block?
    var outputs: [String: String] = [:]
  }

  static let folder = Project.root.appending(path: "Tests/Fixtures/cli")

  static let all: [Transcript] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".md") }.sorted().map { Transcript(url: folder.appending(path: $0)) }
  }()

  init(url: URL) {
    self.url = url
    parts = []
    let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    var open: Block?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      if var block = open {
        if line == block.fence {
          parts.append(.block(block))
          open = nil
        } else {
          block.contents += line + "\n"
          open = block
        }
      } else if line.hasPrefix("```") {
        let fence = String(line.prefix { $0 == "`" })
        let words = line.dropFirst(fence.count).split(separator: " ", maxSplits: 1).map(String.init)
        open = Block(fence: fence, kind: words.first ?? "", name: words.dropFirst().first ?? "", contents: "")
      } else {
        parts.append(.prose(line + "\n"))
      }
    }
    precondition(open == nil, "\(url.lastPathComponent) has a block without an end")
  }

  var cases: [Case] {
    var cases: [Case] = []
    var shared = Case()
    for part in parts {
      switch part {
      case .prose(let line):
        guard line.hasPrefix("## ") else { continue }
        cases.append(Case(title: String(line.dropFirst(3).dropLast()), inputs: shared.inputs, setup: shared.setup))
      case .block(let block):
        if cases.isEmpty {
          if block.kind == "setup" { shared.setup = block.contents } else { shared.inputs.append(block) }
          continue
        }
        let last = cases.count - 1
        switch block.kind {
        case "file", "fixture": cases[last].inputs.append(block)
        case "command": cases[last].command = block
        default: cases[last].outputs[block.kind] = block.contents
        }
      }
    }
    return cases
  }

  /// The file's text with other outputs: one dictionary for each case.
  func text(with outputs: [[String: String]]) -> String {
    var text = ""
    var place = -1
    var skipsBlank = false
    for part in parts {
      switch part {
      case .prose(let line):
        if line.hasPrefix("## ") { place += 1 }
        if skipsBlank, line == "\n" { continue }
        skipsBlank = false
        if !line.hasPrefix("\n"), !text.isEmpty, !text.hasSuffix("\n\n"), text.hasSuffix("```\n") { text += "\n" }
        text += line
      case .block(let block):
        if ["stdout", "stderr", "status"].contains(block.kind) {
          skipsBlank = true
          continue
        }
        text += block.text
        skipsBlank = false
        guard block.kind == "command" else { continue }
        for kind in ["stdout", "stderr", "status"] {
          guard let contents = outputs[place][kind], !contents.isEmpty else { continue }
          let fence = contents.contains("```") ? "````" : "```"
          text += "\n" + Block(fence: fence, kind: kind, name: "", contents: contents).text
        }
        skipsBlank = true
        text += "\n"
      }
    }
    while text.hasSuffix("\n\n") { text.removeLast() }
    return text
  }
}
