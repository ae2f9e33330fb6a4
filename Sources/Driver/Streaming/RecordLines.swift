import SourceText

/// Divides a stream of bytes into its lines, as they come.
///
/// Linear in the bytes; the memory is that of the lines handed over and of one that has not ended yet.
struct RecordLines {
  enum Line: Equatable {
    case whole([UInt8])
    /// A line of more than `longest` bytes, of which this is the beginning.
    case tooLong([UInt8])
  }

  private let longest: Int
  /// What has come of a line that has not ended.
  private var open: [UInt8] = []
  /// Whether the rest of a line that was too long is passed over.
  private var isPassing = false

  /// So much of a line that was too long is kept.
  private static let beginning = 256

  init(longest: Int) { self.longest = longest }

  /// Takes in what has come, and hands over the lines that it ends.
  mutating func take(_ bytes: [UInt8]) -> [Line] {
    var lines: [Line] = []
    var start = 0
    while start < bytes.count {
      let end = bytes.span.first(of: 0x0A, from: start)
      add(bytes[start..<end], &lines)
      guard end < bytes.count else { break }
      if !isPassing { lines.append(.whole(open)) }
      (open, isPassing) = ([], false)
      start = end + 1
    }
    return lines
  }

  /// The last line, where no line break ends it.
  mutating func finish() -> Line? {
    defer { open = [] }
    return open.isEmpty || isPassing ? nil : .whole(open)
  }

  private mutating func add(_ bytes: ArraySlice<UInt8>, _ lines: inout [Line]) {
    if isPassing { return }
    open += bytes
    guard open.count > longest else { return }
    lines.append(.tooLong(Array(open.prefix(Self.beginning))))
    (open, isPassing) = ([], true)
  }
}
