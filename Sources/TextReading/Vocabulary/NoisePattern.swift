import SourceText

/// A line that a framework calls noise, with `*` for any text: `Page * of *`.
public struct NoisePattern: Sendable {
  /// The folded texts between the stars. A blank at an end of one stands where a blank stood beside the star.
  private let parts: [[UInt8]]

  public init(_ pattern: String) {
    let texts = pattern.split(separator: "*", omittingEmptySubsequences: false)
    parts = texts.enumerated().map { place, text in
      let folded = TextFolding.fold(String(text))
      guard !folded.isEmpty else { return [] }
      let before = place > 0 && text.first == " " ? " " : ""
      let behind = place + 1 < texts.count && text.last == " " ? " " : ""
      return Array((before + folded + behind).utf8)
    }
  }

  /// Whether a folded line fits. Linear in the line for each part.
  public func fits(_ line: [UInt8]) -> Bool {
    guard let first = parts.first, let last = parts.last else { return false }
    if parts.count == 1 { return line == first && !line.isEmpty }
    guard parts.contains(where: { !$0.isEmpty }), line.starts(with: first) else { return false }
    var rest = line[first.count...]
    for part in parts.dropFirst().dropLast() {
      guard let end = Self.end(of: part, in: rest) else { return false }
      rest = rest[end...]
    }
    return rest.count >= last.count && rest.suffix(last.count).elementsEqual(last)
  }

  /// Behind the first place where a text stands.
  private static func end(of part: [UInt8], in line: ArraySlice<UInt8>) -> Int? {
    guard let first = part.first else { return line.startIndex }
    var index = line.startIndex
    while index + part.count <= line.endIndex {
      if line[index] == first, line[index..<index + part.count].elementsEqual(part) { return index + part.count }
      index += 1
    }
    return nil
  }
}
