import FrameworkModel
public import SourceText
import TextReading

/// What the learning tools ask of the program: units, examples for weights, all readings of a page with their terms.
///
/// Each answer is a line of JSON.
public struct ReadingExamples: Sendable {
  private let model: ReadingModel

  /// - Parameter table: The learned table; may hold words only.
  public init(table: String) { model = ReadingModel(LearnedTable(table)) }

  public func units(_ source: SourceFile) -> String { UnitDump.json(source, isStrict: true) }

  /// Features of the models for a page whose units' roles are known.
  /// - Parameter roles: By unit: `N`, `L`, or the number of a structure role.
  public func examples(_ source: SourceFile, roles: [String]) -> String {
    let explainer = PageExplainer(UnitDump.units(source, isStrict: true), model)
    guard roles.count == explainer.page.count else { return "{}" }
    let known = roles.map { role -> UnitRole in
      role == "N"
        ? .name : role == "L" ? .level : .structure(Int(role).flatMap { StructureRole(rawValue: $0) } ?? .noise)
    }
    let markers = explainer.markerFeatures().map { "[\(list($0))]" }
    let structure = explainer.structureFeatures(known).map { "[\($0.unit),[\(list($0.features))]]" }
    let blocks = explainer.itemBlocks(known)
    let kinds = blocks.items.map { item in
      "[\(item.unit),\(blocks.groups[item.group].count),[\(list(explainer.features(item)))]]"
    }
    return
      "{\"M\":[\(markers.joined(separator: ","))],\"D\":[\(structure.joined(separator: ","))],\"K\":[\(kinds.joined(separator: ","))]}"
  }

  /// Features of a known heading's words for the kinds of items below it.
  public func headingFeatures(_ phrase: String) -> String {
    var features = Features()
    let look = TextLook(phrase, model.words)
    ItemBlocks.addWords(look.tokens, &features, .kindHeadingWord, isInner: true)
    features.add(.always)
    features.add(.kindHeaded, 1)
    features.add(.kindHeadingNegative, look.isNegativeHeading ? 1 : 0)
    let finding = model.words.headings.finding(look.tokens)
    if let kind = finding.kind, finding.strength >= 2 {
      features.add(.kindHeading, 1 + Int(kind.rawValue) * 3 + finding.strength - 2, look.isNegativeHeading ? 1 : 0)
      features.add(.kindHeadingNest, 1 + Int(kind.rawValue), 0)
    }
    return "[\(list(features))]"
  }

  /// Which reading wins, and how far the next one lies behind; nothing where the one by finders is not to be doubted.
  public func best(_ source: SourceFile) -> String {
    var explainer = PageExplainer(UnitDump.units(source, isStrict: true), model)
    let former = explainer.former(PageReader().readByFinders(source, as: SourceID(0)))
    guard let choice = explainer.choice(beside: former) else { return "{}" }
    return
      "{\"names\":\"\(choice.best.names.source)\",\"levels\":\"\(choice.best.levels.source)\",\"margin\":\(choice.margin)}"
  }

  /// All readings of a page: terms, and the document that each would make.
  public func readings(_ source: SourceFile) -> String {
    var explainer = PageExplainer(UnitDump.units(source, isStrict: true), model)
    var names: [String] = []
    let reading = PageReader().readByFinders(source, as: SourceID(0))
    let former = explainer.former(reading)
    let candidates = explainer.candidates()
    let compared = explainer.terms(candidates, former: former)
    let readings = zip([former] + candidates, [compared.former ?? explainer.terms(former)] + compared.all).map {
      candidate, terms -> String in
      names = terms.names
      return
        "{\"t\":[\(terms.values.map(String.init).joined(separator: ","))],\"s\":\(model.score(terms)),\"by\":[\"\(candidate.names.source)\",\"\(candidate.levels.source)\"],\"d\":\(candidate.names.source == .former ? CompetencyDump.json(reading.competencies) : DraftDump(explainer.page, source).json(candidate.draft))}"
    }
    let terms = names.map { "\"\($0)\"" }.joined(separator: ",")
    return "{\"terms\":[\(terms)],\"readings\":[\(readings.joined(separator: ","))]}"
  }

  private func list(_ features: Features) -> String { features.keys.map(String.init).joined(separator: ",") }
}

/// A draft as the JSON of a document, for scoring.
struct DraftDump {
  private let page: PageEvidence
  private let bytes: [UInt8]

  init(_ page: PageEvidence, _ source: SourceFile) {
    self.page = page
    bytes = source.bytes
  }

  func json(_ draft: Draft) -> String {
    let competencies = draft.competencies.map { competency -> String in
      var fields: [String] = []
      if competency.name.isEmpty {
        fields += ["\"name\":\"?\"", "\"inferred\":[\"name\"]"]
      } else {
        fields.append("\"name\":\(UnitDump.quoted(name(competency.name)))")
      }
      if !competency.definition.isEmpty {
        fields.append("\"definition\":\(UnitDump.quoted(text(competency.definition)))")
      }
      let levels = competency.levels.map { level -> String in
        var fields = ["\"number\":\(level.number)"]
        if !level.title.isEmpty { fields.append("\"title\":\(UnitDump.quoted(level.title))") }
        if !level.description.isEmpty { fields.append("\"description\":\(UnitDump.quoted(text(level.description)))") }
        fields.append("\"behaviors\":[\(behaviors(level.behaviors))]")
        fields.append("\"questions\":[\(questions(level.questions))]")
        return "{\(fields.joined(separator: ","))}"
      }
      fields.append("\"levels\":[\(levels.joined(separator: ","))]")
      fields.append("\"behaviors\":[\(items(competency.behaviors))]")
      fields.append("\"negativeBehaviors\":[\(items(competency.negativeBehaviors))]")
      fields.append("\"questions\":[\(questions(competency.questions))]")
      let activities = competency.activities.map {
        "{\"text\":\(UnitDump.quoted(text($0.units))),\"steps\":[\(items($0.nested))]}"
      }
      fields.append("\"activities\":[\(activities.joined(separator: ","))]")
      return "{\(fields.joined(separator: ","))}"
    }
    return "{\"competencies\":[\(competencies.joined(separator: ","))]}"
  }

