import FrameworkModel
import SourceText
import TextReading

/// Finds page headers and footers: lines that recur and interrupt what stands around them.
struct FurnitureFinder: ~Copyable {
  var outline: Outline

  static func find(_ outline: inout Outline) {
    var finder = FurnitureFinder(outline: outline)
    finder.run()
    outline = finder.outline
  }

  private mutating func run() {
    // Most lines are items of lists.
    let candidates = outline.lines.indices.filter { !isLongItem(outline.lines[$0]) && isCandidate($0) }
    guard !candidates.isEmpty else { return }
    takeOutRecurring(candidates)
    for place in candidates where outline.isText(place) && isLonePageLine(place) { takeOut(place) }
  }

  private mutating func takeOutRecurring(_ candidates: [Int]) {
    guard candidates.count >= 2 else { return }
    let byFirstWord = Dictionary(grouping: candidates) { firstWord(outline.lines[$0]) }
    // What begins with a word that no other line begins with cannot recur.
    let byKey = Dictionary(grouping: byFirstWord.values.filter { $0.count >= 2 }.joined()) { key(outline.lines[$0]) }
    var recurring = byKey.values.filter { $0.count >= 2 }.map { $0.sorted() }.sorted { $0[0] < $1[0] }
    // What stands beside a page's number is seen as a header once the number is out of the way.
    for _ in 0..<2 {
      recurring.removeAll { group in
        let lines = isFurniture(group) ? group[...] : isTitleAndHeaders(group) ? group.dropFirst() : []
        guard !lines.isEmpty else { return false }
        outline.furniture.append(Array(lines))
        for place in lines { takeOut(place) }
        return true
      }
    }
    outline.furniture.sort { $0[0] < $1[0] }
  }

  /// A page's number, or a line spread over the width of the page in the middle of a list, though it stands once only.
  private func isLonePageLine(_ place: Int) -> Bool {
    let line = outline.lines[place]
    if PageNumber.matches(outline.bytes, line) { return true }
    guard line.flags.contains(.special), PageNumber.isSpread(outline.bytes, line.text), holdsDigit(line) else {
      return false
    }
    return PageNumber.endsSpread(outline.bytes, line.text) || isWithinList(place) || isWithinWrappedList(place)
      || cutsSentence(place) || repeatsHead(line)
  }

  /// Whether a line holds one of the source's first lines again, with a number behind.
  private func repeatsHead(_ line: Line) -> Bool {
    let words = Words(outline.bytes, Int(line.text.start), Int(line.text.end)).list.dropLast()
    guard words.count >= 2, outline.bytes[Int(line.text.end) - 1].isDigit else { return false }
    return outline.lines.prefix(6).contains { head in
      !head.isTable && head.whole != line.whole
        && Words(outline.bytes, Int(head.text.start), Int(head.text.end)).list.elementsEqual(words)
    }
  }

  private mutating func takeOut(_ place: Int) {
    outline.roles[place] = .noise(.furniture)
    // A rule below made it look like a heading.
    outline.lines[place].headingDepth = 0
    joinAcross(place)
    // A mark that stood alone above it belongs to the line behind.
    guard outline.lines[place].flags.contains(.loneMark), place + 1 < outline.lines.count,
      !outline.lines[place + 1].isMarked
    else { return }
    outline.lines[place + 1].mark = outline.lines[place].mark
    outline.lines[place + 1].indent = outline.lines[place].indent
    outline.lines[place + 1].flags.insert(.loneMark)
  }

  /// A sentence that the header cut goes on behind it, whatever stood between.
  private mutating func joinAcross(_ place: Int) {
    guard let before = neighbor(place, -1), let behind = neighbor(place, 1), outline.isText(before),
      outline.isText(behind),
      outline.lines[before].flags.isDisjoint(with: [.endsSentence, .endsColon]),
      outline.lines[behind].flags.contains(.startsLower), !outline.lines[behind].isMarked
    else { return }
    outline.lines[behind].flags.subtract([.blankBefore, .cellBefore])
  }

  private func isLongItem(_ line: Line) -> Bool {
    line.isMarked && line.whole.count > 12 && !line.flags.contains(.loneMark)
  }

  /// An unmarked line without a sentence's end that no vocabulary knows, or a page's number.
  private func isCandidate(_ place: Int) -> Bool {
    let line = outline.lines[place]
    guard !line.isTable, line.text.count <= 120, !line.flags.contains(.endsColon) else { return false }
    if line.text.count <= 16, PageNumber.isBare(outline.bytes, line) || PageNumber.matches(outline.bytes, line) {
      return outline.isText(place)
    }
    guard !line.isMarked || line.flags.contains(.loneMark), line.text.count >= 4 else { return false }
    switch outline.roles[place] {
    case .text:
      return !line.flags.contains(.startsLower)
        && (!line.flags.contains(.endsSentence) || (!endsWrap(place) && holdsDigit(line)))
    case .heading(let heading):
      return outline.headings[Int(heading)].kind == .other
        && (line.headingDepth == 0 || PageNumber.isSpread(outline.bytes, line.text))
    default: return false
    }
  }

  /// Whether a line ends the sentence that the line before left open: then it is a wrap.
  private func endsWrap(_ place: Int) -> Bool {
    guard place > 0, outline.isText(place - 1) else { return false }
    let line = outline.lines[place]
    let before = outline.lines[place - 1]
    return line.flags.contains(.endsSentence) && !line.flags.contains(.blankBefore)
      && before.flags.isDisjoint(with: [.endsSentence, .endsColon]) && !before.isTable
  }

  func holdsDigit(_ line: Line) -> Bool { outline.bytes.holdsDigit(line.text.offsets) }

  /// The first word of a line; 0 where it begins with a digit or holds no word.
  private func firstWord(_ line: Line) -> Words.Word {
    guard let first = Words.first(outline.bytes, line.text) else { return 0 }
    return outline.bytes[Int(line.text.start)].isDigit ? 0 : first
  }

  /// The words of a line; numbers count as one word, so that page numbers do not tell lines apart.
  private func key(_ line: Line) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var inNumber = false
    for byte in outline.bytes[line.text.offsets] {
      if byte.isDigit {
        if inNumber { continue }
        inNumber = true
        hash = (hash ^ 0x23) &* 0x100_0000_01B3
      } else if byte > 0x20 {
        inNumber = false
        hash = (hash ^ UInt64(byte.lowered)) &* 0x100_0000_01B3
      }
    }
    return hash
  }
}
