public import FrameworkModel
import SourceAccounting
public import SourceText
public import StructuredData

/// Reads the forms in which systems exchange frameworks: CASE, CTDL-ASN, and Moodle's CSV.
///
/// They are known by their marks, not by the words of their keys. Reading is tolerant: fields that are null, of another
/// type or unknown are passed over, and links that lead nowhere are none. Cost is linear in the document.
public enum ExchangeReader {
  /// A document of data in one of the forms.
  /// - Returns: Nil for data that is in none of them.
  public static func read(_ source: SourceFile, as id: SourceID) throws(DataError) -> (
    reading: SourceReading, root: DataNode
  )? {
    guard source.name.hasSuffix(".json") || source.name.hasSuffix(".jsonld"), hasMark(source.bytes) else { return nil }
    let root = try JSONReader().read(source)
    var texts = ExchangeTexts(source, id)
    var reading: SourceReading
    if let package = CASEReader.package(in: root) {
      reading = try CASEReader(package, &texts).reading(&texts)
    } else if let graph = CTDLReader.graph(in: root) {
      reading = CTDLReader(graph).reading(&texts)
    } else {
      return nil
    }
    nameNameless(&reading)
    if reading.competencies.isEmpty {
      throw DataError(
        "this is a framework in a form for exchange, and no competency was found in it. Export it anew, or exclude the file "
          + "in rung.yml.", at: SourceRange(root.range.start, root.range.start))
    }
    reading.imported = texts.imported
    reading.leftOut = texts.leftOut
    reading.spans = SyntaxSpans.of(root, around: texts.contents, in: source, hasComments: false)
    return (reading, root)
  }

  /// An item without words is nothing, unless something stands in it: then it is called by its number.
  private static func nameNameless(_ reading: inout SourceReading) {
    reading.competencies.removeAll { competency in
      competency.name.text.isEmpty && competency.definition == nil && competency.levels.isEmpty
        && competency.behaviors.isEmpty && competency.questions.isEmpty
    }
    for (index, competency) in reading.competencies.enumerated() where competency.name.text.isEmpty {
      let name = "Competency \(index + 1)"
      reading.competencies[index].name = Statement(name, at: competency.name.location)
      reading.competencies[index].inferred.append(.name)
      reading.observations.append(
        Observation(.nameMissing(used: name), at: competency.name.location, about: Entity(competency: index)))
    }
  }

  /// Rows of Moodle's file.
  /// - Returns: Nil for a table that is none.
  public static func read(_ grid: Grid, _ source: SourceFile, as id: SourceID) -> SourceReading? {
    guard let table = MoodleRows(grid, source.bytes) else { return nil }
    var texts = ExchangeTexts(source, id)
    var reading = MoodleReader(table).reading(&texts)
    reading.imported = texts.imported
    reading.leftOut = texts.leftOut
    reading.spans = SyntaxSpans.of(comments: [], around: texts.contents, in: source)
    return reading
  }

  /// Whether a key of one of the forms stands anywhere: what has none is not parsed here.
  private static func hasMark(_ bytes: [UInt8]) -> Bool {
    let marks = ["\"CFDocument\"", "\"CFItems\"", "\"CFPackage\"", "\"ceasn:"].map { Array($0.utf8) }
    var index = 0
    while let quote = bytes[index...].firstIndex(of: 0x22) {
      if quote + 1 < bytes.count, bytes[quote + 1] == 0x43 || bytes[quote + 1] == 0x63,
        marks.contains(where: { bytes[quote...].starts(with: $0) })
      {
        return true
      }
      index = quote + 1
    }
    return false
  }
}

/// Makes the texts of the model, and remembers where they stand.
struct ExchangeTexts {
  let bytes: [UInt8]
  let source: SourceID
  private(set) var contents: [SourceRange] = []
  private var taken: Set<SourceRange> = []
  /// What the document says that its entities are known by.
  var imported = ImportedIdentifiers()
  /// What items say that found no place in the model.
  private(set) var leftOut: [String] = []

  init(_ source: SourceFile, _ id: SourceID) {
    bytes = source.bytes
    self.source = id
  }

  /// A text of a document; nil where there is none or nothing in it.
  mutating func statement(_ node: DataNode?) -> Statement? {
    guard let node, let text = node.words else { return nil }
    return statement(text, at: SourceRange(node.range.start + 1, node.range.end - 1))
  }

  /// A text that was made of what stands at a place.
  mutating func statement(_ text: String, at range: SourceRange) -> Statement {
    if !range.isEmpty, taken.insert(range).inserted { contents.append(range) }
    return Statement(NormalForm.composed(text), at: Location(source, range))
  }

  mutating func note(_ ranges: [SourceRange]) {
    for range in ranges where !range.isEmpty && taken.insert(range).inserted { contents.append(range) }
  }

  /// Notes that an item found no place, when no text of the model is one of its own.
  mutating func leave(_ texts: [DataNode?]) {
    leave(
      texts.compactMap(\.self).filter { $0.words != nil }.map { node in
        (node.words ?? "", SourceRange(node.range.start + 1, node.range.end - 1))
      })
  }

  mutating func leave(_ texts: [(words: String, range: SourceRange)]) {
    guard let first = texts.first, !texts.contains(where: { taken.contains($0.range) }) else { return }
    leftOut.append(first.words)
  }

  func location(_ range: SourceRange) -> Location { Location(source, range) }

  /// Remembers what the entity is known by whose words, or name, these are.
  mutating func identify(_ statement: Statement?, _ known: ImportedIdentifiers.Known) {
    if let statement, imported.places[statement.location] == nil { imported.places[statement.location] = known }
  }
}

extension DataNode {
  /// The text, without blanks around; nil for anything else and for a text that says nothing.
  var words: String? {
    guard case .string(let text, _) = value else { return nil }
    let words = text.trimmed
    return words.isEmpty ? nil : words
  }

  var list: [DataNode] { if case .sequence(let items) = value { items } else { [] } }

  /// The items of a list, or the value itself where it stands alone.
  var each: [DataNode] {
    switch value {
    case .sequence(let items): items
    case .null: []
    default: [self]
    }
  }

  /// A number, also one that is written as a text.
  var number: Int? {
    switch value {
    case .integer(let number): number
    case .number(let number): Int(exactly: number.rounded())
    case .string(let text, _): Int(text.trimmed)
    default: nil
    }
  }
}

extension String {
  /// Without white space around.
  var trimmed: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }
}
