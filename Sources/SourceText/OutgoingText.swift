/// The gate that every text for a terminal or a log passes on its way out.
///
/// What a source, a name or an argument holds could steer a terminal, turn the direction of writing, or be a command
/// to the service that runs a pipeline. Behind the gate nothing of that is left.
public enum OutgoingText {
  /// The same text with a sign (U+FFFD) for each control character but line ends and tabs, and for what
  /// `TerminalCells.isShownAsSign` names beside them; commands to pipelines get a sign that breaks them.
  ///
  /// Commands are `::…` where a line begins (GitHub), and `##[…`, `##vso[…`, `##teamcity[…` anywhere (GitHub, Azure, TeamCity).
  /// Cost is linear; a text without any is given back as it is.
  /// - Parameters:
  ///   - isStyled: Whether marks of `TextStyle` become the terminal's sequences for them.
  ///   - mayCommand: Whether commands to pipelines are meant and stay.
  public static func gated(_ bytes: [UInt8], isStyled: Bool = false, mayCommand: Bool = false) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var isLineStart = true
    var index = 0
    // Up to here it is in the output.
    var done = 0
    func byte(_ offset: Int) -> UInt8 { index + offset < bytes.count ? bytes[index + offset] : 0 }
    while index < bytes.count {
      let length: Int
      let sign: [UInt8]?
      switch bytes[index] {
      case 0x0A, 0x09: (length, sign) = (1, nil)
      case 0x0D: (length, sign) = (1, byte(1) == 0x0A ? nil : replacement)
      case 0x00..<0x20, 0x7F: (length, sign) = (1, replacement)
      case 0xC2: (length, sign) = (2, (0x80...0x9F).contains(byte(1)) ? replacement : nil)
      case 0xE2: (length, sign) = (3, turnsWriting(byte(1), byte(2)) ? replacement : nil)
      case 0xEF where byte(1) == 0xB7 && (0x90...0xAF).contains(byte(2)):
        (length, sign) = (3, isStyled ? TextStyle.sequence(Int(byte(2)) - 0x90) : replacement)
      case UInt8(ascii: ":") where isLineStart && !mayCommand && byte(1) == UInt8(ascii: ":") && isLetter(byte(2)):
        (length, sign) = (1, replacement + [UInt8(ascii: ":")])
      case UInt8(ascii: "#") where !mayCommand && isCommand(bytes, at: index):
        (length, sign) = (1, [UInt8(ascii: "#")] + replacement)
      default: (length, sign) = (1, nil)
      }
      isLineStart = bytes[index] == 0x0A || (isLineStart && bytes[index] <= 0x20)
      if let sign {
        output += bytes[done..<index]
        output += sign
        done = min(index + length, bytes.count)
      }
      index += length
    }
    if done == 0 { return bytes }
    output += bytes[done...]
    return output
  }

  /// The same for a text.
  public static func gated(_ text: String) -> String { String(decoding: gated(Array(text.utf8)), as: UTF8.self) }

  /// The same for a text that shall be one line: its line ends become blanks.
  public static func line(_ text: String) -> String {
    String(decoding: gated(text.utf8.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }), as: UTF8.self)
  }

  private static let replacement = Array("\u{FFFD}".utf8)

  /// Whether E2 and these two bytes separate lines or turn the direction of writing.
  private static func turnsWriting(_ second: UInt8, _ third: UInt8) -> Bool {
    guard second == 0x80 || second == 0x81, third & 0xC0 == 0x80 else { return false }
    let value = 0x2000 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
    return Unicode.Scalar(value).map(TerminalCells.isShownAsSign) ?? false
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) }

  /// Whether `##`, perhaps a service's name, and `[` stand here.
  private static func isCommand(_ bytes: [UInt8], at index: Int) -> Bool {
    guard index + 2 < bytes.count, bytes[index + 1] == UInt8(ascii: "#") else { return false }
    let name = bytes[(index + 2)...].prefix(12).prefix { $0 != UInt8(ascii: "[") }
    return index + 2 + name.count < bytes.count && bytes[index + 2 + name.count] == UInt8(ascii: "[")
      && name.allSatisfy(isLetter)
  }
}

/// How a part of a text looks at a terminal. In a text that is not out yet a mark stands for it, which no source can hold:
/// readers of sources see a sign in its place.
public enum TextStyle: Int, Sendable, CaseIterable {
  /// What follows looks as usual again.
  case plain
  case bold, faint, dim, removed, added
  case error, warning, info

  /// The mark: a scalar that Unicode keeps for uses within a program.
  public var mark: Unicode.Scalar { Unicode.Scalar(0xFDD0 + UInt32(rawValue)) ?? " " }

  private var code: String {
    switch self {
    case .plain: "0"
    case .bold: "1"
    case .faint: "34"
    case .dim: "2"
    case .removed: "31;9"
    case .added: "32"
    case .error: "1;31"
    case .warning: "1;33"
    case .info: "1;36"
    }
  }

  /// The terminal's sequence for a mark; a sign for a mark that stands for nothing.
  fileprivate static func sequence(_ number: Int) -> [UInt8] {
    Array((TextStyle(rawValue: number).map { "\u{1B}[\($0.code)m" } ?? "\u{FFFD}").utf8)
  }

  /// The text in this style.
  public func around(_ text: String) -> String { "\(mark)\(text)\(TextStyle.plain.mark)" }
}
