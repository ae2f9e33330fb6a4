import FrameworkModel
import SourceText
import StructuredData
import TextReading

/// Puts competencies together from pieces that each name the competency: rows of a table, or levels that hold competencies.
extension ForeignDocument {
  /// Competencies by folded name, in the order of their first piece.
  private struct Gathered {
    var order: [String] = []
    var competencies: [String: Competency] = [:]
    var levels: [String: [OpenForeignLevel]] = [:]
    /// The index of each level among its competency's, by both their names.
    var levelIndices: [String: Int] = [:]
  }

  mutating func readRows(_ items: [DataNode]) throws(DataError) {
    var gathered = Gathered()
    for item in items {
      let fields = ForeignFields(item, &keys)
      guard let named = rowName(fields), let words = name(named), let stated = fields.scalar(.level) else { continue }
      let key = Slug.of(words.statement.text)
      open(key, words, at: item, nil, &gathered)
      var row = levelItems(DataNode(.sequence([item]), at: item.range))[0]
      // The row's name is the competency's, unless it has a title of its own.
      if row.titleNode == named, named != stated { row.titleNode = row.key.number == nil ? stated : nil }
      add(row, to: key, isRow: true, &gathered)
    }
    finish(&gathered)
  }

  /// `levels: [{level: 1, competencies: [{name: …, behaviors: […]}]}]`
  mutating func readLevelsOutside(_ node: DataNode) throws(DataError) {
    var gathered = Gathered()
    for item in levelItems(node) {
      for (entry, meaning) in ForeignFields(item.value, &keys).entries where isContainer(entry, meaning) {
        for inner in entry.value.items {
          let fields = ForeignFields(inner, &keys)
          guard let named = fields.scalar(.title) ?? fields.scalar(.name), let words = name(named) else { continue }
          let key = Slug.of(words.statement.text)
          open(key, words, at: inner, nil, &gathered)
          var level = item
          level.value = inner
          level.fields = fields
          add(level, to: key, isRow: false, &gathered)
        }
        for inner in entry.value.entries {
          guard let words = name(ForeignText(key: inner, in: bytes)) else { continue }
          let key = Slug.of(words.statement.text)
          open(key, words, at: inner.value, nil, &gathered)
          var level = item
          level.value = inner.value
          level.fields = nil
          add(level, to: key, isRow: false, &gathered)
        }
      }
    }
    finish(&gathered)
  }

  private mutating func open(
    _ key: String, _ name: (statement: Statement, code: Statement?), at node: DataNode, _ cluster: Statement?,
    _ gathered: inout Gathered
  ) {
    guard gathered.competencies[key] == nil else { return }
    var competency = Competency(name: name.statement, location: location(node.range))
    competency.code = name.code
    competency.cluster = cluster
    gathered.order.append(key)
    gathered.competencies[key] = competency
  }

  /// Adds a piece to its level, which earlier pieces may have opened.
  private mutating func add(_ item: LevelItem, to key: String, isRow: Bool, _ gathered: inout Gathered) {
    guard var competency = gathered.competencies[key] else { return }
    var piece = level(item, &competency)
    if isRow {
      // In a row a description is what is asked, not prose above a list.
      piece.level.behaviors = (piece.level.description.map { [$0] } ?? []) + piece.loose + piece.level.behaviors
      piece.level.description = nil
      piece.loose = []
    }
    gathered.competencies[key] = competency
    let identity = "\(key)\u{0}\(piece.key.number.map(String.init) ?? "")\u{0}\(piece.level.title?.text ?? "")"
    if let same = gathered.levelIndices[identity] {
      if let words = piece.level.description { piece.loose.insert(words, at: 0) }
      gathered.levels[key, default: []][same].level.behaviors += piece.level.behaviors
      gathered.levels[key, default: []][same].level.questions += piece.level.questions
      gathered.levels[key, default: []][same].level.negativeBehaviors += piece.level.negativeBehaviors
      gathered.levels[key, default: []][same].loose += piece.loose
    } else {
      gathered.levelIndices[identity] = gathered.levels[key, default: []].count
      gathered.levels[key, default: []].append(piece)
    }
  }

  private mutating func finish(_ gathered: inout Gathered) {
    shareScale(&gathered)
    for key in gathered.order {
      guard var competency = gathered.competencies[key] else { continue }
      finish(gathered.levels[key] ?? [], &competency)
      add(competency)
    }
  }

  /// Numbers levels that have only a name by their rank among all rows: a competency can lack some of them.
  private func shareScale(_ gathered: inout Gathered) {
    var all: [OpenForeignLevel] = []
    var seen: Set<String?> = []
    for open in gathered.order.flatMap({ gathered.levels[$0] ?? [] }) where open.key.number == nil {
      if seen.insert(open.level.title?.text).inserted { all.append(open) }
    }
    number(&all)
    let ranks = Dictionary(all.map { ($0.level.title?.text, $0.level.number) }) { first, _ in first }
    for key in gathered.order {
      for index in (gathered.levels[key] ?? []).indices {
        guard let open = gathered.levels[key]?[index], open.key.number == nil else { continue }
        gathered.levels[key]?[index].key.number = ranks[open.level.title?.text]
        gathered.levels[key]?[index].level.number = ranks[open.level.title?.text] ?? 0
        gathered.levels[key]?[index].level.inferred = [.number]
      }
    }
  }
}
