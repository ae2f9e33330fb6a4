import Diagnostics
import SourceText

/// What a column counts; columns are counted from 1.
enum ColumnUnit {
  /// UTF-8 bytes.
  case bytes
  /// Unicode scalars: what most tools call characters.
  case scalars
  /// UTF-16 code units.
  case utf16
  /// Cells of a terminal.
  case cells
}

struct Position: Hashable {
  var line: Int
  var column: Int
}

/// Lines and columns of all places that a report names.
///
/// They are worked out in one sweep over each source, so that a thousand findings on one endless line cost what one costs:
/// n log n in the places, linear in the lines that hold them.
struct Positions {
  private var known: [Place: Position] = [:]

  private struct Place: Hashable, Comparable {
    var source: UInt32
    var offset: UInt32

    static func < (a: Place, b: Place) -> Bool { (a.source, a.offset) < (b.source, b.offset) }
  }

  /// All that the findings of a report name.
  init(_ report: Report, unit: ColumnUnit) {
    var locations: [Location] = []
    for finding in report.findings {
      if let location = finding.location { locations.append(location) }
      locations += finding.related.map(\.location)
      locations += finding.fix?.edits.map(\.location) ?? []
    }
    self.init(of: locations, in: report.sources, unit: unit)
  }

  init(of locations: [Location], in sources: [SourceFile], unit: ColumnUnit) {
    var places: [Place] = []
    for location in locations {
      places.append(Place(source: location.source.index, offset: location.range.start))
      places.append(Place(source: location.source.index, offset: location.range.end))
    }
    places.sort()
    var last: (place: Place, position: Position, lineStart: UInt32)?
    for place in places where known[place] == nil {
      let source = sources[Int(place.source)]
      let line = source.lines.line(of: place.offset)
      let lineStart = source.lines.starts[line]
      var column = 1
      var from = lineStart
      if let last, last.place.source == place.source, last.lineStart == lineStart {
        column = last.position.column
        from = last.place.offset
      }
      column = Self.advance(column, over: source.bytes[Int(from)..<Int(place.offset)], unit)
      let position = Position(line: line + 1, column: column)
      known[place] = position
      last = (place, position, lineStart)
    }
  }

  /// Where a location starts.
  func start(of location: Location) -> Position {
    known[Place(source: location.source.index, offset: location.range.start)] ?? Position(line: 1, column: 1)
  }

  /// Where a location ends: the column behind its last character.
  func end(of location: Location) -> Position {
    known[Place(source: location.source.index, offset: location.range.end)] ?? Position(line: 1, column: 1)
  }

  private static func advance(_ column: Int, over bytes: ArraySlice<UInt8>, _ unit: ColumnUnit) -> Int {
    switch unit {
    case .bytes: return column + bytes.count
    case .scalars: return column + bytes.count { $0 & 0xC0 != 0x80 }
    case .utf16: return column + bytes.count { $0 & 0xC0 != 0x80 } + bytes.count { $0 >= 0xF0 }
    case .cells:
      if bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return column + bytes.count }
      var cells = column - 1
      for character in String(decoding: bytes, as: UTF8.self) {
        cells += TerminalCells.width(of: character, at: cells)
      }
      return cells + 1
    }
  }
}
