public import SourceText

/// Something the reader saw in a source that the model alone does not show.
///
/// Reading states facts; the rules in Linting turn them into findings with words and a severity.
public struct Observation: Hashable, Sendable {
  public var fact: Fact
  public var location: Location
  /// What it is about; nil for what belongs to no competency.
  public var entity: Entity?

  public init(_ fact: Fact, at location: Location, about entity: Entity? = nil) {
    self.fact = fact
    self.location = location
    self.entity = entity
  }

  public enum Fact: Hashable, Sendable {
    /// A level's heading is missing; its number was inferred.
    case levelHeadingMissing(number: Int)
    /// The source states no name; the one used comes from elsewhere.
    case nameMissing(used: String)
    /// Another line, at `place`, would serve as the name as well as the one that was chosen.
    case nameUncertain(chosen: String, other: String, place: Location)
    /// A section's heading has nothing under it.
    case sectionEmpty(SectionKind, heading: String)
    /// A text that stands in for content still to be written.
    case placeholder(text: String, SectionKind)
    /// A tag left over from a web page in a source that is not one.
    case htmlResidue(tag: String)
    /// An item carries the mark of another kind of item.
    case listMarkerMismatch(found: String, expected: String, kind: Entity.ItemKind)
    /// A page's header or footer between the lines of the text; `place` counts its repeats from 0, `times` is their number.
    case pageFurniture(text: String, place: Int, times: Int)
    /// A level's heading that repeats the number of an earlier one.
    case levelRepeated(number: Int, first: Location)
    /// The levels stand neither ascending nor descending: this one is out of line behind the one before it.
    case levelOutOfOrder(number: Int, previous: Int)
    /// A section that the competency announced before; its content was joined to the first.
    case sectionRepeated(SectionKind, heading: String, first: Location)
    /// A heading of a section that no vocabulary knows, and the known one that it is nearest to, if any comes near.
    case sectionUnknown(heading: String, nearest: String? = nil)
    /// The text ends in the middle of a sentence or word.
    case textTruncated(tail: String)
    /// The text begins in the middle of an entry, whose beginning stands nowhere: its first words.
    case beginningLost(head: String)
    /// The columns of a table cannot be told apart any more.
    case columnsLost
    /// Lines that another reading of the page takes for something else, and explains the page about as well: what they were
    /// taken for, the hint that would say otherwise of one of them, the lines behind the first.
    case structureUncertain(taken: LineMeaning, hint: LineHint, others: [Location])
    /// The file was not UTF-8; it was decoded from this encoding.
    case decoded(from: TextEncoding)
    /// The competency was put together of several sources, each with one of its levels.
    case joinedFiles(count: Int)
    /// Changes of a document that nobody has accepted or rejected; it was read as if all were accepted.
    case trackedChanges(count: Int)
    /// A file beside the sources that holds text and is of a kind that is not read: what it is, and what to do.
    case notRead(what: String, advice: String)
  }
}
