import FrameworkModel

extension EditScript {
  static let itemEdits: [@Sendable (inout EditScript) -> Void] = [
    addBehavior, removeBehavior, rewordBehavior, rewordBehavior, mistypeBehavior, moveBehavior, moveBehavior,
    transferBehavior, moveAndRewordBehavior, addQuestion, removeQuestion, rewordQuestion, moveQuestion, addProbe,
    removeProbe, rewordProbe, addActivity, removeActivity, rewordActivity, relevelActivity, addStep, rewordStep,
    rewordDefinition, retitleLevel, addNegative, rewordNegative, addCourse, removeRelated,
  ]

  @Sendable private static func addBehavior(_ script: inout EditScript) {
    guard let home = script.anyCompetency() else { return }
    let text = script.generator.fresh()
    let level = script.generator.random.below(script.framework.competencies[home].levels.count)
    script.update { $0.competencies[home].levels[level].behaviors.append($1.statement(text)) }
    script.expect("behavior-added", new: text)
  }

  private mutating func pickBehavior() -> (home: Int, level: Int, place: Int, text: String)? {
    guard let home = anyCompetency() else { return nil }
    let level = generator.random.below(framework.competencies[home].levels.count)
    let behaviors = framework.competencies[home].levels[level].behaviors
    guard behaviors.count > 1, let place = place(in: behaviors) else { return nil }
    return (home, level, place, behaviors[place].text)
  }

  @Sendable private static func removeBehavior(_ script: inout EditScript) {
    guard let (home, level, place, text) = script.pickBehavior() else { return }
    script.update { framework, _ in framework.competencies[home].levels[level].behaviors.remove(at: place) }
    script.expect("behavior-removed", old: text)
  }

  @Sendable private static func rewordBehavior(_ script: inout EditScript) {
    guard let (home, level, place, text) = script.pickBehavior() else { return }
    let other = SentenceGenerator.reworded(text, &script.generator.random)
    script.update { $0.competencies[home].levels[level].behaviors[place] = $1.statement(other) }
    script.expect("behavior-reworded", old: text, new: other)
  }

  @Sendable private static func mistypeBehavior(_ script: inout EditScript) {
    guard let (home, level, place, text) = script.pickBehavior() else { return }
    let other = SentenceGenerator.mistyped(text, &script.generator.random)
    script.update { $0.competencies[home].levels[level].behaviors[place] = $1.statement(other) }
    script.expect("text-corrected", old: text, new: other)
  }

  @Sendable private static func moveBehavior(_ script: inout EditScript) {
    guard let (home, level, place, text) = script.pickBehavior() else { return }
    let other = (level + 1 + script.generator.random.below(4)) % 5
    script.update { framework, _ in
      let behavior = framework.competencies[home].levels[level].behaviors.remove(at: place)
      framework.competencies[home].levels[other].behaviors.append(behavior)
    }
    script.expect("behavior-moved", old: text, new: text)
  }

  @Sendable private static func moveAndRewordBehavior(_ script: inout EditScript) {
    guard let (home, level, place, text) = script.pickBehavior() else { return }
    let other = (level + 1 + script.generator.random.below(4)) % 5
    let words = SentenceGenerator.reworded(text, &script.generator.random)
    script.update { framework, generator in
      framework.competencies[home].levels[level].behaviors.remove(at: place)
      framework.competencies[home].levels[other].behaviors.append(generator.statement(words))
    }
    script.expect("behavior-moved", old: text, new: words)
  }

  @Sendable private static func transferBehavior(_ script: inout EditScript) {
    guard let (home, level, place, text) = script.pickBehavior(), let other = script.anyCompetency(), other != home
    else {
      return
    }
    script.update { framework, _ in
      let behavior = framework.competencies[home].levels[level].behaviors.remove(at: place)
      framework.competencies[other].levels[level].behaviors.append(behavior)
    }
    script.expect("behavior-transferred", old: text, new: text)
  }

  private mutating func pickQuestion() -> (home: Int, level: Int, place: Int, text: String)? {
    guard let home = anyCompetency() else { return nil }
    let level = generator.random.below(framework.competencies[home].levels.count)
    let questions = framework.competencies[home].levels[level].questions
    guard let place = place(in: questions.map(\.statement)) else { return nil }
    return (home, level, place, questions[place].statement.text)
  }

