import FuzzTargets
import Testing

/// Inputs made to hurt are read like others, and what is made of them grows no faster than they do.
///
/// Small here, since tests run in debug; `Tests/Fixtures/pathological/generate.py` writes them in full for the release
/// executable.
@Suite struct PathologicalTests {
  @Test func hasItsInputs() {
    #expect(PathologicalInput.all.count >= 100)
    #expect(Set(PathologicalInput.all.map(\.name)).count == PathologicalInput.all.count)
  }

  @Test(arguments: PathologicalInput.all)
  func survives(_ input: PathologicalInput) throws {
    let unit = input.unit.utf8.count + (input.end?.utf8.count ?? 0)
    let times = input.isStair == true ? 20 : max(8, 1500 / unit)
    let small = try? ReadSource(input.text(times: times), name: input.file)
    let large = try? ReadSource(input.text(times: 4 * times), name: input.file)
    // A structured document that cannot be understood is refused.
    guard let small, let large else { return }
    for read in [small, large] { #expect(read.faults + read.excess == []) }
    #expect(large.size.claims <= 5 * small.size.claims + 16)
    // Levels that run out of two digits begin to repeat: then each line can be seen once more.
    let lines = input.text(times: 4 * times).utf8.count { $0 == 0x0A }
    #expect(large.size.observations <= max(5 * small.size.observations + 16, 2 * lines))
  }
}
