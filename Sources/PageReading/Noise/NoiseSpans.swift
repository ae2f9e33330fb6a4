import FrameworkModel
import SourceText
import TextReading

/// Noise that holds tags: the words are noise, the tags markup.
enum NoiseSpans {
  static func spans(_ bytes: [UInt8], _ range: SourceRange, _ role: SourceRole) -> [SourceSpan] {
    var spans = [SourceSpan(range, role)]
    var index = Int(range.start)
    let end = Int(range.end)
    while index < end {
      if bytes[index] == 0x3C, let tag = Tag.parse(bytes, index, end) {
        spans.append(SourceSpan(SourceRange(tag.start, tag.end), .markup))
        index = tag.end
      } else {
        index += 1
      }
    }
    return spans
  }
}
