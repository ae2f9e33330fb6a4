import DataReading
import SourceText
import Tables

/// Rows that commas, semicolons or tabs part, in a text that promises none.
struct PastedRows {
  /// The source, with blanks in place of what stands around the rows.
  let masked: [UInt8]
  let delimiter: DelimitedText.Delimiter
  /// How many columns most rows have.
  let columns: Int

  /// Nil where not nearly all lines are rows of one number of columns.
  init?(_ source: SourceFile) {
    var bytes = source.bytes
    if let fenced = FencedBlocks(in: source) {
      guard fenced.areAll, fenced.blocks.count == 1,
        ["", "csv", "tsv", "text", "txt"].contains(fenced.blocks[0].language)
      else { return nil }
      let content = fenced.blocks[0].content
      for index in bytes.indices where !content.contains(index) && bytes[index] != 0x0A { bytes[index] = 0x20 }
    }
    guard let evidence = DelimitedText.evidence(in: SourceFile(name: source.name, bytes: bytes)), evidence.share >= 0.8,
      evidence.delimiter != .bar, evidence.columns >= (evidence.delimiter == .comma ? 3 : 2)
    else { return nil }
    masked = bytes
    delimiter = evidence.delimiter
    columns = evidence.columns
  }
}
