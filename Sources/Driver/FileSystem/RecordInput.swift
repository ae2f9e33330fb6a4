#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The lines of standard input, as many at a time as have come.
struct RecordInput {
  private var lines: RecordLines
  private var isAtEnd = false
  /// Lines are handed over when they hold so many bytes together, or when no more have come.
  private let batchSize: Int

  /// So much is read at a time.
  private static let readSize = 1 << 18

  init(longestLine: Int, batchSize: Int) {
    lines = RecordLines(longest: longestLine)
    self.batchSize = batchSize
  }

  /// The next lines, at least one; nil where the stream has ended.
  mutating func next() throws(Problem) -> [RecordLines.Line]? {
    var batch: [RecordLines.Line] = []
    var size = 0
    while !isAtEnd, batch.isEmpty || (size < batchSize && hasMore()) {
      guard let bytes = SystemCall.bytesAtOnce(of: 0, Self.readSize, goesOn: { waited(for: 0, $0) }) else {
        throw Problem(cannot: "be read", "standard input", SystemError.last)
      }
      if bytes.isEmpty {
        isAtEnd = true
        if let last = lines.finish() { batch.append(last) }
      }
      size += bytes.count
      batch += lines.take(bytes)
    }
    return batch.isEmpty ? nil : batch
  }

  /// Whether more can be read without waiting.
  private func hasMore() -> Bool {
    var request = [pollfd(fd: 0, events: Int16(POLLIN), revents: 0)]
    return SystemCall.wait(for: &request, milliseconds: 0) > 0
  }
}
