/// Writes JSON: two blanks a step, one entry a line, no character escaped that JSON lets stand, one line end at the end.
struct JSONSink: OutputSink, ~Copyable {
  typealias Failure = Never

  private var output: ByteOutput
  private var depth = 0
  /// Whether the innermost mapping or list has nothing in it yet.
  private var isEmpty = true
  private var isBehindKey = false
  /// Whether the innermost mapping stands on one line.
  private var isInRecord = false

  /// Whether all of it stands on one line, without blanks: also what some readers take for the end of a line is escaped.
  private let isOnOneLine: Bool

  init(_ receive: @escaping ByteReceiver, isOnOneLine: Bool = false) {
    output = ByteOutput(receive)
    self.isOnOneLine = isOnOneLine
  }

  mutating func beginMapping() { begin(0x7B) }
  mutating func endMapping() { end(0x7D) }

  mutating func beginRecord() {
    begin(0x7B)
    isInRecord = !isOnOneLine
  }

  mutating func beginSequence() { begin(0x5B) }
  mutating func endSequence() { end(0x5D) }

  mutating func key(_ name: String) {
    separate()
    output.append(0x22)
    output.append(name)
    output.append(isOnOneLine ? "\":" : "\": ")
    isBehindKey = true
  }

  mutating func string(_ text: Span<UInt8>) {
    separate()
    output.append(0x22)
    escape(text)
    output.append(0x22)
  }

  mutating func integer(_ value: Int) { word("\(value)") }

  mutating func boolean(_ value: Bool) { word(value ? "true" : "false") }

  /// A value without quotes.
  private mutating func word(_ text: String) {
    separate()
    output.append(text)
  }

  /// Ends the document and hands over its last bytes.
  mutating func finish() {
    if !isOnOneLine { output.append(0x0A) }
    output.flush()
  }

  private mutating func begin(_ byte: UInt8) {
    separate()
    output.append(byte)
    depth += 1
    isEmpty = true
  }

  private mutating func end(_ byte: UInt8) {
    depth -= 1
    if !isEmpty, !isInRecord { newLine() }
    isInRecord = false
    output.append(byte)
    isEmpty = false
  }

  private mutating func newLine() {
    if isOnOneLine { return }
    output.append(0x0A)
    output.append(blanks: 2 * depth)
  }

  /// What stands between the value before and the one that follows.
  private mutating func separate() {
    if isBehindKey {
      isBehindKey = false
    } else if isInRecord {
      if !isEmpty { output.append(", ") }
    } else if depth > 0 {
      if !isEmpty { output.append(0x2C) }
      newLine()
    }
    isEmpty = false
  }

  /// Copies runs that need no escape as they are.
  private mutating func escape(_ text: Span<UInt8>) {
    var copied = 0
    for index in text.indices {
      if isOnOneLine, let sign = Self.lineEnd(text, index) {
        output.append(text.extracting(copied..<index))
        output.append(sign.escape)
        copied = index + sign.length
        continue
      }
      guard text[index] < 0x20 || text[index] == 0x22 || text[index] == 0x5C else { continue }
      output.append(text.extracting(copied..<index))
      JSONText.escape(text[index], into: &output)
      copied = index + 1
    }
    output.append(text.extracting(copied..<text.count))
  }

  /// NEL and the separators of lines and paragraphs, which end a line for some readers.
  private static func lineEnd(_ text: Span<UInt8>, _ index: Int) -> (escape: String, length: Int)? {
    switch text[index] {
    case 0xC2 where text[index + 1] == 0x85: ("\\u0085", 2)
    case 0xE2 where text[index + 1] == 0x80 && text[index + 2] == 0xA8: ("\\u2028", 3)
    case 0xE2 where text[index + 1] == 0x80 && text[index + 2] == 0xA9: ("\\u2029", 3)
    default: nil
    }
  }
}

/// How what JSON does not let stand in a string is written instead.
enum JSONText {
  static func escape(_ byte: UInt8, into output: inout ByteOutput) {
    switch byte {
    case 0x22: output.append("\\\"")
    case 0x5C: output.append("\\\\")
    case 0x08: output.append("\\b")
    case 0x09: output.append("\\t")
    case 0x0A: output.append("\\n")
    case 0x0C: output.append("\\f")
    case 0x0D: output.append("\\r")
    default:
      output.append("\\u00")
      output.append(byte < 0x10 ? 0x30 : 0x31)
      output.append(hexDigit(byte & 0xF))
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
}
