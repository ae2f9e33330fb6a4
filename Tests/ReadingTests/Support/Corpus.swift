import Foundation
import Testing

/// The reading corpus: sources with the outline that the reader must make of each.
enum Corpus {
  static let folder = Project.fixtures.appending(path: "reading")

  /// All cases, in the order of the files' names.
  static let cases: [CorpusCase] = Project.files(in: folder, endings: ["txt"]).flatMap { file in
    (try? Data(contentsOf: file)).map { parse(String(decoding: $0, as: UTF8.self), file: file.lastPathComponent) } ?? []
  }

  /// Divides a corpus file into its cases; the rules of a case are three lines of signs, all equally long.
  static func parse(_ text: String, file: String) -> [CorpusCase] {
    // The scalar view, since a carriage return with its line feed is one Character.
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    var cases: [CorpusCase] = []
    var index = 0
    while index < lines.count {
      guard isRule(lines[index], "=") else {
        precondition(lines[index].isEmpty, "\(file), line \(index + 1): no case begins here")
        index += 1
        continue
      }
      let rule = lines[index]
      precondition(index + 2 < lines.count && lines[index + 2] == rule, "\(file), line \(index + 1): no second rule")
      let first = index + 3
      let dashes = String(repeating: "-", count: rule.count)
      guard let middle = lines[first...].firstIndex(of: dashes) else {
        preconditionFailure("\(file), line \(index + 1): no third rule")
      }
      let end = lines[(middle + 1)...].firstIndex { isRule($0, "=") } ?? lines.count
      var outline = Array(lines[(middle + 1)..<end])
      while outline.last == "" { outline.removeLast() }
      cases.append(
        CorpusCase(
          heading: lines[index + 1], corpusFile: file, line: index + 2,
          source: lines[first..<middle].map { $0 + "\n" }.joined(), outline: outline))
      index = end
    }
    return cases
  }

  private static func isRule(_ line: String, _ sign: Character) -> Bool {
    line.count >= 18 && line.allSatisfy { $0 == sign }
  }
}

/// One case of the corpus.
struct CorpusCase: Sendable, CustomTestStringConvertible {
  var title: String
  /// The source's name.
  var name = "case.txt"
  var corpusFile: String
  /// Of the title, counted from 1.
  var line: Int
  var source: String
  /// The outline, line by line.
  var outline: [String]

  init(heading: String, corpusFile: String, line: Int, source: String, outline: [String]) {
    title = heading
    if let mark = heading.range(of: " [file: "), heading.hasSuffix("]") {
      title = String(heading[..<mark.lowerBound])
      name = String(heading[mark.upperBound...].dropLast())
    }
    self.corpusFile = corpusFile
    self.line = line
    self.source = source
    self.outline = outline
  }

  var testDescription: String { "\(corpusFile):\(line) \(title)" }
}
