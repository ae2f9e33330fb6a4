import FrameworkModel

extension EditScript {
  static let structuralEdits: [@Sendable (inout EditScript) -> Void] = [
    addCompetency, removeCompetency, renameCompetency, renameWithNewID, recluster, recode, splitCompetency,
    mergeCompetencies, addLevel, removeLevel, renumberLevels, changePublisher, changeScale,
  ]

  @Sendable private static func addCompetency(_ script: inout EditScript) {
    let competency = script.generator.competency()
    let place = script.generator.random.below(script.framework.competencies.count)
    script.update { framework, _ in framework.competencies.insert(competency, at: place) }
    script.close(competency)
    script.expect("competency-added", new: competency.name.text)
  }

  @Sendable private static func removeCompetency(_ script: inout EditScript) {
    guard let home = script.untouchedCompetency() else { return }
    let competency = script.framework.competencies[home]
    script.update { framework, _ in framework.competencies.remove(at: home) }
    script.expect("competency-removed", old: competency.name.text)
  }

  @Sendable private static func renameCompetency(_ script: inout EditScript) {
    guard let home = script.untouchedCompetency() else { return }
    let name = script.framework.competencies[home].name.text
    let other = script.generator.freshName()
    script.update { $0.competencies[home].name = $1.statement(other) }
    script.expect("competency-renamed", old: name, new: other)
  }

  /// The id follows the name, as it does where nobody states one, and the links follow both.
  @Sendable private static func renameWithNewID(_ script: inout EditScript) {
    guard let home = script.untouchedCompetency() else { return }
    let before = script.framework.competencies[home]
    let name = script.generator.freshName()
    script.update { framework, generator in
      framework.competencies[home].name = generator.statement(name)
      framework.competencies[home].id = FrameworkGenerator.slug(name)
      for index in framework.competencies.indices {
        for link in framework.competencies[index].related.indices
        where framework.competencies[index].related[link].target == before.id {
          framework.competencies[index].related[link] = Relation(
            generator.statement(name), target: FrameworkGenerator.slug(name))
        }
      }
    }
    script.close(script.framework.competencies[home])
    script.expect("competency-renamed", old: before.name.text, new: name)
  }

  @Sendable private static func recluster(_ script: inout EditScript) {
    guard let home = script.untouchedCompetency(), let cluster = script.framework.competencies[home].cluster else {
      return
    }
    let name = script.generator.freshName()
    script.update { $0.competencies[home].cluster = $1.statement(name) }
    script.expect("competency-moved", old: cluster.text, new: name)
  }

  @Sendable private static func recode(_ script: inout EditScript) {
    guard let home = script.untouchedCompetency(), let code = script.framework.competencies[home].code else { return }
    script.update { $0.competencies[home].code = $1.statement("X" + code.text) }
    script.expect("competency-recoded", old: code.text, new: "X" + code.text)
  }

  @Sendable private static func splitCompetency(_ script: inout EditScript) {
    guard let home = script.untouchedCompetency() else { return }
    var part = script.generator.competency()
    let whole = script.framework.competencies[home]
    script.update { framework, generator in
      for level in whole.levels.indices {
        let count = whole.levels[level].behaviors.count / 2
        part.levels[level].behaviors = Array(whole.levels[level].behaviors.suffix(count))
        part.levels[level].questions = []
        framework.competencies[home].levels[level].behaviors.removeLast(count)
      }
      part.behaviors = []
      part.negativeBehaviors = []
      part.questions = []
      part.activities = []
      framework.competencies.append(part)
    }
    script.close(part)
    script.expect("competency-split", old: whole.name.text, new: "\(whole.name.text)\n\(part.name.text)")
  }

  @Sendable private static func mergeCompetencies(_ script: inout EditScript) {
    guard let home = script.untouchedCompetency(), let other = script.untouchedCompetency() else { return }
    let kept = script.framework.competencies[home]
    let gone = script.framework.competencies[other]
    script.update { framework, _ in
      for level in gone.levels.indices {
        framework.competencies[home].levels[level].behaviors += gone.levels[level].behaviors
        framework.competencies[home].levels[level].questions += gone.levels[level].questions
      }
      framework.competencies[home].activities += gone.activities
      framework.competencies.remove(at: other)
    }
    script.expect("competency-merged", old: "\(kept.name.text)\n\(gone.name.text)", new: kept.name.text)
    // What stood at no level went nowhere.
    for behavior in gone.behaviors { script.expect("behavior-removed", old: behavior.text) }
    for behavior in gone.negativeBehaviors { script.expect("negative-behavior-removed", old: behavior.text) }
  }

  @Sendable private static func addLevel(_ script: inout EditScript) {
    guard let home = script.untouchedCompetency() else { return }
    var level = script.generator.level(6)
    let title = script.generator.freshName()
    level.title = script.generator.statement(title)
    script.update { framework, _ in framework.competencies[home].levels.append(level) }
    script.expect("level-added", new: title)
  }

  @Sendable private static func removeLevel(_ script: inout EditScript) {
    guard let home = script.untouchedCompetency(), let level = script.framework.competencies[home].levels.last else {
      return
    }
    script.update { framework, _ in framework.competencies[home].levels.removeLast() }
    script.expect("level-removed", old: level.title?.text ?? "")
  }

  /// The lowest level goes, and the others move down. However many competencies do so, that is one renumbering.
  @Sendable private static func renumberLevels(_ script: inout EditScript) {
    guard let home = script.untouchedCompetency(), let lowest = script.framework.competencies[home].levels.first else {
      return
    }
    script.update { framework, _ in
      framework.competencies[home].levels.removeFirst()
      for level in framework.competencies[home].levels.indices {
        framework.competencies[home].levels[level].number -= 1
      }
    }
    script.expect("level-removed", old: lowest.title?.text ?? "")
    script.expectOnce("level-renumbered")
  }

  @Sendable private static func changePublisher(_ script: inout EditScript) {
    guard script.framework.identity.publisher == "People Office" else { return }
    script.update { framework, _ in framework.identity.publisher = "Service Office" }
    script.expect("metadata-changed", old: "People Office", new: "Service Office")
  }

  @Sendable private static func changeScale(_ script: inout EditScript) {
    script.update { framework, _ in framework.scale[4].title = "Master" }
    script.expectOnce("scale-changed")
  }
}
