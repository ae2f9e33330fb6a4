import SourceText
import TextReading

/// Divides lines on which a counted title and its definition stand together, directly above a level:
/// `2.1 Care of tools. Keeps each tool ready for use.`
enum RunInTitles {
  /// One such line can be a sentence; several that count up are titles.
  static func divide(_ scan: inout LineScan, _ bytes: [UInt8]) {
    var found: [(line: Int, cut: Cut)] = []
    for place in scan.lines.indices.dropLast() {
      let line = scan.lines[place]
      guard !line.text.isEmpty, bytes[Int(line.text.start)].isDigit, !line.isTable, !line.isMarked,
        line.headingDepth == 0, line.flags.contains(.endsSentence), let cut = cut(bytes, line.text),
        !scan.lines[place + 1].isTable, LevelHeading.match(bytes, scan.lines[place + 1].text) != nil
      else { continue }
      found.append((place, cut))
    }
    guard found.count >= 2,
      zip(found, found.dropFirst()).allSatisfy({ $1.cut.number == $0.cut.number + 1 || $1.cut.number == 1 })
    else { return }
    var lines: [Line] = []
    lines.reserveCapacity(scan.lines.count + found.count)
    var next = 0
    for (place, line) in scan.lines.enumerated() {
      guard next < found.count, found[next].line == place else {
        lines.append(line)
        continue
      }
      let cut = found[next].cut
      next += 1
      var title = line
      title.flags.subtract([.bold, .endsSentence, .endsColon, .startsUpper, .startsLower, .special, .tagged])
      LineFactory.finish(&title, bytes, Int(line.text.start), cut.titleEnd)
      title.whole.end = UInt32(cut.content)
      var content = LineFactory.make(bytes, cut.content, Int(line.text.end), indent: Int(line.indent))
      content.whole.end = line.whole.end
      content.flags.insert(.glued)
      lines += [title, content]
    }
    scan.lines = lines
  }

  private struct Cut {
    /// The last part of the dotted number.
    var number: Int
    var titleEnd: Int
    var content: Int
  }

  private static func cut(_ bytes: [UInt8], _ text: SourceRange) -> Cut? {
    let end = Int(text.end)
    var index = Int(text.start)
    var dots = 0
    var number = 0
    while index < end, index - Int(text.start) < 12, bytes[index].isDigit || bytes[index] == 0x2E {
      if bytes[index] == 0x2E {
        dots += 1
        number = 0
      } else {
        number = number * 10 + Int(bytes[index] - 0x30)
      }
      index += 1
    }
    let title = Blanks.skip(bytes, index, end)
    guard dots >= 1, title > index, title < end, bytes[title].isUpperLetter,
      let stop = bytes[title..<min(end, title + 60)].firstIndex(where: { $0 == 0x2E || $0 == 0x3A }),
      bytes[stop] == 0x2E
    else { return nil }
    let content = Blanks.skip(bytes, stop + 1, end)
    guard content > stop + 1, content < end, bytes[content].isUpperLetter else { return nil }
    return Cut(number: number, titleEnd: stop, content: content)
  }
}
