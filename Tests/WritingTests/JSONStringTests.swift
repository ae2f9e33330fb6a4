import Foundation
import SourceText
import Testing

@testable import Writing

/// Strings in JSON, whatever their length and wherever in them stands what has to be escaped.
@Suite struct JSONStringTests {
  private func written(_ texts: [String]) -> [UInt8] {
    var bytes: [UInt8] = []
    var sink = JSONSink { bytes.append(contentsOf: $0) }
    sink.beginSequence()
    for text in texts { sink.string(text) }
    sink.endSequence()
    sink.finish()
    return bytes
  }

  private func expectReadBack(_ texts: [String]) throws {
    let read = try JSONSerialization.jsonObject(with: Data(written(texts))) as? [String]
    #expect(read == texts)
  }

  @Test func escapesAtEachPlace() throws {
    var texts: [String] = []
    for length in 0...33 {
      texts.append(String(repeating: "a", count: length))
      for place in 0..<length {
        for sign in ["\"", "\\", "\n", "\u{0}", "\u{1F}", "\u{7F}", "é", "€", "🙂"] {
          texts.append(String(repeating: "a", count: place) + sign + String(repeating: "b", count: length - place - 1))
        }
      }
    }
    try expectReadBack(texts)
  }

  @Test func lengthsAroundWhatIsHandedOnAtOnce() throws {
    for length in [65_520, 65_527, 65_528, 65_529, 65_535, 65_536, 65_537, 131_072, 200_001] {
      try expectReadBack([String(repeating: "x", count: length), "y", String(repeating: "é", count: length / 2)])
    }
  }

  @Test func anyFillingBefore() throws {
    for filling in 65_480...65_545 {
      try expectReadBack([String(repeating: "x", count: filling), "behind", "with \"quotes\" behind", ""])
    }
  }
}
