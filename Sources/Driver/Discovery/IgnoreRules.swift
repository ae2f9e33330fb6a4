/// The rules of one `.gitignore`, or of a file like it: which paths git passes over.
///
/// As gitignore(5) has it: the last rule that fits decides, `!` takes back, a rule with `/` in front or within counts from
/// the folder of the file, `/` at the end means folders. Paths are bytes. Knows no disk.
struct IgnoreRules: Sendable {
  /// What the rules say of a path.
  enum Verdict: Sendable { case ignored, kept }

  private var rules: [IgnoreRule] = []

  var isEmpty: Bool { rules.isEmpty }

  /// - Parameter bytes: What the file holds.
  init(_ bytes: [UInt8]) {
    var rest = bytes[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    for line in rest.split(separator: 0x0A) { if let rule = IgnoreRule(line: line) { rules.append(rule) } }
  }

  /// The verdict on a file or folder; nil where no rule fits.
  ///
  /// Whoever asks has asked about each folder above it before: what lies in an ignored folder cannot be kept.
  /// - Parameters:
  ///   - path: As seen from the folder of the file; not empty.
  ///   - isFolder: A link to a folder is none.
  func verdict(on path: ArraySlice<UInt8>, isFolder: Bool) -> Verdict? {
    let name = path.lastIndex(of: IgnoreRule.slash).map { path[($0 + 1)...] } ?? path
    for rule in rules.reversed() where rule.fits(path, name: name, isFolder: isFolder) {
      return rule.takesBack ? .kept : .ignored
    }
    return nil
  }
}

/// One line of a `.gitignore`.
struct IgnoreRule: Sendable {
  static let slash = UInt8(ascii: "/")
  private static let star = UInt8(ascii: "*")
  private static let backslash = UInt8(ascii: "\\")

  /// Whether the rule begins with `!`: what fits is not ignored after all.
  private(set) var takesBack = false
  private var isForFolders = false
  /// Whether it fits a name at any depth, since no `/` stands in it.
  private var isForNames = true
  /// What must stand as it is in front: all up to the first special sign.
  private var beginning: ArraySlice<UInt8> = []
  /// What follows; nil where all is plain.
  private var pattern: PathPattern?

  /// Nil for an empty line and a comment.
  init?(line: ArraySlice<UInt8>) {
    if line.first == UInt8(ascii: "#") { return nil }
    var text = line.prefix { $0 != 0 }
    if text.count == line.count, text.last == 0x0D { text.removeLast() }
    text = Self.withoutTrailingBlanks(text)
    if text.first == UInt8(ascii: "!") {
      takesBack = true
      text.removeFirst()
    }
    if text.last == Self.slash {
      isForFolders = true
      text.removeLast()
    }
    if text.isEmpty { return nil }
    isForNames = !text.contains(Self.slash)
    if text.first == Self.slash { text.removeFirst() }
    beginning = text.prefix { !PathPattern.isSpecial($0) }
    let rest = text.dropFirst(beginning.count)
    if !rest.isEmpty { pattern = PathPattern(rest, isWithinName: isForNames) }
  }

  /// - Parameters:
  ///   - path: As seen from the folder of the file.
  ///   - name: Its last part.
  func fits(_ path: ArraySlice<UInt8>, name: ArraySlice<UInt8>, isFolder: Bool) -> Bool {
    if isForFolders && !isFolder { return false }
    let subject = isForNames ? name : path
    guard subject.starts(with: beginning) else { return false }
    let rest = subject.dropFirst(beginning.count)
    return pattern.map { $0.fits(rest) } ?? rest.isEmpty
  }

  /// Blanks at the end count only behind a backslash.
  private static func withoutTrailingBlanks(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var end = text.startIndex
    var index = text.startIndex
    while index < text.endIndex {
      if text[index] == backslash {
        index += 1
        if index == text.endIndex { return text }
        end = index + 1
      } else if text[index] != 0x20 {
        end = index + 1
      }
      index += 1
    }
    return text[..<end]
  }
}
