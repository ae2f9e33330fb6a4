public import FrameworkModel
import SourceText

extension Vocabulary {
  /// The known heading that an unknown one was probably meant to be; nil where none comes near.
  ///
  /// Looks only at headings of about the same length that begin with the same letter: slips rarely change it, and a source
  /// can hold any number of unknown headings.
  func nearestHeading(to heading: String) -> String? {
    let text = heading.lowercased()
    guard let first = text.utf8.first else { return nil }
    let count = text.utf8.count
    let near = (headings + HeadingWord.wholeHeadings).filter { known in
      known.utf8.first?.lowered == first && abs(known.utf8.count - count) <= max(1, count / 3)
    }
    return NearestName.nearest(to: text, among: near)
  }

  /// That a heading is unknown, with the nearest one that is not.
  public func unknownSection(_ heading: String) -> Observation.Fact {
    .sectionUnknown(heading: heading, nearest: nearestHeading(to: heading))
  }
}
