import Assembling
import FrameworkModel
import Identifying
import Importing
import SourceText
import Testing
import Writing

@testable import Exporting

/// What came from another system goes back under the identifiers that it has there.
@Suite struct ForeignIdentifierTests {
  private static let document = "0bd15bb2-6bc3-4c38-a00a-1e1e2a8f2b5d"
  private static let cluster = "b9f43b2c-9dd0-11ec-9a2a-0242ac110002"
  private static let competency = "7a2b8c1d-3e4f-4a5b-8c6d-9e0f1a2b3c4d"
  private static let behavior = "abcdef11-2222-4333-8444-555555555555"
  private static let level = "66666666-7777-4888-9999-aaaaaaaaaaaa"

  /// As other systems write packages: nulls, fields that nobody knows, an identifier in capitals, another that is none.
  private static func package(behavior text: String = "Lights a smoker.") -> String {
    """
    {"CFDocument": {"identifier": "\(document)", "uri": "https://example.org/d", "title": "Yard", "creator": "Guild",
        "description": null, "subject": [], "notes": null, "isFrameworkPublic": true, "officialSourceURL": null},
      "CFItems": [
        {"identifier": "\(cluster)", "fullStatement": "Care", "CFItemType": "Domain", "abbreviatedStatement": null},
        {"identifier": "\(competency.uppercased())", "fullStatement": "Keeps bees alive.", "abbreviatedStatement":
          "Bee Care", "CFItemType": "Competency", "conceptKeywords": null, "educationLevel": ["09"], "likes": 7},
        {"identifier": "\(behavior)", "fullStatement": "\(text)", "CFItemType": "Indicator", "language": null},
        {"identifier": "item-12", "fullStatement": "Reads a comb.", "CFItemType": "Indicator"},
        {"identifier": "\(level)", "fullStatement": "Basic", "CFItemType": "Proficiency Level",
          "listEnumeration": "1"}],
      "CFAssociations": [
        {"associationType": "isChildOf", "originNodeURI": {"identifier": "\(cluster)", "title": null},
          "destinationNodeURI": {"identifier": "\(document)"}, "sequenceNumber": null},
        {"associationType": "isChildOf", "originNodeURI": {"identifier": "\(competency.uppercased())"},
          "destinationNodeURI": {"identifier": "\(cluster)"}, "sequenceNumber": 1},
        {"associationType": "isChildOf", "originNodeURI": {"identifier": "\(behavior)"},
          "destinationNodeURI": {"identifier": "\(competency.uppercased())"}, "sequenceNumber": 1},
        {"associationType": "isChildOf", "originNodeURI": {"identifier": "item-12"},
          "destinationNodeURI": {"identifier": "\(competency.uppercased())"}, "sequenceNumber": 2},
        {"associationType": "hasSkillLevel", "originNodeURI": {"identifier": "\(behavior)"},
          "destinationNodeURI": {"identifier": "\(level)"}},
        {"associationType": "isTranslationOf", "originNodeURI": null, "destinationNodeURI": null}],
      "CFRubrics": null, "extra": {"deep": [null]}}
    """
  }

  private func framework(_ text: String, _ name: String = "their.json") throws -> Framework {
    let source = SourceFile(name: name, bytes: Array(text.utf8))
    let reading = try #require(try ExchangeReader.read(source, as: SourceID(0))).reading
    return Assembly([reading], identity: FrameworkIdentity(id: "yard")).framework
  }

  /// Identifiers of items by their statements, as a package says them.
  private func items(_ bytes: [UInt8]) throws -> [String: String] {
    let items = try #require(try Exported.json(bytes)["CFItems"] as? [[String: Any]])
    return Dictionary(
      uniqueKeysWithValues: items.compactMap { item in
        guard let text = item["fullStatement"] as? String, let id = item["identifier"] as? String else { return nil }
        return (text, id)
      })
  }

  @Test func aPackageOfOthersGoesBackUnderItsIdentifiers() throws {
    let framework = try framework(Self.package())
    let first = Identification(framework, with: nil, day: "2026-11-30")
    #expect(first.refusedCount == 1, "item-12 is no UUID")
    for published in [
      Exported.publication(framework), Exported.publication(first.framework, ledger: first.ledger),
    ] {
      let bytes = try CASEWriter().bytes(of: published)
      let document = try #require(try Exported.json(bytes)["CFDocument"] as? [String: Any])
      #expect(document["identifier"] as? String == Self.document)
      let items = try items(bytes)
      #expect(items["Care"] == Self.cluster)
      #expect(items["Keeps bees alive."] == Self.competency)
      #expect(items["Lights a smoker."] == Self.behavior)
      #expect(items["Basic"] == Self.level)
      #expect(items["Reads a comb."].map(StableUUID.isUUID) == true)
      #expect(Set(items.values).count == items.count)
    }
  }

  /// The next edition of a package is known again by its identifiers, whatever it says now.
  @Test func theNextEditionIsKnownByItsIdentifiers() throws {
    let first = Identification(try framework(Self.package()), with: nil, day: "2026-11-30")
    let words = "Never leaves the yard before dusk."
    let second = Identification(
      try framework(Self.package(behavior: words)), with: first.ledger, day: "2026-12-01")
    #expect(second.changes.map(\.kind) == [.reworded])
    #expect(second.changes.first?.entry.uuid == Self.behavior)
    #expect(second.changes.first?.oldText == "Lights a smoker.")
  }

