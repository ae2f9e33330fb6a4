/// Numbers of levels as people say them: `level 4`, `levels 1 to 3`, `levels 2, 4 and 5`.
enum LevelNumbers {
  static func phrase(_ numbers: [Int]) -> String {
    let numbers = Set(numbers).sorted()
    guard let first = numbers.first, let last = numbers.last else { return "no level" }
    if numbers.count == 1 { return "level \(first)" }
    if numbers.count > 2, last - first == numbers.count - 1 { return "levels \(first) to \(last)" }
    return "levels \(numbers.dropLast().map(String.init).joined(separator: ", ")) and \(last)"
  }

  /// The same at the beginning of a sentence.
  static func opening(_ numbers: [Int]) -> String { "L" + phrase(numbers).dropFirst() }
}
