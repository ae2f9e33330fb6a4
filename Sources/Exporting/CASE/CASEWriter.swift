import FrameworkModel
import Identifying
public import Writing

/// A CFPackage of CASE 1.1, the form of 1EdTech in which learning systems exchange frameworks.
///
/// Fields without a value are left out, never null. What CASE has no field for stands under `extensions.rung` of the
/// competency as the canonical document has it, so that Rung reads it back.
public struct CASEWriter: Writer {
  public let name = "case"
  public let fileName = "case.json"
  public let summary = "a CFPackage of CASE 1.1, for learning systems and competency registries"
  public let usesIdentifiers = true
  public let statesTimes = true
  public let extras = [
    WriterExtra("items", "questions, activities and contrasts as items of their own"),
    WriterExtra("rubrics", "descriptions of levels as rubrics"),
  ]
  private var asked: Set<String> = []

  public init() {}

  public func adding(_ extras: Set<String>) -> any Writer {
    var writer = self
    writer.asked = extras
    return writer
  }

  public func write(_ publication: Publication, to receive: @escaping ByteReceiver) throws(WritingError) {
    let source = Identified(publication)
    let package = CASEPackage(source, extras: asked)
    var form = JSONForm(receive)
    form.beginObject()
    form.key("CFDocument")
    form.document(source)
    form.key("CFItems")
    form.array(package.items) { form, item in form.item(item, source) }
    form.key("CFAssociations")
    var written: [String: Int] = [:]
    form.array(package.associations) { form, association in
      let key = "\(association.type) \(association.origin.uuid) \(association.destination.uuid)"
      written[key, default: 0] += 1
      let count = written[key, default: 1]
      form.association(association, source.uuid("association", count == 1 ? key : "\(key) \(count)"))
    }
    form.key("CFDefinitions")
    form.definitions(package)
    if asked.contains("rubrics") {
      let described = source.framework.competencies.filter { $0.levels.contains { $0.description != nil } }
      if !described.isEmpty {
        form.key("CFRubrics")
        form.array(described) { form, competency in form.rubric(of: competency, source) }
      }
    }
    form.endObject()
    form.finish()
  }

  public func losses(of publication: Publication) -> LossReport {
    var report = LossReport(target: name)
    let framework = publication.framework
    func hide(_ fields: [ModelField], _ why: String) {
      for field in fields { report.add(field, field.count(framework), why: why, readsBack: true) }
    }
    let elsewhere = "they stand in extensions, which other readers pass over"
    hide(
      [
        .inferred, .levelInferred, .levelNegativeBehaviors, .negativeBehaviors, .courses, .unresolved, .titles,
        .sections,
        .resourceKinds, .reflections, .links,
      ], elsewhere)
    if !asked.contains("items") {
      hide(
        [.levelQuestions, .levelProbes, .questions, .probes, .activities, .activityLevels, .steps, .contrasts],
        "\(elsewhere); case+items makes items of them")
    }
    if !asked.contains("rubrics") {
      hide([.levelDescription], "\(elsewhere); case+rubrics makes rubrics of them")
    }
    report.addEmptyBehaviors(of: framework)
    return report
  }
}

// One function for each class of CASE.
extension JSONForm {
  fileprivate mutating func array<Value>(_ values: [Value], _ write: (inout JSONForm, Value) -> Void) {
    beginArray()
    for value in values { write(&self, value) }
    endArray()
  }

  private mutating func identity(_ uuid: String) {
    field("identifier", uuid)
    field("uri", "urn:uuid:\(uuid)")
  }

  private mutating func link(_ key: String, _ title: String, _ uuid: String) {
    self.key(key)
    beginObject()
    field("title", title)
    identity(uuid)
    endObject()
  }

  fileprivate mutating func document(_ source: Identified) {
    let identity = source.stated.identity
    beginObject()
    self.identity(source.own.uuid)
    field("creator", identity.publisher.map { PlainText.withoutTags($0, onOneLine: true) } ?? CASEDocument.nobody)
    field("title", CASEDocument.title(of: identity))
    field("lastChangeDateTime", source.lastTime)
    field("caseVersion", "1.1")
    field("description", identity.description.map { PlainText.withoutTags($0) })
    field("version", identity.version.map { PlainText.withoutTags($0, onOneLine: true) })
    field("language", identity.language)
    field("adoptionStatus", CASEDocument.status(of: identity))
    field("publisher", identity.publisher.map { PlainText.withoutTags($0, onOneLine: true) })
    if let license = identity.license {
      link("licenseURI", PlainText.withoutTags(license, onOneLine: true), source.uuid("license", license))
    }
    key("extensions")
    beginObject()
    key("rung")
    beginObject()
    field("id", identity.id)
    list("filledIn", CASEDocument.filledIn(identity))
    list("scale", source.stated.scale.map { String($0.number) })
    endObject()
    endObject()
    endObject()
  }

