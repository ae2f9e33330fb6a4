import FrameworkModel
public import Writing

/// A table for spreadsheets: one row a behavior, each with its competency and level.
public struct CSVWriter: Writer {
  public let name = "csv"
  public let fileName = "framework.csv"
  public let summary = "a table for spreadsheets, a row for each behavior"

  public init() {}

  /// The headings, which `Tables` knows.
  private static let headings = [
    "ID", "Code", "Cluster", "Competency", "Definition", "Level", "Level Name", "Level Description", "Behavior",
    "Negative Behavior",
  ]

  public func write(_ publication: Publication, to receive: @escaping ByteReceiver) throws(WritingError) {
    // Spreadsheets take UTF-8 without the mark for another encoding.
    var bytes = Array("\u{FEFF}".utf8)
    CSVRow.append(Self.headings, to: &bytes)
    for competency in publication.framework.competencies {
      for row in Self.rows(of: competency) { CSVRow.append(row, to: &bytes) }
      receive(bytes.span)
      bytes.removeAll(keepingCapacity: true)
    }
    receive(bytes.span)
  }

  /// The rows of one competency: first what stands at no level, since a cell left empty below a level means that level.
  private static func rows(of competency: Competency) -> [[String]] {
    var texts: [(level: Level?, behavior: String, negative: String)] = []
    for text in competency.behaviors { texts.append((nil, text.text, "")) }
    for text in competency.negativeBehaviors { texts.append((nil, "", text.text)) }
    for level in competency.levels {
      let first = texts.count
      for text in level.behaviors { texts.append((level, text.text, "")) }
      for text in level.negativeBehaviors { texts.append((level, "", text.text)) }
      if texts.count == first { texts.append((level, "", "")) }
    }
    if texts.isEmpty { texts.append((nil, "", "")) }
    var described: Set<Int> = []
    return texts.enumerated().map { place, text in
      // What is long stands once: with the competency's first row, with the level's.
      let description = text.level.flatMap { described.insert($0.number).inserted ? $0.description?.text : nil }
      return [
        competency.id, competency.code?.text ?? "", competency.cluster?.text ?? "", competency.name.text,
        place == 0 ? competency.definition?.text ?? "" : "", text.level.map { String($0.number) } ?? "",
        text.level?.title?.text ?? "", description ?? "", text.behavior, text.negative,
      ]
    }
  }

  public func losses(of publication: Publication) -> LossReport {
    let framework = "the table is of competencies and says nothing of the framework itself"
    let rows = "the table has a row for each behavior, and no place for others"
    let inferred = "the table does not tell what a source states from what Rung filled in"
    var report = LossReport(
      target: name, of: publication.framework,
      without: [
        (.frameworkTitle, framework), (.version, framework), (.language, framework), (.publisher, framework),
        (.license, framework), (.frameworkDescription, framework), (.scale, framework), (.inferred, inferred),
        (.levelInferred, inferred), (.levelQuestions, rows), (.levelProbes, rows), (.contrasts, rows),
        (.questions, rows), (.probes, rows), (.activities, rows), (.activityLevels, rows), (.steps, rows),
        (.reflections, rows), (.courses, rows), (.resources, rows), (.resourceKinds, rows), (.related, rows),
        (.unresolved, rows), (.titles, rows), (.sections, rows),
        (.links, "a cell holds the words of a link alone"),
      ])
    report.addEmptyBehaviors(of: publication.framework)
    return report
  }
}

/// One row as RFC 4180 has it, with no cell that a spreadsheet would take for a formula.
enum CSVRow {
  static func append(_ cells: [String], to bytes: inout [UInt8]) {
    for (place, cell) in cells.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      append(cell, to: &bytes)
    }
    bytes += [0x0D, 0x0A]
  }

  /// A cell that begins as a formula does gets an apostrophe in front, which spreadsheets take for "this is text", and which
  /// Rung takes away again when it reads the table.
  private static func append(_ cell: String, to bytes: inout [UInt8]) {
    var text: [UInt8] = Self.needsApostrophe(cell) ? [UInt8(ascii: "'")] : []
    for scalar in cell.unicodeScalars {
      switch scalar {
      // No table can hold it.
      case "\u{0}": text += Array("\u{FFFD}".utf8)
      default: text += Array(String(Character(scalar)).utf8)
      }
    }
    let isQuoted =
      text.contains { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") }
      || text.first == 0x20 || text.last == 0x20
    guard isQuoted else {
      bytes += text
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in text {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether a cell begins as a formula does, behind blanks and apostrophes.
  private static func needsApostrophe(_ cell: String) -> Bool {
    guard let first = cell.utf8.first else { return false }
    if first == 0x09 || first == 0x0D || first == 0x0A { return true }
    let sign = cell.unicodeScalars.first { $0 != "'" && !$0.properties.isWhitespace }
    return switch sign {
    case "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": true
    default: false
    }
  }
}
