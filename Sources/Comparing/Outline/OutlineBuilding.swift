import FrameworkModel
import SourceText

// How a framework becomes nodes: every field of the model has one line here, so that none is forgotten.
// What the model derives (`inferred`, the target of a link) is no content and is not compared; nor is the framework's id,
// which often comes from the name of its folder: who compares two sides says that they are one framework.

extension Outline {
  mutating func add(_ framework: Framework) {
    add(.framework, "", at: nil, under: -1) { outline, root in
      let identity = framework.identity
      outline.addField(.frameworkTitle, identity.title, under: root)
      outline.addField(.version, identity.version, under: root)
      outline.addField(.language, identity.language, under: root)
      outline.addField(.publisher, identity.publisher, under: root)
      outline.addField(.license, identity.license, under: root)
      outline.addField(.frameworkDescription, identity.description, under: root)
      if !framework.scale.isEmpty {
        outline.add(.scale, "", at: nil, under: root) { outline, scale in
          for step in framework.scale {
            outline.add(.scaleStep, step.title ?? "", at: nil, under: scale, number: step.number)
          }
        }
      }
      for competency in framework.competencies { outline.add(competency, under: root) }
    }
  }

  private mutating func addField(_ part: Part, _ text: String?, under parent: Int) {
    if let text { add(part, text, at: nil, under: parent) }
  }

  private mutating func add(_ part: Part, _ statement: Statement?, under parent: Int) {
    if let statement { add(part, statement.text, at: statement.location, under: parent) }
  }

  private mutating func add(_ part: Part, each statements: [Statement], under parent: Int) {
    for statement in statements { add(part, statement.text, at: statement.location, under: parent) }
  }

  private mutating func add(_ competency: Competency, under root: Int) {
    add(.competency, competency.id, at: competency.name.location, under: root) { outline, node in
      outline.add(.name, competency.name, under: node)
      outline.add(.code, competency.code, under: node)
      outline.add(.cluster, competency.cluster, under: node)
      outline.add(.definition, competency.definition, under: node)
      for level in competency.levels { outline.add(level, under: node) }
      outline.add(.behavior, each: competency.behaviors, under: node)
      outline.add(.negativeBehavior, each: competency.negativeBehaviors, under: node)
      for contrast in competency.contrasts {
        outline.add(.contrast, contrast.means.text, at: contrast.means.location, under: node) { outline, node in
          outline.add(.contrastOpposite, contrast.doesNotMean, under: node)
        }
      }
      outline.add(competency.questions, under: node)
      for activity in competency.activities { outline.add(activity, under: node) }
      outline.add(.course, each: competency.courses, under: node)
      for resource in competency.resources {
        outline.add(.resource, resource.statement.text, at: resource.statement.location, under: node) { outline, node in
          outline.addField(.resourceKind, resource.kind, under: node)
        }
      }
      for relation in competency.related {
        outline.add(.related, relation.name.text, at: relation.name.location, under: node) { outline, node in
          if let target = relation.target { outline.note(target: target, of: node) }
        }
      }
      outline.add(.jobTitle, each: competency.titles, under: node)
      for section in competency.sections {
        outline.add(.section, section.title.text, at: section.title.location, under: node) { outline, node in
          outline.add(.sectionItem, each: section.items, under: node)
        }
      }
    }
  }

  private mutating func add(_ level: Level, under competency: Int) {
    add(.level, "", at: level.location, under: competency, number: level.number) { outline, node in
      outline.add(.levelTitle, level.title, under: node)
      outline.add(.levelDescription, level.description, under: node)
      outline.add(.behavior, each: level.behaviors, under: node)
      outline.add(.negativeBehavior, each: level.negativeBehaviors, under: node)
      outline.add(level.questions, under: node)
    }
  }

  private mutating func add(_ questions: [Question], under parent: Int) {
    for question in questions {
      add(.question, question.statement.text, at: question.statement.location, under: parent) { outline, node in
        outline.add(.probe, each: question.probes, under: node)
      }
    }
  }

  private mutating func add(_ activity: Activity, under competency: Int) {
    add(.activity, activity.statement.text, at: activity.statement.location, under: competency) { outline, node in
      if let levels = activity.levels {
        let text = levels.from == levels.to ? "\(levels.from)" : "\(levels.from) to \(levels.to)"
        outline.add(
          .activityLevels, text, at: activity.statement.location, under: node, number: levels.from, upper: levels.to)
      }
      for step in activity.steps { outline.add(step, under: node) }
      outline.add(.reflection, each: activity.reflections, under: node)
    }
  }

  private mutating func add(_ step: Step, under parent: Int) {
    add(.step, step.statement.text, at: step.statement.location, under: parent) { outline, node in
      for inner in step.steps { outline.add(inner, under: node) }
    }
  }
}
