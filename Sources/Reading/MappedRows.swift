import DataReading
import FrameworkModel
import SourceText
import StructuredData
import TextReading

/// Reads rows of tables by the paths that `rung.yml` states: each row is a mapping from the headings to its cells.
struct MappedRows {
  let vocabulary: Vocabulary
  let mapping: DataMapping

  func read(_ grids: [Grid], _ source: SourceFile, as id: SourceID) throws(DataError) -> SourceReading {
    let rows = grids.flatMap { Self.rows($0, source.bytes) }
    let root = DataNode(.sequence(rows), at: SourceRange(0, source.bytes.count))
    var reading = try ForeignReader(vocabulary: vocabulary, mapping: mapping).read(rows: root, source, as: id)
    reading.spans.append(SourceSpan(SourceRange(0, source.bytes.count), .tableRule))
    return reading
  }

  /// The rows below the first, whose cells are the keys.
  private static func rows(_ grid: Grid, _ source: [UInt8]) -> [DataNode] {
    guard let header = grid.rows.first else { return [] }
    let keys = Dictionary(header.cells.map { ($0.column, $0) }) { first, _ in first }
    return grid.rows.dropFirst().map { row in
      let entries = row.cells.compactMap { cell -> DataNode.Entry? in
        guard let key = keys[cell.column] else { return nil }
        return DataNode.Entry(key: text(key, source), keyRange: key.range, value: node(cell, source))
      }
      let range = SourceRange(row.cells.first?.range.start ?? 0, row.cells.last?.range.end ?? 0)
      return DataNode(.mapping(entries), at: range)
    }
  }

  private static func node(_ cell: Grid.Cell, _ source: [UInt8]) -> DataNode {
    guard cell.own != nil else { return DataNode(.string(text(cell, source), .plain), at: cell.range) }
    // With the quotes around it.
    return DataNode(.string(text(cell, source), .quoted), at: SourceRange(cell.range.start - 1, cell.range.end + 1))
  }

  private static func text(_ cell: Grid.Cell, _ source: [UInt8]) -> String {
    String(decoding: cell.own ?? Array(source[cell.range.offsets]), as: UTF8.self)
  }
}
