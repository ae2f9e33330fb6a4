import SourceText

/// A text with one range marked: `{"a": ‹tru›}`.
struct Marked {
  let bytes: [UInt8]
  let range: SourceRange

  init(_ text: String) {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "‹" || $0 == "›" }
    precondition(parts.count == 3, "a marked text has one ‹ and one ›")
    bytes = Array((parts[0] + parts[1] + parts[2]).utf8)
    range = SourceRange(parts[0].utf8.count, parts[0].utf8.count + parts[1].utf8.count)
  }
}
