public import Diagnostics
import FrameworkModel
import SourceText

/// Finds page headers and footers between the lines of the text.
public struct PageFurniture: Rule {
  public static let documentation = RuleDocumentation(
    name: "page-furniture", family: .source, severity: .info,
    finds: "The header or footer of a printed page stands between the lines of the text; once for each such text.",
    matters: """
      It came in when the text was copied from a paged document. Rung leaves it out of the model; in the source it tears \
      lists and sentences apart.
      """,
    example: """
      - Asks what the customer needs.
      Competency Dictionary, page 12
      - Says when it will be done.
      """,
    instead: """
      - Asks what the customer needs.
      - Says when it will be done.
      """,
    fixSafety: .unsafe(
      "it removes the lines; where Rung took a sentence of yours for a page header, that would be lost."))

  public init(options: RuleOptions) {}

  private struct Group: Hashable {
    var source: SourceID
    var text: String
  }

  public func check(_ subject: LintSubject) -> [Diagnostic] {
    var order: [Group] = []
    var groups: [Group: [Observation]] = [:]
    for observation in subject.observations {
      guard case .pageFurniture(let text, _, _) = observation.fact else { continue }
      let group = Group(source: observation.location.source, text: TextFolding.fold(text))
      if groups[group] == nil { order.append(group) }
      groups[group, default: []].append(observation)
    }
    return order.compactMap { group in
      guard let places = groups[group], let first = places.first,
        case .pageFurniture(let text, _, _) = first.fact
      else { return nil }
      let times = places.count > 1 ? ", \(places.count) times in this source" : ""
      return finding(
        "\"\(text)\" is the header or footer of a page\(times). It was left out; remove it from the text.",
        at: first.location, about: first.entity, in: subject,
        related: places.dropFirst().map { Note(message: "again here", location: $0.location) },
        fix: fix(places.map(\.location), in: subject))
    }
  }

  /// Removes the whole lines; nothing when a line holds more than the header.
  private func fix(_ places: [Location], in subject: LintSubject) -> Fix? {
    var edits: [Fix.Edit] = []
    for place in places.sorted(by: { $0.range.start < $1.range.start }) {
      guard let line = subject.wholeLines(holding: place) else { return nil }
      edits.append(.init(location: line, text: ""))
    }
    return Fix(message: edits.count == 1 ? "Remove the line." : "Remove the lines.", isSafe: false, edits: edits)
  }
}

extension LintSubject {
  /// The lines that hold `location`, their ends included; nil when something else stands on them.
  func wholeLines(holding location: Location) -> Location? {
    let source = sources[Int(location.source.index)]
    let first = source.lines.starts[source.lines.line(of: location.range.start)]
    let next = source.lines.line(of: max(location.range.start, location.range.end &- 1)) + 1
    let end = next < source.lines.starts.count ? source.lines.starts[next] : UInt32(source.bytes.count)
    let before = source.bytes[Int(first)..<Int(location.range.start)]
    let behind = source.bytes[Int(location.range.end)..<Int(end)]
    let isBlank: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
    guard before.allSatisfy(isBlank), behind.allSatisfy(isBlank) else { return nil }
    return Location(location.source, SourceRange(first, end))
  }
}
