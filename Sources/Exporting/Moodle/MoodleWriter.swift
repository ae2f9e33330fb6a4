import FrameworkModel
import SourceText
public import Writing

/// The CSV file that Moodle's importer of competency frameworks takes: 14 columns by position.
///
/// Each parent stands above its children; whatever a row refers to is there, since Moodle drops what it does not know
/// without a word.
public struct MoodleWriter: Writer {
  public let name = "moodle-csv"
  public let fileName = "moodle.csv"
  public let summary = "the file that Moodle's importer of competency frameworks takes"
  public let usesIdentifiers = true

  public init() {}

  public func write(_ publication: Publication, to receive: @escaping ByteReceiver) throws(WritingError) {
    let table = MoodleTable(Identified(publication))
    var text = MoodleRow.headings.map(MoodleRow.quoted).joined(separator: ",") + "\n"
    for row in table.rows {
      text += row.line + "\n"
      if text.utf8.count >= 1 << 16 {
        text.withUTF8Span { receive($0) }
        text = ""
      }
    }
    text.withUTF8Span { receive($0) }
  }

  public func losses(of publication: Publication) -> LossReport {
    var report = LossReport(
      target: name, of: publication.framework,
      without: [
        (.version, Self.noPlace), (.language, Self.noPlace), (.publisher, Self.noPlace), (.license, Self.noPlace),
        (.inferred, Self.noPlace), (.code, Self.noPlace),
        (.levelDescription, Self.noPlace),
        (.levelInferred, Self.noPlace), (.levelNegativeBehaviors, Self.noPlace), (.negativeBehaviors, Self.noPlace),
        (.contrasts, Self.noPlace), (.reflections, Self.noPlace), (.courses, Self.noPlace), (.resources, Self.noPlace),
        (.resourceKinds, Self.noPlace),
        (.unresolved, "Moodle links only what is in the framework"), (.titles, Self.noPlace),
        (.sections, Self.noPlace), (.links, "texts are written without them"),
      ])
    let table = MoodleTable(Identified(publication))
    for (field, count, why) in table.losses { report.add(field, count, why: why) }
    report.addEmptyBehaviors(of: publication.framework)
    report.notes = table.notes
    return report
  }

  private static let noPlace = "Moodle has no place for this"
}

/// One row of the file.
struct MoodleRow {
  static let headings = [
    "Parent ID number", "ID number", "Short name", "Description", "Description format", "Scale values",
    "Scale configuration", "Rule type (optional)", "Rule outcome (optional)", "Rule config (optional)",
    "Cross-referenced competency ID numbers", "Exported ID (optional)", "Is framework", "Taxonomy",
  ]
  /// How many characters an id number or a short name may have.
  static let limit = 100

  /// Empty for what stands in the framework itself.
  var parent = ""
  var id: String
  var shortName: String
  /// HTML.
  var description = ""
  var scaleValues = ""
  var scaleConfiguration = ""
  /// Id numbers of rows that are there.
  var related: [String] = []
  var isFramework = false
  var taxonomy = ""

  var line: String {
    let references = related.map(Self.reference).joined(separator: ",")
    let cells = [
      parent, id, shortName, description, "1", scaleValues, scaleConfiguration, "", "0", "null", references, "",
      isFramework ? "1" : "", taxonomy,
    ]
    return cells.map(Self.quoted).joined(separator: ",")
  }

  /// An id number within a list, where commas part them.
  static func reference(_ id: String) -> String {
    var reference: [UInt8] = []
    for byte in id.utf8 { if byte == 0x2C { reference += "%2C".utf8 } else { reference.append(byte) } }
    return String(decoding: reference, as: UTF8.self)
  }

  /// A cell as RFC 4180 has it.
  static func quoted(_ cell: String) -> String {
    guard cell.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else { return cell }
    var quoted: [UInt8] = [0x22]
    for byte in cell.utf8 {
      if byte == 0x22 { quoted.append(0x22) }
      quoted.append(byte)
    }
    quoted.append(0x22)
    return String(decoding: quoted, as: UTF8.self)
  }
}
