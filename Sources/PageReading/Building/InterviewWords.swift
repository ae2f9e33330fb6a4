import SourceText
import TextReading

/// Tells a list of interview questions that no heading announces from a list of behaviors.
enum InterviewWords {
  /// Whether most of the items ask, one of them with a question mark.
  static func areQuestions(_ items: [ArraySlice<Line>], _ bytes: [UInt8]) -> Bool {
    guard items.count >= 2 else { return false }
    let marked = items.count { $0.last.map { endsAsking($0, bytes) } ?? false }
    let asking = items.count { item in
      guard let first = item.first, let last = item.last else { return false }
      return endsAsking(last, bytes)
        || Words.first(bytes, Int(first.text.start), Int(first.text.end)).map(openings.contains) ?? false
    }
    return marked >= 1 && asking * 5 >= items.count * 4
  }

  private static func endsAsking(_ line: Line, _ bytes: [UInt8]) -> Bool {
    !line.text.isEmpty && bytes[Int(line.text.end) - 1] == 0x3F
  }

  private static let openings = Set(
    [
      "tell", "describe", "give", "share", "explain", "walk", "talk", "recall", "think", "parlez", "decrivez",
      "racontez",
      "donnez", "cuente", "describa", "hable", "explique", "deme",
    ].map(Words.word))
}
