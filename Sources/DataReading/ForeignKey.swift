import FrameworkModel
import SourceText
import StructuredData
import TextReading

/// What a key of somebody else's data means.
enum ForeignKey: Equatable {
  /// Holds competencies, or groups of them.
  case competencies
  /// Holds the levels of a competency.
  case levels
  /// A level's number or name.
  case level
  case name, title, code, identifier, cluster
  /// The words of an item, whatever the item is.
  case text
  /// Holds what its shape says: levels, items, further keys.
  case content
  case steps
  /// Where something stands among others: `rank: 10` is no level 10.
  case order
  /// The kind of a resource.
  case kind
  case section(SectionKind)
  /// About the file or the page, not about the competency.
  case metadata
  case unknown

  var section: SectionKind? {
    if case .section(let kind) = self { kind } else { nil }
  }
}

/// Knows keys by the same words as headings: `interviewQuestions` and `interview_questions` are "Interview Questions".
struct ForeignKeys {
  private let vocabulary: Vocabulary
  private var found: [String: ForeignKey] = [:]
  /// Keys that name levels, which only what they hold in the whole document tells.
  private(set) var levelNames: Set<String> = []

  init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  /// What a key means. Each key is looked up once for a document.
  mutating func meaning(of key: String) -> ForeignKey {
    if let known = found[key] { return known }
    let meaning = look(up: key)
    found[key] = meaning
    return meaning
  }

  /// Whether any word that stands as keys do in a document that cannot be parsed is one for competencies, their levels or what is
  /// asked of people. Linear.
  mutating func speakOfFramework(_ bytes: [UInt8]) -> Bool {
    let words = bytes.split { !($0.isLetter || $0.isDigit || $0 == 0x5F || $0 == 0x2D || $0 >= 0x80) }
    return words.contains { word in
      let behind = bytes[word.endIndex...].first { $0 > 0x20 && $0 != 0x22 && $0 != 0x27 }
      let isTag = word.startIndex > 0 && bytes[word.startIndex - 1] == 0x3C
      // In front of a colon, an equals sign, the end of a heading of TOML.
      guard isTag || behind == 0x3A || behind == 0x3D || behind == 0x5D else { return false }
      switch meaning(of: String(decoding: word, as: UTF8.self)) {
      case .competencies, .levels, .section(.behaviors), .section(.questions), .section(.activities): return true
      default: return false
      }
    }
  }

  /// Gives keys that no vocabulary knows a meaning for this document.
  mutating func learn(_ shapes: KeyShapes) {
    for (key, meaning) in shapes.meanings { found[key] = meaning }
    levelNames = shapes.levelNames
  }

  /// What the key of an entry means. A word that names one thing, above several mappings, holds such things:
  /// `[[competency]]` and `[competency.level.1]`, as TOML has its tables.
  mutating func meaning(of entry: DataNode.Entry) -> ForeignKey {
    switch meaning(of: entry.key) {
    case .level where Self.holdsMappings(entry.value) || areNamedLevels(entry.value): .levels
    case .name where Self.holdsMappings(entry.value), .cluster where Self.holdsMappings(entry.value): .competencies
    case let meaning: meaning
    }
  }

  /// `level: {1: …, 2: …}`
  private func areNamedLevels(_ node: DataNode) -> Bool {
    !node.entries.isEmpty && node.entries.allSatisfy { LevelKey.match($0.key, vocabulary) != nil }
  }

  private static func holdsMappings(_ node: DataNode) -> Bool {
    let values = node.items + node.entries.map(\.value)
    return !values.isEmpty
      && values.allSatisfy { value in if case .mapping = value.value { true } else { false } }
  }

  private func look(up key: String) -> ForeignKey {
    let bytes = KeyWords.words(of: key)
    guard bytes.count <= 90 else { return .unknown }
    let list = Words(bytes, 0, bytes.count).list
    guard !list.isEmpty else { return .unknown }
    let phrase = Words.phrase(list)
    let kind = vocabulary.section(ofPhrase: phrase)
    // What `rung.yml` teaches wins over what Rung knows.
    if let kind, Vocabulary.standard.section(ofPhrase: phrase) != kind {
      return kind == .levels ? .levels : .section(kind)
    }
    if let known = KnownKeys.meanings[phrase] { return known }
    if let kind { return kind == .levels ? .levels : .section(kind) }
    // Names, codes and clusters are labels only where a text follows.
    let label = bytes + Array(": x".utf8)
    switch SectionHeading.match(label, SourceRange(0, label.count), vocabulary)?.target {
    // `level-1` is one of them.
    case .section(.levels): return LevelKey.match(key, vocabulary)?.number == nil ? .levels : .unknown
    case .section(let kind): return .section(kind)
    case .name: return .name
    case .code: return .code
    case .cluster: return .cluster
    case nil: return KnownKeys.isMetadata(KeyWords.text(of: key)) ? .metadata : .unknown
    }
  }
}

/// The entries of a mapping with what their keys mean.
struct ForeignFields {
  let node: DataNode
  private(set) var entries: [(entry: DataNode.Entry, meaning: ForeignKey)]

  init(_ node: DataNode, _ keys: inout ForeignKeys) {
    self.node = node
    entries = node.entries.map { ($0, keys.meaning(of: $0)) }
    takeProseForDefinition()
    takePairOfBehaviors()
  }

  /// A word for a competency, above a whole sentence beside the name, is what the competency means: `capability: …`.
  private mutating func takeProseForDefinition() {
    guard holds(.title) || entries.contains(where: { $0.meaning == .name && !Self.isSentence($0.entry.value) }),
      !holds(.section(.definition))
    else { return }
    for index in entries.indices where entries[index].meaning == .name && entries[index].entry.key != "name" {
      if Self.isSentence(entries[index].entry.value) { entries[index].meaning = .section(.definition) }
    }
  }

  /// Whether a scalar is longer than any name.
  private static func isSentence(_ node: DataNode) -> Bool {
    guard ForeignDocument.isProse(node), case .string(let text, _) = node.value else { return false }
    return text.hasSuffix(".") || text.split(separator: " ").count >= 9
  }

  /// `effective` and `ineffective` side by side are no levels, as they are where more of such words stand with them.
  private mutating func takePairOfBehaviors() {
    guard let negative = entries.firstIndex(where: { Self.isWord($0.entry.key, "ineffective") }),
      let positive = entries.firstIndex(where: { Self.isWord($0.entry.key, "effective") }),
      !entries.contains(where: { KeyWords.text(of: $0.entry.key).hasSuffix(" effective") })
    else { return }
    entries[positive].meaning = .section(.behaviors)
    entries[negative].meaning = .section(.negativeBehaviors)
  }

  private static func isWord(_ key: String, _ word: String) -> Bool {
    key.utf8.count == word.utf8.count && KeyWords.text(of: key) == word
  }

  /// The first value of a meaning.
  func first(_ meaning: ForeignKey) -> DataNode? {
    entries.first { $0.meaning == meaning && $0.entry.value.value != .null }?.entry.value
  }

  /// The first scalar of a meaning.
  func scalar(_ meaning: ForeignKey) -> DataNode? {
    entries.first { $0.meaning == meaning && $0.entry.value.isScalar }?.entry.value
  }

  func holds(_ meaning: ForeignKey) -> Bool { first(meaning) != nil }

  /// Whether it holds a section of a competency: behaviors, questions, activities.
  var holdsSection: Bool {
    entries.contains { $0.meaning.section.map { $0 != .definition } ?? false && $0.entry.value.value != .null }
  }
}
