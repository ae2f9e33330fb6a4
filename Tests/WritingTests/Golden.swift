import Foundation
import Testing

/// Compares bytes with a file of the fixtures; `RUNG_UPDATE_GOLDENS=1` rewrites it. A new one fails once.
func expectGolden(
  _ bytes: [UInt8], _ url: URL, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let golden = try? Data(contentsOf: url)
  if golden != Data(bytes), Project.isUpdatingGoldens || golden == nil { try Data(bytes).write(to: url) }
  if Project.isUpdatingGoldens { return }
  let expected = golden.map { String(decoding: $0, as: UTF8.self) } ?? "(a new file: look at it, then run again)"
  #expect(
    String(decoding: bytes, as: UTF8.self) == expected, "\(url.lastPathComponent)", sourceLocation: sourceLocation)
}
