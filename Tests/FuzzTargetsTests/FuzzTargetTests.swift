import Foundation
import FrameworkModel
import FuzzTargets
import SourceText
import Testing

/// Inputs that once broke something, each small and in the folder of its target.
@Suite struct FuzzTargetTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures/fuzz")

  /// The inputs of the folders, each with the name of its target in front.
  static let inputs: [String] = {
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return paths.filter { $0.contains("/") }.sorted()
  }()

  @Test(arguments: inputs) func whatBrokeOnceDoesNotBreakAgain(_ path: String) throws {
    let name = path.prefix { $0 != "/" }
    let target = try #require(FuzzTarget.all.first { $0.name == name }, "its folder is called as no target is")
    #expect(try target.faults(Array(Data(contentsOf: Self.folder.appending(path: path)))) == [])
  }

  @Test func hasInputs() { #expect(!Self.inputs.isEmpty) }

  /// In each form that a target has, a page is read or refused.
  @Test(arguments: FuzzTarget.all.map(\.name)) func eachTargetTakesAPage(_ name: String) throws {
    let target = try #require(FuzzTarget.all.first { $0.name == name })
    let page = "Beekeeping\n\nKeeps bees alive.\n\nLevel 1\n\n- Lights the the smoker\n"
    for digit in 0..<8 { #expect(target.faults(Array("\(digit)\(page)".utf8) + [0xFF] + Array(page.utf8)) == []) }
    #expect(target.faults([]) == [])
    #expect(target.faults(Array(page.utf8)) == [])
  }

  @Test func aReadingThatLosesOrDoublesBytesIsFound() {
    let source = SourceFile(name: "a.txt", bytes: Array("one two é".utf8))
    func faults(_ ranges: [Range<Int>]) -> Int {
      var reading = SourceReading()
      reading.spans = ranges.map { SourceSpan(SourceRange($0.lowerBound, $0.upperBound), .chrome) }
      return CheckedReading(reading, of: source, competencies: []).faults.count
    }
    #expect(faults([0..<10]) == 0)
    #expect(faults([0..<3, 4..<7, 8..<10]) == 0)
    #expect(faults([0..<3, 8..<10]) == 1)
    #expect(faults([0..<5, 3..<10]) == 1)
    #expect(faults([0..<9]) == 1)
    #expect(faults([0..<11]) == 1)
  }
}
