/// What a YAML scalar without quotes means, by the core schema of YAML 1.2.
///
/// `no`, `yes`, `on`, `off`, dates and `1:30` are texts there; so they are here.
enum PlainScalar {
  static func value(of text: String) -> DataNode.Value {
    if text.utf8.count <= 5, let word = word(text) { return word }
    // Most texts begin with a letter and end the question here.
    guard let first = text.utf8.first, first < 0x3A, first >= 0x2B else { return .string(text, .plain) }
    return number(text) ?? .string(text, .plain)
  }

  /// The value of a word that stands for one.
  private static func word(_ text: String) -> DataNode.Value? {
    switch text {
    case "", "~", "null", "Null", "NULL": .null
    case "true", "True", "TRUE": .boolean(true)
    case "false", "False", "FALSE": .boolean(false)
    case ".nan", ".NaN", ".NAN": .number(.nan)
    case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF": .number(.infinity)
    case "-.inf", "-.Inf", "-.INF": .number(-.infinity)
    default: nil
    }
  }

  private static func number(_ text: String) -> DataNode.Value? {
    if text.hasPrefix("0x") { return Int(text.dropFirst(2), radix: 16).flatMap { unsigned($0, text) } }
    if text.hasPrefix("0o") { return Int(text.dropFirst(2), radix: 8).flatMap { unsigned($0, text) } }
    guard isDecimal(text) else { return nil }
    if let whole = Int(text) { return .integer(whole) }
    return Double(text).map { .number($0) }
  }

  /// `Int(_:radix:)` takes a sign, which YAML does not allow behind `0x`.
  private static func unsigned(_ value: Int, _ text: String) -> DataNode.Value? {
    let third = text.utf8.dropFirst(2).first
    return third == 0x2B || third == 0x2D ? nil : .integer(value)
  }

  /// `[-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?`
  private static func isDecimal(_ text: String) -> Bool {
    var rest = Substring(text).utf8
    func isDigit(_ byte: UInt8?) -> Bool { byte.map { $0 >= 0x30 && $0 <= 0x39 } ?? false }
    func digits() -> Int {
      var count = 0
      while isDigit(rest.first) {
        rest.removeFirst()
        count += 1
      }
      return count
    }
    func sign() {
      if rest.first == 0x2B || rest.first == 0x2D { rest.removeFirst() }
    }
    sign()
    var count = digits()
    if rest.first == 0x2E {
      rest.removeFirst()
      count += digits()
    }
    guard count > 0 else { return false }
    if rest.first == 0x65 || rest.first == 0x45 {
      rest.removeFirst()
      sign()
      guard digits() > 0 else { return false }
    }
    return rest.isEmpty
  }
}
