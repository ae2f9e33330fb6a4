public import FrameworkModel
public import SourceText
import StructuredData
public import TextReading

extension FrontMatter {
  /// Gives the competency of a page what its front matter says and the page does not: name, code, cluster, definition.
  /// The rest is about the page.
  public func complete(_ reading: inout SourceReading, _ source: SourceFile, _ id: SourceID, _ vocabulary: Vocabulary) {
    var document = ForeignDocument(source.bytes, id, vocabulary, fallbackName: "")
    if reading.competencies.count == 1 {
      let fields = ForeignFields(root, &document.keys)
      fill(&reading.competencies[0], fields, &document)
      if !reading.competencies[0].inferred.contains(.name) {
        reading.observations.removeAll { if case .nameMissing = $0.fact { true } else { false } }
      }
    }
    reading.spans += document.reading.spans + document.builder.spans + spans(source, around: document.contents)
  }

  private func fill(_ competency: inout Competency, _ fields: ForeignFields, _ document: inout ForeignDocument) {
    if competency.inferred.contains(.name), let stated = fields.scalar(.title) ?? fields.scalar(.name),
      let name = document.name(stated)
    {
      competency.name = name.statement
      competency.code = competency.code ?? name.code
      competency.inferred.removeAll { $0 == .name }
    }
    if competency.code == nil, let code = fields.scalar(.code) { competency.code = document.text(code) }
    if competency.cluster == nil, let cluster = fields.scalar(.cluster) { competency.cluster = document.text(cluster) }
    if competency.definition == nil, let definition = fields.scalar(.section(.definition)) {
      competency.definition = document.text(definition)
    }
  }
}
