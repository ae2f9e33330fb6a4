public import FrameworkModel
public import SourceText
import TextReading

/// What the learning tools ask of the program: units, examples for weights, all readings of a page with their terms.
///
/// Each answer is a line of JSON.
public struct ReadingExamples: Sendable {
  private let model: ReadingModel

  /// - Parameter table: The learned table; may hold words only.
  public init(table: String) { model = ReadingModel(table: table) }

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

  /// All readings of a page: terms, and the document that each makes. The first is that of the finders.
  ///
  /// `settled` says whether the program looks at the first alone: for `data`, which is no page, and for a page that is `plain`.
  /// - Parameter data: The competencies of a source that is read as data.
  public func readings(_ source: SourceFile, asData data: [Competency]?) -> String {
    if let data { return Self.readings([([], CompetencyDump.json(data))], [], settled: "data") }
    let scan = SourceForm.scan(source, from: 0, .standard)
    let draft = DraftSource(file: source, id: SourceID(0), spans: scan.spans, residue: scan.residue)
    var explainer = PageExplainer(UnitDump.units(source, isStrict: true), model)
    let reading = PageReader().readByFinders(source, as: SourceID(0))
    let former = explainer.former(reading)
    let candidates = explainer.candidates()
    let compared = explainer.terms(candidates, former: former)
    let terms = [compared.former ?? explainer.terms(former)] + compared.all
    let documents =
      [reading.competencies]
      + candidates.map { DraftReader.reading($0, explainer.page, draft).competencies }
    return Self.readings(
      zip(terms, documents).map { ($0.values, CompetencyDump.json($1)) }, terms[0].names,
      settled: ReadingChoice.isPlain(reading) ? "plain" : nil)
  }

  /// The reading of the finders alone, in the same form and without what a comparison tells.
  public func former(_ source: SourceFile, asData data: [Competency]?) -> String {
    if let data { return Self.readings([([], CompetencyDump.json(data))], [], settled: "data") }
    let reading = PageReader().readByFinders(source, as: SourceID(0))
    var explainer = PageExplainer(UnitDump.units(source, isStrict: true), model)
    let terms = explainer.terms(explainer.former(reading))
    return Self.readings([(terms.values, CompetencyDump.json(reading.competencies))], terms.names, settled: nil)
  }

  private static func readings(
    _ readings: [(terms: [Int], document: String)], _ names: [String], settled: String?
  ) -> String {
    let all = readings.map { terms, document in
      "{\"t\":[\(terms.map(String.init).joined(separator: ","))],\"d\":\(document)}"
    }
    let names = names.map { "\"\($0)\"" }.joined(separator: ",")
    let settled = settled.map { "\"settled\":\"\($0)\"," } ?? ""
    return "{\(settled)\"terms\":[\(names)],\"readings\":[\(all.joined(separator: ","))]}"
  }

  /// What a page is read as with hints: its document, and what each line is taken for.
  public static func hinted(_ competencies: [Competency], _ lines: [TraceLine]) -> String {
    let lines = lines.map { "[\($0.line),\"\($0.meaning.rawValue)\",\($0.continues)]" }
    return "{\"d\":\(CompetencyDump.json(competencies)),\"lines\":[\(lines.joined(separator: ","))]}"
  }

  private func list(_ features: Features) -> String { features.keys.map(String.init).joined(separator: ",") }
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
