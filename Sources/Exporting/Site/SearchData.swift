import FrameworkModel
import SourceText
import StructuredData

/// What the search of the first page looks through: a script that sets a list, since a page that is opened from a folder may
/// fetch nothing.
enum SearchData {
  /// `rungSearch = [[["name", "…"], ["Level 1", "…"]], …]`: for each competency its texts with where they stand.
  static func bytes(of site: Site) -> [UInt8] {
    var output = Array("\"use strict\";\nconst rungSearch = [\n".utf8)
    for (place, competency) in site.framework.competencies.enumerated() {
      output += Array("[".utf8)
      var isFirst = true
      competency.forEachStatement(at: place) { statement, entity in
        if !isFirst { output.append(UInt8(ascii: ",")) }
        isFirst = false
        output.append(UInt8(ascii: "["))
        append(entity.pathInCompetency, to: &output)
        output.append(UInt8(ascii: ","))
        append(statement.text, to: &output)
        output.append(UInt8(ascii: "]"))
      }
      output += Array("],\n".utf8)
    }
    output += Array("];\n".utf8)
    return output
  }

  /// A string of JavaScript: also without the two line ends that old engines take for ends of lines.
  private static func append(_ text: String, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\":
        output.append(UInt8(ascii: "\\"))
        output.append(UInt8(truncatingIfNeeded: scalar.value))
      case "\u{0}"..."\u{1F}", "<", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        output += Array("\\u\(String(repeating: "0", count: 4 - digits.utf8.count))\(digits)".utf8)
      default: output += Array(String(Character(scalar)).utf8)
      }
    }
    output.append(UInt8(ascii: "\""))
  }
}
