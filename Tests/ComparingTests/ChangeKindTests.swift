import Foundation
import Reporting
import Testing

@testable import Comparing

/// What holds the kinds, their files, their fixtures and their documentation together.
@Suite struct ChangeKindTests {
  static let names = ChangeKindRegistry.all.map(\.name)

  @Test(arguments: names) func aFixtureShowsItsKindAndNoOther(name: String) throws {
    let report = try Fixture.report(name)
    #expect(!report.changes.isEmpty)
    #expect(Set(report.changes.map(\.name)) == [name])
    let text = TextDifferenceReporter.render(report, style: ReportStyle())
    try Fixture.expect(text, isGoldenAt: Fixture.folder.appending(path: "\(name)/changes.txt"))
  }

  @Test(arguments: names) func theOtherDirectionShowsTheMirrorKind(name: String) throws {
    let kind = try #require(ChangeKindRegistry.kind(named: name))
    let mirror =
      switch kind.mirror {
      case .itself: name
      case .kind(let other): other
      }
    let back = try Fixture.report(from: Fixture.side(name, "after"), to: Fixture.side(name, "before"))
    #expect(Set(back.changes.map(\.name)) == [mirror])
  }

  @Test(arguments: names) func mirrorsAreMutual(name: String) throws {
    let kind = try #require(ChangeKindRegistry.kind(named: name))
    guard case .kind(let other) = kind.mirror else { return }
    #expect(other != name, "say .itself")
    #expect(ChangeKindRegistry.kind(named: other)?.mirror == .kind(name))
  }

  @Test func eachKindHasAFixtureFolderAndEachFolderAKind() {
    #expect(Fixture.names(in: Fixture.folder) == Self.names)
  }

  /// None is left out of the registry: each is one `ChangeKind(` in the folder.
  @Test func eachKindOfTheFolderIsRegistered() throws {
    let folder = Fixture.root.appending(path: "Sources/Comparing/ChangeKinds")
    let count = try Fixture.names(in: folder).reduce(0) { count, file in
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      return count + text.components(separatedBy: "ChangeKind(\n").count - 1
    }
    #expect(count == ChangeKindRegistry.all.count)
  }

  @Test func namesAreSortedAndDocumented() {
    #expect(Self.names == Self.names.sorted())
    for kind in ChangeKindRegistry.all {
      #expect(kind.documentation.meaning.hasSuffix("."))
      // The rule begins with the class that it gives a reason for.
      #expect(kind.name == "scale-changed" || kind.documentation.rule.lowercased().hasPrefix(kind.changeClass.rawValue))
      #expect(!kind.documentation.example.isEmpty)
    }
  }

  @Test func docsSayWhatTheKindsSay() throws {
    let page = ChangeKindMarkdown.document(ChangeKindRegistry.all)
    try Fixture.expect(Array(page.utf8), isGoldenAt: Fixture.root.appending(path: "docs/changes.md"))
  }
}
