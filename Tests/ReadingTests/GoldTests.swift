import Foundation
import FrameworkModel
import Testing

/// Sources that were labelled by hand come out exactly as the labels say.
@Suite struct GoldTests {
  static let frameworks = ["draft": "gold-draft", "service": "gold", "service-2": "gold-service-2"]

  static func labels(in folder: URL) -> [String] {
    Project.files(in: folder, endings: ["json"]).map { $0.deletingPathExtension().lastPathComponent }
  }

  @Test(.enabled(if: Project.hasSharedOrMustHave, Comment(rawValue: Project.sharedIsMissing)))
  func ofTheSeeds() throws {
    let gold = Project.shared.appending(path: "gold")
    let names = Self.labels(in: gold)
    #expect(names.count >= 5)
    let seeds = Project.shared.appending(path: "seeds")
    for name in names { try expect(seeds.appending(path: "\(name).txt"), equals: gold) }
  }

  @Test(arguments: frameworks.sorted { $0.key < $1.key })
  func ofAFramework(_ framework: String, labels: String) throws {
    let gold = Project.fixtures.appending(path: "frameworks/\(labels)")
    let sources = Project.frameworks.appending(path: framework)
    let files = Project.files(in: sources, endings: ["html", "md", "txt"])
    #expect(Self.labels(in: gold) == files.map { $0.deletingPathExtension().lastPathComponent })
    for file in files { try expect(file, equals: gold) }
  }

  private func expect(_ source: URL, equals labels: URL) throws {
    let name = source.deletingPathExtension().lastPathComponent
    let gold = try Gold(labels.appending(path: "\(name).json"))
    let read = try ReadSource(Array(Data(contentsOf: source)), name: source.lastPathComponent)
    var competencies = read.competencies
    for place in competencies.indices where competencies[place].inferred.contains(.name) {
      // The labels hold stated names only.
      competencies[place].name.text = ""
    }
    let expected = ModelDumper.dump(gold.competencies, showsInferred: false)
    let outline = ModelDumper.dump(competencies, showsInferred: false)
    #expect(outline == expected, "\(name)\n\(difference(from: expected, to: outline))")
    #expect(Set(read.noise).isSuperset(of: gold.noise), "\(name): \(read.noise)")
  }
}
