public import Diagnostics
import FrameworkModel
import SourceText

/// Finds links that lead nowhere within the framework.
public struct LinkBroken: Rule {
  public static let documentation = RuleDocumentation(
    name: "link-broken", family: .references, severity: .warning,
    finds: """
      A link in a text of a Markdown source leads to a file that is not there, or to a heading that no page has: \
      `[Judgment](judgment.md#levels)`. Addresses on the web and from the root of a site are not looked at.
      """,
    matters: "Whoever follows it finds an error page. Mostly a file was renamed or a heading reworded.",
    example: "- See [Judgment](judgement.md).",
    instead: "- See [Judgment](judgment.md).")

  public init(options: RuleOptions) {}

  public func check(_ subject: LintSubject) -> [Diagnostic] {
    var search = LinkSearch(subject)
    var findings: [Diagnostic] = []
    var places: Set<Location> = []
    var seen: Set<Location> = []
    subject.forEachStatement { placed in
      let place = placed.statement.location
      // Thousands of texts can share one place: each name of a list of related ones has that of its sentence.
      guard search.isMarkdown(place.source), place.range.count >= 4, places.insert(place).inserted else { return }
      for link in SourceLinks(subject.sources[Int(place.source.index)]).links(in: place.range) {
        let location = Location(place.source, link.range)
        guard seen.insert(location).inserted, let fault = search.fault(of: link.target, in: place.source) else {
          continue
        }
        findings.append(finding(fault, at: location, about: placed.entity, in: subject))
      }
    }
    return findings
  }
}

/// Looks for what links lead to.
private struct LinkSearch {
  private let subject: LintSubject
  /// The sources by their names, made for the first link.
  private var byName: [String: Int]?
  /// The anchors of sources, by their places.
  private var anchors: [Int: Set<String>] = [:]

  init(_ subject: LintSubject) { self.subject = subject }

  func isMarkdown(_ source: SourceID) -> Bool {
    let source = subject.sources[Int(source.index)]
    return source.document == nil && (source.name.hasSuffix(".md") || source.name.hasSuffix(".markdown"))
  }

  /// What is wrong with a link, and what to do; nil where it leads somewhere, or nobody can tell.
  mutating func fault(of target: String, in source: SourceID) -> String? {
    guard !target.contains(where: { "{}<>$?:\\".contains($0) }), !target.hasPrefix("/") else { return nil }
    let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let path = Self.decoded(String(parts[0]))
    var place: Int? = Int(source.index)
    if !path.isEmpty {
      guard let full = Self.resolved(path, besides: subject.sources[Int(source.index)].name) else { return nil }
      place = index(of: full)
      if place == nil {
        guard Self.hasEnding(path), let isThere = subject.isThere, !isThere(full) else { return nil }
        return "The link leads to \"\(target)\", and there is no such file. Correct it, or remove the link."
      }
    }
    guard let place, parts.count == 2, case let anchor = Self.decoded(String(parts[1])), !anchor.isEmpty,
      isMarkdown(SourceID(place)), !hasAnchor(anchor, place)
    else { return nil }
    let whose = path.isEmpty ? "this page" : "\"\(path)\""
    return
      "The link leads to \"#\(anchor)\", and \(whose) has no such heading. Correct it, or remove what follows the #."
  }

  private mutating func index(of name: String) -> Int? {
    let known =
      byName
      ?? Dictionary(
        subject.sources.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { first, _ in first })
    byName = known
    return known[name]
  }

  private mutating func hasAnchor(_ anchor: String, _ place: Int) -> Bool {
    let known = anchors[place] ?? SourceLinks(subject.sources[place]).anchors()
    anchors[place] = known
    // The second heading of the same words is `levels-1`.
    let first = anchor.lastIndex(of: "-").map { String(anchor[..<$0]) } ?? anchor
    return anchor.lowercased() == "top" || [anchor, first].contains { known.contains(SourceLinks.folded($0)) }
  }

  /// A path as seen from where the source's name is; nil for one that leads out of what names can tell.
  private static func resolved(_ path: String, besides name: String) -> String? {
    var parts = name.split(separator: "/", omittingEmptySubsequences: false).dropLast().map(String.init)
    for part in path.split(separator: "/") where part != "." {
      if part == ".." {
        guard let last = parts.last, last != "..", !last.isEmpty else { return nil }
        parts.removeLast()
      } else {
        parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }

  /// Whether it names a file: pages of a site may go by without an ending.
  private static func hasEnding(_ path: String) -> Bool {
    guard let name = path.split(separator: "/").last, let dot = name.lastIndex(of: "."), dot != name.startIndex else {
      return false
    }
    let ending = name[name.index(after: dot)...]
    return (1...5).contains(ending.count) && ending.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
  }

  /// The same with the signs that `%20` and the like stand for.
  private static func decoded(_ text: String) -> String {
    guard text.contains("%") else { return text }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      if byte == UInt8(ascii: "%"), digits.count == 2, let value = UInt8(digits, radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
