/// A part of the program that is given inputs by a fuzzer, and looked at for what must hold whatever the input is.
///
/// `rung-fuzz` gives it inputs without end, and the tests those that once broke something.
public struct FuzzTarget: Sendable {
  public let name: String
  /// What is wrong with what the program made of an input, in words; empty when nothing is. An input that is refused with
  /// words is well.
  public let faults: @Sendable (_ input: [UInt8]) -> [String]

  /// All of them, sorted by name.
  public static let all = [
    FuzzTarget(name: "baseline", faults: BaselineTarget.faults),
    FuzzTarget(name: "data", faults: DataTarget.faults),
    FuzzTarget(name: "diff", faults: DifferenceTarget.faults),
    FuzzTarget(name: "documents", faults: DocumentTarget.faults),
    FuzzTarget(name: "fix", faults: FixTarget.faults),
    FuzzTarget(name: "pages", faults: PageTarget.faults),
    FuzzTarget(name: "settings", faults: SettingsTarget.faults),
  ]
}

/// An input whose first byte is a digit that chooses what the rest is.
struct ChosenInput {
  var choice: Int
  var bytes: [UInt8]

  /// - Parameter choices: How many there are.
  /// - Returns: Nil for an empty input.
  init?(_ input: [UInt8], choices: Int) {
    guard let first = input.first else { return nil }
    choice = Int(first &- UInt8(ascii: "0")) % choices
    bytes = Array(input.dropFirst())
  }
}

/// Sources as text, which are read as pages.
enum PageTarget {
  private static let names = ["page.txt", "page.md", "page.html"]

  static func faults(_ input: [UInt8]) -> [String] {
    guard let input = ChosenInput(input, choices: names.count) else { return [] }
    return CompiledSource(input.bytes, name: names[input.choice])?.faults ?? []
  }
}
