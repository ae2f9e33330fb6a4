import FrameworkModel
import SourceText
import TextReading

extension Level {
  /// Takes over what a source says of the same level elsewhere. A title that differs stays where it is.
  mutating func join(_ other: Level) {
    if title == nil { title = other.title }
    behaviors += other.behaviors
    questions += other.questions
    negativeBehaviors += other.negativeBehaviors
    if let text = other.description {
      if description == nil { description = text } else { behaviors.append(text) }
    }
  }
}

extension [Level] {
  /// These levels with what others say of them, and others of other numbers; in ascending order if these are.
  func joined(with others: [Level]) -> [Level] {
    var all = self
    for other in others {
      if let known = firstIndex(where: { $0.number == other.number }) {
        all[known].join(other)
      } else {
        all.insert(other, at: all.firstIndex { $0.number > other.number } ?? all.count)
      }
    }
    return all
  }
}
