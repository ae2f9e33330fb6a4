import FrameworkModel
import SourceText
import TextReading

/// Finds the lines that a framework calls noise in its `rung.yml`.
enum NoiseFinder {
  /// Longer lines are no page headers.
  private static let longest = 400

  static func find(_ outline: inout Outline) {
    let patterns = outline.vocabulary.noisePatterns
    guard !patterns.isEmpty else { return }
    var folded: [UInt8] = []
    for place in outline.lines.indices where !outline.lines[place].isTable {
      let text = outline.lines[place].text
      guard text.count <= longest else { continue }
      folded.removeAll(keepingCapacity: true)
      TextFolding.fold(String(decoding: outline.bytes[text.offsets], as: UTF8.self), into: &folded)
      if patterns.contains(where: { $0.fits(folded) }) { outline.roles[place] = .noise(.chrome) }
    }
  }
}