  private func behaviors(_ items: [Draft.Item]) -> String {
    items.map { item -> String in
      guard item.isParagraph, let first = item.units.first, let last = item.units.last else {
        return self.items([item])
      }
      var builder = TextBuilder(bytes)
      let whole = SourceRange(Int(page.units[first].text.start), Int(page.units[last].text.end))
      return Sentences.divide(bytes, whole)
        .map { "{\"text\":\(UnitDump.quoted(builder.text($0)))}" }.joined(separator: ",")
    }.joined(separator: ",")
  }

  private func items(_ items: [Draft.Item]) -> String {
    items.map { "{\"text\":\(UnitDump.quoted(text($0.units)))}" }.joined(separator: ",")
  }

  private func questions(_ items: [Draft.Item]) -> String {
    items.map { "{\"text\":\(UnitDump.quoted(text($0.units))),\"probes\":[\(self.items($0.nested))]}" }.joined(
      separator: ",")
  }

  private func name(_ units: [Int]) -> String {
    var name = text(units)
    while let last = name.last, last == ":" || last == " " { name.removeLast() }
    if name.last == ".", name.split(separator: " ").count < 5 { name.removeLast() }
    return name
  }

  /// The text of units: a title and the text behind it stand as in the source, other units are parted by a space.
  func text(_ units: [Int]) -> String {
    var out = ""
    for (order, place) in units.enumerated() {
      let unit = page.units[place]
      if order > 0 {
        let before = page.units[units[order - 1]]
        if unit.part == .rest, before.part == .title, before.text.end <= unit.text.start {
          out += joint(Int(before.text.end), Int(unit.text.start))
        } else {
          out += " "
        }
      }
      out += unit.words
    }
    return out
  }

  private func joint(_ start: Int, _ end: Int) -> String {
    var builder = TextBuilder(bytes)
    let between = builder.text(SourceRange(start, end)).filter { $0 != "*" && $0 != "_" }
    let opensWithBlank = start < end && bytes[start] == 0x20
    let closesWithBlank = end > start && bytes[end - 1] <= 0x20
    return (opensWithBlank ? " " : "") + between.trimmed
      + (closesWithBlank && !(opensWithBlank && between.trimmed.isEmpty) ? " " : "")
  }
}

/// Competencies as the JSON of a document, for scoring.
enum CompetencyDump {
  static func json(_ competencies: [Competency]) -> String {
    let all = competencies.map { competency -> String in
      var fields = ["\"name\":\(UnitDump.quoted(competency.name.text))"]
      if competency.inferred.contains(.name) { fields.append("\"inferred\":[\"name\"]") }
      if let text = competency.definition { fields.append("\"definition\":\(UnitDump.quoted(text.text))") }
      let levels = competency.levels.map { level -> String in
        var fields = ["\"number\":\(level.number)"]
        if let title = level.title { fields.append("\"title\":\(UnitDump.quoted(title.text))") }
        if let text = level.description { fields.append("\"description\":\(UnitDump.quoted(text.text))") }
        fields.append("\"behaviors\":[\(items(level.behaviors))]")
        fields.append("\"questions\":[\(questions(level.questions))]")
        return "{\(fields.joined(separator: ","))}"
      }
      fields.append("\"levels\":[\(levels.joined(separator: ","))]")
      fields.append("\"behaviors\":[\(items(competency.behaviors))]")
      fields.append("\"negativeBehaviors\":[\(items(competency.negativeBehaviors))]")
      fields.append("\"questions\":[\(questions(competency.questions))]")
      let activities = competency.activities.map { activity in
        let range = activity.levels.map { ",\"levels\":{\"from\":\($0.from),\"to\":\($0.to)}" } ?? ""
        return "{\"text\":\(UnitDump.quoted(activity.statement.text))\(range),\"steps\":[\(steps(activity.steps))]}"
      }
      fields.append("\"activities\":[\(activities.joined(separator: ","))]")
      return "{\(fields.joined(separator: ","))}"
    }
    return "{\"competencies\":[\(all.joined(separator: ","))]}"
  }

  private static func items(_ items: [Statement]) -> String {
    items.map { "{\"text\":\(UnitDump.quoted($0.text))}" }.joined(separator: ",")
  }

  private static func questions(_ questions: [Question]) -> String {
    questions.map { "{\"text\":\(UnitDump.quoted($0.statement.text)),\"probes\":[\(items($0.probes))]}" }
      .joined(separator: ",")
  }

  private static func steps(_ steps: [Step]) -> String {
    steps.map { "{\"text\":\(UnitDump.quoted($0.statement.text)),\"steps\":[\(self.steps($0.steps))]}" }.joined(
      separator: ",")
  }
}