  @Sendable private static func addQuestion(_ script: inout EditScript) {
    guard let home = script.anyCompetency() else { return }
    let question = script.generator.question()
    script.update { framework, _ in framework.competencies[home].levels[0].questions.append(question) }
    script.expect("question-added", new: question.statement.text)
    for probe in question.probes { script.keep(probe.text) }
  }

  @Sendable private static func removeQuestion(_ script: inout EditScript) {
    guard let (home, level, place, text) = script.pickQuestion() else { return }
    let probes = script.framework.competencies[home].levels[level].questions[place].probes
    guard !script.isTouched(probes) else { return }
    script.update { framework, _ in framework.competencies[home].levels[level].questions.remove(at: place) }
    script.expect("question-removed", old: text)
  }

  @Sendable private static func rewordQuestion(_ script: inout EditScript) {
    guard let (home, level, place, text) = script.pickQuestion() else { return }
    let other = SentenceGenerator.reworded(text, &script.generator.random)
    script.update { $0.competencies[home].levels[level].questions[place].statement = $1.statement(other) }
    script.expect("question-reworded", old: text, new: other)
  }

  @Sendable private static func moveQuestion(_ script: inout EditScript) {
    guard let (home, level, place, text) = script.pickQuestion() else { return }
    script.update { framework, _ in
      let question = framework.competencies[home].levels[level].questions.remove(at: place)
      framework.competencies[home].levels[(level + 1) % 5].questions.append(question)
    }
    script.expect("question-moved", old: text, new: text)
  }

  @Sendable private static func addProbe(_ script: inout EditScript) {
    guard let (home, level, place, question) = script.pickQuestion() else { return }
    script.keep(question)
    let text = script.generator.fresh()
    script.update { $0.competencies[home].levels[level].questions[place].probes.append($1.statement(text)) }
    script.expect("probe-added", new: text)
  }

  private mutating func pickProbe() -> (home: Int, level: Int, question: Int, place: Int, text: String)? {
    guard let (home, level, question, text) = pickQuestion() else { return nil }
    let probes = framework.competencies[home].levels[level].questions[question].probes
    guard let place = place(in: probes) else { return nil }
    keep(text)
    return (home, level, question, place, probes[place].text)
  }

  @Sendable private static func removeProbe(_ script: inout EditScript) {
    guard let (home, level, question, place, text) = script.pickProbe() else { return }
    script.update { framework, _ in
      framework.competencies[home].levels[level].questions[question].probes.remove(at: place)
    }
    script.expect("probe-removed", old: text)
  }

  @Sendable private static func rewordProbe(_ script: inout EditScript) {
    guard let (home, level, question, place, text) = script.pickProbe() else { return }
    let other = SentenceGenerator.reworded(text, &script.generator.random)
    script.update { $0.competencies[home].levels[level].questions[question].probes[place] = $1.statement(other) }
    script.expect("probe-reworded", old: text, new: other)
  }

  private mutating func pickActivity() -> (home: Int, place: Int, text: String)? {
    guard let home = anyCompetency() else { return nil }
    let activities = framework.competencies[home].activities
    guard let place = place(in: activities.map(\.statement)) else { return nil }
    return (home, place, activities[place].statement.text)
  }

  @Sendable private static func addActivity(_ script: inout EditScript) {
    guard let home = script.anyCompetency() else { return }
    let activity = script.generator.activity()
    script.update { framework, _ in framework.competencies[home].activities.append(activity) }
    script.expect("activity-added", new: activity.statement.text)
    for step in activity.steps { script.keep(step.statement.text) }
  }

  @Sendable private static func removeActivity(_ script: inout EditScript) {
    guard let (home, place, text) = script.pickActivity() else { return }
    let activity = script.framework.competencies[home].activities[place]
    guard !script.isTouched(activity.steps.map(\.statement) + activity.reflections) else {
      return
    }
    script.update { framework, _ in framework.competencies[home].activities.remove(at: place) }
    script.expect("activity-removed", old: text)
  }

