import FrameworkModel
import SourceText
import TextReading

/// Where the preamble of a competency ends.
extension RegionReader {
  /// The only item below the heading of a definition.
  func isSoleDefinition(_ place: Int) -> Bool {
    guard place > region.lines.lowerBound, let above = outline.heading(at: place - 1), above.section == .definition,
      above.content == nil
    else { return false }
    let next = place + 1
    return next >= region.lines.upperBound || outline.heading(at: next) != nil
  }

  /// Whether a short line apart that ends with a colon or asks something leads to what follows the preamble.
  func leadsIn(_ place: Int, _ preamble: Range<Int>) -> Bool {
    let line = outline.lines[place]
    return place + 1 == preamble.upperBound && line.flags.contains(.blankBefore)
      && (line.flags.contains(.endsColon) || (line.text.count <= 32 && outline.bytes[Int(line.text.end) - 1] == 0x3F))
      && line.text.count <= 72
  }
}
