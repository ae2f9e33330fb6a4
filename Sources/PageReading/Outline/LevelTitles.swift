import SourceText
import TextReading

extension HeadingFinder {
  /// `Level 1 - Basic. Hears the words.`: a known name in front of the sentences is the title, and they are the level's text.
  func dividingTitle(of level: LevelHeading) -> LevelHeading {
    let bytes = outline.bytes
    let start = Int(level.title.start)
    let end = Int(level.title.end)
    guard level.content == nil, end - start > 8, bytes[end - 1] == 0x2E,
      let stop = bytes[start..<min(end - 2, start + 40)].firstIndex(of: 0x2E), stop > start, bytes[stop + 1] == 0x20,
      bytes[stop + 2].isUpperLetter
    else { return level }
    let words = Words(bytes, start, stop, limit: 6)
    guard outline.vocabulary.scaleNames[Words.phrase(words.list)] != nil else { return level }
    var level = level
    level.title = SourceRange(start, stop)
    level.content = SourceRange(stop + 2, end)
    return level
  }
}
