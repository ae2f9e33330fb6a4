import Assembling
import CrossReferencing
import Foundation
import FrameworkModel
import GeneratedFrameworks
import Identifying
import Importing
import SourceText
import Tables
import Testing
import Writing

@testable import Exporting

/// Frameworks to be written in all forms: one that has everything, one that has nothing, and generated ones.
enum Exported {
  static var frameworks: [Framework] {
    var all = [FullModel.framework, hostile, Framework(identity: FrameworkIdentity(id: "empty"))]
    for seed in 0..<12 {
      var generator = FrameworkGenerator(seed: UInt64(seed))
      all.append(generator.framework(competencies: 5))
    }
    return all
  }

  /// Texts that break what is not written with care, in every place.
  static var hostile: Framework {
    var framework = FullModel.framework
    framework.identity.title = "<b>Garden</b> \"Team\", =1+1"
    let nasty = [
      "<script>alert('x')</script>", "=cmd()|'/C calc'!A0", "a \"quoted\", text", "two\nlines", "NUL \u{0} in it",
      String(repeating: "long words ", count: 20), "a & b < c > d", "%2C, comma", "@SUM(A1)", "-2+3", "ünïcode 🌱",
    ]
    for (index, text) in nasty.enumerated() {
      framework.competencies[0].levels[index % 2].behaviors.append(Statement(text, at: .nowhere))
      var competency = Competency(
        id: "nasty,\(index)" + (index == 5 ? String(repeating: "x", count: 120) : ""),
        name: Statement(text, at: .nowhere), location: .nowhere)
      competency.code = Statement(text, at: .nowhere)
      competency.cluster = Statement(text, at: .nowhere)
      competency.definition = Statement("\(text) is what it is about.", at: .nowhere)
      competency.behaviors = [Statement(text, at: .nowhere), Statement(" ", at: .nowhere)]
      competency.questions = [Question(Statement("\(text)?", at: .nowhere))]
      competency.related = [Relation(Statement("Planting", at: .nowhere), target: "planting")]
      framework.competencies.append(competency)
    }
    return framework
  }

  static func publication(_ framework: Framework, ledger: Ledger? = nil) -> Publication {
    Publication(framework, ledger: ledger, moment: UTCMoment(secondsSince1970: 1_790_000_000)) {
      CrossReference(of: framework)
    }
  }

  static func bytes(_ framework: Framework, _ writer: any Writer) throws -> [UInt8] {
    try writer.bytes(of: publication(framework))
  }

  static func json(_ bytes: [UInt8]) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  /// What Rung reads of a form, put together as a source is.
  static func imported(_ bytes: [UInt8], _ writer: any Writer) throws -> Framework {
    let source = SourceFile(name: writer.fileName, bytes: bytes)
    let reading: SourceReading
    if writer.fileName.hasSuffix(".csv") {
      reading = try #require(ExchangeReader.read(try DelimitedText.grid(source), source, as: SourceID(0)))
    } else {
      reading = try #require(try ExchangeReader.read(source, as: SourceID(0))).reading
    }
    return Assembly([reading], identity: FrameworkIdentity(id: "")).framework
  }
}
