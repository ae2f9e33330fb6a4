import Diagnostics
import Foundation
import Linting
import Testing

@Suite struct RuleRegistryTests {
  @Test func rulesAreSortedByNameAndUnique() {
    let names = RuleRegistry.documentation.map(\.name)
    #expect(names == Set(names).sorted())
  }

  @Test func typeFileAndNameAgree() {
    let rules = Fixtures.root.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Sources/Linting/Rules")
    for rule in RuleRegistry.all {
      let type = String(describing: rule)
      #expect(kebabCase(type) == rule.name)
      #expect(FileManager.default.fileExists(atPath: rules.appending(path: type + ".swift").path), "\(type).swift")
    }
  }

  @Test func documentationIsComplete() {
    for rule in RuleRegistry.documentation {
      for text in [rule.finds, rule.matters] {
        #expect(text.first?.isUppercase == true && text.last == ".", "\(rule.name): \(text)")
      }
      #expect(!rule.example.isEmpty && !rule.instead.isEmpty && rule.example != rule.instead, "\(rule.name)")
    }
  }

  /// `HTMLResidue` is `html-residue`, `LevelGap` is `level-gap`.
  private func kebabCase(_ type: String) -> String {
    var result = ""
    let letters = Array(type)
    for (index, letter) in letters.enumerated() {
      let next = index + 1 < letters.count ? letters[index + 1] : "X"
      if letter.isUppercase, index > 0, letters[index - 1].isLowercase || next.isLowercase { result += "-" }
      result += letter.lowercased()
    }
    return result
  }
}
