import FrameworkModel
import SourceText
import TextReading

/// What becomes of the bytes of units that are no text of the model: headings, marks, noise.
///
/// Where a text of the model lies within such a span, the text holds.
struct UnitSpans {
  private let page: PageEvidence
  private let bytes: [UInt8]
  private(set) var spans: [SourceSpan] = []

  /// - Parameter noise: What kind of noise a unit is that has the role.
  static func spans(
    _ roles: [UnitRole], _ page: PageEvidence, _ bytes: [UInt8], noise: (Int) -> SourceRole
  ) -> [SourceSpan] {
    var maker = UnitSpans(page, bytes)
    maker.spans.reserveCapacity(roles.count)
    for (place, role) in roles.enumerated() {
      switch role {
      case .name, .level, .structure(.heading):
        maker.spans.append(SourceSpan(page.units[place].whole, .heading))
      case .structure(.nameGoesOn), .structure(.levelGoesOn):
        maker.markHeadingGoesOn(place, roles)
      case .structure(.noise):
        maker.mark(noise: NoiseSpans.spans(bytes, page.units[place].whole, noise(place)))
      case .structure(.definition), .structure(.definitionGoesOn), .structure(.description), .structure(.item),
        .structure(.itemGoesOn):
        maker.markMargins(page.units[place])
      }
    }
    return maker.spans
  }

  private init(_ page: PageEvidence, _ bytes: [UInt8]) {
    self.page = page
    self.bytes = bytes
  }

  /// Noise of one kind with nothing but blanks between is one span.
  private mutating func mark(noise: [SourceSpan]) {
    if noise.count == 1, let last = spans.last, last.role == noise[0].role, last.range.end <= noise[0].range.start,
      bytes[Int(last.range.end)..<Int(noise[0].range.start)].allSatisfy({ $0 <= 0x20 })
    {
      spans[spans.count - 1].range = SourceRange(Int(last.range.start), Int(noise[0].range.end))
    } else {
      spans += noise
    }
  }

  /// A name or a level on several units is one heading, since its text is one.
  private mutating func markHeadingGoesOn(_ place: Int, _ roles: [UnitRole]) {
    let whole = page.units[place].whole
    let head: UnitRole = roles[place] == .structure(.nameGoesOn) ? .name : .level
    if place > 0, roles[place - 1] == head || roles[place - 1] == roles[place], let last = spans.last {
      let start = min(Int(last.range.start), Int(whole.start))
      spans[spans.count - 1].range = SourceRange(start, max(Int(last.range.end), Int(whole.end)))
    } else {
      spans.append(SourceSpan(whole, .heading))
    }
  }

  /// The mark in front of a text and what dresses it.
  private mutating func markMargins(_ unit: Unit) {
    if unit.whole.start < unit.text.start {
      spans.append(
        SourceSpan(SourceRange(Int(unit.whole.start), Int(unit.text.start)), unit.isMarked ? .mark : .markup))
    }
    // What parts a title from its text belongs to the text that holds both.
    if unit.part != .title, unit.text.end < unit.whole.end {
      spans.append(SourceSpan(SourceRange(Int(unit.text.end), Int(unit.whole.end)), .markup))
    }
  }
}
