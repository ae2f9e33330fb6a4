/// Lays out Markdown pages: blanks, empty lines, list marks. No word changes, and nothing that Rung reads does.
public enum MarkdownFormatter {
  /// Each thing that the layout agrees on, in the order in which they are done.
  static let passes: [any MarkdownPass.Type] = [
    LineEnds.self,
    HeadingSpacing.self,
    OneListMark.self,
    TableCells.self,
    BlankRuns.self,
    BlankLinesRoundHeadings.self,
    BlankLinesRoundLists.self,
  ]

  /// A page laid out.
  public struct Outcome: Sendable, Equatable {
    public var bytes: [UInt8]
    /// What was left as it was, since the page would mean something else: `its list marks`.
    public var kept: [String]
  }

  /// How often the passes are done over, should they undo one another where some of them cannot be done.
  private static let roundLimit = 5

  /// Lays out a page; doing it again changes nothing.
  ///
  /// All passes are tried at once, and where the page would then mean something else, one by one.
  /// - Parameter means: Whether these bytes mean the same as the page. Called once for most pages, at most for each
  ///   pass and round.
  public static func format(_ page: [UInt8], means: ([UInt8]) -> Bool) -> Outcome {
    var current = Outcome(bytes: page, kept: [])
    for _ in 0..<roundLimit {
      let next = round(current.bytes, means)
      if next.bytes == current.bytes { return next }
      current = next
    }
    return Outcome(bytes: page, kept: ["its layout"])
  }

  private static func round(_ page: [UInt8], _ means: ([UInt8]) -> Bool) -> Outcome {
    let all = laid(page, passes)
    if isFit(all, for: page, means) { return Outcome(bytes: all, kept: []) }
    var outcome = Outcome(bytes: page, kept: [])
    for pass in passes {
      let next = laid(outcome.bytes, [pass])
      if isFit(next, for: page, means) { outcome.bytes = next } else { outcome.kept.append(pass.subject) }
    }
    return outcome
  }

  private static func laid(_ bytes: [UInt8], _ passes: [any MarkdownPass.Type]) -> [UInt8] {
    var bytes = bytes
    for pass in passes {
      // Read anew: what a line is may depend on the lines around it.
      var page = MarkdownPage(bytes)
      pass.lay(&page)
      bytes = page.bytes
    }
    return bytes
  }

  private static func isFit(_ new: [UInt8], for old: [UInt8], _ means: ([UInt8]) -> Bool) -> Bool {
    new == old || (words(new) == words(old) && means(new))
  }

  /// All that layout must not change: everything but white space, list marks and the dashes of tables.
  static func words(_ bytes: [UInt8]) -> [UInt8] {
    bytes.filter { byte in
      byte > 0x20 && byte != UInt8(ascii: "-") && byte != UInt8(ascii: "*") && byte != UInt8(ascii: "+")
    }
  }
}
