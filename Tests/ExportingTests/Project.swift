import Foundation
import Testing

/// Where the project's files are.
enum Project {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let isUpdatingGoldens = ProcessInfo.processInfo.environment["RUNG_UPDATE_GOLDENS"] == "1"

  /// A file beside the repository that the project reads and does not own; nil where it is not there.
  static func shared(_ path: String) -> URL? {
    let url = root.deletingLastPathComponent().appending(path: "shared").appending(path: path)
    return FileManager.default.fileExists(atPath: url.path) ? url : nil
  }
}

/// A part of a page of docs/ that is printed from the code: what stands between `<!-- NAME -->` and the next comment.
func expectPrinted(_ text: String, as name: String, in page: String) throws {
  let url = Project.root.appending(path: "docs").appending(path: page)
  let whole = try String(contentsOf: url, encoding: .utf8)
  let start = try #require(whole.range(of: "<!-- \(name) -->\n"), "\(page) has no place for \(name)")
  let end = try #require(whole.range(of: "<!-- end -->", range: start.upperBound..<whole.endIndex))
  if Project.isUpdatingGoldens {
    let updated = whole.replacingCharacters(in: start.upperBound..<end.lowerBound, with: "\n\(text)\n")
    if updated != whole { try updated.write(to: url, atomically: true, encoding: .utf8) }
  } else {
    #expect(whole[start.upperBound..<end.lowerBound] == "\n\(text)\n", "RUNG_UPDATE_GOLDENS=1 writes it anew")
  }
}
