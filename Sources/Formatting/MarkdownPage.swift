/// The lines of a Markdown page and how they end.
///
/// Reading a page and writing it again gives the same bytes, but for line ends: all become like the first one.
struct MarkdownPage {
  var lines: [MarkdownLine]
  /// A byte order mark, which stays.
  private var mark: ArraySlice<UInt8> = []
  private var lineEnd: [UInt8] = [0x0A]
  /// Whether the last line has an end.
  var isEnded: Bool

  /// Linear in the page.
  init(_ bytes: [UInt8]) {
    var start = 0
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      mark = bytes[..<3]
      start = 3
    }
    var texts: [[UInt8]] = []
    var firstEnd: ArraySlice<UInt8>?
    var index = start
    while index < bytes.count {
      guard bytes[index] == 0x0A || bytes[index] == 0x0D else {
        index += 1
        continue
      }
      texts.append(Array(bytes[start..<index]))
      let end = bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A ? index + 2 : index + 1
      firstEnd = firstEnd ?? bytes[index..<end]
      index = end
      start = end
    }
    isEnded = start == bytes.count
    if !isEnded { texts.append(Array(bytes[start...])) }
    if let firstEnd { lineEnd = Array(firstEnd) }
    var classifier = LineClassifier(texts)
    lines = classifier.lines()
  }

  var bytes: [UInt8] {
    var bytes = Array(mark)
    for (place, line) in lines.enumerated() {
      bytes += line.bytes
      if isEnded || place < lines.count - 1 { bytes += lineEnd }
    }
    return bytes
  }
}
