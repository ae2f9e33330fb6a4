/// Writes JSON with two blanks a step.
struct DifferenceJSON {
  private var bytes: [UInt8] = []
  private var depth = 0
  private var isEmpty = true
  private var isBehindKey = false

  mutating func object(_ contents: (inout DifferenceJSON) -> Void) { nest("{", "}", contents) }

  mutating func array<Item>(_ items: [Item], _ write: (inout DifferenceJSON, Item) -> Void) {
    nest("[", "]") { json in
      for item in items { write(&json, item) }
    }
  }

  mutating func key(_ name: String) {
    separate()
    quote(name)
    append(": ")
    isBehindKey = true
  }

  mutating func string(_ text: String) {
    separate()
    quote(text)
  }

  /// A text under a key, left out when there is none.
  mutating func field(_ name: String, _ text: String?) {
    guard let text else { return }
    key(name)
    string(text)
  }

  mutating func field(_ name: String, _ number: Int) {
    key(name)
    separate()
    append(String(number))
  }

  /// `0.87`, and `1` for 100.
  mutating func field(_ name: String, hundredths number: Int) {
    key(name)
    separate()
    if number >= 100 { return append("1") }
    append(number % 10 == 0 ? "0.\(number / 10)" : number < 10 ? "0.0\(number)" : "0.\(number)")
  }

  consuming func finished() -> [UInt8] {
    append("\n")
    return bytes
  }

  private mutating func nest(_ open: String, _ close: String, _ contents: (inout DifferenceJSON) -> Void) {
    separate()
    append(open)
    depth += 1
    isEmpty = true
    contents(&self)
    depth -= 1
    if !isEmpty { newLine() }
    append(close)
    isEmpty = false
  }

  private mutating func separate() {
    if isBehindKey {
      isBehindKey = false
    } else if depth > 0 {
      if !isEmpty { append(",") }
      newLine()
    }
    isEmpty = false
  }

  private mutating func newLine() { append("\n" + String(repeating: " ", count: 2 * depth)) }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): append("\\\"")
      case UInt8(ascii: "\\"): append("\\\\")
      case 0x0A: append("\\n")
      case 0x0D: append("\\r")
      case 0x09: append("\\t")
      case 0..<0x20:
        let digits = String(byte, radix: 16)
        append("\\u00" + (digits.utf8.count == 1 ? "0" : "") + digits)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
