import FrameworkModel

/// The behaviors and interview questions of all competencies, in the order of the model.
struct TextBlocks: Sendable {
  /// A text: the number of its block, and its place among the texts of that.
  struct Place: Sendable {
    private let blockNumber: UInt32
    private let textPlace: UInt32

    init(block: Int, text: UInt32) {
      blockNumber = UInt32(block)
      textPlace = text
    }

    var block: Int { Int(blockNumber) }
    var text: Int { Int(textPlace) }
  }

  private(set) var blocks: [TextBlock] = []

  init() {}

  init(_ blocks: [TextBlock]) { self.blocks = blocks }

  /// The hash of a text.
  @inline(__always)
  func hash(of place: Place) -> UInt64 { blocks[place.block].texts[place.text].hash }

  /// The competency that a text belongs to, by its place in the framework.
  func competency(of place: Place) -> Int { blocks[place.block].texts[place.text].place.competency }

  /// Whether a text has no words.
  func isEmpty(_ place: Place) -> Bool { blocks[place.block].texts[place.text].words.isEmpty }
}

extension LintSubject {
  /// One of the behaviors and questions, for a finding.
  func text(at place: TextBlocks.Place) -> PlacedStatement {
    let text = texts.blocks[place.block].texts[place.text]
    return text.place.placed(in: framework, isQuestion: text.signs.contains(.question))
  }
}
