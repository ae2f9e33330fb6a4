import Foundation
import FrameworkModel
import GeneratedFrameworks
import Identifying
import SourceText
import Testing
import Writing

@testable import Exporting

/// A package that the official schema accepts may still be of no use; these are the faults that it lets through.
@Suite struct CASETests {
  private static let writers: [any Writer] = [
    CASEWriter(), CASEWriter().adding(["items", "rubrics"]),
  ]

  private func check(_ package: [String: Any]) throws {
    let document = try #require(package["CFDocument"] as? [String: Any])
    let items = try #require(package["CFItems"] as? [[String: Any]])
    let associations = try #require(package["CFAssociations"] as? [[String: Any]])
    var identifiers: [String] = []
    collect(package, into: &identifiers)
    let own = items.compactMap { $0["identifier"] as? String } + [try #require(document["identifier"] as? String)]
    let known = Set(own)
    #expect(known.count == own.count, "no identifier stands twice")
    for identifier in identifiers { #expect(StableUUID.isUUID(identifier), "\(identifier)") }
    let links = associations.compactMap { $0["identifier"] as? String }
    #expect(Set(links).count == links.count && known.isDisjoint(with: links))

    var parents: [String: Int] = [:]
    var above: [String: String] = [:]
    for association in associations {
      let type = try #require(association["associationType"] as? String)
      let (origin, destination) = (try node(association, "originNodeURI"), try node(association, "destinationNodeURI"))
      #expect(known.contains(origin.id), "\(type) begins at an item")
      #expect(known.contains(destination.id) || destination.type == "ext:resource", "\(type) leads to an item")
      #expect(origin.id != destination.id)
      if type == "isChildOf" {
        parents[origin.id, default: 0] += 1
        above[origin.id] = destination.id
      }
    }
    let types = (package["CFDefinitions"] as? [String: Any])?["CFItemTypes"] as? [[String: Any]] ?? []
    let typeIDs = Set(types.compactMap { $0["identifier"] as? String })
    for item in items {
      let id = try #require(item["identifier"] as? String)
      #expect(parents[id] == 1, "each item has one parent")
      var (current, steps) = (id, 0)
      while let parent = above[current], steps < 20 { (current, steps) = (parent, steps + 1) }
      #expect(current == document["identifier"] as? String, "the tree leads up to the document")
      for key in ["fullStatement", "abbreviatedStatement", "humanCodingScheme"] {
        guard let text = item[key] as? String else {
          #expect(key != "fullStatement")
          continue
        }
        #expect(!text.trimmingCharacters(in: .whitespacesAndNewlines).isEmpty, "\(key)")
        #expect(text.range(of: "<[A-Za-z/!?]", options: .regularExpression) == nil, "\(key): \(text)")
        #expect(!text.unicodeScalars.contains { $0.value < 0x20 && ![0x09, 0x0A, 0x0D].contains($0.value) }, "\(key)")
      }
      #expect(item["CFDocumentURI"] == nil)
      #expect(typeIDs.contains((item["CFItemTypeURI"] as? [String: Any])?["identifier"] as? String ?? ""))
    }
    #expect(!hasNull(package))
  }

  private func node(_ association: [String: Any], _ key: String) throws -> (id: String, type: String?) {
    let node = try #require(association[key] as? [String: Any])
    return (try #require(node["identifier"] as? String), node["targetType"] as? String)
  }

  private func collect(_ value: Any, into identifiers: inout [String]) {
    if let object = value as? [String: Any] {
      if let identifier = object["identifier"] as? String { identifiers.append(identifier) }
      for value in object.values { collect(value, into: &identifiers) }
    } else if let list = value as? [Any] {
      for value in list { collect(value, into: &identifiers) }
    }
  }

  private func hasNull(_ value: Any) -> Bool {
    if value is NSNull { return true }
    if let object = value as? [String: Any] { return object.values.contains(where: hasNull) }
    return (value as? [Any])?.contains(where: hasNull) ?? false
  }

  @Test(arguments: Exported.frameworks.indices) func hasNoneOfTheFaultsThatTheSchemaLetsThrough(_ index: Int) throws {
    for writer in Self.writers { try check(try Exported.json(try Exported.bytes(Exported.frameworks[index], writer))) }
  }

  @Test func sameBytesEachTime() throws {
    for framework in Exported.frameworks {
      #expect(try Exported.bytes(framework, CASEWriter()) == Exported.bytes(framework, CASEWriter()))
    }
  }

  /// With a ledger, what is gone has an end and what took its place is named; identifiers are those of the ledger.
  @Test func theLedgerTellsWhatBecameOfItems() throws {
    let first = FullModel.framework
    let before = Identification(first, with: nil, day: "2026-01-01")
    var second = first
    second.identity.version = "2.0.0"
    second.competencies[0].levels[0].behaviors[0] = Statement(
      "Negotiates contracts with suppliers abroad.", at: .nowhere)
    second.competencies[1].name = Statement("Weeding by hand", at: .nowhere)
    second.competencies[1].id = "weeding-by-hand"
    second.competencies[0].related[0].target = "weeding-by-hand"
    let after = Identification(second, with: before.ledger, day: "2026-02-02")
    let bytes = try CASEWriter().bytes(of: Exported.publication(after.framework, ledger: after.ledger))
    let package = try Exported.json(bytes)
    try check(package)
    let items = try #require(package["CFItems"] as? [[String: Any]])
    let ended = items.filter { $0["statusEndDate"] != nil }
    #expect(ended.map { $0["fullStatement"] as? String } == ["Waters as shown (1)."])
    #expect(ended.first?["statusEndDate"] as? String == "2026-02-02")
    let renamed = items.first { $0["abbreviatedStatement"] as? String == "Weeding by hand" }
    #expect(renamed?["identifier"] as? String == before.ledger.entries.first { $0.id == "weeding" }?.uuid)
    #expect(renamed?["lastChangeDateTime"] as? String == "2026-02-02T00:00:00Z")
    let links = try #require(package["CFAssociations"] as? [[String: Any]])
    #expect(links.contains { $0["associationType"] as? String == "replacedBy" })
    // Ids come back, and what is gone does not.
    let again = try Exported.imported(bytes, CASEWriter())
    #expect(again.withoutLocations == after.framework.withoutLocations)
  }

  @Test func identifiersAreTheSameBeforeAndAfterALedgerIsMade() throws {
    let framework = FullModel.framework
    let made = Identification(framework, with: nil, day: "2026-01-01")
    func ids(_ publication: Publication) throws -> [String?] {
      let package = try Exported.json(try CASEWriter().bytes(of: publication))
      return (package["CFItems"] as? [[String: Any]] ?? []).map { $0["identifier"] as? String }
    }
    #expect(
      try ids(Exported.publication(framework)) == ids(Exported.publication(made.framework, ledger: made.ledger)))
  }
}
