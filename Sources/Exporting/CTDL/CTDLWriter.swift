import FrameworkModel
import Identifying
import SourceText
public import Writing

/// The framework as linked data in CTDL-ASN, the language of Credential Engine's registry.
public struct CTDLWriter: Writer {
  public let name = "ctdl-asn"
  public let fileName = "ctdl-asn.json"
  public let summary = "linked data (JSON-LD) in CTDL-ASN, for credential registries"
  public let usesIdentifiers = true
  public let statesTimes = true

  public init() {}

  public func write(_ publication: Publication, to receive: @escaping ByteReceiver) throws(WritingError) {
    var graph = CTDLGraph(Identified(publication), receive)
    graph.write()
  }

  public func losses(of publication: Publication) -> LossReport {
    let noPlace = "CTDL-ASN has no faithful place for this"
    var report = LossReport(
      target: name, of: publication.framework,
      without: [
        (.version, noPlace), (.id, "keys are made of names again; CTIDs stand for them"), (.inferred, noPlace),
        (.cluster, noPlace),
        (.levelDescription, noPlace),
        (.levelInferred, noPlace), (.levelNegativeBehaviors, noPlace), (.levelQuestions, noPlace),
        (.levelProbes, noPlace), (.negativeBehaviors, noPlace), (.questions, noPlace), (.probes, noPlace),
        (.activities, noPlace), (.activityLevels, noPlace), (.steps, noPlace), (.reflections, noPlace),
        (.courses, noPlace), (.resources, noPlace), (.resourceKinds, noPlace),
        (.related, "no term ties competencies of one framework without saying more than is meant"),
        (.titles, noPlace), (.sections, noPlace), (.links, "texts are plain there"),
      ])
    let gone = publication.framework.competencies.reduce(0) { $0 + $1.levels.count { $0.behaviors.isEmpty } }
    report.add(.levels, gone, why: "a level of one competency shows by its behaviors, and these have none")
    report.addEmptyBehaviors(of: publication.framework)
    let titles = WholeScale(publication.framework).otherTitleCount(publication.framework)
    report.add(.levelTitle, titles, why: WholeScale.otherTitle)
    if let license = publication.framework.identity.license, WebAddress.first(in: license) != license {
      report.add(.license, 1, why: "a license is an address there; it stands as a right in words", readsBack: true)
    }
    return report
  }
}

/// Writes the nodes of the graph: the framework, its scale, and each competency and behavior with both ends of each link.
private struct CTDLGraph: ~Copyable {
  private let source: Identified
  private let scale: WholeScale
  private let language: String
  private var form: JSONForm

  init(_ source: Identified, _ receive: @escaping ByteReceiver) {
    self.source = source
    scale = WholeScale(source.framework)
    // What nobody states is undetermined, in the words of BCP 47.
    let stated = source.framework.identity.language ?? ""
    let isTag = !stated.isEmpty && stated.utf8.allSatisfy { $0 == 0x2D || $0.isLetter || $0.isDigit }
    language = isTag ? stated : "und"
    form = JSONForm(receive)
  }

  mutating func write() {
    form.beginObject()
    form.field("@context", "https://credreg.net/ctdlasn/schema/context/json")
    form.key("@graph")
    form.beginArray()
    writeFramework()
    if !scale.steps.isEmpty { writeScale() }
    for competency in source.framework.competencies { write(competency) }
    form.endArray()
    form.endObject()
    form.finish()
  }

  // MARK: Nodes

  private mutating func writeFramework() {
    let identity = source.framework.identity
    begin("ceasn:CompetencyFramework", source.own.ctid)
    text("ceasn:name", CASEDocument.title(of: identity))
    text("ceasn:description", identity.description)
    form.list("ceasn:inLanguage", [language])
    text("ceasn:publisherName", identity.publisher)
    if let license = identity.license {
      if WebAddress.first(in: license) == license {
        form.field("ceasn:license", license)
      } else {
        text("ceasn:rights", license)
      }
    }
    let status = CASEDocument.status(of: identity) == "Draft" ? "Draft" : "Published"
    form.field("ceasn:publicationStatusType", "publicationStatus:\(status)")
    form.field("ceasn:dateModified", source.lastTime)
    form.list("ceasn:hasTopChild", source.framework.competencies.map { address(ctid($0)) })
    if !scale.steps.isEmpty { form.list("asn:hasProgressionModel", [address(model)]) }
    form.endObject()
  }

