/// The keys of the canonical document, in the order in which they are written.
enum CanonicalKeys {
  enum Document: String, CaseIterable { case format, framework, competencies }

  enum Identity: String, CaseIterable {
    case id, title, version, language, publisher, license, description, scale
  }

  enum ScaleStep: String, CaseIterable { case number, title }

  enum Competency: String, CaseIterable {
    case id, name, code, cluster, inferred, definition, levels, behaviors, negativeBehaviors, contrasts, questions
    case activities, courses, resources, related, titles, sections
  }

  enum Level: String, CaseIterable {
    case number, title, description, inferred, behaviors, negativeBehaviors, questions
  }

  enum Item: String, CaseIterable { case text }
  enum Question: String, CaseIterable { case text, probes }
  enum Contrast: String, CaseIterable { case means, doesNotMean }
  enum Activity: String, CaseIterable { case levels, text, steps, reflections }
  enum LevelRange: String, CaseIterable { case from, to }
  enum Step: String, CaseIterable { case text, steps }
  enum Resource: String, CaseIterable { case kind, text }
  enum Relation: String, CaseIterable { case name, target }
  enum Section: String, CaseIterable { case title, items }
}
