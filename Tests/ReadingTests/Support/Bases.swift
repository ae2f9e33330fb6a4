import Foundation
import Testing

/// Sources that metamorphic tests change: what each says is pinned by the corpus and by the labels.
struct Base: Sendable, CustomTestStringConvertible {
  /// Short, for what a failing test says.
  var label: String
  var name: String
  var text: String

  var testDescription: String { label }

  /// The corpus' bases, the project's own framework, and the seeds where they are at hand.
  static let all: [Base] = corpus + framework + seeds

  private static let corpus = Corpus.cases.filter { $0.corpusFile == "metamorphic.txt" }.map { example in
    Base(
      label: example.title.prefix { $0 != ":" }.lowercased(), name: example.name, text: example.source)
  }

  private static let framework = sources(in: Project.frameworks.appending(path: "service"))

  private static let seeds =
    Project.hasSharedOrMustHave ? sources(in: Project.shared.appending(path: "seeds")).map(\.asSeed) : []

  private static func sources(in folder: URL) -> [Base] {
    Project.files(in: folder, endings: ["txt"]).compactMap { url in
      guard let data = try? Data(contentsOf: url) else { return nil }
      let name = url.lastPathComponent
      return Base(label: String(name.dropLast(4)), name: name, text: String(decoding: data, as: UTF8.self))
    }
  }

  private var asSeed: Base { Base(label: "seed \(label)", name: name, text: text) }
}