  private mutating func writeScale() {
    begin("asn:ProgressionModel", model)
    text("ceasn:name", "Proficiency levels of \(CASEDocument.title(of: source.framework.identity))")
    form.list("ceasn:inLanguage", [language])
    form.list("skos:hasTopConcept", scale.steps.map { address(ctid($0)) })
    form.endObject()
    for step in scale.steps {
      begin("asn:ProgressionLevel", ctid(step))
      text("skos:prefLabel", step.name)
      form.field("skos:notation", String(step.number))
      form.field("ceasn:inProgressionModel", address(model))
      form.field("skos:topConceptOf", address(model))
      form.endObject()
    }
  }

  private mutating func write(_ competency: Competency) {
    let entry = source.entry(competency.id, .competency)
    var children: [(behavior: Statement, level: Int?)] = competency.levels.flatMap { level in
      level.behaviors.map { ($0, level.number) }
    }
    children += competency.behaviors.map { ($0, nil) }
    children.removeAll { PlainText.clean($0.behavior.text).isEmpty }

    begin("ceasn:Competency", entry.ctid)
    let name = PlainText.clean(competency.name.text, onOneLine: true)
    let definition = PlainText.clean(competency.definition?.text ?? "")
    // A label that is all there is, is the text.
    if definition.isEmpty {
      text("ceasn:competencyText", name.isEmpty ? competency.id : name)
    } else {
      text("ceasn:competencyLabel", name)
      text("ceasn:competencyText", definition)
    }
    form.field("ceasn:codedNotation", competency.code.map { PlainText.clean($0.text, onOneLine: true) })
    text("ceasn:competencyCategory", "Competency")
    texts("ceasn:comment", competency.contrasts.map(Self.comment))
    common(entry)
    form.field("ceasn:isTopChildOf", address(source.own.ctid))
    form.list("ceasn:hasChild", children.map { address(source.entry($0.behavior.id, .behavior).ctid) })
    form.endObject()
    for (index, child) in children.enumerated() { write(child.behavior, at: child.level, index + 1, of: entry) }
  }

  private mutating func write(_ behavior: Statement, at level: Int?, _ place: Int, of parent: Ledger.Entry) {
    let entry = source.entry(behavior.id, .behavior)
    begin("ceasn:Competency", entry.ctid)
    text("ceasn:competencyText", behavior.text)
    text("ceasn:competencyCategory", "Behavioral Indicator")
    form.field("ceasn:listID", String(place))
    common(entry)
    form.list("ceasn:isChildOf", [address(parent.ctid)])
    if let step = level.flatMap(scale.step) { form.list("asn:hasProgressionLevel", [address(ctid(step))]) }
    form.endObject()
  }

  /// What a contrast says, in one comment.
  private static func comment(_ contrast: Contrast) -> String {
    "It means: \(contrast.means.text)\nIt does not mean: \(contrast.doesNotMean.text)"
  }

  private mutating func common(_ entry: Ledger.Entry) {
    form.list("ceasn:inLanguage", [language])
    form.field("ceasn:dateModified", source.time(entry))
    form.list("ceasn:isPartOf", [address(source.own.ctid)])
  }

  // MARK: Shapes

  private mutating func begin(_ type: String, _ ctid: String) {
    form.beginObject()
    form.field("@id", address(ctid))
    form.field("@type", type)
    form.field("ceterms:ctid", ctid)
  }

  /// A text with its language; left out where it says nothing.
  private mutating func text(_ term: String, _ text: String?) {
    let clean = PlainText.clean(text ?? "")
    guard !clean.isEmpty else { return }
    form.key(term)
    form.beginObject()
    form.field(language, clean)
    form.endObject()
  }

  private mutating func texts(_ term: String, _ texts: [String]) {
    guard !texts.isEmpty else { return }
    form.key(term)
    form.beginObject()
    form.list(language, texts.map { PlainText.clean($0) })
    form.endObject()
  }

  /// Where the registry has a resource, or would: what its readers take for its name.
  private func address(_ ctid: String) -> String { "https://credentialengineregistry.org/resources/\(ctid)" }

  private var model: String { StableUUID.ctid(of: "progression model", in: source.namespace) }

  private func ctid(_ competency: Competency) -> String { source.entry(competency.id, .competency).ctid }
  private func ctid(_ step: WholeScale.Step) -> String { source.entry(step.id, .scaleLevel).ctid }
}
