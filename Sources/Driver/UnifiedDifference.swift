import SourceText

/// The difference of two texts in the unified form, with three lines around each change.
enum UnifiedDifference {
  private static let context = 3

  /// Nothing when the two are equal. Cost grows with the lines times the changes.
  static func between(_ old: SourceFile, _ new: SourceFile) -> [UInt8] {
    let before = lines(old)
    let after = lines(new)
    let edits = edits(before, after)
    guard edits.contains(where: { $0.kind != .same }) else { return [] }
    var output = Array("--- a/\(old.name)\n+++ b/\(new.name)\n".utf8)
    for hunk in hunks(edits) {
      let slice = edits[hunk]
      let (oldCount, newCount) = (slice.count { $0.kind != .added }, slice.count { $0.kind != .removed })
      let oldStart = edits[..<hunk.lowerBound].count { $0.kind != .added } + (oldCount > 0 ? 1 : 0)
      let newStart = edits[..<hunk.lowerBound].count { $0.kind != .removed } + (newCount > 0 ? 1 : 0)
      output += "@@ -\(oldStart),\(oldCount) +\(newStart),\(newCount) @@\n".utf8
      for edit in slice {
        output.append(edit.kind.sign)
        output += edit.line
        if edit.line.last != 0x0A { output += "\n\\ No newline at end of file\n".utf8 }
      }
    }
    return output
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
    let difference = after.difference(from: before)
    var removed: Set<Int> = []
    var added: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    var edits: [Edit] = []
    var (old, new) = (0, 0)
    while old < before.count || new < after.count {
      if old < before.count, removed.contains(old) {
        edits.append(Edit(kind: .removed, line: before[old]))
        old += 1
      } else if new < after.count, added.contains(new) {
        edits.append(Edit(kind: .added, line: after[new]))
        new += 1
      } else {
        edits.append(Edit(kind: .same, line: before[old]))
        (old, new) = (old + 1, new + 1)
      }
    }
    return edits
  }

  /// The ranges of edits to show: each change with its surroundings, joined where these meet.
  private static func hunks(_ edits: [Edit]) -> [Range<Int>] {
    var hunks: [Range<Int>] = []
    for (place, edit) in edits.enumerated() where edit.kind != .same {
      let around = max(0, place - context)..<min(edits.count, place + context + 1)
      if let last = hunks.last, last.upperBound >= around.lowerBound {
        hunks[hunks.count - 1] = last.lowerBound..<max(last.upperBound, around.upperBound)
      } else {
        hunks.append(around)
      }
    }
    return hunks
  }
}
