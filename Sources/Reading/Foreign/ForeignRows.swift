import FrameworkModel
import SourceText
import StructuredData

/// Puts competencies together from pieces that each name the competency: rows of a table, or levels that hold competencies.
extension ForeignDocument {
  /// Competencies by folded name, in the order of their first piece.
  private struct Gathered {
    var order: [String] = []
    var competencies: [String: Competency] = [:]
    var levels: [String: [OpenForeignLevel]] = [:]
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
      add(row, to: key, &gathered)
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
          add(level, to: key, &gathered)
        }
        for inner in entry.value.entries {
          guard let words = name(ForeignText(key: inner, in: bytes)) else { continue }
          let key = Slug.of(words.statement.text)
          open(key, words, at: inner.value, nil, &gathered)
          var level = item
          level.value = inner.value
          level.fields = nil
          add(level, to: key, &gathered)
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
  private mutating func add(_ item: LevelItem, to key: String, _ gathered: inout Gathered) {
    guard var competency = gathered.competencies[key] else { return }
    var piece = level(item, &competency)
    // In rows a description is what is asked, not prose above a list.
    if item.fields != nil, piece.level.behaviors.isEmpty, let words = piece.level.description {
      piece.level.behaviors = [words]
      piece.level.description = nil
    }
    gathered.competencies[key] = competency
    let same = gathered.levels[key, default: []].firstIndex { open in
      open.key.number == piece.key.number && open.level.title?.text == piece.level.title?.text
    }
    if let same {
      gathered.levels[key, default: []][same].level.behaviors += piece.level.behaviors
      gathered.levels[key, default: []][same].level.questions += piece.level.questions
      gathered.levels[key, default: []][same].level.negativeBehaviors += piece.level.negativeBehaviors
      gathered.levels[key, default: []][same].loose += piece.loose
    } else {
      gathered.levels[key, default: []].append(piece)
    }
  }

  private mutating func finish(_ gathered: inout Gathered) {
    for key in gathered.order {
      guard var competency = gathered.competencies[key] else { continue }
      finish(gathered.levels[key] ?? [], &competency)
      add(competency)
    }
  }
}
