import Foundation
import FrameworkModel
import SourceText
import Tables
import Testing
import Writing

@testable import Exporting

/// What Moodle's importer asks of each row, or passes over in silence.
@Suite struct MoodleTests {
  @Test(arguments: Exported.frameworks.indices) func eachRowIsOneThatMoodleTakes(_ index: Int) throws {
    let framework = Exported.frameworks[index]
    let source = SourceFile(name: "moodle.csv", bytes: try Exported.bytes(framework, MoodleWriter()))
    let grid = try DelimitedText.grid(source, delimiter: .comma)
    let rows = grid.rows.map { row in
      (0..<14).map { column in
        row.cells.first { $0.column == column }.map {
          String(decoding: $0.own ?? Array(source.bytes[$0.range.offsets]), as: UTF8.self)
        } ?? ""
      }
    }
    #expect(rows[0] == MoodleRow.headings)
    #expect(grid.rows.allSatisfy { $0.cells.allSatisfy { $0.column < 14 } })
    let body = rows.dropFirst()
    #expect(body.filter { $0[12] == "1" }.count == 1 && body.first?[12] == "1", "one framework, above all else")
    var above: Set<String> = []
    let ids = body.dropFirst().map { $0[1] }
    #expect(Set(ids.map { $0.lowercased() }).count == ids.count, "id numbers are unique")
    for row in body {
      #expect(!row[1].isEmpty && row[1].unicodeScalars.count <= 100, "\(row[1])")
      #expect(!row[2].trimmingCharacters(in: .whitespaces).isEmpty && row[2].unicodeScalars.count <= 100, "\(row[2])")
      #expect(row[4] == "1" && row[7] == "" && row[8] == "0" && row[9] == "null" && row[11] == "")
      #expect(!row[3].contains("<script"))
      #expect(!row[2].contains("\n"))
      if row[12] == "1" {
        try checkScale(row)
        #expect(row[0] == "" && row[10] == "")
        continue
      }
      #expect(row[5] == "" && row[6] == "" && row[12] == "" && row[13] == "")
      #expect(row[0] == "" || above.contains(row[0]), "parents stand above their children: \(row[0])")
      above.insert(row[1])
      for reference in row[10].split(separator: ",") {
        let id = reference.replacingOccurrences(of: "%2C", with: ",")
        #expect(ids.contains(id), "what Moodle does not know it drops: \(id)")
        let other = body.first { $0[1] == id }
        #expect(
          other?[10].split(separator: ",").contains { $0.replacingOccurrences(of: "%2C", with: ",") == row[1] } ?? false
        )
      }
    }
    #expect(depth(of: body.dropFirst().map { ($0[1], $0[0]) }) <= 4)
  }

  private func checkScale(_ row: [String]) throws {
    let values = row[5].split(separator: ",", omittingEmptySubsequences: false)
    #expect(values.count >= 2 && values.allSatisfy { !$0.isEmpty })
    let configuration = try #require(
      try JSONSerialization.jsonObject(with: Data(row[6].utf8)) as? [[String: Any]])
    #expect(configuration.first?["scaleid"] as? String != nil)
    let entries = configuration.dropFirst()
    #expect(entries.count == values.count)
    #expect(entries.contains { $0["scaledefault"] as? Int == 1 } && entries.contains { $0["proficient"] as? Int == 1 })
    let terms: Set<String> = [
      "behaviour", "competency", "concept", "domain", "indicator", "level", "outcome", "practice", "proficiency",
      "skill",
      "value",
    ]
    #expect(
      row[13].split(separator: ",").count == 4
        && row[13].split(separator: ",").allSatisfy { terms.contains(String($0)) })
  }

  private func depth(of rows: [(id: String, parent: String)]) -> Int {
    var depths: [String: Int] = [:]
    for (id, parent) in rows { depths[id] = (depths[parent] ?? 0) + 1 }
    return depths.values.max() ?? 0
  }
}
