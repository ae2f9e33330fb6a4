import Foundation
import Reporting
import Testing

@testable import Comparing

/// What holds the kinds, their files, their fixtures and their documentation together.
@Suite struct ChangeKindTests {
  static let names = ChangeKindRegistry.all.map { $0.name }

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

  @Test func fileTypeAndNameAgree() {
    let files = Fixture.names(in: Fixture.root.appending(path: "Sources/Comparing/ChangeKinds"))
    #expect(files == ChangeKindRegistry.all.map { "\($0).swift" })
    for kind in ChangeKindRegistry.all {
      let words = kind.name.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }
      #expect(words.joined() == "\(kind)")
    }
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