  /// What somebody has an identifier of already, keeps it.
  @Test func noIdentifierIsGivenTwice() throws {
    let twice = Self.package().replacing(Self.level, with: Self.behavior.uppercased())
    let identification = Identification(try framework(twice), with: nil)
    #expect(identification.refusedCount == 2)
    let uuids = identification.ledger.entries.map(\.uuid)
    #expect(Set(uuids).count == uuids.count)
  }

  @Test func aGraphOfOthersGoesBackUnderItsCTIDs() throws {
    func ctid(_ digit: Int) -> String { "ce-\(digit)1111111-2222-4333-8444-555555555555" }
    func address(_ digit: Int) -> String { "https://example.org/resources/\(ctid(digit))" }
    let graph = """
      {"@context": "x", "@graph": [
        {"@id": "\(address(1))", "@type": "ceasn:CompetencyFramework", "ceterms:ctid": "\(ctid(1))",
          "ceasn:name": {"en": "Yard"}, "ceasn:hasTopChild": ["\(address(2))"], "ceasn:publisher": null},
        {"@id": "\(address(2))", "@type": "ceasn:Competency", "ceasn:competencyLabel": {"en": "Bee Care"},
          "ceasn:competencyText": {"en": "Keeps bees alive."}, "ceasn:hasChild": ["\(address(3))"], "x:y": [null]},
        {"@id": "\(address(3))", "@type": "ceasn:Competency", "ceterms:ctid": "\(ctid(3))",
          "ceasn:competencyText": {"en": "Lights a smoker."}, "asn:hasProgressionLevel": "\(address(4))"},
        {"@id": "\(address(4))", "@type": "asn:ProgressionLevel", "ceterms:ctid": "\(ctid(4))",
          "skos:prefLabel": {"en": "Basic"}, "skos:notation": "1"}]}
      """
    let framework = try framework(graph)
    let ledger = Identification(framework, with: nil, day: "2026-11-30")
    let bytes = try CTDLWriter().bytes(of: Exported.publication(ledger.framework, ledger: ledger.ledger))
    let nodes = try #require(try Exported.json(bytes)["@graph"] as? [[String: Any]])
    let ctids = Set(nodes.compactMap { $0["ceterms:ctid"] as? String })
    #expect(ctids.isSuperset(of: (1...4).map(ctid)))
  }

  /// Rung's own exports keep the identifiers of their ledger also when the ledger is lost.
  @Test func ownExportsKeepTheirIdentifiers() throws {
    let ledger = Identification(FullModel.framework, with: nil, day: "2026-11-30")
    let publication = Exported.publication(ledger.framework, ledger: ledger.ledger)
    for writer in [CASEWriter(), CTDLWriter(), MoodleWriter()] as [any Writer] {
      let again = try Exported.imported(try writer.bytes(of: publication), writer)
      let second = Identification(again, with: nil, day: "2026-11-30")
      let back = try writer.bytes(of: Exported.publication(second.framework, ledger: second.ledger))
      let third = Identification(try Exported.imported(back, writer), with: nil, day: "2026-11-30")
      let kinds: Set<EntityKind> = [.framework, .scaleLevel, .competency, .behavior, .cluster]
      func identifiers(_ identification: Identification) -> Set<String> {
        Set(
          identification.ledger.entries.filter { kinds.contains($0.kind) }.map { entry in
            switch writer.name {
            case "case": entry.uuid
            case "ctdl-asn": entry.ctid
            default: entry.kind == .framework ? "" : entry.moodle ?? entry.id
            }
          })
      }
      #expect(identifiers(second) == identifiers(third), "\(writer.name)")
      let lacking = identifiers(second).subtracting(identifiers(ledger))
      // The graph of CTDL-ASN knows no clusters.
      #expect(lacking.isEmpty, "\(writer.name)")
    }
  }

  @Test func rowsOfMoodleKeepTheirNumbers() throws {
    let table = """
      Parent ID number,ID number,Short name,Description,Description format,Scale values,Scale configuration,\
      Rule type (optional),Rule outcome (optional),Rule config (optional),Cross-referenced competency ID numbers,\
      Exported ID (optional),Is framework,Taxonomy
      ,YARD,Yard,,1,"No,Yes",[],,,,,,1,
      ,K1,Bee Care,Keeps bees alive.,1,,,,,,,,,
      K1,K1.1,Lights a smoker.,,1,,,,,,,,,
      """
    let framework = try Exported.imported(Array(table.utf8), MoodleWriter())
    let ledger = Identification(framework, with: nil, day: "2026-11-30")
    let bytes = try MoodleWriter().bytes(of: Exported.publication(ledger.framework, ledger: ledger.ledger))
    let rows = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { $0.split(separator: ",") }
    #expect(rows.contains { $0.starts(with: ["K1", "K1.1", "Lights a smoker."]) })
  }
}
