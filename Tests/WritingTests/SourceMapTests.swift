import Foundation
import FrameworkModel
import SourceText
import Testing

@testable import Writing

@Suite struct SourceMapTests {
  private let id = SourceID(0)

  /// Where `part` stands in `text`.
  private func range(_ part: String, in text: String) throws -> SourceRange {
    let found = try #require(text.range(of: part))
    let start = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
    return SourceRange(start, start + part.utf8.count)
  }

  private func statement(_ part: String, in text: String) throws -> Statement {
    Statement(part, at: Location(id, try range(part, in: text)))
  }

  private func map(_ text: String, _ competency: Competency?, _ spans: [SourceSpan]) -> (SourceMap, SourceFile) {
    let source = SourceFile(name: "a.txt", bytes: Array(text.utf8))
    return (SourceMap(of: source, id, competencies: competency.map { [(0, $0)] } ?? [], spans: spans), source)
  }

  /// Each segment's text and what it is.
  private func shown(_ map: SourceMap, _ source: SourceFile) -> [String] {
    map.segments.map { segment in
      switch segment.meaning {
      case .content(let entity): "\(source.text(segment.range)) = \(entity.pathInCompetency)"
      case .role(let role): "\(source.text(segment.range)) = \(role.name)"
      }
    }
  }

  @Test func splitsWhatHoldsSomethingElse() throws {
    let text = "NAME\n- one <b>bold</b>\n  Page 1\n  and on\n"
    var competency = Competency(name: try statement("NAME", in: text), location: Location(id, SourceRange(0, 4)))
    competency.behaviors = [try statement("one <b>bold</b>\n  Page 1\n  and on", in: text)]
    let (map, source) = map(
      text, competency,
      [
        SourceSpan(try range("- ", in: text), .mark), SourceSpan(try range("<b>", in: text), .markup),
        SourceSpan(try range("</b>", in: text), .markup), SourceSpan(try range("Page 1", in: text), .furniture),
      ])
    #expect(
      shown(map, source) == [
        "NAME = name", "- = mark", "one = behavior 1", "<b> = markup", "bold = behavior 1", "</b> = markup",
        "Page 1 = furniture", "and on = behavior 1",
      ])
    #expect(map.overlaps.isEmpty)
    #expect(map.uncovered(in: source).isEmpty)
  }

  @Test func prefersContentOnOneRange() throws {
    let text = "Cluster page"
    var competency = Competency(name: Statement("x", at: Location(id, SourceRange(0, 0))), location: .nowhere)
    competency.cluster = try statement(text, in: text)
    let (map, source) = map(text, competency, [SourceSpan(try range(text, in: text), .furniture)])
    #expect(shown(map, source) == ["Cluster page = cluster"])
  }

  @Test func givesAPhraseForTwoToTheFirst() throws {
    let text = "Verbal and written communication"
    var competency = Competency(name: Statement("x", at: Location(id, SourceRange(0, 0))), location: .nowhere)
    competency.related = [Relation(try statement(text, in: text)), Relation(try statement(text, in: text))]
    let (map, source) = map(text, competency, [])
    #expect(shown(map, source) == ["\(text) = related 1"])
  }

  @Test func reportsWhatNothingCovers() throws {
    let text = "\u{FEFF}one two\u{A0}\n\u{200B} three\u{3000}four\n"
    let (map, source) = map(text, nil, [SourceSpan(try range("two", in: text), .heading)])
    #expect(map.uncovered(in: source).map(source.text) == ["one", "three\u{3000}four"])
  }

  @Test func reportsClaimsThatOverlapAndKeepsBoth() throws {
    let text = "one two three four"
    let (map, source) = map(
      text, nil,
      [
        SourceSpan(try range("one two", in: text), .heading), SourceSpan(try range("two three", in: text), .mark),
        SourceSpan(try range("three four", in: text), .markup),
      ])
    #expect(map.overlaps.map(source.text) == ["two", "three"])
    #expect(shown(map, source) == ["one = heading", "two = mark", "three four = markup"])
    #expect(map.uncovered(in: source).isEmpty)
  }

  @Test func trimsEndsButNotWhatIsCalledInvisible() throws {
    let text = "\u{FEFF}\u{A0}a b\t\r\n\u{200B}"
    let end = text.utf8.count
    let (map, source) = map(
      text, nil, [SourceSpan(SourceRange(0, 3), .invisible), SourceSpan(SourceRange(3, end), .heading)])
    #expect(shown(map, source) == ["\u{FEFF} = invisible", "a b = heading"])
  }

  @Test func passesOverOtherSourcesAndEmptyRanges() throws {
    let elsewhere = Location(SourceID(1), SourceRange(0, 1))
    var competency = Competency(name: Statement("x", at: elsewhere), location: elsewhere)
    competency.code = Statement("y", at: Location(id, SourceRange(1, 1)))
    let (map, source) = map("ab", competency, [])
    #expect(map.segments.isEmpty)
    #expect(map.uncovered(in: source).map(source.text) == ["ab"])
  }

  /// Nested claims at random: each byte ends up with the innermost one that holds it.
  @Test(arguments: 0..<50)
  func coversNestedClaimsOnce(_ seed: Int) {
    var random = SplitMix(state: UInt64(seed))
    let count = 200
    var spans: [SourceSpan] = []
    func nest(_ start: Int, _ end: Int, _ depth: Int) {
      guard start < end, depth < 5 else { return }
      spans.append(SourceSpan(SourceRange(start, end), SourceRole.allCases.randomElement(using: &random) ?? .mark))
      let cuts = (0..<4).map { _ in Int.random(in: start...end, using: &random) }.sorted()
      nest(cuts[0], cuts[1], depth + 1)
      nest(cuts[2], cuts[3], depth + 1)
    }
    nest(0, count, 0)
    // Of equal ranges one holds; the comparison below looks at lengths, so it does not matter which.
    let (map, source) = map(String(repeating: "x", count: count), nil, spans.shuffled(using: &random))
    #expect(map.overlaps.isEmpty)
    #expect(map.uncovered(in: source).isEmpty)
    for segment in map.segments {
      for byte in segment.range.offsets {
        let innermost = spans.filter { $0.range.offsets.contains(byte) }.map(\.range.count).min()
        let holders = spans.filter { $0.range.count == innermost && $0.range.offsets.contains(byte) }.map(\.role)
        guard case .role(let role) = segment.meaning else { continue }
        #expect(holders.contains(role))
      }
    }
    #expect(map.segments.reduce(0) { $0 + $1.range.count } == count)
  }

  @Test func writesTheDocument() throws {
    let text = "NAME\r\n- one\r\n\r\nPage 1 | Home\n"
    var competency = Competency(id: "name", name: try statement("NAME", in: text), location: .nowhere)
    var level = Level(number: 2, location: .nowhere)
    level.behaviors = [try statement("one", in: text)]
    competency.levels = [level]
    let (map, source) = map(
      text, competency,
      [SourceSpan(try range("- ", in: text), .mark), SourceSpan(try range("Page 1 | Home", in: text), .chrome)])
    let gathered = Gathering()
    var writer = SourceMapWriter { gathered.bytes.append(contentsOf: $0) }
    let framework = Framework(identity: FrameworkIdentity(id: "f"), competencies: [competency])
    writer.write(map, of: source, in: framework)
    writer.finish()
    try expectGolden(gathered.bytes, Project.fixtures.appending(path: "full/\(SourceMapWriter.fileName)"))
  }
}