  @Sendable private static func rewordActivity(_ script: inout EditScript) {
    guard let (home, place, text) = script.pickActivity() else { return }
    let other = SentenceGenerator.reworded(text, &script.generator.random)
    script.update { $0.competencies[home].activities[place].statement = $1.statement(other) }
    script.expect("activity-reworded", old: text, new: other)
  }

  @Sendable private static func relevelActivity(_ script: inout EditScript) {
    guard let (home, place, text) = script.pickActivity() else { return }
    let levels = script.framework.competencies[home].activities[place].levels
    script.update { framework, _ in
      framework.competencies[home].activities[place].levels = LevelRange(
        from: 1, to: levels == .init(from: 1, to: 5) ? 4 : 5)
    }
    let after = script.framework.competencies[home].activities[place].levels
    script.expect("activity-releveled", old: script.phrase(levels), new: script.phrase(after))
    script.keep(text)
  }

  @Sendable private static func addStep(_ script: inout EditScript) {
    guard let (home, place, activity) = script.pickActivity() else { return }
    script.keep(activity)
    let text = script.generator.fresh()
    script.update { $0.competencies[home].activities[place].steps.append(Step($1.statement(text))) }
    script.expect("step-added", new: text)
  }

  @Sendable private static func rewordStep(_ script: inout EditScript) {
    guard let (home, activity, host) = script.pickActivity() else { return }
    let steps = script.framework.competencies[home].activities[activity].steps
    guard let place = script.place(in: steps.map(\.statement)) else { return }
    let text = steps[place].statement.text
    script.keep(host)
    let other = SentenceGenerator.reworded(text, &script.generator.random)
    script.update { $0.competencies[home].activities[activity].steps[place].statement = $1.statement(other) }
    script.expect("step-reworded", old: text, new: other)
  }

  @Sendable private static func rewordDefinition(_ script: inout EditScript) {
    guard let home = script.anyCompetency(), let definition = script.framework.competencies[home].definition,
      script.place(in: [definition]) != nil
    else { return }
    let other = SentenceGenerator.reworded(definition.text, &script.generator.random)
    script.update { $0.competencies[home].definition = $1.statement(other) }
    script.expect("definition-reworded", old: definition.text, new: other)
  }

  @Sendable private static func retitleLevel(_ script: inout EditScript) {
    guard let home = script.anyCompetency() else { return }
    let level = script.generator.random.below(5)
    guard let title = script.framework.competencies[home].levels[level].title?.text, !title.contains(" ") else {
      return
    }
    let other = "\(script.generator.freshName()) Practice"
    script.update { $0.competencies[home].levels[level].title = $1.statement(other) }
    script.expect("level-retitled", old: title, new: other)
  }

  @Sendable private static func addNegative(_ script: inout EditScript) {
    guard let home = script.anyCompetency() else { return }
    let text = script.generator.fresh()
    script.update { $0.competencies[home].negativeBehaviors.append($1.statement(text)) }
    script.expect("negative-behavior-added", new: text)
  }

  @Sendable private static func rewordNegative(_ script: inout EditScript) {
    guard let home = script.anyCompetency() else { return }
    let texts = script.framework.competencies[home].negativeBehaviors
    guard let place = script.place(in: texts) else { return }
    let other = SentenceGenerator.reworded(texts[place].text, &script.generator.random)
    script.update { $0.competencies[home].negativeBehaviors[place] = $1.statement(other) }
    script.expect("negative-behavior-reworded", old: texts[place].text, new: other)
  }

  @Sendable private static func addCourse(_ script: inout EditScript) {
    guard let home = script.anyCompetency() else { return }
    let text = script.generator.fresh()
    script.update { $0.competencies[home].courses.append($1.statement(text)) }
    script.expect("course-added", new: text)
  }

  @Sendable private static func removeRelated(_ script: inout EditScript) {
    guard let home = script.anyCompetency(), let relation = script.framework.competencies[home].related.first else {
      return
    }
    script.update { framework, _ in framework.competencies[home].related.removeFirst() }
    script.expect("related-removed", old: relation.name.text)
  }
  func phrase(_ levels: LevelRange?) -> String {
    guard let levels else { return "" }
    return levels.from == levels.to ? "\(levels.from)" : "\(levels.from) to \(levels.to)"
  }
}
