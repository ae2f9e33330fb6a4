import FrameworkModel
import SourceText
import StructuredData
import TextReading

/// Reads the levels of a competency, from a list or from a mapping.
extension ForeignDocument {
  /// One level before it is read.
  struct LevelItem {
    var key: ForeignLevelKey
    /// Where its number or name stands.
    var place: SourceRange
    /// What it holds: a text, a list, or a mapping.
    var value: DataNode
    /// The mapping that it is, where its number and title are fields among others.
    var fields: ForeignFields?
    /// The scalar that is its title, where the title has a key of its own.
    var titleNode: DataNode?

    /// The title as plain text, for a scale.
    func title(_ bytes: [UInt8]) -> String? {
      if let titleNode {
        let text = ForeignText(titleNode, in: bytes)
        var builder = TextBuilder(text.bytes)
        return builder.text(text.lines[...])
      }
      return key.title.isEmpty ? nil : key.titleText
    }
  }

  /// A level while its competency is read.
  struct OpenForeignLevel {
    var level: Level
    var key: ForeignLevelKey
    /// Texts that nothing says more of: a description, or behaviors.
    var loose: [Statement] = []
  }

  mutating func levelItems(_ node: DataNode) -> [LevelItem] {
    switch node.value {
    case .sequence(let items): items.map { levelItem($0) }
    case .mapping(let entries): entries.map { levelItem($0) }
    default: []
    }
  }

  /// An entry whose key is the level.
  func levelItem(_ entry: DataNode.Entry) -> LevelItem {
    let key = ForeignLevelKey.match(entry.key, vocabulary) ?? ForeignLevelKey(unknown: entry.key)
    return LevelItem(key: key, place: entry.keyRange, value: entry.value)
  }

  private mutating func levelItem(_ node: DataNode) -> LevelItem {
    guard case .mapping(let entries) = node.value else {
      return LevelItem(key: ForeignLevelKey(unknown: ""), place: node.range, value: node)
    }
    let fields = ForeignFields(node, &keys)
    if let stated = fields.scalar(.level) {
      let words = String(decoding: bytes[stated.contentRange(in: bytes).offsets], as: UTF8.self)
      let key = ForeignLevelKey.match(words, vocabulary) ?? ForeignLevelKey(unknown: words)
      let title = fields.scalar(.title) ?? fields.scalar(.name)
      return LevelItem(
        key: key, place: stated.range, value: node, fields: fields,
        titleNode: title ?? (key.number == nil ? stated : nil))
    }
    if let title = fields.scalar(.title) ?? fields.scalar(.name) {
      let words = plain(title)
      let key = ForeignLevelKey.match(words, vocabulary) ?? ForeignLevelKey(unknown: words)
      return LevelItem(
        key: key, place: title.range, value: node, fields: fields, titleNode: key.number == nil ? title : nil)
    }
    if entries.count == 1 { return levelItem(entries[0]) }
    return LevelItem(key: ForeignLevelKey(unknown: ""), place: node.range, value: node, fields: fields)
  }

  mutating func open(_ item: LevelItem) -> OpenForeignLevel {
    var level = Level(number: item.key.number ?? 0, location: location(item.place))
    if let node = item.titleNode {
      level.title = text(node)
    } else if !item.key.title.isEmpty {
      let range = DataNode(.null, at: item.place).unquoted(in: bytes)
      level.title = Statement(item.key.titleText, at: location(range))
    }
    return OpenForeignLevel(level: level, key: item.key)
  }

  // MARK: Numbers

  /// Numbers levels that have only a name, by rank: the known names tell whether the list runs up or down.
  func number(_ levels: inout [OpenForeignLevel]) {
    let unnumbered = levels.indices.filter { levels[$0].key.number == nil }
    guard !unnumbered.isEmpty else { return }
    let places = unnumbered.compactMap { levels[$0].key.place }
    var rising = 0
    for (a, b) in zip(places, places.dropFirst()) { rising += b > a ? 1 : b < a ? -1 : 0 }
    let highest = levels.compactMap(\.key.number).max() ?? 0
    for (rank, index) in (rising < 0 ? unnumbered.reversed() : unnumbered).enumerated() {
      levels[index].level.number = highest + rank + 1
      levels[index].level.inferred = [.number]
    }
  }

  /// Texts without a key of their own: where each level is one sentence it is a behavior, where it is prose a description.
  func placeLooseTexts(_ levels: inout [OpenForeignLevel]) {
    let isProse = levels.contains { $0.loose.count == 1 && SentenceCount.of($0.loose[0].text) > 1 }
    for index in levels.indices where !levels[index].loose.isEmpty {
      let hasList = !levels[index].level.behaviors.isEmpty
      if levels[index].level.description == nil, levels[index].loose.count == 1, hasList || isProse {
        levels[index].level.description = levels[index].loose[0]
      } else {
        levels[index].level.behaviors = levels[index].loose + levels[index].level.behaviors
      }
    }
  }

  mutating func noteRepeats(_ levels: [OpenForeignLevel]) {
    var first: [Int: Location] = [:]
    for open in levels {
      if let earlier = first[open.level.number] {
        observe(
          .levelRepeated(number: open.level.number, first: earlier), open.level.location.range, level: open.level.number
        )
      } else {
        first[open.level.number] = open.level.location
      }
    }
  }
}

extension ForeignLevelKey {
  /// The title's words.
  var titleText: String {
    var builder = TextBuilder(bytes)
    return builder.text(title)
  }
}

extension DataNode {
  /// The range of a key or a scalar without the quotes around it.
  func unquoted(in bytes: [UInt8]) -> SourceRange {
    guard range.count >= 2, bytes[Int(range.start)] == 0x22 || bytes[Int(range.start)] == 0x27 else { return range }
    return SourceRange(range.start + 1, range.end - 1)
  }
}

/// The sentences of a text.
enum SentenceCount {
  /// How many there are, by their signs and the capitals behind them.
  static func of(_ text: String) -> Int {
    let bytes = Array(text.utf8)
    var count = bytes.isEmpty ? 0 : 1
    for index in bytes.indices.dropLast(2)
    where bytes[index] == 0x2E || bytes[index] == 0x3F || bytes[index] == 0x21 {
      if bytes[index + 1] == 0x20, bytes[index + 2].isUpperLetter { count += 1 }
    }
    return count
  }
}
