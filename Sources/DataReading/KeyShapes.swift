import FrameworkModel
import StructuredData
import TextReading

/// What keys mean that no vocabulary knows, told by what they hold in the whole document.
///
/// Two kinds of key are told so: one that holds a list of sentences in each of several mappings with names, and keys that hold
/// texts in the same order in each of several mappings, which are names of levels. Linear in the document.
struct KeyShapes {
  private(set) var meanings: [String: ForeignKey] = [:]
  private(set) var levelNames: Set<String> = []

  /// What one unknown key holds, wherever it stands.
  private struct Holding {
    /// Mappings with a name, and without levels or sections that are known.
    var bare = 0
    /// Those of them that say what they mean.
    var defined = 0
    var others = 0
    var sentences = 0
    var items = 0
    /// Whether it stands beside another key that could be the same.
    var hasRival = false
  }

  /// Mappings that hold the same unknown texts.
  private struct Series {
    var keys: [String]
    var count = 0
    /// In how many of them the texts begin with the same word.
    var parallel = 0
  }

  private var keys: ForeignKeys
  private let vocabulary: Vocabulary
  private var holdings: [String: Holding] = [:]
  private var series: [[String]: Series] = [:]

  init(of root: DataNode, _ keys: ForeignKeys, _ vocabulary: Vocabulary) {
    self.keys = keys
    self.vocabulary = vocabulary
    walk(root)
    decide()
  }

  private mutating func walk(_ node: DataNode) {
    switch node.value {
    case .sequence(let items): for item in items where item.isComposite { walk(item) }
    case .mapping(let entries):
      note(node)
      for entry in entries where entry.value.isComposite { walk(entry.value) }
    default: break
    }
  }

  private mutating func note(_ node: DataNode) {
    let fields = ForeignFields(node, &keys)
    let unknown = fields.entries.filter { $0.meaning == .unknown }.map(\.entry)
    let lists = unknown.filter { isList($0.value) }
    // What holds mappings is a group of them.
    let isGroup = fields.entries.contains { entry, meaning in
      meaning != .metadata && !lists.contains { $0.keyRange == entry.keyRange }
        && (!entry.value.entries.isEmpty || entry.value.items.contains { !$0.entries.isEmpty })
    }
    let isBare =
      !isGroup && (fields.holds(.name) || fields.holds(.title)) && !fields.holdsSection && !fields.holds(.levels)
      && !unknown.contains { LevelKey.match($0.key, vocabulary)?.number != nil }
    for entry in lists {
      var holding = holdings[entry.key] ?? Holding()
      if isBare { holding.bare += 1 } else { holding.others += 1 }
      if isBare, fields.holds(.section(.definition)) { holding.defined += 1 }
      holding.items += entry.value.items.count
      holding.sentences += entry.value.items.count { Self.wordCount(text(of: $0)) >= 3 }
      if lists.count > 1 { holding.hasRival = true }
      holdings[entry.key] = holding
    }
    let texts = unknown.filter { entry in
      !KnownKeys.neverLevels.contains(KeyWords.text(of: entry.key))
        && (ForeignDocument.isProse(entry.value) || isList(entry.value))
    }
    guard texts.count >= 2, isConsecutive(texts, among: fields) else { return }
    let names = texts.map(\.key)
    var found = series[names] ?? Series(keys: names)
    found.count += 1
    if Set(texts.map { firstWord($0.value) }).count == 1 { found.parallel += 1 }
    series[names] = found
  }

  /// Whether nothing but them stands between the first and the last.
  private func isConsecutive(_ texts: [DataNode.Entry], among fields: ForeignFields) -> Bool {
    let all = fields.entries.map(\.entry.keyRange)
    guard let first = all.firstIndex(of: texts[0].keyRange) else { return false }
    return first + texts.count <= all.count && zip(texts, all[first...]).allSatisfy { $0.keyRange == $1 }
  }

  private mutating func decide() {
    for found in series.values {
      let known = found.keys.count { LevelKey.match($0, vocabulary) != nil }
      // Names that are known show what the others are; else only texts that begin alike tell levels from other fields.
      let isScale =
        known * 2 >= found.keys.count
        || (found.count >= 2 && found.parallel * 2 >= found.count && (found.keys.count >= 3 || known > 0))
      guard isScale else { continue }
      levelNames.formUnion(found.keys)
    }
    for (key, holding) in holdings where !levelNames.contains(key) {
      // One alone must be a competency by what else it says.
      guard holding.bare >= 2 || holding.defined > 0, holding.others == 0, !holding.hasRival,
        holding.sentences * 2 >= holding.items
      else { continue }
      meanings[key] = .section(.behaviors)
    }
  }

  /// A list of nothing but texts, each alone or with more below it.
  private mutating func isList(_ node: DataNode) -> Bool {
    !node.items.isEmpty && node.items.allSatisfy { text(of: $0) != nil }
  }

  /// An item's words.
  private mutating func text(of item: DataNode) -> String? {
    switch item.value {
    case .string(let text, _): return text
    case .mapping:
      guard case .string(let text, _)? = ForeignFields(item, &keys).scalar(.text)?.value else { return nil }
      return text
    default: return nil
    }
  }

  /// How many words there are; none in an address.
  private static func wordCount(_ text: String?) -> Int {
    guard let text, !text.contains("://"), !text.contains("@") else { return 0 }
    return text.split { $0 == " " || $0 == "\n" }.count
  }

  private mutating func firstWord(_ node: DataNode) -> Substring? {
    text(of: node.items.first ?? node)?.split { $0 == " " || $0 == "\n" }.first
  }
}
