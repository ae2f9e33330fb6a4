import FrameworkModel
import SourceText

extension ReadSource {
  /// How many ranges, findings and bytes of text a reading holds: what its cost grows with.
  struct Size: Equatable {
    var claims = 0
    var observations = 0
    var textBytes = 0
  }

  var size: Size {
    var size = Size(claims: reading.spans.count, observations: reading.observations.count)
    for (place, competency) in competencies.enumerated() {
      for (statement, _) in competency.statements(at: place) {
        size.claims += 1
        size.textBytes += statement.text.utf8.count
      }
    }
    return size
  }

  /// What is out of proportion to the source, in words; empty when nothing is.
  ///
  /// Each claim needs a byte of its own and most need several; the text of an entity or a composed letter can be a few
  /// times longer than its source.
  var excess: [String] {
    let bytes = source.bytes.count
    let size = size
    var excess: [String] = []
    if size.claims > bytes + 16 { excess.append("\(size.claims) claims for \(bytes) bytes") }
    if size.observations > bytes / 2 + 16 { excess.append("\(size.observations) observations for \(bytes) bytes") }
    if size.textBytes > 3 * bytes + 256 { excess.append("\(size.textBytes) bytes of text for \(bytes) bytes") }
    return excess
  }
}
