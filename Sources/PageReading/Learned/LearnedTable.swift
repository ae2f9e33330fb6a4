/// What was learned from labelled pages, and the words that were collected: one table of text, a line for each entry.
///
/// A line is a letter for what it is, a key, and whole numbers, parted by tabs. `make learn` writes it.
struct LearnedTable: Sendable {
  private let entries: [Character: [(key: String, values: [Int])]]

  init(_ text: String) {
    var entries: [Character: [(key: String, values: [Int])]] = [:]
    for line in text.split(separator: "\n") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count >= 2, let letter = fields[0].first else { continue }
      entries[letter, default: []].append((String(fields[1]), fields.dropFirst(2).compactMap { Int($0) }))
    }
    self.entries = entries
  }

  func set(_ letter: Character) -> Set<String> { Set((entries[letter] ?? []).map(\.key)) }

  func numbers(_ letter: Character) -> [String: Int] {
    Dictionary((entries[letter] ?? []).map { ($0.key, $0.values.first ?? 0) }, uniquingKeysWith: { first, _ in first })
  }

  func rows(_ letter: Character) -> [String: [Int]] {
    Dictionary((entries[letter] ?? []).map { ($0.key, $0.values) }, uniquingKeysWith: { first, _ in first })
  }

  /// The weights of a model's features.
  func weights(_ letter: Character, classes: Int) -> Weights {
    var weights = Weights(classes: classes)
    for entry in entries[letter] ?? [] {
      guard let key = UInt64(entry.key), entry.values.count == classes else { continue }
      weights.add(key, entry.values)
    }
    return weights
  }
}

/// Weights of features for classes, in units of 1/256.
struct Weights: Sendable {
  let classes: Int
  private var rows: [UInt64: Int] = [:]
  private var values: [Int] = []

  init(classes: Int) { self.classes = classes }

  mutating func add(_ key: UInt64, _ row: [Int]) {
    rows[key] = values.count
    values += row
  }

  /// Adds the weights of features to sums.
  func add(_ features: [UInt64], to sums: inout [Int]) {
    for feature in features {
      guard let start = rows[feature] else { continue }
      for place in 0..<classes { sums[place] += values[start + place] }
    }
  }

  func row(_ feature: UInt64) -> ArraySlice<Int>? { rows[feature].map { values[$0..<$0 + classes] } }
}

/// Logarithms of sums in whole numbers, so that every machine comes to the same reading.
enum WholeLogarithm {
  static let one = 256

  /// 256 ln(1 + exp(-d / 256)) for d in steps of 64.
  private static let steps = [
    177, 147, 121, 99, 80, 64, 52, 41, 33, 26, 20, 16, 13, 10, 8, 6, 5, 4, 3, 2, 2, 1, 1, 1, 1, 0,
  ]

  static func sum(_ values: [Int]) -> Int {
    guard var total = values.first else { return 0 }
    for value in values.dropFirst() {
      let distance = total > value ? total - value : value - total
      if value > total { total = value }
      if distance < 64 * steps.count { total += steps[distance / 64] }
    }
    return total
  }
}
