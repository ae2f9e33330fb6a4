import SourceText
import TextReading

/// A line that says which grades or pay bands a level is for: `Grades 3-4`, `(Band B)`.
enum GradeLine {
  static func matches(_ bytes: [UInt8], _ lines: ArraySlice<Line>) -> Bool {
    guard lines.count == 1, let line = lines.first, line.text.count <= 60 else { return false }
    let words = Words(bytes, Int(line.text.start), Int(line.text.end), limit: 8)
    return words.list.contains(where: names.contains)
      && (bytes[line.text.offsets].contains(where: \.isDigit) || words.list.count <= 3)
  }

  private static let names = Set(
    [
      "grade", "grades", "band", "bands", "gs", "classification", "steps", "grado", "grados", "classe", "echelon",
      "pay",
    ].map(Words.word))
}
