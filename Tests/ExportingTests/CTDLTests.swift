import Foundation
import FrameworkModel
import Identifying
import Testing
import Writing

@testable import Exporting

/// Each term that is written, checked against the published schema: that it exists, for what it may be said, and of what kind
/// its values are.
@Suite struct CTDLTests {
  private struct Term {
    var domains: Set<String>
    var ranges: Set<String>
  }

  private static func terms() throws -> (classes: Set<String>, terms: [String: Term])? {
    guard let url = Project.shared("standards/ctdlasn-schema.json") else { return nil }
    let root = try #require(try JSONSerialization.jsonObject(with: try Data(contentsOf: url)) as? [String: Any])
    var (classes, terms): (Set<String>, [String: Term]) = ([], [:])
    for node in root["@graph"] as? [[String: Any]] ?? [] {
      guard let id = node["@id"] as? String else { continue }
      if node["@type"] as? String == "rdfs:Class" { classes.insert(id) }
      terms[id] = Term(
        domains: Set(node["schema:domainIncludes"] as? [String] ?? []),
        ranges: Set(node["schema:rangeIncludes"] as? [String] ?? []))
    }
    return (classes, terms)
  }

  @Test(arguments: Exported.frameworks.indices) func eachTermIsUsedAsItsSchemaSays(_ index: Int) throws {
    guard let (classes, terms) = try Self.terms() else { return }
    let root = try Exported.json(try Exported.bytes(Exported.frameworks[index], CTDLWriter()))
    #expect(root["@context"] as? String == "https://credreg.net/ctdlasn/schema/context/json")
    let graph = try #require(root["@graph"] as? [[String: Any]])
    var types: [String: String] = [:]
    for node in graph {
      let (id, type) = (try #require(node["@id"] as? String), try #require(node["@type"] as? String))
      #expect(classes.contains(type), "\(type)")
      #expect(types.updateValue(type, forKey: id) == nil, "\(id) stands once")
      #expect(id.hasSuffix(node["ceterms:ctid"] as? String ?? "none"))
      #expect(StableUUID.isCTID(node["ceterms:ctid"] as? String ?? ""))
    }
    for node in graph {
      let type = try #require(node["@type"] as? String)
      for (key, value) in node where !key.hasPrefix("@") {
        let term = try #require(terms[key], "\(key) is a term")
        #expect(term.domains.contains(type), "\(key) is said of \(type)")
        for value in value as? [Any] ?? [value] { try check(value, key, term, types) }
      }
    }
    // Links stand at both ends.
    for node in graph where node["@type"] as? String == "ceasn:Competency" {
      #expect((node["ceasn:competencyText"] as? [String: Any])?.isEmpty == false)
      for child in node["ceasn:hasChild"] as? [String] ?? [] {
        let other = graph.first { $0["@id"] as? String == child }
        #expect((other?["ceasn:isChildOf"] as? [String])?.first == node["@id"] as? String)
      }
    }
  }

  private func check(_ value: Any, _ key: String, _ term: Term, _ types: [String: String]) throws {
    if term.ranges == ["rdf:langString"] {
      let map = try #require(value as? [String: Any], "\(key) is a language map")
      #expect(!map.isEmpty && map.values.allSatisfy { $0 is String || $0 is [String] }, "\(key)")
      #expect(map.keys.allSatisfy { $0.range(of: "^[A-Za-z0-9-]+$", options: .regularExpression) != nil })
    } else if term.ranges.contains(where: { $0.hasPrefix("xsd:") }) {
      let text = try #require(value as? String, "\(key)")
      if term.ranges.contains("xsd:dateTime") {
        #expect(text.range(of: "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$", options: .regularExpression) != nil)
      }
      if term.ranges.contains("xsd:anyURI") { #expect(text.hasPrefix("http")) }
    } else if key == "ceasn:publicationStatusType" {
      #expect(["publicationStatus:Published", "publicationStatus:Draft"].contains(value as? String))
    } else {
      let type = try #require(types[value as? String ?? ""], "\(key) leads to a node of the graph")
      #expect(term.ranges.contains(type), "\(key) leads to \(type)")
    }
  }
}
