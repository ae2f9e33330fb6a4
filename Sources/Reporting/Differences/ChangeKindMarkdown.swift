public import Comparing

/// A kind of change's documentation as Markdown: `rung explain` and docs/changes.md print it.
public enum ChangeKindMarkdown {
  /// One kind, under a heading of the given depth.
  public static func section(_ kind: ChangeKind, depth: Int = 1) -> String {
    let mirror =
      switch kind.mirror {
      case .itself: "the same kind"
      case .kind(let other): "`\(other)`"
      }
    return """
      \(String(repeating: "#", count: depth)) \(kind.name)

      \(kind.documentation.meaning)

      *Class:* \(kind.documentation.rule)

      *Example:* \(kind.documentation.example)

      *From the other side:* \(mirror).

      """
  }

  /// The whole list: what the classes mean, then each kind.
  ///
  /// - Parameter kinds: Sorted by name.
  public static func document(_ kinds: [ChangeKind]) -> String {
    var page = """
      # Kinds of change

      What `rung diff` can find, one entry for each kind, printed from the kinds' own documentation. The class says what a
      change means for the people assessed. `rung.yml` can give a kind another class: see [diff.md](diff.md).

      | class | meaning |
      | --- | --- |

      """
    for changeClass in ChangeClass.allCases.reversed() { page += "| \(changeClass) | \(changeClass.meaning) |\n" }
    for kind in kinds { page += "\n" + section(kind, depth: 2) }
    return page
  }
}
