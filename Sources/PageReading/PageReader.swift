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

  public init(vocabulary: Vocabulary = .standard) { self.vocabulary = vocabulary }

  /// Reads a source.
  ///
  /// Never fails: what cannot be placed is kept under `sections` or stated as noise, and observations say so.
  /// Cost is linear in the source's size.
  /// - Parameter start: Where the page begins: behind its front matter, if it has one.
  public func read(_ source: SourceFile, as id: SourceID, from start: Int = 0) -> SourceReading {
    var reading = SourceReading()
    _ = read(source, as: id, from: start, into: &reading)
    return ReadingChoice(source, as: id, from: start, vocabulary).better(than: reading) ?? reading
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
    complete(&reading)
    let trace = Trace(of: reading, source)
    return trace.lines { text.explain($0, $1) }
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
    var scan =
      SourceForm.isWebPage(source)
      ? HTMLScanner.scan(bytes, start, bytes.count, marks: vocabulary.marks)
      : LineScanner.scan(bytes, from: start, marks: vocabulary.marks)
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
  /// A web page, or a part of one: by its ending, by its declaration, or by a block tag at the start of most lines.
  static func isWebPage(_ source: SourceFile) -> Bool {
    // The page text that was made of a document is Markdown.
    if source.document != nil { return false }
    if source.name.hasSuffix(".html") || source.name.hasSuffix(".htm") { return true }
    let bytes = source.bytes
    let start = Blanks.skip(bytes, 0, bytes.count)
    guard start < bytes.count, bytes[start] == 0x3C else { return false }
    if let tag = Tag.parse(bytes, start, bytes.count), tag.name == .html { return true }
    // Markdown may begin with a picture or a box of tags.
    if source.name.hasSuffix(".md") || source.name.hasSuffix(".markdown") { return false }
    if let tag = Tag.parse(bytes, start, bytes.count) { return !tag.isInline && tag.name != .table }
    return bytes[start...].starts(with: "<!doctype".utf8) || bytes[start...].starts(with: "<!DOCTYPE".utf8)
  }
}
