public import FrameworkModel
import SourceAccounting
public import SourceText
public import TextReading

/// Reads one source of raw text, Markdown or HTML into competencies.
///
/// The path of the bytes: lines and tables, then headings, then the regions of competencies, then their sections' items. Each
/// stage decides by evidence from the whole source; none knows where a page comes from.
public struct PageReader: Sendable {
  private let vocabulary: Vocabulary
  private let hints: [LineHint]
  private let model: ReadingModel

  /// - Parameters:
  ///   - hints: What `rung.yml` says of single lines.
  ///   - model: What was learned of pages.
  public init(vocabulary: Vocabulary = .standard, hints: [LineHint] = [], model: ReadingModel = .standard) {
    self.vocabulary = vocabulary
    self.hints = hints
    self.model = model
  }

  /// Reads a source.
  ///
  /// Never fails: what cannot be placed is kept under `sections` or stated as noise, and observations say so.
  /// Cost is linear in the source's size.
  /// - Parameter start: Where the page begins: behind its front matter, if it has one.
  public func read(_ source: SourceFile, as id: SourceID, from start: Int = 0) -> SourceReading {
    var reading = SourceReading()
    let outline = read(source, as: id, from: start, into: &reading)
    guard hints.isEmpty else {
      var isTaught = false
      let text = TextTrace(outline, source)
      return hinted(source, as: id, from: start, &reading, text, isTaught: &isTaught)?.reading ?? reading
    }
    return better(than: &reading, source, as: id, from: start)?.reading ?? reading
  }

  /// The reading by finders alone, with which the others are compared.
  func readByFinders(_ source: SourceFile, as id: SourceID, from start: Int = 0) -> SourceReading {
    var reading = SourceReading()
    _ = read(source, as: id, from: start, into: &reading)
    return reading
  }

  /// What a source was read as, line by line.
  /// - Parameter complete: Adds to the reading what stands in front of the page.
  public func trace(
    _ source: SourceFile, as id: SourceID, from start: Int = 0, completing complete: (inout SourceReading) -> Void
  ) -> [TraceLine] {
    var reading = SourceReading()
    let text = TextTrace(read(source, as: id, from: start, into: &reading), source)
    var found: ReadingChoice.Found?
    if hints.isEmpty {
      found = better(than: &reading, source, as: id, from: start)
    } else {
      var isTaught = false
      found = hinted(source, as: id, from: start, &reading, text, isTaught: &isTaught)
      if isTaught {
        let taught = PageReader(vocabulary: vocabulary.taught(hints), model: model)
        return taught.trace(source, as: id, from: start, completing: complete)
      }
    }
    guard var found else {
      complete(&reading)
      return Trace(of: reading, source).lines { text.explain($0, $1) }
    }
    complete(&found.reading)
    return Trace(of: found.reading, source).lines { found.trace.explain($0, $1) }
  }

  private func better(
    than reading: inout SourceReading, _ source: SourceFile, as id: SourceID, from start: Int
  ) -> ReadingChoice.Found? {
    ReadingChoice(source, as: id, from: start, vocabulary, model)?.better(than: &reading)
  }

  /// Whether a source is a web page, or a part of one.
  public static func isWebPage(_ source: SourceFile) -> Bool { SourceForm.isWebPage(source) }

  /// The lines from an offset on, where nothing in them is content.
  public static func chrome(_ source: SourceFile, from start: Int) -> [SourceSpan] {
    let scan = LineScanner.scan(source.bytes, from: start)
    return scan.spans + scan.lines.map { SourceSpan($0.whole, .chrome) }
  }

  /// Reads a source.
  /// - Parameter reading: What becomes of the source, nothing at first.
  /// - Returns: What its lines are.
  private func read(
    _ source: SourceFile, as id: SourceID, from start: Int, into reading: inout SourceReading
  ) -> Outline {
    let bytes = source.bytes
    var scan = SourceForm.scan(source, from: start, vocabulary)
    swap(&reading.spans, &scan.spans)
    var outline = OutlineFinder.outline(scan, bytes, vocabulary)
    if !outline.lines.isEmpty {
      reading.scale = outline.scale
      RegionReader.read(&outline, id, source.name, into: &reading)
      reading.observations += SourceObserver(source, id).observations(
        outline, isWebPage: SourceForm.isWebPage(source))
    }
    Leftovers.place(in: &reading, bytes, id, from: start)
    // What is kept takes no more room than it needs.
    reading.spans = reading.spans.map(\.self)
    return outline
  }
}

