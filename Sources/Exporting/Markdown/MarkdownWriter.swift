import FrameworkModel
import SourceText
public import Writing

/// Markdown for people, wikis and reviews, from which Rung reads the same model back.
public struct MarkdownWriter: Writer {
  public let name = "markdown"
  public let fileName = "framework.md"
  public let summary = "Markdown for people, which reads back without loss"

  public init() {}

  public func write(_ publication: Publication, to receive: @escaping ByteReceiver) throws(WritingError) {
    let framework = publication.framework
    let front = try MarkdownFrontMatter.bytes(of: framework)
    receive(front.span)
    var lines = MarkdownLines(receive)
    let title = framework.identity.title ?? framework.identity.id
    lines.paragraph("# \(MarkdownForm.encoded(title))")
    for competency in framework.competencies { lines.write(competency) }
    lines.flush()
  }
}

/// The lines of a document, handed on as they become many.
private struct MarkdownLines {
  private var bytes: [UInt8] = []
  private let receive: ByteReceiver

  init(_ receive: @escaping ByteReceiver) { self.receive = receive }

  mutating func flush() {
    receive(bytes.span)
    bytes.removeAll(keepingCapacity: true)
  }

  private mutating func line(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    bytes.append(0x0A)
    if bytes.count > 1 << 16 { flush() }
  }

  /// A line with an empty one in front.
  mutating func paragraph(_ text: String) {
    line("")
    line(text)
  }

  mutating func write(_ competency: Competency) {
    paragraph("## \(text(competency.name))")
    facts(id: competency.id, competency.inferred)
    if let code = competency.code { paragraph("Code: \(text(code))") }
    if let cluster = competency.cluster { paragraph("Cluster: \(text(cluster))") }
    if let definition = competency.definition { paragraph(prose(definition)) }
    for level in competency.levels { write(level) }
    list(.behaviors, competency.behaviors)
    list(.negativeBehaviors, competency.negativeBehaviors)
    if !competency.contrasts.isEmpty {
      paragraph("### \(MarkdownForm.Part.contrasts.rawValue)")
      paragraph("| Means | Does not mean |")
      line("| --- | --- |")
      for contrast in competency.contrasts { line("| \(text(contrast.means)) | \(text(contrast.doesNotMean)) |") }
    }
    questions("###", competency.questions)
    if !competency.activities.isEmpty {
      heading(.activities)
      for activity in competency.activities { write(activity) }
    }
    list(.courses, competency.courses)
    if !competency.resources.isEmpty {
      heading(.resources)
      for resource in competency.resources {
        let kind = resource.kind.map { "*\(MarkdownForm.encoded($0)):* " } ?? ""
        line("- \(kind)\(text(resource.statement))")
      }
    }
    if !competency.related.isEmpty {
      heading(.related)
      for relation in competency.related {
        let name = MarkdownForm.encoded(relation.name, isLink: true)
        line("- " + (relation.target.map { "[\(name)](#\(PercentEncoding.encoded($0)))" } ?? name))
      }
    }
    list(.titles, competency.titles)
    for section in competency.sections {
      paragraph("### \(text(section.title))\(MarkdownForm.sectionMark)")
      if !section.items.isEmpty { line("") }
      for item in section.items { line("- \(text(item))") }
    }
  }

  private mutating func write(_ level: Level) {
    paragraph("### Level \(level.number)\(level.title.map { ": \(text($0))" } ?? "")")
    facts(id: "", level.inferred)
    if let description = level.description { paragraph(prose(description)) }
    if !level.behaviors.isEmpty { line("") }
    for behavior in level.behaviors { line("- \(text(behavior))") }
    list(.negativeBehaviors, level.negativeBehaviors, "####")
    questions("####", level.questions)
  }

  /// What no reader of the page needs, as a comment.
  private mutating func facts(id: String, _ inferred: [InferredField]) {
    var facts: [String] = []
    if !id.isEmpty { facts.append("\"id\": \(MarkdownForm.quoted(id))") }
    if !inferred.isEmpty {
      facts.append("\"inferred\": [\(inferred.map { "\"\($0.rawValue)\"" }.joined(separator: ", "))]")
    }
    if !facts.isEmpty { line("<!-- {\(facts.joined(separator: ", "))} -->") }
  }

  private mutating func heading(_ part: MarkdownForm.Part, _ marks: String = "###") {
    paragraph("\(marks) \(part.rawValue)")
    line("")
  }

  private mutating func list(_ part: MarkdownForm.Part, _ items: [Statement], _ marks: String = "###") {
    if items.isEmpty { return }
    heading(part, marks)
    for item in items { line("- \(text(item))") }
  }

  private mutating func questions(_ marks: String, _ questions: [Question]) {
    if questions.isEmpty { return }
    heading(.questions, marks)
    for question in questions {
      line("- \(text(question.statement))")
      for probe in question.probes { line("  - \(text(probe))") }
    }
  }

  private mutating func write(_ activity: Activity) {
    var levels = ""
    if let range = activity.levels {
      levels = range.from == range.to ? "*Level \(range.from):* " : "*Levels \(range.from) to \(range.to):* "
    }
    line("- \(levels)\(text(activity.statement))")
    write(activity.steps, depth: 1)
    for reflection in activity.reflections { line("  - \(MarkdownForm.reflectionMark)\(text(reflection))") }
  }

  private mutating func write(_ steps: [Step], depth: Int) {
    for step in steps {
      line("\(String(repeating: "  ", count: depth))- \(text(step.statement))")
      write(step.steps, depth: depth + 1)
    }
  }

  private func text(_ statement: Statement) -> String { MarkdownForm.encoded(statement) }

  /// A text that stands as a paragraph, where it shall not look like a field.
  private func prose(_ statement: Statement) -> String {
    let text = text(statement)
    guard text.hasPrefix("Code: ") || text.hasPrefix("Cluster: ") else { return text }
    return "&#67;" + text.dropFirst()
  }
}
