import SourceText
import TextReading

/// Tables of two columns that say what a competency means and what it does not mean.
struct ContrastTables {
  private var tables: Set<Int> = []

  typealias Pair = (means: [Int], doesNotMean: [Int])

  init(_ page: PageEvidence, _ bytes: [UInt8], _ vocabulary: Vocabulary) {
    var heads: [Int: Int] = [:]
    for (place, unit) in page.units.enumerated() {
      guard let cell = unit.cell, cell.columns == 2, cell.row == 0, cell.line == 0, unit.part != .rest else { continue }
      if cell.column == 0 {
        heads[cell.table] = place
      } else if let first = heads[cell.table],
        TableHeader.isContrast(page.units[first].text, unit.text, bytes, vocabulary)
      {
        tables.insert(cell.table)
      }
    }
  }

  /// Takes the behaviors that stand in such a table and pairs them with the negative ones of their rows.
  func pairs(
    _ behaviors: [Draft.Item], _ negativeBehaviors: [Draft.Item], _ page: PageEvidence
  ) -> (pairs: [Pair], behaviors: [Draft.Item], negativeBehaviors: [Draft.Item]) {
    guard !tables.isEmpty else { return ([], behaviors, negativeBehaviors) }
    var rows: [[Int]: Pair] = [:]
    var order: [[Int]] = []
    func taken(_ item: Draft.Item, _ isMeant: Bool) -> Bool {
      guard let cell = page.units[item.units[0]].cell, tables.contains(cell.table) else { return false }
      let row = [cell.table, cell.row]
      if rows[row] == nil { order.append(row) }
      var pair = rows[row] ?? ([], [])
      if isMeant { pair.means += item.places } else { pair.doesNotMean += item.places }
      rows[row] = pair
      return true
    }
    let rest = behaviors.filter { !taken($0, true) }
    let negativeRest = negativeBehaviors.filter { !taken($0, false) }
    return (order.sorted { $0.lexicographicallyPrecedes($1) }.compactMap { rows[$0] }, rest, negativeRest)
  }
}
