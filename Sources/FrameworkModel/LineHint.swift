public import SourceText

/// What `lines` in `rung.yml` says of one line, and of all lines of its form.
public struct LineHint: Hashable, Sendable {
  /// The line as it stands in a source.
  public var like: String
  public var meaning: LineMeaning

  public init(like: String, are meaning: LineMeaning) {
    self.like = like
    self.meaning = meaning
  }

  /// The line with one blank for each run of blanks and without invisible characters.
  public static func plain(_ line: String) -> String {
    var out = ""
    var isInBlank = true
    for scalar in line.unicodeScalars {
      switch scalar.value {
      case 0x200B...0x200D, 0x2060, 0xFEFF, 0xAD: continue
      case _ where scalar.properties.isWhitespace:
        if !isInBlank { out.append(" ") }
        isInBlank = true
      default:
        out.unicodeScalars.append(scalar)
        isInBlank = false
      }
    }
    if isInBlank, !out.isEmpty { out.removeLast() }
    return out
  }

  /// Whether two hints name the same lines as they stand.
  public func isForSameLine(as other: LineHint) -> Bool { Self.plain(like) == Self.plain(other.like) }
}

/// A line of a source that a hint names.
public struct HintedLine: Hashable, Sendable {
  /// The hint's place among all.
  public var hint: Int
  /// What it names: a line, or the text of a cell.
  public var range: SourceRange
  /// Whether the reading takes the line for what the hint says; it does not where the source is read without hints.
  public var isHeeded: Bool
  /// The place of a hint that names the same line and says otherwise.
  public var rival: Int?

  public init(hint: Int, range: SourceRange, isHeeded: Bool, rival: Int? = nil) {
    self.hint = hint
    self.range = range
    self.isHeeded = isHeeded
    self.rival = rival
  }
}
