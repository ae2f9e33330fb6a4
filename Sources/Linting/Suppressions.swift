import Diagnostics
import SourceText

/// Comments in sources that silence findings.
///
/// `<!-- rung-ignore level-gap: the scale of the union has no level 2 -->` silences the rule on the line below,
/// or on its own where that holds something else; `rung-ignore-file` in its place silences it in the whole source. In YAML and TOML the comment begins with `#`. The reason behind
/// the colon is required.
struct Suppressions: Sendable {
  /// One such comment.
  struct Comment: Sendable {
    /// The rule's name as written.
    var rule: String
    var reason: String
    var isForFile: Bool
    /// From its first sign to its last.
    var location: Location
    /// Where the rule's name stands.
    var nameLocation: Location
    /// The offsets of the lines that it is about; for a whole source, all of it.
    var reach: SourceRange
  }

  private(set) var comments: [Comment] = []

  /// Silences nothing.
  init() {}

  init(_ comments: [Comment]) { self.comments = comments }

  /// Which findings stay, and which comments silenced none of them.
  func apply(_ findings: [Diagnostic]) -> (kept: [Diagnostic], unused: [Comment]) {
    if comments.isEmpty { return (findings, []) }
    var reaches = SuppressionReaches(comments)
    let kept = findings.filter { !reaches.silence($0) }
    return (kept, reaches.unused.map { comments[$0] })
  }

  // MARK: - Finding them

  /// The comments in some sources, by their places among all. Linear in the sources.
  static func comments(in places: Range<Int>, of sources: [SourceFile]) -> [Comment] {
    places.flatMap { index in
      let source = sources[index]
      let places = Self.places(in: source)
      if places.isEmpty { return [Comment]() }
      var reader = SuppressionReader(source, SourceID(index), isStructured: isStructured(source))
      // From the last to the first: what lies below one is known from the one below it.
      return places.reversed().compactMap { reader.comment(at: $0) }.reversed()
    }
  }

  static let word = Array("rung-ignore".utf8)
  private static let opening = Array("<!--".utf8)

  /// Where the word stands behind what opens a comment, blanks between them aside. What opens one is rare, so that most
  /// bytes are passed over many at a time.
  private static func places(in source: SourceFile) -> [Int] {
    let bytes = source.bytes
    let isStructured = isStructured(source)
    var places: [Int] = []
    var index = 0
    while true {
      index =
        isStructured
        ? bytes.first(of: opening[0], or: UInt8(ascii: "#"), from: index, below: bytes.count)
        : bytes.first(of: opening[0], from: index)
      if index == bytes.count { return places }
      if bytes[index] != opening[0] {
        index += 1
      } else if bytes[index...].starts(with: opening) {
        index += opening.count
      } else {
        index += 1
        continue
      }
      while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
      if bytes[index...].starts(with: word) { places.append(index) }
    }
  }

  private static func isStructured(_ source: SourceFile) -> Bool {
    [".yaml", ".yml", ".toml"].contains(where: source.name.hasSuffix)
  }
}
