import FrameworkModel
import SourceText

extension Framework {
  /// The framework without the places where its texts stand, to compare what it says.
  var withoutLocations: Framework {
    var framework = self
    framework.imported = ImportedIdentifiers()
    for index in framework.competencies.indices { framework.competencies[index].dropLocations() }
    return framework
  }
}

extension Competency {
  fileprivate mutating func dropLocations() {
    location = .nowhere
    name.location = .nowhere
    code?.location = .nowhere
    cluster?.location = .nowhere
    definition?.location = .nowhere
    for index in levels.indices {
      levels[index].location = .nowhere
      levels[index].title?.location = .nowhere
      levels[index].description?.location = .nowhere
      levels[index].behaviors.dropLocations()
      levels[index].negativeBehaviors.dropLocations()
      levels[index].questions.dropLocations()
    }
    behaviors.dropLocations()
    negativeBehaviors.dropLocations()
    for index in contrasts.indices {
      contrasts[index].means.location = .nowhere
      contrasts[index].doesNotMean.location = .nowhere
    }
    questions.dropLocations()
    for index in activities.indices {
      activities[index].statement.location = .nowhere
      activities[index].steps.dropLocations()
      activities[index].reflections.dropLocations()
    }
    courses.dropLocations()
    for index in resources.indices { resources[index].statement.location = .nowhere }
    for index in related.indices { related[index].name.location = .nowhere }
    titles.dropLocations()
    for index in sections.indices {
      sections[index].title.location = .nowhere
      sections[index].items.dropLocations()
    }
  }
}

extension [Statement] {
  fileprivate mutating func dropLocations() {
    for index in indices { self[index].location = .nowhere }
  }
}

extension [Question] {
  fileprivate mutating func dropLocations() {
    for index in indices {
      self[index].statement.location = .nowhere
      self[index].probes.dropLocations()
    }
  }
}

extension [Step] {
  fileprivate mutating func dropLocations() {
    for index in indices {
      self[index].statement.location = .nowhere
      self[index].steps.dropLocations()
    }
  }
}
