import FrameworkModel
import SourceText

/// The signs in front of the behaviors of a list, and which of them are not like the others.
enum ListSigns {
  /// A behavior with a sign of its own.
  struct Odd {
    var kind: Entity.ItemKind
    var entity: Entity
    var sign: String
    var usual: String
    /// Where the sign stands.
    var place: Location
  }

  /// Linear in the behaviors.
  static func odd(in subject: LintSubject) -> [Odd] {
    var found: [Odd] = []
    let competencies = subject.framework.competencies
    for index in competencies.indices {
      // Looked at in their places: copies of competencies cost more than the search.
      found += odd(competencies[index].behaviors, .behavior, index, nil, subject)
      found += odd(competencies[index].negativeBehaviors, .negativeBehavior, index, nil, subject)
      let levels = competencies[index].levels
      for rank in levels.indices {
        found += odd(levels[rank].behaviors, .behavior, index, levels[rank].number, subject)
        found += odd(levels[rank].negativeBehaviors, .negativeBehavior, index, levels[rank].number, subject)
      }
    }
    return found
  }

  private struct Item {
    /// Its number in the list.
    var index: Int
    var sign: String
    var place: Location
    /// How many bytes of the line stand in front of it.
    var indent: Int
  }

  private static func odd(
    _ list: [Statement], _ kind: Entity.ItemKind, _ competency: Int, _ level: Int?, _ subject: LintSubject
  ) -> [Odd] {
    guard list.count >= 3 else { return [] }
    let items = list.indices.compactMap { item(list[$0], $0, subject) }
    guard let first = items.first, items.contains(where: { $0.sign != first.sign }), let usual = usual(items) else {
      return []
    }
    return items.compactMap { item in
      // What stands deeper than the others, or below one that announces it, is a list of its own.
      guard item.sign != usual.sign, item.indent == usual.indent, item.index == 0 || !announces(list[item.index - 1])
      else { return nil }
      return Odd(
        kind: kind, entity: Entity(competency: competency, level: level, item: .init(kind, item.index)),
        sign: item.sign, usual: usual.sign, place: item.place)
    }
  }

  /// An item with the sign of two in three; nil where none is so common, or where others stand in a row, as those of a list
  /// within the list do.
  private static func usual(_ items: [Item]) -> Item? {
    var counts: [String: Int] = [:]
    for item in items { counts[item.sign, default: 0] += 1 }
    guard let usual = items.first(where: { 3 * counts[$0.sign, default: 0] >= 2 * items.count }) else { return nil }
    let hasRow = zip(items, items.dropFirst()).contains { $0.sign != usual.sign && $1.sign != usual.sign }
    return hasRow ? nil : usual
  }

  private static let signs: Set<String> = ["-", "*", "+", "\u{2022}", "\u{B7}", "\u{2013}"]

  /// The statement with the sign that its line begins with; nil where it begins otherwise.
  private static func item(_ statement: Statement, _ index: Int, _ subject: LintSubject) -> Item? {
    let (id, start) = (statement.location.source, Int(statement.location.range.start))
    let source = subject.sources[Int(id.index)]
    let lineStart = Int(source.lines.starts[source.lines.line(of: statement.location.range.start)])
    let before = source.bytes[lineStart..<start]
    // No sign stands so far from its text.
    guard before.count <= 64, let place = before.firstIndex(where: { !isBlank($0) }),
      let end = before[place...].firstIndex(where: isBlank),
      case let sign = String(decoding: before[place..<end], as: UTF8.self),
      signs.contains(sign), before[end...].allSatisfy({ isBlank($0) || isEmphasis($0) })
    else { return nil }
    return Item(index: index, sign: sign, place: Location(id, SourceRange(place, end)), indent: place - lineStart)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// `**` in front of a text that begins in bold.
  private static func isEmphasis(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") }

  private static func announces(_ statement: Statement) -> Bool {
    statement.withUTF8Span { !$0.isEmpty && $0[$0.count - 1] == UInt8(ascii: ":") }
  }
}
