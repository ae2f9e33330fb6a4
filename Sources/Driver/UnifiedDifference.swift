import SourceText

/// The difference of two texts in the unified form, with three lines around each change.
enum UnifiedDifference {
  private static let context = 3

  /// Nothing when the two are equal. Cost is close to linear in the texts.
  static func between(_ old: SourceFile, _ new: SourceFile) -> [UInt8] {
    let before = lines(old)
    let after = lines(new)
    let edits = edits(before, after)
    guard edits.contains(where: { $0.kind != .same }) else { return [] }
    var output = Array("--- \(quoted("a/" + old.name))\n+++ \(quoted("b/" + new.name))\n".utf8)
    // Lines of each text in front of the hunk, and where counting them stopped.
    var (oldLines, newLines, counted) = (0, 0, 0)
    for hunk in hunks(edits) {
      // Between hunks nothing differs.
      oldLines += hunk.lowerBound - counted
      newLines += hunk.lowerBound - counted
      counted = hunk.upperBound
      let slice = edits[hunk]
      let (oldCount, newCount) = (slice.count { $0.kind != .added }, slice.count { $0.kind != .removed })
      let oldStart = oldLines + (oldCount > 0 ? 1 : 0)
      let newStart = newLines + (newCount > 0 ? 1 : 0)
      oldLines += oldCount
      newLines += newCount
      output += "@@ -\(oldStart),\(oldCount) +\(newStart),\(newCount) @@\n".utf8
      for edit in slice {
        output.append(edit.kind.sign)
        output += edit.line
        if edit.line.last != 0x0A { output += "\n\\ No newline at end of file\n".utf8 }
      }
    }
    return output
  }

  /// A name as git writes it: one with control characters, quotes or backslashes between quotes, with escapes.
  private static func quoted(_ name: String) -> String {
    func isPlain(_ byte: UInt8) -> Bool {
      byte >= 0x20 && byte != 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }
    if name.utf8.allSatisfy(isPlain) { return name }
    var quoted: [UInt8] = []
    for byte in name.utf8 {
      if isPlain(byte) {
        quoted.append(byte)
      } else if byte >= 0x20, byte != 0x7F {
        quoted += [UInt8(ascii: "\\"), byte]
      } else {
        let digits = String(byte, radix: 8)
        quoted += ("\\" + String(repeating: "0", count: 3 - digits.utf8.count) + digits).utf8
      }
    }
    return "\"\(String(decoding: quoted, as: UTF8.self))\""
  }

  private enum Kind {
    case same, removed, added

    var sign: UInt8 {
      switch self {
      case .same: 0x20
      case .removed: 0x2D
      case .added: 0x2B
      }
    }
  }

  private struct Edit {
    var kind: Kind
    var line: ArraySlice<UInt8>
  }

  /// Lines with their ends; LF alone ends a line here, as `patch` sees it.
  private static func lines(_ source: SourceFile) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    while start < source.bytes.count {
      let end = source.bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? source.bytes.count
      lines.append(source.bytes[start..<end])
      start = end
    }
    return lines
  }

  private static func edits(_ before: [ArraySlice<UInt8>], _ after: [ArraySlice<UInt8>]) -> [Edit] {
    var edits: [Edit] = []
    var (old, new) = (0, 0)
    for pair in LineMatching(before, after).pairs + [(old: before.count, new: after.count)] {
      edits += before[old..<pair.old].map { Edit(kind: .removed, line: $0) }
      edits += after[new..<pair.new].map { Edit(kind: .added, line: $0) }
      if pair.old < before.count { edits.append(Edit(kind: .same, line: before[pair.old])) }
      (old, new) = (pair.old + 1, pair.new + 1)
    }
    return edits
  }

  /// The ranges of edits to show: each change with its surroundings, joined where these meet.
  private static func hunks(_ edits: [Edit]) -> [Range<Int>] {
    var hunks: [Range<Int>] = []
    for (index, edit) in edits.enumerated() where edit.kind != .same {
      let around = max(0, index - context)..<min(edits.count, index + context + 1)
      if let last = hunks.last, last.upperBound >= around.lowerBound {
        hunks[hunks.count - 1] = last.lowerBound..<max(last.upperBound, around.upperBound)
      } else {
        hunks.append(around)
      }
    }
    return hunks
  }
}
