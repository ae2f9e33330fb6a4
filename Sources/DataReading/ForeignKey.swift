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

  init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  /// What a key means. Each key is looked up once for a document.
  mutating func meaning(of key: String) -> ForeignKey {
    if let known = found[key] { return known }
    let meaning = look(up: key)
    found[key] = meaning
    return meaning
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
    if let known = Self.known[phrase] { return known }
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
    case nil: return .unknown
    }
  }

  private static let known: [Words.Word: ForeignKey] = {
    var table: [Words.Word: ForeignKey] = [:]
    for (meaning, phrases) in lists {
      for phrase in phrases.split(separator: ",") { table[Words.phrase(Words.words(String(phrase)))] = meaning }
    }
    return table
  }()

  /// Keys whose words would not tell as a heading, or would tell something else.
  private static let lists: [(ForeignKey, String)] = [
    (
      .competencies,
      """
      competencies, competences, competencias, skills, topics, dimensions, capabilities, attributes, values, practices,
      areas, abilities, traits, qualities, disciplines, pillars, categories, groups, clusters, families, domains, themes,
      tracks, core competencies, competency areas, skill areas, focus areas, competency groups, skill groups
      """
    ),
    (
      .levels,
      """
      levels, proficiencies, proficiency, stages, grades, bands, milestones, rungs, rubric, rubrics, scale, ladder, tiers,
      ranks, progression, level descriptions, level descriptors, maturity levels, niveaux, niveles
      """
    ),
    (
      .level,
      """
      level, lvl, number, grade, stage, band, tier, rung, milestone, level number, proficiency level, level name,
      niveau, nivel, rating, score
      """
    ),
    (.name, "name, competency, skill, topic, heading, competency name, skill name, capability, attribute, nom, nombre"),
    (.title, "title, label, display name, competency title, level title, headline, titre, titulo"),
    (.code, "code, abbreviation, abbr, acronym"),
    (.identifier, "id, key, slug, uid, uuid, identifier, handle"),
    (
      .cluster,
      "category, group, cluster, family, domain, area, pillar, theme, track, dimension, categorie, categoria"
    ),
    (.text, "text, value, statement, sentence, body, item, step"),
    (.content, "content, contents, items, data, details, detail, entries, list, children, sections, points"),
    (.steps, "steps, tasks, substeps"),
    (.kind, "kind, type, format, medium"),
    (
      .section(.definition),
      "definition, description, summary, about, overview, purpose, desc, meaning, introduction, intro, short description"
    ),
    (
      .section(.behaviors),
      """
      criteria, behaviors, behaviours, indicators, signals, expectations, examples, evidence, statements, descriptors,
      bullets, responsibilities, observations, achievements, example behaviors, positive, positives
      """
    ),
    (.section(.negativeBehaviors), "negative, negatives, counter examples, anti patterns, non examples"),
    (.section(.questions), "questions, interview, interviews"),
    (.section(.probes), "probes, follow ups, followups, probing"),
    (.section(.activities), "activities, development, actions, exercises, growth, practice"),
    (.section(.related), "related, see also, related to, related skills, related competencies"),
    (.section(.titles), "job titles, roles, positions, jobs"),
    (.section(.reflections), "reflections, reflection tips"),
    (.section(.contrasts), "contrasts"),
    (
      .metadata,
      """
      path, url, urls, link, href, version, author, authors, license, copyright, tags, date, updated, created, modified,
      layout, permalink, homepage, language, lang, icon, image, color, weight, draft, status, source
      """
    ),
    (.order, "rank, order, position, sort, sort order, index, ordinal, sequence, seq"),
  ]
}

/// The entries of a mapping with what their keys mean.
struct ForeignFields {
  let node: DataNode
  let entries: [(entry: DataNode.Entry, meaning: ForeignKey)]

  init(_ node: DataNode, _ keys: inout ForeignKeys) {
    self.node = node
    entries = node.entries.map { ($0, keys.meaning(of: $0)) }
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
