import Testing

@testable import Driver

/// When what is watched is looked at again; snapshots are given, no time passes.
@Suite struct ChangeWatchTests {
  /// The steps at which a watch is due, for snapshots taken one after the other.
  private func due(_ first: Int, _ snapshots: [Int]) -> [Int] {
    var watch = ChangeWatch(first)
    return snapshots.indices.filter { watch.isDue(snapshots[$0]) }
  }

  @Test func nothingChanges() { #expect(due(1, [1, 1, 1]) == []) }

  @Test func aChangeIsDueOnceItHasComeToRest() { #expect(due(1, [1, 2, 2, 2, 2]) == [2]) }

  @Test func aChangeInSeveralStepsIsDueOnce() { #expect(due(1, [2, 3, 4, 4, 4]) == [3]) }

  @Test func whatChangesBackIsNoChange() { #expect(due(1, [2, 1, 1, 2, 1]) == []) }

  @Test func eachChangeIsDue() { #expect(due(1, [2, 2, 3, 3, 2, 2]) == [1, 3, 5]) }

  @Test func whatNeverRestsIsDueAllTheSame() {
    let patience = ChangeWatch<Int>.patience
    #expect(due(0, Array(1...(3 * patience + 3))) == [patience, 2 * patience + 1, 3 * patience + 2])
  }
}

/// What makes two snapshots of the disk differ.
@Suite struct SourceSnapshotTests {
  private func request(_ path: String) -> SourceRequest {
    var request = SourceRequest()
    request.paths = [path]
    return request
  }

  @Test func eachChangeOfASourceOrOfSettingsShows() throws {
    let folder = try TestFolder()
    try folder.write("Listening\n", to: "service/a.txt")
    let request = request(folder("service"))
    var last = SourceSnapshot(of: request)
    #expect(SourceSnapshot(of: request) == last)
    #expect(last.sourceCount == 1)
    func expectChange(_ what: String, _ change: () throws -> Void) throws {
      try change()
      let now = SourceSnapshot(of: request)
      #expect(now != last, "\(what)")
      #expect(SourceSnapshot(of: request) == now, "\(what)")
      last = now
    }
    try expectChange("longer") { try folder.write("Listening well\n", to: "service/a.txt") }
    try expectChange("another file") { try folder.write("Speaking\n", to: "service/b.txt") }
    #expect(last.sourceCount == 2)
    try expectChange("settings below") { try folder.write("title: A\n", to: "service/rung.yml") }
    try expectChange("settings that are not valid") { try folder.write("titel: A\n", to: "service/rung.yml") }
    #expect(last.sourceCount == 0)
    try expectChange("other settings that are not valid") { try folder.write("titels: A\n", to: "service/rung.yml") }
    try expectChange("mended") { try folder.write("exclude: [b.txt]\n", to: "service/rung.yml") }
    #expect(last.sourceCount == 1)
    try expectChange("gone") { try folder.remove("service/a.txt") }
    try expectChange("all gone") { try folder.remove("service") }
    try expectChange("there again") { try folder.write("Listening\n", to: "service/a.txt") }
  }

  @Test func settingsAboveAndFurtherFilesCount() throws {
    let folder = try TestFolder()
    try folder.write("Listening\n", to: "all/service/a.txt")
    let request = request(folder("all/service/a.txt"))
    let baseline = folder("baseline.json")
    let first = SourceSnapshot(of: request, and: [baseline])
    try folder.write("title: A\n", to: "all/rung.yml")
    let second = SourceSnapshot(of: request, and: [baseline])
    #expect(second != first)
    try folder.write("{}\n", to: "baseline.json")
    #expect(SourceSnapshot(of: request, and: [baseline]) != second)
  }

  /// Files that are no sources, and those that the settings exclude, are nothing to look at.
  @Test func otherFilesDoNotCount() throws {
    let folder = try TestFolder()
    try folder.write("Listening\n", to: "a.txt")
    try folder.write("exclude: [old]\n", to: "rung.yml")
    let request = request(folder.path)
    let first = SourceSnapshot(of: request)
    try folder.write("x", to: "picture.png")
    try folder.write("Old\n", to: "old/a.txt")
    try folder.write("Hidden\n", to: ".hidden.txt")
    #expect(SourceSnapshot(of: request) == first)
  }

  /// In a folder of frameworks, one that gets settings becomes a framework of its own.
  @Test func settingsOfInnerFrameworksCount() throws {
    let folder = try TestFolder()
    try folder.write("Listening\n", to: "one/a.txt")
    try folder.write("title: One\n", to: "one/rung.yml")
    try folder.write("Speaking\n", to: "two/a.txt")
    try folder.write("title: Two\n", to: "two/rung.yml")
    let request = request(folder.path)
    let first = SourceSnapshot(of: request)
    #expect(first.sourceCount == 2)
    try folder.write("title: The second\n", to: "two/rung.yml")
    #expect(SourceSnapshot(of: request) != first)
  }
}
