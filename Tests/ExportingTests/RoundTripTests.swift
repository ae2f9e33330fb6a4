import Foundation
import FrameworkModel
import GeneratedFrameworks
import SourceText
import Testing
import Writing

@testable import Exporting

/// What comes back is what went out, less what the loss report says, field by field.
@Suite struct RoundTripTests {
  private static var generated: [Framework] {
    [FullModel.framework]
      + (0..<12).map { seed in
        var generator = FrameworkGenerator(seed: UInt64(700 + seed))
        return generator.framework(competencies: 6)
      }
  }

  /// The framework without what a report says is lost.
  private func remains(_ framework: Framework, _ report: LossReport) -> Framework {
    var rest = framework
    for loss in report.losses where !loss.readsBack && loss.count == loss.field.count(framework) {
      loss.field.remove(&rest)
    }
    return rest.withoutLocations
  }

  @Test(arguments: [[], ["items"], ["items", "rubrics"]] as [Set<String>])
  func case_(_ extras: Set<String>) throws {
    for framework in Self.generated {
      let writer = CASEWriter().adding(extras)
      let again = try Exported.imported(try Exported.bytes(framework, writer), writer)
      #expect(again.withoutLocations == remains(framework, writer.losses(of: Exported.publication(framework))))
    }
  }

  /// Texts that are changed for other readers are kept for Rung, but for what nobody can read.
  @Test func caseKeepsHostileTexts() throws {
    let again = try Exported.imported(try Exported.bytes(Exported.hostile, CASEWriter()), CASEWriter())
    #expect(again.competencies.count == Exported.hostile.competencies.count)
    for (one, other) in zip(again.competencies, Exported.hostile.competencies) {
      #expect(one.name.text == other.name.text)
      #expect(one.definition?.text == other.definition?.text)
      let texts = other.behaviors.map { $0.text.trimmingCharacters(in: .whitespaces) }
      #expect(one.behaviors.map(\.text) == texts.filter { !$0.isEmpty })
    }
  }

  /// Levels without behaviors or questions are not told in these forms, and levels have the titles of the scale.
  private func levelless(_ framework: Framework, keepingQuestions: Bool) -> Framework {
    var framework = framework
    for index in framework.competencies.indices {
      framework.competencies[index].levels = framework.competencies[index].levels.compactMap { level in
        let title = framework.scale.first { $0.number == level.number }?.title
        var bare = Level(number: level.number, title: title.map { Statement($0, at: .nowhere) }, location: .nowhere)
        bare.behaviors = level.behaviors
        if keepingQuestions { bare.questions = level.questions }
        return bare.behaviors.isEmpty && bare.questions.isEmpty ? nil : bare
      }
    }
    return framework
  }

  @Test func moodle() throws {
    let writer = MoodleWriter()
    for framework in Self.generated {
      let report = writer.losses(of: Exported.publication(framework))
      let again = try Exported.imported(try Exported.bytes(framework, writer), writer)
      var rest = framework
      for loss in report.losses where ![.levels, .levelTitle, .related].contains(loss.field) && !loss.readsBack {
        loss.field.remove(&rest)
      }
      rest = levelless(rest, keepingQuestions: true)
      for index in rest.competencies.indices {
        // Links come back both ways, and under the name of what they lead to.
        let id = rest.competencies[index].id
        let targets = Set(framework.competencies[index].related.compactMap(\.target))
        let sources = Set(framework.competencies.filter { $0.related.contains { $0.target == id } }.map(\.id))
        #expect(Set(again.competencies[index].related.compactMap(\.target)) == targets.union(sources))
        rest.competencies[index].related = again.competencies[index].related
      }
      #expect(again.withoutLocations == rest.withoutLocations)
    }
  }

  @Test func ctdl() throws {
    let writer = CTDLWriter()
    for framework in Self.generated {
      let report = writer.losses(of: Exported.publication(framework))
      let again = try Exported.imported(try Exported.bytes(framework, writer), writer)
      var rest = framework
      for loss in report.losses where ![.levels, .levelTitle].contains(loss.field) && !loss.readsBack {
        loss.field.remove(&rest)
      }
      rest = levelless(rest, keepingQuestions: false)
      // The graph has no keys: they are made of names again.
      rest.identity.id = ""
      for index in rest.competencies.indices {
        rest.competencies[index].id = Slug.of(rest.competencies[index].name.text)
      }
      #expect(again.withoutLocations == rest.withoutLocations)
    }
  }

  /// What has an item or a row for each behavior says how many say nothing.
  @Test func emptyBehaviorsAreCounted() {
    let empty = Exported.hostile.competencies.flatMap(\.behaviors).count { $0.text == " " }
    for writer in [CASEWriter(), CTDLWriter(), MoodleWriter(), CSVWriter()] as [any Writer] {
      let losses = writer.losses(of: Exported.publication(Exported.hostile)).losses
      #expect(losses.first { $0.field == .behaviors }?.count == empty, "\(writer.name)")
    }
  }

  /// docs/exports.md shows which fields each form holds, as these tests find it.
  @Test func isPrintedInTheDocumentation() throws {
    let writers: [any Writer] = [CASEWriter(), CTDLWriter(), MoodleWriter()]
    let framework = FullModel.framework
    let reports = writers.map { $0.losses(of: Exported.publication(framework)) }
    var table =
      "| field |" + writers.map { " \($0.name) |" }.joined() + "\n| --- |" + writers.map { _ in " --- |" }.joined()
      + "\n"
    for field in ModelField.all {
      let cells = reports.map { report -> String in
        guard let loss = report.losses.first(where: { $0.field == field }) else { return "yes" }
        return loss.readsBack ? "for Rung alone" : loss.count < field.count(framework) ? "in part" : "no"
      }
      table += "| `\(field.path)` | \(cells.joined(separator: " | ")) |\n"
    }
    try expectPrinted(table, as: "fields", in: "exports.md")
  }
}
