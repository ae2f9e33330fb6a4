import FrameworkModel
import SourceText

/// `What does it look like when it is missing?`, `Strength looks like`: how a competency shows, or its lack.
///
/// Only plain words may stand around `look like`: with a noun of its own it is a question to ask somebody.
enum AppearanceHeading {
  static func match(_ bytes: [UInt8], _ range: Range<Int>) -> SectionKind? {
    var index = range.lowerBound
    var count = 0
    var isNegative = false
    var looks = false
    var isByLevel = false
    var before: Words.Word = 0
    while count < 14, let word = Words.next(bytes, &index, range.upperBound)?.hash {
      count += 1
      if before != 0, lookWords.contains(before), word == like { looks = true }
      if levelWords.contains(word) {
        isByLevel = true
      } else if negativeWords.contains(word) {
        isNegative = true
      } else if !plainWords.contains(word), !lookWords.contains(word), word != like {
        return nil
      }
      before = word
    }
    guard looks, count >= 3, count < 14 else { return nil }
    if isByLevel { return .levels }
    return isNegative ? .negativeBehaviors : .behaviors
  }

  /// The words that only these headings begin with.
  static let firstWords = ["strength", "weakness", "success", "failure", "good", "poor", "bad", "great"].map(Words.word)

  private static let like = Words.word("like")
  private static let lookWords = Set(["look", "looks"].map(Words.word))
  private static let levelWords = Set(["level", "levels", "stage", "stages"].map(Words.word))
  private static let negativeWords = Set(
    [
      "weakness", "weak", "bad", "badly", "poor", "poorly", "wrong", "missing", "absent", "lacking", "failure", "not",
      "isnt", "doesnt", "dont", "overdone", "overused", "ineffective",
    ].map(Words.word))
  private static let plainWords = Set(
    [
      "what", "how", "does", "do", "did", "it", "this", "that", "these", "they", "we", "you", "people", "someone", "is",
      "are", "when", "if", "done", "well", "right", "good", "great", "strong", "strength", "excellent", "excellence",
      "success", "practice", "in", "at", "its", "best", "here", "the", "us", "daily", "action", "work", "day", "to",
      "effective", "by", "each", "every",
    ].map(Words.word))
}