extension PageReader {
  /// The reading that takes each line for what a hint says of it, or nil where a reading by finders does so and is the best.
  /// - Parameters:
  ///   - reading: By finders; the lines that hints name are added to it, and it is replaced by another one that agrees.
  ///   - text: What that reading took the lines for.
  ///   - isTaught: Set where it is replaced by that of finders who know the words of hinted lines.
  private func hinted(
    _ source: SourceFile, as id: SourceID, from start: Int, _ reading: inout SourceReading, _ text: borrowing TextTrace,
    isTaught: inout Bool
  ) -> ReadingChoice.Found? {
    let lines = HintedLines(hints, source, SourceForm.scan(source, from: start, vocabulary))
    guard !lines.found.isEmpty else { return better(than: &reading, source, as: id, from: start) }
    let isAgreeing = lines.agree(with: Trace(of: reading, source).lines { text.explain($0, $1) }, source)
    // The finders with what the hints teach.
    let taught = PageReader(vocabulary: vocabulary.taught(hints), model: model)
    var other = SourceReading()
    let otherText = TextTrace(taught.read(source, as: id, from: start, into: &other), source)
    let isOtherAgreeing = lines.agree(with: Trace(of: other, source).lines { otherText.explain($0, $1) }, source)
    let agreeing = (isAgreeing ? [reading] : []) + (isOtherAgreeing ? [other] : [])
    let choice = ReadingChoice(source, as: id, from: start, vocabulary, model, hinted: lines)
    var found = choice?.best([reading, other], agreeing: agreeing)
    if found == nil, let first = agreeing.first {
      reading = first
      isTaught = !isAgreeing
    }
    let isHeeded = found != nil || !agreeing.isEmpty
    let named = lines.found.map { HintedLine(hint: $0.hint, range: $0.range, isHeeded: isHeeded, rival: $0.rival) }
    reading.hintedLines = named
    found?.reading.hintedLines = named
    return found
  }
}

extension HintedLines {
  /// Whether a trace takes each hinted line for what its hint says.
  fileprivate func agree(with trace: [TraceLine], _ source: SourceFile) -> Bool {
    let meanings = Dictionary(trace.map { ($0.line, $0) }) { first, _ in first }
    return found.allSatisfy { found in
      let line = meanings[source.lines.line(of: found.range.start) + 1]
      return line?.meaning == found.meaning && line?.continues == false
    }
  }
}

extension Vocabulary {
  /// With the words of hinted lines: headings, names of levels, noise.
  fileprivate func taught(_ hints: [LineHint]) -> Vocabulary {
    var vocabulary = self
    vocabulary.add(noise: hints.filter { $0.meaning == .noise }.map(\.like))
    for hint in hints where hint.meaning.structureRole == .heading {
      if let kind = hint.meaning.section { vocabulary.add(headings: [hint.like], as: kind) }
    }
    return vocabulary
  }
}

/// The stages between lines and competencies, in their order.
enum OutlineFinder {
  static func outline(_ scan: consuming LineScan, _ bytes: [UInt8], _ vocabulary: Vocabulary) -> Outline {
    RunInTitles.divide(&scan, bytes)
    var outline = Outline(scan, bytes, vocabulary)
    guard !outline.lines.isEmpty else { return outline }
    OpeningFinder.find(&outline)
    NoiseFinder.find(&outline)
    DottedItemFinder.find(&outline)
    ContentsFinder.find(&outline)
    HeadingFinder.find(&outline)
    LostColumnsFinder.find(&outline)
    ScaleFinder.find(&outline)
    RecurrenceFinder.find(&outline)
    SiblingFinder.find(&outline)
    TermFinder.find(&outline)
    FurnitureFinder.find(&outline)
    FootFinder.find(&outline)
    DeclarationFinder.find(&outline)
    RegionFinder.find(&outline)
    return outline
  }
}

/// What a source is by its name and its first bytes.
enum SourceForm {
  /// The lines and tables of a source.
  static func scan(_ source: SourceFile, from start: Int, _ vocabulary: Vocabulary) -> LineScan {
    isWebPage(source)
      ? HTMLScanner.scan(source.bytes, start, source.bytes.count, marks: vocabulary.marks)
      : LineScanner.scan(source.bytes, from: start, marks: vocabulary.marks)
  }

  /// A web page, or a part of one: by its ending, by its declaration, or by a block tag at the start of most lines.
  static func isWebPage(_ source: SourceFile) -> Bool {
    // The page text that was made of a document is Markdown.
    if let document = source.document { return document.kind == .webArchive }
    if source.name.hasSuffix(".html") || source.name.hasSuffix(".htm") { return true }
    let bytes = source.bytes
    let start = Blanks.skip(bytes, 0, bytes.count)
    guard start < bytes.count, bytes[start] == 0x3C else { return false }
    if let tag = Tag.parse(bytes, start, bytes.count), tag.name == .html { return true }
    // Markdown may begin with a picture or a box of tags.
    if source.name.hasSuffix(".md") || source.name.hasSuffix(".markdown") { return false }
    if let tag = Tag.parse(bytes, start, bytes.count) { return !tag.isInline && tag.name != .table }
    return ["<!doctype html", "<!DOCTYPE html", "<!DOCTYPE HTML"].contains { bytes[start...].starts(with: $0.utf8) }
  }
}
