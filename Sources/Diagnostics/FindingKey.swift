public import SourceText

/// What makes a finding the same finding after the text around it moved: its rule, its entity and its folded text.
///
/// Baselines and fingerprints are built from it. Line numbers and messages are no part of it.
public struct FindingKey: Hashable, Sendable {
  public var rule: String
  /// The entity's path; for a finding about no entity, the source's name.
  public var entity: String
  /// The folded text that the finding points at; where that has no words, the line it stands on.
  public var text: String

  public init(rule: String, entity: String, text: String) {
    self.rule = rule
    self.entity = entity
    self.text = text
  }

  /// The key of a finding in `sources`, the list that its location counts in.
  public init(_ finding: Diagnostic, sources: [SourceFile]) {
    rule = finding.rule
    guard let location = finding.location else {
      entity = finding.entity ?? ""
      text = ""
      return
    }
    let source = sources[Int(location.source.index)]
    entity = finding.entity ?? source.name
    let folded = TextFolding.fold(source.text(Self.shortened(location.range, in: source)))
    // A list mark or a tag says nothing: the line that it stands on does.
    text = folded.isEmpty ? TextFolding.fold(source.text(Self.line(of: location.range, in: source))) : folded
  }

  /// At most this many bytes of a text go into a key, so that a finding on an endless line stays cheap.
  private static let longestText: UInt32 = 4096

  private static func line(of range: SourceRange, in source: SourceFile) -> SourceRange {
    let line = source.lines.line(of: range.start)
    let next = line + 1
    let end = next < source.lines.starts.count ? source.lines.starts[next] : UInt32(source.bytes.count)
    return shortened(SourceRange(source.lines.starts[line], end), in: source)
  }

  private static func shortened(_ range: SourceRange, in source: SourceFile) -> SourceRange {
    guard range.end - range.start > longestText else { return range }
    var shown = range
    shown.end = shown.start + longestText
    while shown.end > shown.start, source.bytes[Int(shown.end)] & 0xC0 == 0x80 { shown.end -= 1 }
    return shown
  }

  /// 16 hexadecimal digits for the `occurrence`-th finding with this key, counted from 0: no two findings share one.
  public func fingerprint(occurrence: Int) -> String {
    var hash = StableHash()
    hash.combine(rule)
    hash.combine(entity)
    hash.combine(text)
    if occurrence > 0 { hash.combine(String(occurrence)) }
    return hash.hexadecimal
  }
}

/// Gives out fingerprints, one after the other, never the same twice.
public struct Fingerprints {
  private var occurrences: [FindingKey: Int] = [:]
  private var used: Set<String> = []

  public init() {}

  /// The fingerprint of the next finding. Findings must come in the order of the report, so that each run agrees.
  public mutating func next(_ finding: Diagnostic, sources: [SourceFile]) -> String {
    let key = FindingKey(finding, sources: sources)
    var occurrence = occurrences[key, default: 0]
    var fingerprint = key.fingerprint(occurrence: occurrence)
    while !used.insert(fingerprint).inserted {
      occurrence += 1
      fingerprint = key.fingerprint(occurrence: occurrence)
    }
    occurrences[key] = occurrence + 1
    return fingerprint
  }
}
