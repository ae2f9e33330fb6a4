/// A small JSON document, with its keys in the order of writing.
enum JSONValue {
  case object([(key: String, value: JSONValue?)])
  case array([JSONValue])
  case string(String)
  case number(Int)
  case boolean(Bool)
  case null

  /// The document's text; entries without a value are left out.
  ///
  /// - Parameter isPretty: Whether each entry stands on a line of its own, with two blanks a step.
  func write(to output: inout TextOutput, isPretty: Bool, depth: Int = 0) {
    switch self {
    case .string(let text): Self.write(text, to: &output)
    case .number(let number): output.write(String(number))
    case .boolean(let flag): output.write(flag ? "true" : "false")
    case .null: output.write("null")
    case .array(let items):
      Self.enclose("[", "]", items.count, to: &output, isPretty, depth) { place, output in
        items[place].write(to: &output, isPretty: isPretty, depth: depth + 1)
      }
    case .object(let entries):
      let present = entries.compactMap { entry in entry.value.map { (entry.key, $0) } }
      Self.enclose("{", "}", present.count, to: &output, isPretty, depth) { place, output in
        Self.write(present[place].0, to: &output)
        output.write(isPretty ? ": " : ":")
        present[place].1.write(to: &output, isPretty: isPretty, depth: depth + 1)
      }
    }
  }

  /// The document as bytes with a line break at the end.
  func bytes(isPretty: Bool = true) -> [UInt8] {
    var output = TextOutput()
    write(to: &output, isPretty: isPretty)
    output.writeLine()
    return output.bytes
  }

  private static func enclose(
    _ open: String, _ close: String, _ count: Int, to output: inout TextOutput, _ isPretty: Bool, _ depth: Int,
    _ item: (Int, inout TextOutput) -> Void
  ) {
    output.write(open)
    for place in 0..<count {
      if place > 0 { output.write(",") }
      if isPretty { output.write("\n" + String(repeating: "  ", count: depth + 1)) }
      item(place, &output)
    }
    if isPretty, count > 0 { output.write("\n" + String(repeating: "  ", count: depth)) }
    output.write(close)
  }

  private static func write(_ text: String, to output: inout TextOutput) {
    output.write("\"")
    var plain = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": plain += "\\\""
      case "\\": plain += "\\\\"
      case "\n": plain += "\\n"
      case "\r": plain += "\\r"
      case "\t": plain += "\\t"
      // The two separators are line ends to some readers of JSON lines.
      case "\u{00}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}": plain += escape(scalar)
      default: plain.unicodeScalars.append(scalar)
      }
    }
    output.write(plain)
    output.write("\"")
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }
}
