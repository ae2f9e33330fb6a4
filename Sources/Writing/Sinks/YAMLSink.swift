import SourceText
import StructuredData

/// Writes YAML through libyaml, in block style, each text in the plainest form that every loader reads as that text.
struct YAMLSink: OutputSink, ~Copyable {
  typealias Failure = YAMLEmitterError

  private var emitter: YAMLEmitter

  init(_ receive: @escaping ByteReceiver) throws(YAMLEmitterError) { emitter = try YAMLEmitter(receive) }

  mutating func beginMapping() throws(YAMLEmitterError) { try emitter.beginMapping() }
  mutating func endMapping() throws(YAMLEmitterError) { try emitter.endMapping() }
  mutating func beginSequence() throws(YAMLEmitterError) { try emitter.beginSequence() }
  mutating func endSequence() throws(YAMLEmitterError) { try emitter.endSequence() }

  mutating func key(_ name: String) throws(YAMLEmitterError) { try plain(name) }

  mutating func string(_ text: Span<UInt8>) throws(YAMLEmitterError) {
    try emitter.scalar(text, style: YAMLStyle.style(of: text))
  }

  mutating func integer(_ value: Int) throws(YAMLEmitterError) { try plain(String(value)) }

  private mutating func plain(_ text: String) throws(YAMLEmitterError) {
    try text.withUTF8Span { (bytes) throws(YAMLEmitterError) in try emitter.scalar(bytes, style: .plain) }
  }

  /// Ends the document and hands over its last bytes.
  mutating func finish() throws(YAMLEmitterError) { try emitter.finish() }
}

/// Decides how a text stands in YAML, so that YAML 1.1 and YAML 1.2 loaders read the same text from it.
///
/// libyaml checks that a text *can* stand in a style, not what a loader takes it for: `no`, `012`, `1:30` and
/// `2024-01-01` it would write plainly. Plain is therefore only what begins with a letter (or an opening parenthesis, or a
/// character beyond ASCII), is none of the words for true, false and nothing, and has nothing in it that means something
/// in YAML. Whatever has characters that loaders fold, trim or refuse is double quoted, with escapes. Characters beyond
/// U+FFFF are escaped too: libyaml knows no other way.
enum YAMLStyle {
  static func style(of text: Span<UInt8>) -> YAMLEmitter.ScalarStyle {
    guard let first = text.first, let last = text.last else { return .singleQuoted }
    var isPlain = mayBegin(first) && last != 0x20 && last != 0x3A
    var hasLineFeed = false
    var hasApostrophe = false
    for index in 0..<text.count {
      let byte = text[index]
      // Lower-case letters and blanks are most of any text.
      if byte >= 0x40 && byte < 0x7F { continue }
      switch byte {
      case 0x0A: hasLineFeed = true
      case 0x00..<0x20, 0x7F, 0xF0...0xFF: return .doubleQuoted
      case 0x23: if index > 0, text[index - 1] == 0x20 { isPlain = false }
      case 0x3A: if index + 1 < text.count, text[index + 1] == 0x20 { isPlain = false }
      case 0x27: hasApostrophe = true
      case 0xC2, 0xE2, 0xEF: if isHazard(text, index) { return .doubleQuoted }
      default: break
      }
    }
    if hasLineFeed { return mayBeLiteral(text) ? .literal : .doubleQuoted }
    if isPlain, !isReserved(text) { return .plain }
    return hasApostrophe ? .doubleQuoted : .singleQuoted
  }

  private static func mayBegin(_ byte: UInt8) -> Bool {
    (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || byte == 0x28 || byte >= 0x80
  }

  /// C1 controls with NEL, the line and paragraph separators, byte order marks and noncharacters.
  private static func isHazard(_ text: Span<UInt8>, _ index: Int) -> Bool {
    let second = text[index + 1]
    switch text[index] {
    case 0xC2: return second < 0xA0
    case 0xE2: return second == 0x80 && text[index + 2] & 0xFE == 0xA8
    default: return second == 0xBB && text[index + 2] == 0xBF || second == 0xBF && text[index + 2] >= 0xBE
    }
  }

  /// A block of lines: no blank or break in front, at most one break at the end, no line that ends with a blank.
  private static func mayBeLiteral(_ text: Span<UInt8>) -> Bool {
    let count = text.count
    guard text[0] != 0x20, text[0] != 0x0A, text[count - 1] != 0x20 else { return false }
    if text[count - 1] == 0x0A, text[count - 2] == 0x0A { return false }
    return !(1..<count).contains { text[$0] == 0x0A && text[$0 - 1] == 0x20 }
  }

  /// The words that YAML 1.1 or 1.2 takes for true, false or nothing, in any mix of cases.
  private static func isReserved(_ text: Span<UInt8>) -> Bool {
    guard text.count <= 5 else { return false }
    let folded = String(decoding: [UInt8](text).map { $0 | 0x20 }, as: UTF8.self)
    return reserved.contains(folded)
  }

  private static let reserved: Set<String> = ["y", "n", "yes", "no", "on", "off", "true", "false", "null"]
}
