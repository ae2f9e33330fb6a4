import SourceText

/// A small JSON document to be written, with its keys in the order of writing.
///
/// For reports and the like. Frameworks are streamed by the room Writing, which needs no tree.
public enum JSONValue {
  case object([(key: String, value: JSONValue?)])
  case array([JSONValue])
  case string(String)
  case number(Int)
  case boolean(Bool)
  case null

  /// Appends the document's text; entries without a value are left out.
  private func write(to output: inout String, isPretty: Bool, depth: Int) {
    switch self {
    case .string(let text): Self.write(text, to: &output)
    case .number(let number): output.append(String(number))
    case .boolean(let flag): output.append(flag ? "true" : "false")
    case .null: output.append("null")
    case .array(let items):
      Self.enclose("[", "]", items.count, to: &output, isPretty, depth) { index, output in
        items[index].write(to: &output, isPretty: isPretty, depth: depth + 1)
      }
    case .object(let entries):
      let present = entries.compactMap { entry in entry.value.map { (entry.key, $0) } }
      Self.enclose("{", "}", present.count, to: &output, isPretty, depth) { index, output in
        Self.write(present[index].0, to: &output)
        output.append(isPretty ? ": " : ":")
        present[index].1.write(to: &output, isPretty: isPretty, depth: depth + 1)
      }
    }
  }

  /// The document as bytes with a line break at the end; entries without a value are left out. Linear in the document.
  ///
  /// - Parameter isPretty: Whether each entry stands on a line of its own, with two blanks a step.
  public func bytes(isPretty: Bool = true) -> [UInt8] {
    var output = ""
    write(to: &output, isPretty: isPretty, depth: 0)
    output += "\n"
    return Array(output.utf8)
  }

  private static func enclose(
    _ open: String, _ close: String, _ count: Int, to output: inout String, _ isPretty: Bool, _ depth: Int,
    _ item: (Int, inout String) -> Void
  ) {
    output.append(open)
    for index in 0..<count {
      if index > 0 { output.append(",") }
      if isPretty { output.append("\n" + String(repeating: "  ", count: depth + 1)) }
      item(index, &output)
    }
    if isPretty, count > 0 { output.append("\n" + String(repeating: "  ", count: depth)) }
    output.append(close)
  }

  private static func write(_ text: String, to output: inout String) {
    output.append("\"")
    var plain = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": plain += "\\\""
      case "\\": plain += "\\\\"
      case "\n": plain += "\\n"
      case "\r": plain += "\\r"
      case "\t": plain += "\\t"
      // What would steer a terminal, too, and the two separators, which are line ends to some readers of JSON lines.
      case _ where TerminalCells.isShownAsSign(scalar): plain += escape(scalar)
      default: plain.unicodeScalars.append(scalar)
      }
    }
    output.append(plain)
    output.append("\"")
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }
}
