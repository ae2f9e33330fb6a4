import FrameworkModel
import SourceText
import TextReading

/// What a reader of a region keeps while it walks the region's lines.
extension RegionReader {
  /// A level being read.
  struct OpenLevel {
    var level: Level
    /// The name's usual place on a scale, for levels known by name only; nil for numbered ones.
    var place: Int?
    var isNamed: Bool
    /// Whether all it holds is one sentence without a mark, which may describe the level or be its only behavior.
    var isOneSentence = false
    /// Whether all it holds is one paragraph without a mark.
    var isOneParagraph = false

    init(number: Int, at location: Location, place: Int?, isNamed: Bool) {
      level = Level(number: number, location: location)
      self.place = place
      self.isNamed = isNamed
    }

    @inline(__always) var isEmpty: Bool {
      level.behaviors.isEmpty && level.description == nil && level.questions.isEmpty && level.negativeBehaviors.isEmpty
    }
  }

  /// Where what follows a heading belongs.
  struct Scope {
    /// The place in `levels`; nil for the competency.
    var level: Int?
    var section: SectionKind?
    /// The levels that an activities heading names.
    var levels: LevelRange?
    /// The line of the heading; nil in front of the first one.
    var heading: Int?
    /// The words of a heading that no vocabulary knows.
    var title: Statement?
    /// The competency inside a level that stands outside, by its place.
    var inner: Int?
    /// Whether each line is an item of its own.
    var keepsLines = false
    /// Whether several sentences may describe the level: no heading calls them behaviors.
    var mayDescribe: Bool { section == nil || isCell }
    /// Whether it is a cell under a level's name.
    var isCell = false
  }

  /// A heading within a section, by the place of the line behind it in the run.
  struct Subheading {
    var place: Int
    var kind: SectionKind
    /// Whether it is a label with its text on the same line.
    var isLabel = false
  }

  /// The lines between two headings as they are gathered, with the places of headings that stand within their section.
  struct Run {
    var lines: [Line] = []
    var subheadings: [Subheading] = []
    /// The lines divided to items, once they are all there.
    var items: [Item] = []

    var isEmpty: Bool { lines.isEmpty && subheadings.isEmpty }

    mutating func clear() {
      if !lines.isEmpty { lines.removeAll(keepingCapacity: true) }
      if !subheadings.isEmpty { subheadings.removeAll(keepingCapacity: true) }
      if !items.isEmpty { items.removeAll(keepingCapacity: true) }
    }
  }
}
