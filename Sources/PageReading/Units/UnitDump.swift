public import SourceText
import TextReading

/// The units of a page as lines of JSON, for learning.
public enum UnitDump {
  static func units(_ source: SourceFile, isStrict: Bool) -> [Unit] {
    let bytes = source.bytes
    let vocabulary = Vocabulary.standard
    var scan =
      SourceForm.isWebPage(source)
      ? HTMLScanner.scan(bytes, 0, bytes.count, marks: vocabulary.marks)
      : LineScanner.scan(bytes, from: 0, marks: vocabulary.marks)
    var lines: [Line] = []
    swap(&lines, &scan.lines)
    return UnitScanner.units(lines, scan.tables, bytes, isStrict: isStrict)
  }

  public static func json(_ source: SourceFile, isStrict: Bool = false) -> String {
    let bytes = source.bytes
    let units = units(source, isStrict: isStrict)
    var physical = 0
    var position = 0
    let rows = units.map { unit -> String in
      if Int(unit.text.start) < position {
        position = 0
        physical = 0
      }
      while position < Int(unit.text.start) {
        if bytes[position] == 0x0A { physical += 1 }
        position += 1
      }
      var fields = [
        "\"t\":\(quoted(unit.words))", "\"m\":\(unit.mark.rawValue)", "\"o\":\(unit.ordinal)", "\"i\":\(unit.indent)",
        "\"h\":\(unit.headingDepth)", "\"f\":\(unit.flags.rawValue)", "\"p\":\(unit.part.rawValue)",
        "\"s\":\(unit.separator.rawValue)", "\"l\":\(physical)", "\"n\":\(unit.lineCount)", "\"a\":\(unit.text.start)",
        "\"z\":\(unit.text.end)",
      ]
      if let cell = unit.cell {
        fields.append(
          "\"c\":[\(cell.table),\(cell.row),\(cell.column),\(cell.rows),\(cell.columns),\(cell.line),\(cell.isHeader ? 1 : 0)]"
        )
      }
      return "{\(fields.joined(separator: ","))}"
    }
    return "{\"file\":\(quoted(source.name)),\"units\":[\(rows.joined(separator: ","))]}"
  }

  static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case _ where scalar.value < 0x20: out += " "
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}
