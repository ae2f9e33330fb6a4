import SourceText
import StructuredData
import Testing

@Suite struct YAMLEmitterTests {
  private final class Gathered {
    var bytes: [UInt8] = []
  }

  private func emit(
    _ write: (inout YAMLEmitter) throws(YAMLEmitterError) -> Void
  ) throws(YAMLEmitterError) -> String {
    let gathered = Gathered()
    var emitter = try YAMLEmitter { gathered.bytes.append(contentsOf: $0) }
    try write(&emitter)
    try emitter.finish()
    return String(decoding: gathered.bytes, as: UTF8.self)
  }

  private func scalar(
    _ text: String, _ style: YAMLEmitter.ScalarStyle, to emitter: inout YAMLEmitter
  ) throws(YAMLEmitterError) {
    try text.withUTF8Span { (bytes) throws(YAMLEmitterError) in try emitter.scalar(bytes, style: style) }
  }

  @Test func writesBlockStyleInAllForms() throws {
    let text = try emit { (emitter) throws(YAMLEmitterError) in
      try emitter.beginMapping()
      try scalar("plain", .plain, to: &emitter)
      try scalar("Zürich — “so”", .plain, to: &emitter)
      try scalar("list", .plain, to: &emitter)
      try emitter.beginSequence()
      try scalar("it's", .singleQuoted, to: &emitter)
      try scalar("a\tb", .doubleQuoted, to: &emitter)
      try scalar("one\ntwo", .literal, to: &emitter)
      try scalar("", .singleQuoted, to: &emitter)
      try emitter.endSequence()
      try scalar("empty", .plain, to: &emitter)
      try emitter.beginSequence()
      try emitter.endSequence()
      try emitter.endMapping()
    }
    #expect(
      text == """
        plain: Zürich — “so”
        list:
        - 'it''s'
        - "a\\tb"
        - |-
          one
          two
        - ''
        empty: []

        """)
  }

  @Test func foldsNoLineHoweverLong() throws {
    let words = Array(repeating: "word", count: 5000).joined(separator: " ")
    for style: YAMLEmitter.ScalarStyle in [.plain, .singleQuoted, .doubleQuoted] {
      let text = try emit { (emitter) throws(YAMLEmitterError) in try scalar(words, style, to: &emitter) }
      #expect(text.split(separator: "\n").filter { $0 != "..." }.count == 1)
    }
  }

  @Test func failsForWhatIsNoDocument() {
    #expect(throws: YAMLEmitterError.self) {
      try emit { (emitter) throws(YAMLEmitterError) in try emitter.endMapping() }
    }
    #expect(throws: YAMLEmitterError.self) {
      try emit { (emitter) throws(YAMLEmitterError) in
        let bytes: [UInt8] = [0xFF]
        try emitter.scalar(bytes.span, style: .plain)
      }
    }
  }

  @Test func readsBackWhatItWrote() throws {
    let text = try emit { (emitter) throws(YAMLEmitterError) in
      try emitter.beginSequence()
      for word in ["a", "b\nc", " d", "😀", "\u{85}"] { try scalar(word, .doubleQuoted, to: &emitter) }
      try emitter.endSequence()
    }
    guard case .sequence(let items) = try YAMLReader().read(Array(text.utf8)).value else {
      Issue.record("no list")
      return
    }
    #expect(items.map(\.value) == ["a", "b\nc", " d", "😀", "\u{85}"].map { .string($0, .quoted) })
  }
}
