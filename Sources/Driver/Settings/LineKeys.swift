import FrameworkModel
import SourceText
import StructuredData

extension DataNode {
  /// What `lines` says: for each hint the line, and what it is. All that is wrong with them is refused together.
  func lineHints() throws(DataError) -> [SettledLine] {
    var lines: [SettledLine] = []
    var errors: [DataError] = []
    for item in try items("lines") {
      do throws(DataError) {
        let line = try item.lineHint()
        if let earlier = lines.first(where: { $0.hint.isForSameLine(as: line.hint) }) {
          guard earlier.hint.meaning != line.hint.meaning else { continue }
          throw DataError(
            "lines says of \"\(line.hint.like)\" that it is \(earlier.hint.meaning.rawValue), and here that it is "
              + "\(line.hint.meaning.rawValue). Keep one of the two.", at: line.range)
        }
        lines.append(line)
      } catch { errors.append(error) }
    }
    if let error = DataError(joining: errors) { throw error }
    return lines
  }

  private func lineHint() throws(DataError) -> SettledLine {
    let entries = try entries("an item of lines")
    let known = ["like", "are"]
    for entry in entries where !known.contains(entry.key) {
      let advice = NearestName.advice(for: entry.key, among: known)
      throw DataError("an item of lines has no key \"\(entry.key)\". \(advice)", at: entry.keyRange)
    }
    guard let like = entries.first(where: { $0.key == "like" })?.value else {
      throw DataError("this item of lines does not say which line. Copy one from a source: like: \"…\"", at: range)
    }
    guard let are = entries.first(where: { $0.key == "are" })?.value else {
      let words = LineMeaning.allCases.map(\.rawValue).joined(separator: ", ")
      throw DataError("this item of lines does not say what the line is. Write are with one of \(words).", at: range)
    }
    let text = try like.requiredText("like")
    guard !text.contains(where: \.isNewline) else {
      throw DataError("like holds several lines, and a hint is for one. Keep the first of them.", at: like.range)
    }
    let word = try are.requiredText("are")
    guard let meaning = LineMeaning(rawValue: word) else {
      let advice = NearestName.advice(for: word, among: LineMeaning.allCases.map(\.rawValue))
      throw DataError("are is \"\(word)\", and a line can be no such thing. \(advice)", at: are.range)
    }
    return SettledLine(hint: LineHint(like: text, are: meaning), range: like.range)
  }
}
