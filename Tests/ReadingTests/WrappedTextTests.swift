import Foundation
import FrameworkModel
import Testing

/// Texts that stand on several lines of their source.
@Suite struct WrappedTextTests {
  /// What stands on several lines without anything to leave out needs no string; anything else is made one.
  @Test func wrapsAreReadAsOneText() throws {
    let texts = [
      "Says what can be done\n  today and what cannot.", "Says what *can* be\n  done today and what cannot.",
      "Says wh\u{e4}t can be\n  done today and what cannot.", "Says what can be done today and what can-\n  not.",
    ]
    for text in texts {
      let source = "Care\n\nLevel 1\n\n- \(text)\n- Keeps what was said.\n\nLevel 2\n\n- Asks.\n- Helps.\n"
      let read = try ReadSource(source, name: "care.txt")
      let joined = text.replacingOccurrences(of: "can-\n  ", with: "can")
        .replacingOccurrences(of: "\n  ", with: " ").replacingOccurrences(of: "*", with: "")
      #expect(read.reading.competencies[0].levels[0].behaviors.map(\.text) == [joined, "Keeps what was said."])
    }
  }
}
