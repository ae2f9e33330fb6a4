import Foundation
import FrameworkModel
import Testing

/// Sources that were labelled by hand come out exactly as the labels say.
@Suite struct GoldTests {
  static let frameworks = ["service": "gold", "draft": "gold-draft"]

  static func labels(in folder: URL) -> [String] {
    Project.files(in: folder, endings: ["json"]).map { $0.deletingPathExtension().lastPathComponent }
  }

  @Test(.enabled(if: Project.hasSharedOrMustHave, Comment(rawValue: Project.sharedIsMissing)))
  func ofTheSeeds() throws {
    let gold = Project.shared.appending(path: "gold")
    let names = Self.labels(in: gold)
    #expect(names.count >= 5)
    for name in names { try expect(name, in: Project.shared.appending(path: "seeds"), equals: gold) }
  }

  @Test(arguments: frameworks.sorted { $0.key < $1.key })
  func ofAFramework(_ framework: String, labels: String) throws {
    let gold = Project.fixtures.appending(path: "frameworks/\(labels)")
    let sources = Project.frameworks.appending(path: framework)
    let names = Self.labels(in: gold)
    #expect(names == Project.files(in: sources, endings: ["txt"]).map { $0.deletingPathExtension().lastPathComponent })
    for name in names { try expect(name, in: sources, equals: gold) }
  }

  private func expect(_ name: String, in sources: URL, equals labels: URL) throws {
    let gold = try Gold(labels.appending(path: "\(name).json"))
    let source = sources.appending(path: "\(name).txt")
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