  fileprivate mutating func item(_ item: CASEItem, _ source: Identified) {
    beginObject()
    identity(item.entry.uuid)
    field("fullStatement", item.fullStatement)
    field("abbreviatedStatement", item.abbreviated)
    field("CFItemType", item.type.rawValue)
    link("CFItemTypeURI", item.type.rawValue, Self.uuid(of: item.type))
    field("humanCodingScheme", item.code)
    field("listEnumeration", item.enumeration)
    field("notes", item.notes)
    field("language", source.stated.identity.language)
    field("statusEndDate", item.endDate)
    field("lastChangeDateTime", source.time(item.entry))
    rest(item.rest)
    endObject()
  }

  private mutating func rest(_ rest: CASEItem.Rest) {
    if case .nothing = rest { return }
    key("extensions")
    beginObject()
    key("rung")
    switch rest {
    case .nothing: break
    case .words(let id, let text, let links):
      beginObject()
      field("id", id)
      field("text", text)
      if !links.isEmpty {
        key("links")
        array(links) { form, link in
          form.beginObject()
          form.field("text", link.text)
          form.field("url", link.url)
          form.endObject()
        }
      }
      endObject()
    case .competency(let competency): canonical(competency)
    }
    endObject()
  }

  fileprivate mutating func association(_ association: CASEAssociation, _ uuid: String) {
    beginObject()
    identity(uuid)
    field("associationType", association.type)
    field("sequenceNumber", association.sequence)
    node("originNodeURI", association.origin)
    node("destinationNodeURI", association.destination)
    field("lastChangeDateTime", association.time)
    endObject()
  }

  private mutating func node(_ key: String, _ node: CASEAssociation.Node) {
    self.key(key)
    beginObject()
    field("title", node.title)
    field("identifier", node.uuid)
    field("uri", node.outside?.uri ?? "urn:uuid:\(node.uuid)")
    field("targetType", node.outside?.type ?? "CASE")
    endObject()
  }

  /// The same for each framework: the kinds are Rung's, not a framework's.
  private static func uuid(of type: CASEItemType) -> String {
    StableUUID.uuid(of: "item type \(type.rawValue)", in: "rung")
  }

  fileprivate mutating func definitions(_ package: CASEPackage) {
    let used = Set(package.items.map(\.type))
    let source = package.source
    beginObject()
    if let license = source.stated.identity.license {
      key("CFLicenses")
      beginArray()
      beginObject()
      identity(source.uuid("license", license))
      field("title", PlainText.withoutTags(license, onOneLine: true))
      field("licenseText", PlainText.withoutTags(license))
      field("lastChangeDateTime", source.lastTime)
      endObject()
      endArray()
    }
    key("CFItemTypes")
    array(CASEItemType.allCases.enumerated().filter { used.contains($0.element) }) { form, type in
      form.beginObject()
      form.identity(Self.uuid(of: type.element))
      form.field("title", type.element.rawValue)
      form.field("description", type.element.description)
      form.field("hierarchyCode", String(type.offset + 1))
      form.field("lastChangeDateTime", source.lastTime)
      form.endObject()
    }
    endObject()
  }

  fileprivate mutating func rubric(of competency: Competency, _ source: Identified) {
    let entry = source.entry(competency.id, .competency)
    let (rubric, criterion) = (source.uuid("rubric", competency.id), source.uuid("criterion", competency.id))
    let time = source.time(entry)
    let name = PlainText.withoutTags(competency.name.text, onOneLine: true)
    beginObject()
    identity(rubric)
    field("title", name)
    field("lastChangeDateTime", time)
    key("CFRubricCriteria")
    beginArray()
    beginObject()
    identity(criterion)
    link("CFItemURI", name.isEmpty ? competency.id : name, entry.uuid)
    field("position", 1)
    field("rubricId", rubric)
    field("lastChangeDateTime", time)
    key("CFRubricCriterionLevels")
    array(competency.levels.filter { $0.description != nil }) { form, level in
      let entry = source.entry(level.id, .level)
      form.beginObject()
      form.identity(entry.uuid)
      form.field("description", level.description.map { PlainText.withoutTags($0.text) })
      form.field("quality", level.title.map { PlainText.withoutTags($0.text, onOneLine: true) })
      form.field("score", level.number)
      form.field("position", level.number)
      form.field("rubricCriterionId", criterion)
      form.field("lastChangeDateTime", source.time(entry))
      form.endObject()
    }
    endObject()
    endArray()
    endObject()
  }
}
