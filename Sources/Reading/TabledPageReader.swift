import FrameworkModel
import PageReading
import SourceText
import TableReading
import TextReading

/// Reads pages whose competencies all stand in tables of rows, as tables of all other kinds of file are read.
struct TabledPageReader {
  let vocabulary: Vocabulary
  let pages: PageReader

  /// - Parameter start: Where the page begins.
  /// - Returns: Nil for a page without such tables, for one that has levels outside of them, and for one whose tables say no more
  ///   than its reader finds in them, which knows better what stands around them.
  func read(_ source: SourceFile, as id: SourceID, from start: Int) -> SourceReading? {
    guard let tables = PageTables(in: source, from: start, vocabulary: vocabulary) else { return nil }
    let reader = SheetsReader(vocabulary: vocabulary)
    guard reader.isCertain(source, tables.grids, lines: tables.lines, as: id) else { return nil }
    let blanked = SourceFile(name: source.name, bytes: tables.blanked(in: source.bytes), document: source.document)
    let rest = pages.read(blanked, as: id, from: start)
    if rest.competencies.contains(where: { $0.levels.contains { !$0.behaviors.isEmpty } }) { return nil }
    guard
      var reading = reader.read(source, tables.grids, lines: tables.lines, areHeaded: true, as: id),
      !pages.read(source, as: id, from: start).says(all: reading)
    else { return nil }
    let names = Dictionary(tables.grids.compactMap { $0.name?.range }.map { ($0.start, $0.end) }) { first, _ in first }
    reading.spans += rest.spans
    for competency in rest.competencies {
      competency.forEachStatement(at: 0) { text, _ in
        let range = text.location.range
        if !range.isEmpty, names[range.start] ?? 0 < range.end {
          reading.spans.append(SourceSpan(range, .chrome))
        }
      }
    }
    return reading
  }
}

extension SourceReading {
  /// Whether it has each competency of another reading, with as many levels, titles, texts and parts of other sections, and with its definition, code and cluster.
  fileprivate func says(all other: SourceReading) -> Bool {
    let own = Dictionary(competencies.map { ($0.name.text, $0) }) { first, _ in first }
    return other.competencies.allSatisfy { competency in
      guard let found = own[competency.name.text] else { return false }
      func count(_ one: Competency) -> Int { one.levels.reduce(one.behaviors.count) { $0 + $1.behaviors.count } }
      func titles(_ one: Competency) -> Int { one.levels.count { $0.title != nil } }
      func others(_ one: Competency) -> Int { one.sections.reduce(0) { $0 + $1.items.count } }
      return found.levels.count >= competency.levels.count && count(found) >= count(competency)
        && titles(found) >= titles(competency) && others(found) >= others(competency)
        && (competency.definition == nil || found.definition != nil)
        && (competency.code == nil || found.code != nil) && (competency.cluster == nil || found.cluster != nil)
    }
  }
}
