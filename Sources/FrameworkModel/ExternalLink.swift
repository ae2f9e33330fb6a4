import SourceText

/// A link to a competency of another framework, written as `framework#competency`.
public struct ExternalLink: Hashable, Sendable {
  /// The other framework's id.
  public var framework: String
  /// What the competency is called there: its id, or a name that makes the same id.
  public var competency: String

  /// Reads a name of that form; nil for all others, such as `C#` and `C# programming`.
  public init?(_ name: String) {
    let bytes = Array(name.utf8)
    guard let sign = bytes.firstIndex(of: UInt8(ascii: "#")), sign > 0, sign + 1 < bytes.count else { return nil }
    guard bytes[..<sign].allSatisfy({ $0.isLowerLetter || $0.isDigit || $0 == UInt8(ascii: "-") }),
      bytes[sign + 1] >= 0x80 || bytes[sign + 1].isLetter || bytes[sign + 1].isDigit
    else { return nil }
    framework = String(decoding: bytes[..<sign], as: UTF8.self)
    competency = String(decoding: bytes[(sign + 1)...], as: UTF8.self)
  }

  /// As it is written.
  public var written: String { "\(framework)#\(competency)" }
}
