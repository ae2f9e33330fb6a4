import FrameworkModel
import TextReading

extension Configuration {
  /// The words that the reader knows layouts by, with those of the framework.
  var vocabulary: Vocabulary {
    var vocabulary = Vocabulary.standard
    for (kind, words) in headings { for word in words { vocabulary.add(heading: word, as: kind) } }
    for names in scaleNames + [scale.compactMap(\.title)] {
      for (place, name) in names.enumerated() {
        vocabulary.add(scaleName: name, at: names.count == 1 ? 0 : 100 * place / (names.count - 1))
      }
    }
    for pattern in noise { vocabulary.add(noise: pattern) }
    for mark in marks { vocabulary.add(mark: mark) }
    return vocabulary
  }
}
