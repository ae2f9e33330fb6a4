import FrameworkModel
import SourceText
import TextReading

/// Reads tables whose rows are levels and whose columns are competencies.
extension RegionReader {
  mutating func readLevelMatrix(_ table: Table) {
    // Where the page names and defines a competency, the columns are sides of it.
    guard competency.definition == nil || isNamedForSeveral, levels.isEmpty else {
      readLevelRows(table, 0)
      return
    }
    markHeader(table.rows.map { $0[0] })
    let reader = TableHeader(outline)
    for column in table.rows[0].indices.dropFirst() {
      openTabled(table.rows[0][column], table, cluster: nil)
      inTabled { own in
        for row in table.rows.dropFirst() where !row[column].isEmpty || row[column].isDash {
          guard let level = reader.levels([row[0]]).first else { continue }
          let place = own.levelPlace(level.heading)
          if !row[column].isEmpty { own.fill(row[column], levelAt: place) }
        }
      }
    }
  }

  /// Whether the title is that of a framework: `Data ladder`.
  private var isNamedForSeveral: Bool {
    let name = competency.name.location.range
    return TitleEvidence.isGeneric(outline, Words(outline.bytes, Int(name.start), Int(name.end), limit: 12))
  }
}
